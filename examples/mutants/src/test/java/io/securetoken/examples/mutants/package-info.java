/** Books with a fault in one row, and what of the tests of all modules catches each. */
@NullMarked
package io.securetoken.examples.mutants;

import org.jspecify.annotations.NullMarked;
