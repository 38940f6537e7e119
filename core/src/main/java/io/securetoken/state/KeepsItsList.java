package io.securetoken.state;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/** The style of a value that copies its list itself. It is gone from the class file, for callers compile without Immutables. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        builtinContainerAttributes = false,
        allowedClasspathAnnotations = {Generated.class, CanIgnoreReturnValue.class})
@interface KeepsItsList {}
