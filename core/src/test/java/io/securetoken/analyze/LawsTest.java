package io.securetoken.analyze;

import static io.securetoken.analyze.Sketch.action;
import static io.securetoken.analyze.Sketch.free;
import static io.securetoken.analyze.Sketch.mac;
import static io.securetoken.analyze.Sketch.never;
import static io.securetoken.analyze.Sketch.silent;
import static io.securetoken.analyze.Sketch.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.Operation;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each law by small questions: a step that keeps it and one that breaks it for each of its clauses. */
class LawsTest {

    private final RuleSet free = free(Effect.TOKEN_KEPT);

    private static Law law(String id) {
        return Law.all().stream().filter(law -> law.id().equals(id)).findFirst().orElseThrow();
    }

    private boolean isKept(String law, Operation operation, String by, String before, String after) {
        return isKept(law, free, action(operation, by), mac(before), mac(after));
    }

    private static boolean isKept(String law, RuleSet book, Action action, Mac before, Mac after) {
        return law(law).isKept(verdict(book, before, action), after);
    }

    /** Whether the law is kept where the book itself says what follows. */
    private static boolean isKept(String law, RuleSet book, Action action, String before) {
        Mac mac = mac(before);
        return isKept(law, book, action, mac, verdict(book, mac, action).after());
    }

    private static RuleSetBuilder book() {
        return RuleSet.named("little", "1");
    }

    @ParameterizedTest
    @CsvSource({"on, true", "off, false"})
    void a_refused_action_changes_nothing(String after, boolean kept) {
        Mac mac = mac("on: usable + none");
        Mac follows = mac(after + ": usable + none");
        Action grant = action(Operation.GRANT_TOKEN, "alice");

        assertThat(isKept("refused", never(Effect.TOKEN_GIVEN), grant, mac, follows))
                .isEqualTo(kept);
        assertThat(isKept("refused", free, grant, mac, follows)).isTrue();
        assertThat(isKept("refused", silent(Effect.TOKEN_GIVEN), grant, mac, follows))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_GIVEN,       usable, true",
        "ACTOR_TOKEN_GIVEN, usable, true",
        "TOKEN_KEPT,        usable, false",
        "TOKEN_STALE,       usable, false",
        "TOKEN_KEPT,        stale,  true",
    })
    void nobody_gains_a_token_without_a_row_that_gives_one(Effect effect, String after, boolean kept) {
        assertThat(isKept(
                        "granting-row",
                        free(effect),
                        action(Operation.GRANT_TOKEN, "alice"),
                        mac("usable + none"),
                        mac("usable + " + after)))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "GRANT_TOKEN, alice, usable + none + none,   none + usable + none,     true",
        "GRANT_TOKEN, alice, none + none + none,     none + none + usable,     false",
        "GRANT_TOKEN, alice, none + none + usable,   none + none + none,       false",
        "GRANT_TOKEN, alice, none + none + usable,   none + none + stale,      false",
        "GRANT_TOKEN, alice, none + none + usable,   none + none + -,          false",
        "GRANT_TOKEN, alice, none + none + -,        none + none + none,       false",
        "GRANT_TOKEN,      , none + none + none,     usable + none + none,     false",
        "GRANT_TOKEN, bob,   none + none + none,     none + usable + none,     true",
        "ERASE,            , none + none + usable,   -,                        true",
        "RESTART,          , none + usable + none,   none + none + none,       false",
    })
    void only_subject_and_actor_gain_or_lose_a_token(
            Operation operation, String by, String before, String after, boolean kept) {
        assertThat(isKept("bystanders", operation, by, before, after)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=local,        true",
        "kind=mobile,       true",
        "kind=network,      false",
        "managed-admin,     true",
        "guest,             false",
        "root,              false",
        "system,            true",
        "sharing-only,      true",
        "temporary,         false",
        "kind=?,            false",
        "password=set,      true",
        "password=blank,    true",
        "password=none,     false",
        "password=?,        true",
    })
    void inv_01_who_gains_a_token_is_of_a_kind_that_may_hold_and_has_a_password(String gainer, boolean kept) {
        assertThat(isKept("INV-01", Operation.GRANT_TOKEN, null, "none + none", "none + usable " + gainer))
                .isEqualTo(kept);
        assertThat(isKept("INV-01", Operation.GRANT_TOKEN, null, "none + none", "usable " + gainer + " + usable"))
                .isEqualTo(kept);
        assertThat(isKept("INV-01", Operation.GRANT_TOKEN, null, "none + none", "none " + gainer + " + usable"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"apfs, true", "hfs, false", "fileSystem=?, false"})
    void inv_01_a_token_is_gained_on_apfs(String after, boolean kept) {
        assertThat(isKept("INV-01", Operation.LOG_IN_BY_SSH, null, "apfs: none + none", after + ": none + usable"))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "GRANT_TOKEN,             alice, PASSWORD,     admin none + none,               true",
        "GRANT_TOKEN,             alice, PASSWORD,     admin usable + none,             true",
        "GRANT_TOKEN,             alice, PASSWORD,     standard usable + none,          false",
        "GRANT_TOKEN,             alice, PASSWORD,     admin stale + none,              false",
        "GRANT_TOKEN,                  , PASSWORD,     admin usable + none,             false",
        "RESET_IN_RECOVERY,            , PASSWORD,     admin usable + none,             true",
        "RESET_WITH_RECOVERY_KEY,      , PASSWORD,     admin usable + none,             true",
        "RESET_BY_DIRECTORY,           , PASSWORD,     admin usable + none,             false",
        "ADD_FILEVAULT_USER,      alice, PASSWORD,     standard usable + none,          true",
        "ADD_FILEVAULT_USER,      alice, PASSWORD,     standard stale + none,           false",
        "ADD_FILEVAULT_USER,           , PASSWORD,     known: standard usable + none,   false",
        "ADD_FILEVAULT_USER,           , RECOVERY_KEY, known: standard usable + none,   true",
        "ADD_FILEVAULT_USER,           , RECOVERY_KEY, present: standard usable + none, false",
        "ADD_FILEVAULT_USER,      alice, RECOVERY_KEY, present: standard usable + none, false",
    })
    void inv_02_where_somebody_holds_a_token_a_new_one_takes_a_credential(
            Operation operation, String by, Credential with, String before, boolean kept) {
        assertThat(isKept("INV-02", free, action(operation, by, with), mac(before), mac("usable + usable")))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "LOG_IN_GRAPHICALLY, escrowed mdmReachable=true,    true",
        "LOG_IN_GRAPHICALLY, escrowed mdmReachable=false,   false",
        "LOG_IN_GRAPHICALLY, escrowed mdmReachable=?,       false",
        "LOG_IN_GRAPHICALLY, local-only mdmReachable=true,  false",
        "LOG_IN_BY_SSH,      escrowed mdmReachable=true,    false",
        "CREATE_ACCOUNT,     escrowed mdmReachable=true,    false",
    })
    void inv_02_a_graphical_login_may_fetch_the_bootstrap_token(Operation operation, String before, boolean kept) {
        String bob = operation == Operation.CREATE_ACCOUNT ? "-" : "none";

        assertThat(isKept("INV-02", operation, null, before + ": usable + " + bob, before + ": usable + usable"))
                .isEqualTo(kept);
    }

    @Test
    void inv_02_a_creation_at_the_login_window_is_a_graphical_login() {
        Action creation =
                CreateAccount.of("bob", CreationMethod.named("login-agent").atLoginWindow());
        Mac after = mac("escrowed mdmReachable=true: usable + usable");

        assertThat(isKept("INV-02", free, creation, mac("escrowed mdmReachable=true: usable"), after))
                .isTrue();
        assertThat(isKept("INV-02", free, creation, mac("stale mdmReachable=true: usable"), after))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "alice, admin usable + none,               true",
        "alice, admin usable + password=?,         true",
        "alice, admin usable + none password=none, false",
        "alice, standard usable + none,            false",
        "alice, admin none + none,                 false",
        "bob,   - + admin usable,                  false",
        "     , admin usable + none,               false",
    })
    void inv_04_a_grant_takes_another_account_that_is_a_granter_and_a_password(String by, String before, boolean kept) {
        for (Operation way : new Operation[] {Operation.GRANT_TOKEN, Operation.GRANT_TOKEN_IN_SYSTEM_SETTINGS}) {
            assertThat(isKept("INV-04", way, by, before, before)).isEqualTo(kept);
            assertThat(isKept("INV-04", never(Effect.TOKEN_KEPT), action(way, by), before))
                    .isTrue();
            assertThat(isKept("INV-04", silent(Effect.TOKEN_KEPT), action(way, by), before))
                    .isTrue();
        }
    }

    /** By a book that gives a token to whom another account's credentials are given. */
    @ParameterizedTest
    @CsvSource({
        "LOG_IN_GRAPHICALLY, alice, standard usable + none,   false",
        "LOG_IN_GRAPHICALLY, alice, standard stale + none,    false",
        "LOG_IN_GRAPHICALLY, alice, standard none + none,     true",
        "LOG_IN_GRAPHICALLY, alice, admin usable + none,      true",
        "LOG_IN_GRAPHICALLY, alice, standard usable + usable, true",
        "LOG_IN_GRAPHICALLY, alice, standard usable + token=?, true",
        "LOG_IN_GRAPHICALLY, bob,   - + standard usable,      true",
        "LOG_IN_GRAPHICALLY,      , standard usable + none,   true",
        "ADD_FILEVAULT_USER, alice, standard usable + none,   true",
    })
    void inv_05_the_credentials_of_a_standard_holder_pass_nothing_on(
            Operation operation, String by, String before, boolean kept) {
        RuleSet refusing = book().requirement("A", "credentials are needed")
                .on(operation)
                .needs(Condition.ACTOR_IS_GIVEN)
                .effect("B", "it gives a token")
                .on(operation)
                .leads(Effect.TOKEN_GIVEN)
                .build();
        RuleSet giving = book().requirement("A", "nothing is needed")
                .on(operation)
                .needsNothing()
                .effect("B", "it gives a token to whom credentials are given")
                .on(operation)
                .when(Condition.ACTOR_IS_GIVEN)
                .leads(Effect.TOKEN_GIVEN)
                .effect("C", "else nothing changes")
                .on(operation)
                .leads(Effect.TOKEN_KEPT)
                .build();

        assertThat(isKept("INV-05", refusing, action(operation, by), before)).isEqualTo(kept);
        assertThat(isKept("INV-05", giving, action(operation, by), before)).isEqualTo(kept);
        assertThat(isKept("INV-05", free(Effect.TOKEN_GIVEN), action(operation, by), before))
                .isTrue();
    }

    @Test
    void inv_05_without_credentials_the_account_has_to_get_it_for_certain() {
        RuleSet open = book().requirement("A", "nothing is needed with credentials, and else who knows")
                .on(Operation.CHECK_PASSWORD)
                .when(Condition.ACTOR_IS_GIVEN)
                .needsNothing()
                .effect("B", "it gives a token")
                .on(Operation.CHECK_PASSWORD)
                .leads(Effect.TOKEN_GIVEN)
                .build();

        assertThat(isKept("INV-05", open, action(Operation.CHECK_PASSWORD, "alice"), "standard usable + none"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_KEPT,      PROMOTE,         true",
        "TOKEN_REMOVED,   PROMOTE,         false",
        "TOKEN_REMOVED,   DEMOTE,          false",
        "TOKEN_REMOVED,   DISABLE_ACCOUNT, true",
        "TOKEN_UNKNOWN,   DEMOTE,          false",
        "OWNERSHIP_GIVEN, DEMOTE,          true",
    })
    void inv_06_promoting_and_demoting_change_no_token_whether_or_not_they_may(
            Effect effect, Operation operation, boolean kept) {
        assertThat(isKept("INV-06", free(effect), action(operation, "alice"), "none + usable"))
                .isEqualTo(kept);
        assertThat(isKept("INV-06", never(effect), action(operation, "alice"), "none + usable"))
                .isEqualTo(kept);
        assertThat(isKept("INV-06", silent(effect), action(operation, "alice"), "none + usable"))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "DELETE_BY_SYSADMINCTL",
                "DELETE_IN_SYSTEM_SETTINGS",
                "DELETE_BY_DIRECTORY",
                "DELETE_BY_MDM_COMMAND",
                "REVOKE_TOKEN",
                "REMOVE_FILEVAULT_USER"
            })
    void inv_07_the_last_holder_does_not_go_by_deletion_or_revocation(Operation operation) {
        assertThat(isKept("INV-07", operation, "alice", "none + usable", "none + none"))
                .isFalse();
        assertThat(isKept("INV-07", operation, "alice", "none + stale", "none + -"))
                .isFalse();
        assertThat(isKept("INV-07", operation, "alice", "usable + usable", "usable + none"))
                .isTrue();
        assertThat(isKept("INV-07", operation, "alice", "none + none", "none + -"))
                .isTrue();
    }

    @Test
    void inv_07_a_reset_may_take_the_last_token() {
        assertThat(isKept("INV-07", Operation.RESET_BY_DIRECTORY, null, "none + usable", "none + none"))
                .isTrue();
    }

    @Test
    void inv_08_no_account_turns_off_its_own_token() {
        RuleSet never = never(Effect.TOKEN_REMOVED);

        assertThat(isKept("INV-08", Operation.REVOKE_TOKEN, "bob", "none + usable", "none + none"))
                .isFalse();
        assertThat(isKept("INV-08", Operation.REVOKE_TOKEN, "bob", "none + usable", "none + usable"))
                .isFalse();
        assertThat(isKept("INV-08", Operation.REVOKE_TOKEN, "alice", "none + usable", "none + none"))
                .isTrue();
        assertThat(isKept("INV-08", Operation.REMOVE_FILEVAULT_USER, "bob", "none + usable", "none + none"))
                .isTrue();
        assertThat(isKept("INV-08", never, action(Operation.REVOKE_TOKEN, "bob"), "none + usable"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "standard none + admin none,    standard none + -,             false",
        "standard none + admin none,    standard none + standard none, false",
        "standard none + admin none,    role=? none + -,               false",
        "standard none + admin none,    standard none + admin usable,  true",
        "admin none + admin none,       admin none + -,                true",
        "standard none + standard none, standard none + -,             true",
        "standard none + role=? none,   standard none + -,             true",
    })
    void inv_09_the_last_administrator_is_not_deleted(String before, String after, boolean kept) {
        assertThat(isKept("INV-09", Operation.DELETE_BY_MDM_COMMAND, null, before, after))
                .isEqualTo(kept);
        assertThat(isKept("INV-09", Operation.DEMOTE, null, before, after)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "11,    apple-silicon, usable volumeOwner=true,  none volumeOwner=true,           false",
        "14.4,  apple-silicon, usable volumeOwner=true,  none volumeOwner=true,           false",
        "10.15, apple-silicon, usable volumeOwner=true,  none volumeOwner=true,           true",
        "14.4,  t2,            usable volumeOwner=true,  none volumeOwner=true,           true",
        "14.4,  hardware=?,    usable volumeOwner=true,  none volumeOwner=true,           true",
        "14.4,  apple-silicon, usable volumeOwner=true,  none volumeOwner=false,          true",
        "14.4,  apple-silicon, usable volumeOwner=true,  none volumeOwner=?,              true",
        "14.4,  apple-silicon, usable volumeOwner=true,  stale volumeOwner=true,          true",
        "14.4,  apple-silicon, usable volumeOwner=true,  none volumeOwner=true present=?, true",
        "14.4,  apple-silicon, none volumeOwner=true,    none volumeOwner=true,           true",
        "14.4,  apple-silicon, none volumeOwner=false,   none volumeOwner=true,           false",
    })
    void inv_10_who_loses_its_token_loses_ownership_on_apple_silicon(
            String macos, String hardware, String before, String after, boolean kept) {
        Mac mac = mac(macos, hardware + " off: " + before + " + none");

        assertThat(isKept("INV-10", free, action(Operation.RESTART, null), mac, mac(hardware + " on: " + after)))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "on recoveryKey=none,      none + usable,   none + none,   false",
        "on recoveryKey=none,      none + usable,   none + token=?, false",
        "on recoveryKey=none,      none + usable,   none + stale,  true",
        "on recoveryKey=none,      standard none + none, none + none, true",
        "on present,               none + usable,   none + none,   true",
        "on recoveryKey=?,         none + usable,   none + none,   true",
        "off recoveryKey=none,     none + usable,   none + none,   true",
        "fileVault=? recoveryKey=none, none + usable, none + none, true",
    })
    void inv_12_with_filevault_on_and_no_recovery_key_the_last_holder_does_not_go(
            String mac, String before, String after, boolean kept) {
        assertThat(isKept("INV-12", Operation.RESET_BY_DIRECTORY, null, "off known: " + before, mac + ": " + after))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "bootstrapToken=none, escrowed,   none + usable password=set,           true",
        "bootstrapToken=none, escrowed,   usable password=set + none,           true",
        "bootstrapToken=none, escrowed,   usable password=set + usable,         true",
        "bootstrapToken=none, escrowed,   none password=set + none,             false",
        "bootstrapToken=none, escrowed,   stale password=set + stale password=set, false",
        "bootstrapToken=none, escrowed,   usable password=blank + usable password=?, false",
        "bootstrapToken=none, local-only, none + none,                          true",
        "escrowed,            escrowed,   none + none,                          true",
    })
    void inv_14_a_bootstrap_token_is_escrowed_by_a_holder_with_a_password(
            String before, String after, String accounts, boolean kept) {
        assertThat(isKept(
                        "INV-14",
                        Operation.LOG_IN_GRAPHICALLY,
                        "alice",
                        before + " off: none + none",
                        after + " on: " + accounts))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "14.4,  LOG_IN_GRAPHICALLY, escrowed mdmReachable=true,   usable, password=set,                true",
        "14.4,  LOG_IN_GRAPHICALLY, escrowed mdmReachable=true,   usable, password=blank,              false",
        "14.4,  LOG_IN_GRAPHICALLY, escrowed mdmReachable=true,   usable, password=?,                  false",
        "14.4,  LOG_IN_GRAPHICALLY, escrowed mdmReachable=false,  usable, password=set,                false",
        "14.4,  LOG_IN_GRAPHICALLY, escrowed mdmReachable=false,  none,   password=set,                true",
        "14.4,  LOG_IN_GRAPHICALLY, stale mdmReachable=true,      usable, password=set,                false",
        "14.4,  LOG_IN_BY_SSH,      escrowed mdmReachable=true,   usable, password=set,                false",
        "14.4,  LOG_IN_BY_SSH_KEY,  escrowed mdmReachable=true,   usable, password=set,                false",
        "14.4,  LOG_IN_AT_CONSOLE,  escrowed mdmReachable=true,   usable, password=set,                false",
        "14.4,  CHECK_PASSWORD,     escrowed mdmReachable=true,   usable, password=set,                false",
        "14.4,  SET_PASSWORD,       escrowed mdmReachable=true,   usable, password=set,                true",
        "11,    LOG_IN_GRAPHICALLY, escrowed mdmReachable=true,   usable, password=set,                true",
        "10.15, LOG_IN_GRAPHICALLY, escrowed mdmReachable=true,   usable, password=set,                false",
        "10.15, LOG_IN_GRAPHICALLY, escrowed mdmReachable=true,   usable, password=set kind=mobile,    true",
        "10.15, LOG_IN_GRAPHICALLY, escrowed mdmReachable=true,   usable, password=set managed-admin,  true",
        "10.15, LOG_IN_GRAPHICALLY, escrowed mdmReachable=true,   usable, password=set kind=?,         false",
        "10.14, LOG_IN_GRAPHICALLY, escrowed mdmReachable=true,   usable, password=set kind=mobile,    false",
    })
    void inv_15_a_login_brings_a_token_only_by_the_bootstrap_token(
            String macos, Operation operation, String mac, String alice, String bob, boolean kept) {
        Mac before = mac(macos, mac + ": " + alice + " + none " + bob);

        assertThat(isKept("INV-15", free, action(operation, null), before, mac("usable + usable")))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "RESET_BY_SYSADMINCTL",
                "RESET_IN_SYSTEM_SETTINGS",
                "RESET_BY_DIRECTORY",
                "RESET_BY_OPEN_DIRECTORY",
                "RESET_AT_DIRECTORY_SERVER",
                "RESET_BY_MDM_COMMAND",
                "RESET_BY_MDM_AGENT",
                "RESET_BY_HASH_WRITE"
            })
    void inv_16_a_reset_without_a_granter_leaves_no_usable_token(Operation reset) {
        String before = "admin usable + usable";
        RuleSet never = never(Effect.TOKEN_KEPT);

        assertThat(isKept("INV-16", reset, "alice", before, "usable + usable")).isTrue();
        assertThat(isKept("INV-16", reset, null, before, "usable + usable")).isFalse();
        assertThat(isKept("INV-16", reset, null, before, "usable + stale")).isTrue();
        assertThat(isKept("INV-16", reset, null, before, "usable + none")).isTrue();
        assertThat(isKept("INV-16", reset, "alice", "standard usable + stale", "usable + usable"))
                .isFalse();
        assertThat(isKept("INV-16", reset, null, "usable + none", "usable + usable"))
                .isTrue();
        assertThat(isKept("INV-16", never, action(reset, null), before)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SET_PASSWORD", "SET_PASSWORD_HASH"})
    void inv_16_a_password_that_is_set_anew_leaves_no_usable_token(Operation operation) {
        assertThat(isKept("INV-16", operation, null, "admin usable + admin usable", "usable + usable"))
                .isFalse();
        assertThat(isKept("INV-16", operation, null, "admin usable + admin usable", "usable + stale"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HASH,      TOKEN_GIVEN,     false",
        "HASH,      TOKEN_UNKNOWN,   false",
        "HASH,      TOKEN_KEPT,      true",
        "HASH,      OWNERSHIP_GIVEN, true",
        "PLAINTEXT, TOKEN_GIVEN,     true",
    })
    void inv_18_an_account_made_from_a_hash_holds_no_token_whether_or_not_it_may_be_made(
            PasswordForm form, Effect effect, boolean kept) {
        Action creation = CreateAccount.of("bob", Sketch.SCRIPT).withPassword(form);

        assertThat(isKept("INV-18", free(effect), creation, "none")).isEqualTo(kept);
        assertThat(isKept("INV-18", never(effect), creation, "none")).isEqualTo(kept);
        assertThat(isKept("INV-18", silent(effect), creation, "none")).isEqualTo(kept);
    }

    /** By a book by which the tag decides. */
    @ParameterizedTest
    @CsvSource({
        "14.4,  LOG_IN_GRAPHICALLY,      none,   none,               true",
        "11,    LOG_IN_BY_SSH,           none,   none,               true",
        "10.15, LOG_IN_BY_SSH,           none,   none,               false",
        "14.4,  LOG_IN_BY_SSH,           usable, none,               false",
        "14.4,  CHECK_PASSWORD,          none,   none,               true",
        "14.4,  SET_PASSWORD,            none,   none,               true",
        "14.4,  SET_PASSWORD,            usable, none,               false",
        "14.4,  GRANT_TOKEN,             none,   none,               false",
        "14.4,  RESET_BY_DIRECTORY,      none,   none password=none, true",
        "14.4,  RESET_BY_DIRECTORY,      none,   none password=?,    true",
        "14.4,  RESET_BY_DIRECTORY,      none,   none password=blank, false",
        "14.4,  RESET_BY_SYSADMINCTL,    none,   none password=none, true",
        "14.4,  RESET_IN_RECOVERY,       none,   none password=none, true",
        "14.4,  SET_PASSWORD_HASH,       none,   none password=none, false",
        "14.4,  PROMOTE,                 none,   none password=none, false",
    })
    void inv_19_the_tag_matters_only_as_a_password_comes_into_use_on_a_tokenless_volume(
            String macos, Operation operation, String alice, String bob, boolean kept) {
        RuleSet book = book().requirement("A", "who is tagged may not")
                .on(operation)
                .when(Condition.SUBJECT_TAGGED)
                .isNeverPossible()
                .requirement("B", "else anybody may")
                .on(operation)
                .needsNothing()
                .build();
        Mac mac = mac(macos, alice + " + " + bob + " tokenDisabledTag=false");

        assertThat(isKept("INV-19", book, action(operation, null), mac, mac)).isEqualTo(kept);
        assertThat(isKept("INV-19", free, action(operation, null), mac, mac)).isTrue();
    }

    @Test
    void inv_19_a_creation_may_look_at_the_tag_on_a_tokenless_volume() {
        RuleSet book = book().effect("A", "who is tagged gets none")
                .on(Operation.CREATE_ACCOUNT)
                .unless(Condition.SUBJECT_TAGGED)
                .leads(Effect.TOKEN_GIVEN)
                .effect("B", "else it stays as it is")
                .on(Operation.CREATE_ACCOUNT)
                .leads(Effect.TOKEN_KEPT)
                .build();
        Action creation = action(Operation.CREATE_ACCOUNT, null);

        assertThat(isKept("INV-19", book, creation, "none")).isTrue();
        assertThat(isKept("INV-19", book, creation, "usable")).isFalse();
        assertThat(isKept("INV-19", free, action(Operation.RESTART, null), "usable"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bootstrapToken=none: -,        true",
        "bootstrapToken=?: -,           true",
        "escrowed: -,                   false",
        "bootstrapToken=none: none + -, false",
        "bootstrapToken=none: - + none, false",
        "bootstrapToken=none: none present=? + none present=?, true",
    })
    void inv_24_an_erasure_leaves_nothing(String after, boolean kept) {
        assertThat(isKept("INV-24", Operation.ERASE, null, "escrowed: usable", after))
                .isEqualTo(kept);
        assertThat(isKept("INV-24", Operation.RESTART, null, "escrowed: usable", after))
                .isTrue();
        assertThat(isKept("INV-24", never(Effect.TOKEN_KEPT), action(Operation.ERASE, null), "escrowed: usable"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "DISABLE_ACCOUNT",
                "DISABLE_FILEVAULT",
                "DEFER_FILEVAULT",
                "CLEAR_BOOTSTRAP_TOKEN",
                "LOSE_BOOTSTRAP_TOKEN",
                "ESCROW_BOOTSTRAP_TOKEN",
                "ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN",
                "TAG_TOKEN_DISABLED",
                "UNTAG_TOKEN_DISABLED",
                "UPDATE_PREBOOT",
                "RESTART"
            })
    void neu_what_is_neutral_changes_no_token(Operation operation) {
        assertThat(isKept("NEU", operation, null, "off: none + usable", "on: none + usable"))
                .isTrue();
        assertThat(isKept("NEU", operation, null, "off: none + usable", "on: none + none"))
                .isFalse();
        assertThat(isKept("NEU", operation, null, "off: none + usable", "on: usable + usable"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RESTART,                 none,      false",
        "RESTART,                 -,         false",
        "RESTART,                 stale,     true",
        "RESTART,                 token=?,   true",
        "RESTART,                 none present=?, true",
        "RESET_IN_RECOVERY,       none,      false",
        "RESET_WITH_RECOVERY_KEY, none,      false",
        "CHANGE_PASSWORD,         none,      false",
        "RESET_BY_DIRECTORY,      none,      true",
        "SET_PASSWORD,            none,      true",
        "REVOKE_TOKEN,            none,      true",
        "REMOVE_FILEVAULT_USER,   none,      true",
        "DELETE_BY_DIRECTORY,     -,         true",
        "ERASE,                   -,         true",
    })
    void loss_a_token_goes_only_by_what_takes_one(Operation operation, String bob, boolean kept) {
        assertThat(isKept("LOSS", operation, null, "usable + usable", "usable + " + bob))
                .isEqualTo(kept);
        assertThat(isKept("LOSS", operation, null, "usable + none", "usable + " + bob))
                .isTrue();
        assertThat(isKept("LOSS", operation, null, "usable + token=?", "usable + " + bob))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGE_PASSWORD,       usable, stale,  false",
        "CHANGE_TOKEN_PASSWORD, usable, none,   false",
        "CHANGE_PASSWORD,       usable, usable, true",
        "CHANGE_PASSWORD,       stale,  none,   true",
        "RESET_BY_DIRECTORY,    usable, stale,  true",
    })
    void own_change_a_changed_password_keeps_a_usable_token_usable(
            Operation operation, String before, String after, boolean kept) {
        assertThat(isKept("own-change", operation, null, "off: none + " + before, "on: none + " + after))
                .isEqualTo(kept);
    }

    /** What breaks a law is not held against it where a row decides that is known to break it. */
    @ParameterizedTest
    @CsvSource({
        "INV-04, FIRST-03,  GRANT_TOKEN,        admin none + none,         admin none + none",
        "INV-12, PW-06,     RESET_BY_DIRECTORY, none + usable,             on recoveryKey=none: none + none",
        "INV-15, GRANT-09,  LOG_IN_GRAPHICALLY, usable + none,             usable + usable",
        "INV-16, PW-05,     RESET_BY_DIRECTORY, none + usable,             none + usable",
    })
    void a_row_may_be_exempt(String law, String row, Operation operation, String before, String after) {
        RuleSet exempt = book().requirement(row, "it may happen")
                .on(operation)
                .needsNothing()
                .build();

        assertThat(isKept(law, free, action(operation, null), mac(before), mac(after)))
                .isFalse();
        assertThat(isKept(law, exempt, action(operation, null), mac(before), mac(after)))
                .isTrue();
        assertThat(law(law).exempt()).containsExactly(row);
    }

    @Test
    void inv_18_what_migration_assistant_brings_is_exempt() {
        Action creation = CreateAccount.of("bob", Sketch.SCRIPT).withPassword(PasswordForm.HASH);
        RuleSet exempt = book().effect("CREATE-22", "who knows")
                .on(Operation.CREATE_ACCOUNT)
                .leads(Effect.TOKEN_UNKNOWN)
                .build();

        assertThat(isKept("INV-18", exempt, creation, "none")).isTrue();
    }

    @Test
    void no_other_law_has_a_row_that_may_break_it() {
        assertThat(Law.all().stream().filter(law -> !law.exempt().isEmpty()).map(Law::id))
                .containsExactly("INV-04", "INV-12", "INV-15", "INV-16", "INV-18");
    }
}
