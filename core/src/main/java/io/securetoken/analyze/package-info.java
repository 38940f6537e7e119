/** Are the rules sound? Where two books part, what lint finds in one, and what holds in all states that can be reached. */
@NullMarked
package io.securetoken.analyze;

import org.jspecify.annotations.NullMarked;
