package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @Test
    void a_secret_has_no_string_form_no_equality_and_is_not_serializable() {
        Secret secret = Stands.secret("hunter2-hunter2");

        assertThat(secret).hasToString("Secret[…]").isNotInstanceOf(Serializable.class);
        assertThat(secret).isNotEqualTo(Stands.secret("hunter2-hunter2"));
        assertThat(Secrets.none().password("bob", secret)).hasToString("Secrets[…]");
    }

    @Test
    void the_given_array_is_wiped_and_so_is_a_closed_secret() {
        char[] typed = "hunter2".toCharArray();
        Secret secret = Secret.of(typed);
        secret.close();

        assertThat(typed).containsOnly('\0');
        assertThatIllegalStateException().isThrownBy(() -> secret.writeTo(new ByteArrayOutputStream()));
    }

    @Test
    void any_character_but_a_control_character_is_kept() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stands.secret("pä$$ '\"`\\ 😀 -").writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("pä$$ '\"`\\ 😀 -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b", "\t", "a\u007f", "a\ud800"})
    void a_secret_that_would_shift_or_break_the_next_one_is_refused_without_being_shown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stands.secret(text))
                .withMessageStartingWith("a secret has ")
                .withMessageNotContaining(text);
    }
}
