/** A Mac of stand-in executables over one state file, for tests of whatever was written for a Mac. */
@NullMarked
package io.securetoken.fakemac;

import org.jspecify.annotations.NullMarked;
