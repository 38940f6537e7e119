/** Which rows hold? The rows of a book made ready for matching, for verdicts, plans and checks alike; not exported. */
@NullMarked
package io.securetoken.engine;

import org.jspecify.annotations.NullMarked;
