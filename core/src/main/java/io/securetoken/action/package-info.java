/** What could be done to a Mac? One type for each action; an action knows its own bookkeeping, and nothing of tokens. */
@NullMarked
package io.securetoken.action;

import org.jspecify.annotations.NullMarked;
