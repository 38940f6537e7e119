/** How do I get there? The cheapest safe plan to a goal, or why there is none. */
@NullMarked
package io.securetoken.plan;

import org.jspecify.annotations.NullMarked;
