/** What follows, and may it happen? Verdicts that say why. */
@NullMarked
package io.securetoken.predict;

import org.jspecify.annotations.NullMarked;
