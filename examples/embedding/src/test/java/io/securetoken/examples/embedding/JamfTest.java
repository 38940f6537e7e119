package io.securetoken.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.ResetPassword;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import org.junit.jupiter.api.Test;

class JamfTest {

    private static final Predictor JAMF = Predictor.of(Jamf.rules().over(Macos.rules()));

    private static final Account MANAGED =
            Account.admin("mgmt").withKind(AccountKind.MANAGED_ADMIN).withPassword(PasswordState.SET);

    private static final Mac ENROLLED = Mac.running("14.4")
            .withEnrollment(Enrollment.AUTOMATED)
            .withMdmReachable(Answer.YES)
            .withBootstrapToken(BootstrapToken.NONE);

    @Test
    void the_prestage_administrator_gets_its_token_at_its_first_login() {
        CreateAccount creation = CreateAccount.of("mgmt", Jamf.PRESTAGE_ADMIN)
                .withRole(Role.ADMIN)
                .withKind(AccountKind.MANAGED_ADMIN);
        Verdict created = JAMF.predict(ENROLLED, creation);

        assertThat(created.permission()).isEqualTo(Permission.ALLOWED);
        assertThat(created.tokens()).containsEntry("mgmt", TokenState.NONE);
        assertThat(JAMF.predict(created.after(), LogIn.as("mgmt")).tokens()).containsEntry("mgmt", TokenState.USABLE);
    }

    @Test
    void a_prestage_needs_an_automated_enrolment() {
        Verdict verdict = JAMF.predict(
                ENROLLED.withEnrollment(Enrollment.USER_APPROVED), CreateAccount.of("mgmt", Jamf.PRESTAGE_ADMIN));

        assertThat(verdict.permission()).isEqualTo(Permission.REFUSED);
        assertThat(verdict.unmet()).allMatch(row -> row.book().equals("jamf"));
    }

    @Test
    void rotating_the_password_of_a_managed_holder_leaves_its_token_stale_and_warns() {
        Verdict verdict = JAMF.predict(
                ENROLLED.with(MANAGED.withToken(TokenState.USABLE)),
                ResetPassword.of("mgmt").via(ResetPassword.Via.MDM_COMMAND));

        assertThat(verdict.tokens()).containsEntry("mgmt", TokenState.STALE);
        assertThat(verdict.warnings()).anyMatch(warning -> warning.contains("Jamf advises against"));
    }

    @Test
    void where_jamf_says_nothing_the_platform_answers() {
        Mac mac = ENROLLED.with(Account.admin("ops").withToken(TokenState.USABLE));
        CreateAccount policy = CreateAccount.of("eva", Jamf.POLICY).withRole(Role.STANDARD);

        assertThat(JAMF.predict(mac, policy).tokens()).containsEntry("eva", TokenState.NONE);
        assertThat(JAMF.predict(mac, policy.by("ops")).tokens()).containsEntry("eva", TokenState.USABLE);
    }

    @Test
    void the_book_alone_says_what_it_does_not_cover() {
        Mac mac = ENROLLED.with(Account.admin("ops").withToken(TokenState.USABLE), Account.standard("eva"));
        Verdict verdict =
                Predictor.of(Jamf.rules()).predict(mac, GrantToken.to("eva").by("ops"));

        assertThat(verdict.permission()).isEqualTo(Permission.UNDETERMINED);
        assertThat(verdict.tokens()).containsEntry("eva", TokenState.UNKNOWN);
        assertThat(verdict.explanation()).contains("no row of jamf covers");
    }

    @Test
    void the_completeness_check_names_each_gap_and_the_platform_fills_them_all() {
        assertThat(Jamf.rules().uncovered())
                .hasSize(2 * Operation.values().length - 5)
                .contains(new RuleSet.Gap(Operation.GRANT_TOKEN, RuleSet.Gap.Question.PERMISSION))
                .contains(new RuleSet.Gap(Operation.LOG_IN_GRAPHICALLY, RuleSet.Gap.Question.PERMISSION))
                .doesNotContain(new RuleSet.Gap(Operation.LOG_IN_GRAPHICALLY, RuleSet.Gap.Question.TOKEN))
                .first()
                .hasToString("no row says what it needs: log in graphically");
        assertThat(Jamf.rules().over(Macos.rules()).uncovered()).isEmpty();
    }
}
