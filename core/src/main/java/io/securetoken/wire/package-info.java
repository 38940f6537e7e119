/** The same, to send or store: plain records of scenarios, verdicts and plans, and their way to the library's own types. */
@NullMarked
package io.securetoken.wire;

import org.jspecify.annotations.NullMarked;
