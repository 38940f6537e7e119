package io.securetoken.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
}
