/**
 * The root of the library's packages. It holds no types, only the style in which the values of every package below are
 * generated: an implementation is package-private and shows itself as the type that declares it; its collections are the
 * JDK's unmodifiable ones, since a fresh JVM loads forty classes for Guava's and two for these.
 */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allowedClasspathAnnotations = {Generated.class, CanIgnoreReturnValue.class})
package io.securetoken;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
