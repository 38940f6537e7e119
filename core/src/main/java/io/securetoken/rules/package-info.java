/** What do the documents say? Rows, the conditions they name, their effects and their sources. */
@NullMarked
package io.securetoken.rules;

import org.jspecify.annotations.NullMarked;
