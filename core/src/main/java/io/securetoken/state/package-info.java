/** What is true of this Mac? Accounts, roles, tokens, versions; every fact may be unknown. */
@NullMarked
package io.securetoken.state;

import org.jspecify.annotations.NullMarked;
