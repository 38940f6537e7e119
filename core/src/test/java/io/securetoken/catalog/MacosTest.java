package io.securetoken.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.BookUnderTest;
import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.SetPassword;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MacosTest {

    @RegisterExtension
    private static final BookUnderTest BOOK = BookUnderTest.usually(Macos.rules());

    private static final Account GRANTER =
            Account.admin("granter").withToken(TokenState.USABLE).withUid(501).withPassword(PasswordState.SET);

    private final RuleSet book;
    private final Predictor predictor;

    MacosTest(RuleSet book) {
        this.book = book;
        this.predictor = Predictor.of(book);
    }

    @ParameterizedTest(name = "{0} on {1}, {2}, by {3}: {4} ({5})")
    @CsvSource(delimiter = '|', textBlock = """
            system-settings           | 14.4  | holder    | granter  | usable | CREATE-03
            system-settings           | 14.4  | holder    | tokenless| none   | CREATE-04
            system-settings           | 14.4  | tokenless | tokenless| usable | CREATE-05
            system-settings           | 10.14 | tokenless | tokenless| none   | CREATE-05
            sysadminctl               | 10.13 | holder    | granter  | usable | CREATE-06
            sysadminctl               | 14.4  | holder    | -        | none   | CREATE-07
            sysadminctl               | 14.4  | tokenless | -        | usable | CREATE-08
            sysadminctl               | 10.15 | tokenless | -        | none   | CREATE-08
            sysadminctl               | 14.4  | holder    | tokenless| none   | CREATE-09
            setup-assistant           | 10.13 | tokenless | -        | usable | CREATE-01
            setup-assistant           | 27    | tokenless | -        | usable | CREATE-01
            mdm-account-configuration | 14.4  | tokenless | -        | none   | CREATE-02
            dscl                      | 11    | tokenless | -        | usable | CREATE-10
            dscl                      | 14.4  | holder    | -        | none   | CREATE-10
            hash-package              | 14.4  | tokenless | -        | none   | CREATE-11
            createmobileaccount       | 14.4  | tokenless | -        | none   | CREATE-13
            migration-assistant       | 14.4  | holder    | -        | unknown| CREATE-22
            mdm-agent                 | 14.4  | holder    | granter  | usable | CREATE-20
            mdm-agent                 | 14.4  | holder    | -        | none   | CREATE-19
            """)
    void a_created_account_holds_what_its_catalogue_row_says(
            String method, String macos, String volume, String by, TokenWord token, String row) {
        Mac mac = Mac.running(macos).with(Account.admin("tokenless").withUid(502));
        CreateAccount creation =
                CreateAccount.of("eva", named(method)).withRole(Role.STANDARD).withUid(503);
        Verdict verdict = predictor.predict(
                volume.equals("holder") ? mac.with(GRANTER) : mac, by.equals("-") ? creation : creation.by(by));

        assertThat(verdict.permission()).isEqualTo(Permission.ALLOWED);
        assertThat(verdict.tokens()).containsEntry("eva", token.state);
        assertThat(verdict.rules()).anyMatch(rule -> rule.isCalled(row));
    }

    @Test
    void a_standard_holder_cannot_pass_its_token_on() {
        Mac mac = Mac.running("14.4")
                .with(Account.standard("alice").withToken(TokenState.USABLE), Account.standard("bob"));
        Verdict verdict = predictor.predict(mac, GrantToken.to("bob").by("alice"));

        assertThat(verdict.permission()).isEqualTo(Permission.REFUSED);
        assertThat(verdict.unmet()).anyMatch(rule -> rule.isCalled("GRANT-03"));
        assertThat(verdict.whatWouldChangeIt()).containsExactly(Set.of("accounts[alice].role = admin"));
    }

    @Test
    void an_escrowed_bootstrap_token_grants_at_graphical_login_only() {
        Mac mac = Mac.running("14.4")
                .withHardware(Hardware.APPLE_SILICON)
                .withBootstrapToken(BootstrapToken.ESCROWED)
                .withMdmReachable(Answer.YES)
                .with(GRANTER, Account.standard("eva").withPassword(PasswordState.SET));

        Verdict graphical = predictor.predict(mac, LogIn.as("eva"));
        assertThat(graphical.tokens()).containsEntry("eva", TokenState.USABLE);
        assertThat(graphical.after().existing("eva").volumeOwner()).isEqualTo(Answer.YES);
        assertThat(graphical.rules()).anyMatch(rule -> rule.isCalled("GRANT-07"));
        assertThat(predictor.predict(mac, LogIn.as("eva").via(LogIn.Via.SSH)).tokens())
                .containsEntry("eva", TokenState.NONE);
    }

    @Test
    void a_login_whose_bootstrap_token_is_not_known_names_the_facts_that_settle_it() {
        Mac mac = Mac.running("14.4").with(GRANTER, Account.standard("eva").withPassword(PasswordState.SET));
        Verdict verdict = predictor.predict(mac, LogIn.as("eva"));

        assertThat(verdict.permission()).isEqualTo(Permission.ALLOWED);
        assertThat(verdict.tokens()).containsEntry("eva", TokenState.UNKNOWN);
        assertThat(verdict.missing()).containsExactly("mac.bootstrapToken", "mac.mdmReachable");
    }

    @Test
    void a_hash_made_account_gets_the_first_token_at_its_first_login() {
        Mac mac = Mac.running("13.3")
                .with(Account.admin("mdm")
                        .withPassword(PasswordState.SET)
                        .withPasswordOrigin(PasswordOrigin.HASH)
                        .withHasLoggedIn(Answer.NO));

        assertThat(predictor.predict(mac, LogIn.as("mdm")).tokens()).containsEntry("mdm", TokenState.USABLE);
    }

    @Test
    void the_tag_keeps_the_first_token_away_until_it_is_taken_off() {
        Account service = Account.admin("ec2-user").withPassword(PasswordState.NONE);
        Mac tagged = Mac.running("14.4").with(service.withTokenDisabledTag(Answer.YES));

        assertThat(predictor.predict(tagged, SetPassword.of("ec2-user")).tokens())
                .containsEntry("ec2-user", TokenState.NONE);
        assertThat(predictor
                        .predict(tagged.with(service), SetPassword.of("ec2-user"))
                        .tokens())
                .containsEntry("ec2-user", TokenState.USABLE);
    }

    @ParameterizedTest
    @CsvSource({"15.7, NONE", "26, STALE"})
    void a_forced_reset_by_an_agent_removes_the_token_or_from_26_leaves_it_stale(String macos, TokenState left) {
        Mac mac = Mac.running(macos).with(GRANTER, Account.standard("eva").withToken(TokenState.USABLE));
        Verdict verdict = predictor.predict(mac, ResetPassword.of("eva").via(ResetPassword.Via.MDM_AGENT));

        assertThat(verdict.tokens()).containsEntry("eva", left);
        assertThat(verdict.warnings()).anyMatch(warning -> warning.contains("CONTRA-02"));
    }

    @Test
    void root_alone_does_not_reset_a_holders_password() {
        Mac mac = Mac.running("14.4").with(GRANTER, Account.standard("eva").withToken(TokenState.USABLE));

        assertThat(predictor.predict(mac, ResetPassword.of("eva")).permission()).isEqualTo(Permission.REFUSED);
        assertThat(predictor.predict(mac, ResetPassword.of("eva").by("granter")).tokens())
                .containsEntry("eva", TokenState.USABLE);
    }

    @ParameterizedTest
    @CsvSource({"YES, ALLOWED", "NO, REFUSED", "UNKNOWN, UNDETERMINED"})
    void on_apple_silicon_a_holder_turns_filevault_on_only_as_a_volume_owner(Answer owner, Permission permission) {
        Mac mac = Mac.running("14.4").withHardware(Hardware.APPLE_SILICON).with(GRANTER.withVolumeOwner(owner));

        assertThat(predictor.predict(mac, EnableFileVault.as("granter")).permission())
                .isEqualTo(permission);
    }

    @Test
    void nobody_takes_the_last_token_away() {
        Mac mac = Mac.running("27").with(GRANTER, Account.admin("other"));

        for (Action action : List.of(
                DeleteAccount.of("granter"),
                RevokeToken.from("granter").by("granter"),
                RevokeToken.from("granter").by("other"))) {
            assertThat(predictor.predict(mac, action).permission())
                    .as("%s", action)
                    .isEqualTo(Permission.REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void every_operation_has_a_row_for_what_it_needs_and_one_for_the_token_on_every_version(Operation operation) {
        for (String macos :
                List.of("10.13", "10.14", "10.14.2", "10.15", "10.15.4", "11", "12.0.1", "13.3", "14.4", "26", "27")) {
            List<Rule> rows = book.rules().stream()
                    .filter(rule -> rule.operations().contains(operation) && rule.holdsOn(MacOs.of(macos)))
                    .toList();
            assertThat(rows).as(macos).anyMatch(Rule::isRequirement);
            assertThat(rows)
                    .as(macos)
                    .anyMatch(rule -> rule.effect()
                            .map(Effect::group)
                            .filter(Effect.Group.TOKEN::equals)
                            .isPresent());
        }
    }

    @Test
    void every_row_cites_a_source_and_says_how_far_to_trust_it() {
        assertThat(Macos.rules().rules()).hasSizeGreaterThan(200).allSatisfy(rule -> {
            assertThat(rule.confidence()).as(rule.key()).isNotEmpty();
            assertThat(rule.id()).matches("(DEF|ELIG|FIRST|CREATE|GRANT|LOSS|PW|NEU|ACT|VO|BST|CONTRA|INV)-\\d\\d");
        });
    }

    @Test
    void every_statement_of_the_catalogue_has_a_row_or_a_reason_and_never_both() {
        List<String> left = Macos.notModelled().stream().map(NotModelled::id).toList();
        assertThat(Macos.catalogue()).hasSize(142).containsAll(left);
        assertThat(Macos.catalogue().size() - left.size()).isGreaterThanOrEqualTo(115);
        for (String id : Macos.catalogue()) {
            boolean modelled = Macos.rules().rules().stream().anyMatch(rule -> rule.isCalled(id));
            assertThat(modelled).as(id).isNotEqualTo(left.contains(id));
        }
    }

    private static CreationMethod named(String name) {
        return Macos.rules().methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private enum TokenWord {
        none(TokenState.NONE),
        usable(TokenState.USABLE),
        unknown(TokenState.UNKNOWN);

        private final TokenState state;

        TokenWord(TokenState state) {
            this.state = state;
        }
    }
}
