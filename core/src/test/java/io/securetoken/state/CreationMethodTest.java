package io.securetoken.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreationMethodTest {

    @ParameterizedTest
    @ValueSource(strings = {"ztd", "local-manual", "mdm-2", "9"})
    void a_method_is_named_by_lower_case_words_joined_by_dashes(String name) {
        assertThat(CreationMethod.named(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-ztd", "ztd-", "local--manual", "ZTD", "local manual", "über", "a_b", "ztd\n"})
    void any_other_name_is_refused(String name) {
        assertThatThrownBy(() -> CreationMethod.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`" + name + "` cannot name a creation method; use lower-case words joined by dashes");
    }
}
