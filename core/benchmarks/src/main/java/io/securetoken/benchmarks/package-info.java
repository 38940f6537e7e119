/** How much do answers cost? Measured beside the same small work written by hand, in one run. */
@NullMarked
package io.securetoken.benchmarks;

import org.jspecify.annotations.NullMarked;
