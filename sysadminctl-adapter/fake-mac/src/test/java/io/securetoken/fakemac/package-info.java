/** Real child processes against FakeMacs. */
@NullMarked
package io.securetoken.fakemac;

import org.jspecify.annotations.NullMarked;
