/** The {@code securetoken} command. */
@NullMarked
package io.securetoken.examples.cli;

import org.jspecify.annotations.NullMarked;
