/** What a real Mac is asked and told, and what it says: commands, secrets, how they are run, and the reading of their output. */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        allowedClasspathAnnotations = {Generated.class, CanIgnoreReturnValue.class})
package io.securetoken.sysadminctl;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
