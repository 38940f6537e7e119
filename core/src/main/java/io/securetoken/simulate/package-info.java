/** What if all this happened? Timelines of verdicts and Macs. */
@NullMarked
package io.securetoken.simulate;

import org.jspecify.annotations.NullMarked;
