/** The same, to send or store: annotation-free records, and their conversions. */
@NullMarked
package io.securetoken.wire;

import org.jspecify.annotations.NullMarked;
