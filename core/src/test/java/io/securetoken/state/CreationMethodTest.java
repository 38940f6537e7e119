package io.securetoken.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.wire.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The method and the format of files understand the same names. */
class CreationMethodTest {

    @ParameterizedTest
    @ValueSource(strings = {"ztd", "local-manual", "mdm-2", "9", "az-09", "a", "z", "0"})
    void a_method_is_named_by_lower_case_words_joined_by_dashes(String name) {
        assertThat(CreationMethod.named(name).name()).isEqualTo(name);
        assertThat(Format.METHOD_FORM.matcher(name).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "-ztd",
                "ztd-",
                "local--manual",
                "ZTD",
                "local manual",
                "über",
                "a_b",
                "ztd\n",
                "`",
                "{",
                "/",
                ":"
            })
    void any_other_name_is_refused(String name) {
        assertThatThrownBy(() -> CreationMethod.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`" + name + "` cannot name a creation method; use lower-case words joined by dashes");
        assertThat(Format.METHOD_FORM.matcher(name).matches()).isFalse();
    }

    @Test
    void a_method_sets_a_plaintext_password_before_the_login_and_has_nothing_beneath_unless_told() {
        CreationMethod plain = CreationMethod.named("ztd");

        assertThat(plain.password()).isEqualTo(PasswordForm.PLAINTEXT);
        assertThat(plain.isAtLoginWindow()).isFalse();
        assertThat(plain.beneath()).isEmpty();
    }

    @Test
    void what_is_told_of_a_method_comes_on_top_of_what_was_told_before() {
        CreationMethod one = CreationMethod.named("one");
        CreationMethod two = CreationMethod.named("two");
        CreationMethod told = CreationMethod.named("ztd")
                .atLoginWindow()
                .above(one, two)
                .withPassword(PasswordForm.HASH)
                .above(two);

        assertThat(told.name()).isEqualTo("ztd");
        assertThat(told.isAtLoginWindow()).isTrue();
        assertThat(told.password()).isEqualTo(PasswordForm.HASH);
        assertThat(told.beneath()).containsExactly(two);
        assertThat(told.atLoginWindow().beneath()).containsExactly(two);
        assertThat(told.atLoginWindow().password()).isEqualTo(PasswordForm.HASH);
    }

    @Test
    void a_method_is_its_name() {
        CreationMethod method = CreationMethod.named("ztd");

        assertThat(method)
                .isEqualTo(CreationMethod.named("ztd")
                        .withPassword(PasswordForm.HASH)
                        .atLoginWindow())
                .hasSameHashCodeAs(CreationMethod.named("ztd").atLoginWindow())
                .isNotEqualTo(CreationMethod.named("ztd-2"))
                .isNotEqualTo("ztd")
                .hasToString("ztd");
        assertThat(CreationMethod.named("ztd-2").hashCode()).isNotEqualTo(method.hashCode());
    }
}
