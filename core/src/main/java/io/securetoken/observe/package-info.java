/** What did the Mac say? Observations with their source and age, what they add up to, and why they part from a prediction. */
@NullMarked
package io.securetoken.observe;

import org.jspecify.annotations.NullMarked;
