/** The documents themselves: one author, one place. */
@NullMarked
package io.securetoken.catalog;

import org.jspecify.annotations.NullMarked;
