package io.securetoken.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.action.Restart;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final Wire WIRE = Wire.of(Macos.rules(), FactorialIt.rules());

    @Test
    void every_action_has_one_type_of_event() {
        assertThat(Format.events()).hasSize(26).hasSameSizeAs(Arrays.asList(Action.class.getPermittedSubclasses()));
    }

    @Test
    void every_key_of_the_format_is_a_component_of_its_record() {
        assertThat(keys(ScenarioRecord.class)).isEqualTo(Format.SCENARIO.keys());
        assertThat(keys(MacRecord.class)).isEqualTo(Format.MAC.keys());
        assertThat(keys(AccountRecord.class)).isEqualTo(Format.ACCOUNT.keys());
        assertThat(keys(ProcessRecord.class)).isEqualTo(Format.PROCESS.keys());
        assertThat(keys(ExpectationRecord.class)).isEqualTo(Format.EXPECTATION.keys());
        assertThat(keys(ExpectedIfDoneRecord.class)).isEqualTo(Format.IF_DONE.keys());
        assertThat(keys(ExpectedMacRecord.class)).isEqualTo(Format.EXPECTED_MAC.keys());
        assertThat(Format.events().values().stream().flatMap(shape -> shape.keys().stream()))
                .allMatch(keys(EventRecord.class)::contains)
                .containsAll(keys(EventRecord.class));
    }

    private static List<String> keys(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "role|admn|$.mac.accounts[1].role: found \"admn\", allowed admin, standard (did you mean \"admin\"?)",
                "name|-eva|$.mac.accounts[1].name: found \"-eva\", allowed an account name: 1 to 244 bytes, no leading dash",
                "name|ops|$.mac.accounts[1].name: found \"ops\" again, allowed each account once",
                "kind|guset|$.mac.accounts[1].kind: found \"guset\", allowed local, mobile, network, managed-admin, guest",
                "createdBy|setup-asistant|(did you mean \"setup-assistant\"?)",
                "Role|admin|$.mac.accounts[1].Role: found unknown key \"Role\", allowed name, role, token",
                "enabled|yes|$.mac.accounts[1].enabled: found \"yes\", allowed true, false",
                "uid|501|$.mac.accounts[1].uid: found \"501\", allowed an integer from -2147483648 to 2147483647",
            })
    void what_an_account_cannot_have_is_refused_with_its_path(String key, String value, String line) {
        assertThatThrownBy(() -> WIRE.scenario(scenario(key, value)))
                .isInstanceOf(WireException.class)
                .hasMessageContaining(line);
    }

    private static Map<String, Object> scenario(String key, Object value) {
        Map<String, Object> eva = new TreeMap<>(Map.of("name", "eva"));
        eva.put(key, value);
        return Map.of("format", 1, "mac", Map.of("macos", "14.4", "accounts", List.of(Map.of("name", "ops"), eva)));
    }

    @Test
    void a_refusal_says_its_parts() {
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> WIRE.scenario(scenario("token", "usuable")))
                .satisfies(refused -> assertThat(refused.path()).isEqualTo("$.mac.accounts[1].token"))
                .satisfies(refused -> assertThat(refused.found()).isEqualTo("\"usuable\""))
                .satisfies(refused -> assertThat(refused.allowed()).isEqualTo("none, usable, stale, held"))
                .satisfies(refused -> assertThat(refused.nearest()).contains("usable"));
    }

    @Test
    void a_record_is_refused_as_its_tree_is() {
        MacRecord mac = new MacRecord("14.4", "arm", null, null, null, null, null, null, null, null);

        assertThatThrownBy(() -> WIRE.mac(mac))
                .hasMessage("$.hardware: found \"arm\", allowed intel, t2, apple-silicon");
    }

    @Test
    void an_event_has_the_keys_of_its_type_only() {
        EventRecord promotion = WIRE.event(Map.of("type", "promote", "account", "eva"));
        EventRecord wrong = new EventRecord(
                "promote", "eva", null, null, null, null, null, null, null, "ssh", null, null, null, null, null, null,
                null);

        assertThat(promotion.account()).isEqualTo("eva");
        assertThatThrownBy(() -> WIRE.action(wrong))
                .hasMessage("$.via: found unknown key \"via\", allowed type, account, by, process");
    }

    @Test
    void a_line_stays_one_line_whatever_is_in_it() {
        assertThatThrownBy(() -> WIRE.scenario(scenario("name", "e\nv\u202ea")))
                .hasMessageContaining("found \"e\\u000av\\u202ea\"")
                .hasMessageNotContaining("\n");
    }

    @Test
    void what_is_long_is_cut() {
        assertThatThrownBy(() -> WIRE.scenario(scenario("name", "x".repeat(100_000))))
                .satisfies(refused -> assertThat(refused.getMessage().length()).isLessThan(250));
    }

    @Test
    void a_creation_the_format_has_no_word_for_is_refused() {
        CreateAccount vague = CreateAccount.of("eva", Macos.SYSADMINCTL).withPassword(PasswordForm.UNKNOWN);

        assertThatThrownBy(() -> EventRecord.of(vague))
                .hasMessage("$.password: found unknown, allowed plaintext, hash, blank, none");
    }

    @Test
    void a_vendor_s_own_method_may_stand_in_an_event_where_its_book_is_known() {
        EventRecord creation = EventRecord.of(CreateAccount.of("eva", CreationMethod.named("acme-prestage")));

        assertThatThrownBy(() -> WIRE.action(creation)).hasMessageStartingWith("$.method: found \"acme-prestage\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.13",
                "10.13.6",
                "10.15.7",
                "11",
                "11.0.1",
                "12.0.1",
                "14.4",
                "15.7.999",
                "26",
                "26.1",
                "27.0.1",
                "99.9",
                "999",
                "9",
                "10",
                "10.12",
                "10.16",
                "10.12.6",
                "16",
                "16.1",
                "25",
                "25.9.9",
                "1000",
                "14.",
                "14.4.1.2",
                "",
                "14.4\n",
                "014",
                "14.x",
                "14.1000",
                "-14",
                "１４"
            })
    void the_form_of_a_version_lets_through_what_macos_may_be(String version) {
        boolean exists;
        try {
            exists = !MacOs.of(version).toString().isEmpty() && !version.startsWith("0");
        } catch (IllegalArgumentException refused) {
            exists = false;
        }

        assertThat(Format.VERSION_FORM.matcher(version).matches()).isEqualTo(exists);
    }

    @Test
    void whole_numbers_are_integers_however_they_are_written() {
        ScenarioRecord read = WIRE.scenario(scenario("uid", 501.0));

        assertThat(WIRE.mac(read).existing("eva").uid()).hasValue(501);
        assertThatThrownBy(() -> WIRE.scenario(scenario("uid", 1e200 * 1e200))).hasMessageContaining("found Infinity");
        assertThatThrownBy(() -> WIRE.scenario(scenario("uid", 1L << 40))).hasMessageContaining("found 1099511627776");
    }

    @Test
    void an_account_that_is_not_there_is_refused_when_it_is_named() {
        ScenarioRecord grant = WIRE.scenario(Map.of(
                "format", 1,
                "mac", Map.of("macos", "14.4", "accounts", List.of(Map.of("name", "ops"))),
                "events", List.of(Map.of("type", "grant-token", "account", "ops", "by", "opps"))));

        assertThatThrownBy(() -> WIRE.check(grant, 0, WIRE.mac(grant)))
                .hasMessage("$.events[0].by: found \"opps\", allowed ops, root (did you mean \"ops\"?)");
        WIRE.check(grant, 0, WIRE.mac(grant).with(Account.admin("opps")));
    }

    @Test
    void the_first_book_is_asked_where_none_is_named() {
        assertThat(WIRE.book(WIRE.scenario(scenario("uid", 7)))).isEqualTo(Macos.rules());
    }

    private static final RuleSet OLD = book("acme", "1", CreationMethod.named("agent"), CreationMethod.named("script"));
    private static final RuleSet NEW = book(
            "acme", "2", CreationMethod.named("script").withPassword(PasswordForm.HASH), CreationMethod.named("api"));

    private static RuleSet book(String name, String version, CreationMethod... methods) {
        return RuleSet.named(name, version)
                .methods(methods)
                .requirement("R-1", "anybody restarts")
                .on(Operation.RESTART)
                .needsNothing()
                .build();
    }

    @Test
    void a_wire_knows_the_names_and_ids_of_its_books_the_first_one_first() {
        Wire wire = Wire.of(OLD, NEW, book("other", "1"));

        assertThat(wire.books()).containsExactly("acme", "acme@1", "acme@2", "other", "other@1");
        assertThatThrownBy(() -> wire.books().remove("acme")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_wire_knows_the_methods_of_all_its_books() {
        Wire wire = Wire.of(OLD, NEW);

        assertThat(wire.methods()).containsExactly("agent", "script", "api");
        assertThatThrownBy(() -> wire.methods().remove("api")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_name_stands_for_the_first_that_bears_it_and_an_id_for_its_own() {
        Wire wire = Wire.of(OLD, NEW);

        assertThat(wire.book(asking("acme"))).isSameAs(OLD);
        assertThat(wire.book(asking("acme@1"))).isSameAs(OLD);
        assertThat(wire.book(asking("acme@2"))).isSameAs(NEW);
        assertThat(wire.book(asking(null))).isSameAs(OLD);
        assertThat(wire.action(EventRecord.of(
                        CreateAccount.of("eva", NEW.methods().iterator().next()))))
                .isInstanceOfSatisfying(
                        CreateAccount.class,
                        creation -> assertThat(creation.method().password()).isEqualTo(PasswordForm.PLAINTEXT));
    }

    private static ScenarioRecord asking(@Nullable String book) {
        return new ScenarioRecord(
                1, null, null, null, null, null, book, MacRecord.of(Mac.running("14.4")), List.of(), null);
    }

    @Test
    void a_scenario_is_made_of_a_mac_and_what_is_done_to_it() {
        ScenarioRecord made = ScenarioRecord.of(
                "a grant",
                OLD,
                Mac.running("14.4"),
                List.of(Promote.of("eva"), GrantToken.to("eva").by("ops")));

        assertThat(made)
                .isEqualTo(new ScenarioRecord(
                        1,
                        null,
                        "a grant",
                        null,
                        null,
                        null,
                        "acme",
                        new MacRecord("14.4", null, null, null, null, null, null, null, null, List.of()),
                        List.of(
                                EventRecord.of(Promote.of("eva")),
                                EventRecord.of(GrantToken.to("eva").by("ops"))),
                        null));
        assertThat(Wire.of(OLD).actions(made))
                .containsExactly(Promote.of("eva"), GrantToken.to("eva").by("ops"));
    }

    @Test
    void an_account_is_created_where_there_is_none_of_its_name() {
        ScenarioRecord scenario = ScenarioRecord.of(
                "a creation",
                Macos.rules(),
                Mac.running("14.4"),
                List.of(
                        Restart.now(),
                        CreateAccount.of("eva", Macos.SYSADMINCTL).by("ops")));
        Mac mac = Mac.running("14.4").with(Account.admin("ops"));

        WIRE.check(scenario, 0, mac);
        WIRE.check(scenario, 1, mac);
        WIRE.check(scenario, 1, mac.with(Account.admin("eva").withPresent(Answer.UNKNOWN)));
        assertThatThrownBy(() -> WIRE.check(scenario, 1, mac.with(Account.admin("eva"))))
                .isInstanceOf(WireException.class)
                .hasMessage("$.events[1].account: found \"eva\", which already exists on this Mac,"
                        + " allowed a name that no account bears yet");
        assertThatThrownBy(() -> WIRE.check(scenario, 1, Mac.running("14.4")))
                .isInstanceOf(WireException.class)
                .hasMessage("$.events[1].by: found \"ops\", allowed root");
    }

    @Test
    void there_is_one_expectation_for_each_event_at_most() {
        Map<String, Object> scenario = new TreeMap<>(scenario("uid", 501));
        scenario.put("events", List.of(Map.of("type", "restart")));
        scenario.put("expect", List.of(Map.of()));

        assertThat(WIRE.scenario(scenario).expect()).hasSize(1);
        scenario.put("expect", List.of(Map.of(), Map.of()));
        assertThatThrownBy(() -> WIRE.scenario(scenario))
                .isInstanceOf(WireException.class)
                .hasMessage("$.expect: found 2 expectations, allowed at most 1, one for each event");
    }

    @Test
    void whether_a_login_is_the_first_may_be_said_or_left_out() {
        Map<String, Object> login = new TreeMap<>(Map.of("type", "log-in", "account", "eva"));
        assertThat(WIRE.action(WIRE.event(login))).isEqualTo(LogIn.as("eva"));

        login.put("firstLogin", true);
        assertThat(WIRE.action(WIRE.event(login))).isEqualTo(LogIn.as("eva").first());

        login.put("firstLogin", false);
        assertThat(WIRE.action(WIRE.event(login)))
                .isEqualTo(new LogIn("eva", LogIn.Via.GRAPHICAL, null, false, Process.AGENT));
    }
}
