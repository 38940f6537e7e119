@NullMarked
package io.securetoken.broken;

import org.jspecify.annotations.NullMarked;
