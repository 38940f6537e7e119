/** Tests for those who run commands on a Mac in a way of their own. */
@NullMarked
package io.securetoken.sysadminctl.testkit;

import org.jspecify.annotations.NullMarked;
