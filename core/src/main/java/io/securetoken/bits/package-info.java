/** Where the possible values of each attribute stand in the machine words that rules are matched on. Not exported. */
@NullMarked
package io.securetoken.bits;

import org.jspecify.annotations.NullMarked;
