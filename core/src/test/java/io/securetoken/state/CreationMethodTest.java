package io.securetoken.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.wire.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The method and the format of files understand the same names. */
class CreationMethodTest {

    @ParameterizedTest
    @ValueSource(strings = {"ztd", "local-manual", "mdm-2", "9"})
    void a_method_is_named_by_lower_case_words_joined_by_dashes(String name) {
        assertThat(CreationMethod.named(name).name()).isEqualTo(name);
        assertThat(Format.METHOD_FORM.matcher(name).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-ztd", "ztd-", "local--manual", "ZTD", "local manual", "über", "a_b", "ztd\n"})
    void any_other_name_is_refused(String name) {
        assertThatThrownBy(() -> CreationMethod.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`" + name + "` cannot name a creation method; use lower-case words joined by dashes");
        assertThat(Format.METHOD_FORM.matcher(name).matches()).isFalse();
    }
}
