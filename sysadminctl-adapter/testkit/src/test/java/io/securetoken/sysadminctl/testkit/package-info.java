@NullMarked
package io.securetoken.sysadminctl.testkit;

import org.jspecify.annotations.NullMarked;
