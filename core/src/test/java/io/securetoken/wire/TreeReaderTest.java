package io.securetoken.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader refuses, and where, and what it makes of the rest; trees are written as loose JSON. */
class TreeReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES)
            .enable(JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES);

    private static final TreeReader READER =
            new TreeReader(List.of("macos", "acme"), List.of("sysadminctl", "acme-agent"));

    /** What the tables call by a name in capitals. */
    private static final Map<String, String> SAID = Map.of(
            "NAMES",
            "an account name: 1 to 244 bytes, no leading dash, no control characters",
            "VERSIONS",
            "a macOS version: 10.13 to 10.15, 11 to 15, 26 and later, such as \"14.4\" or \"10.15.4\"",
            "INTEGERS",
            "an integer from -2147483648 to 2147483647",
            "TYPES",
            "create-account, log-in, set-password, change-password, reset-password, grant-token, revoke-token, promote,"
                    + " demote, disable-account, delete-account, enable-filevault, disable-filevault,"
                    + " add-filevault-user, remove-filevault-user, escrow-bootstrap-token, clear-bootstrap-token,"
                    + " lose-bootstrap-token, tag-token-disabled, untag-token-disabled, authorize, mdm-reachable,"
                    + " upgrade, update-preboot, restart, erase");

    private static String said(String message) {
        String said = message;
        for (Map.Entry<String, String> name : SAID.entrySet()) {
            said = said.replace(name.getKey(), name.getValue());
        }
        return said;
    }

    private static Object tree(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | $: found null, allowed an object",
                "5 | $: found 5, allowed an object",
                "'x' | $: found \"x\", allowed an object",
                "[] | $: found a list, allowed an object",
                "{} | $.type: found nothing, allowed TYPES",
                "{type: null} | $.type: found null, allowed TYPES",
                "{type: 3} | $.type: found 3, allowed TYPES",
                "{type: {}} | $.type: found an object, allowed TYPES",
                "{type: 'promoet'} | $.type: found \"promoet\", allowed TYPES (did you mean \"promote\"?)",
                "{type: 'sleep'} | $.type: found \"sleep\", allowed TYPES",
                "{type: 'promote'} | $.account: found nothing, allowed NAMES",
                "{type: 'promote', account: 7} | $.account: found 7, allowed NAMES",
                "{type: 'promote', account: ''} | $.account: found \"\", allowed NAMES",
                "{type: 'promote', account: 'eva', by: ['ops']} | $.by: found a list, allowed NAMES",
                "{type: 'promote', account: 'eva', process: []} | $.process: found a list, allowed an object",
                "{type: 'promote', account: 'eva', process: {root: 1}} | $.process.root: found 1, allowed true, false",
                "{type: 'restart', process: {toor: 1}} | $.process.toor: found unknown key \"toor\", allowed root, fullDiskAccess, graphicalSession (did you mean \"root\"?)",
                "{type: 'restart', by: 'ops'} | $.by: found unknown key \"by\", allowed type, process",
                "{type: 'create-account', account: 'eva'} | $.method: found nothing, allowed the name of a creation method",
                "{type: 'create-account', account: 'eva', method: true} | $.method: found true, allowed the name of a creation method",
                "{type: 'create-account', account: 'eva', method: 'acme-agnet'} | $.method: found \"acme-agnet\", allowed sysadminctl, acme-agent (did you mean \"acme-agent\"?)",
                "{type: 'create-account', account: 'eva', method: 'acme-agent', uid: 501.5} | $.uid: found 501.5, allowed INTEGERS",
                "{type: 'create-account', account: 'eva', method: 'acme-agent', uid: 2147483648} | $.uid: found 2147483648, allowed INTEGERS",
                "{type: 'create-account', account: 'eva', method: 'acme-agent', uid: null} | $.uid: found null, allowed INTEGERS",
                "{type: 'mdm-reachable'} | $.value: found nothing, allowed true, false",
                "{type: 'mdm-reachable', value: 'yes'} | $.value: found \"yes\", allowed true, false",
                "{type: 'upgrade'} | $.to: found nothing, allowed VERSIONS",
                "{type: 'upgrade', to: 15} | $.to: found 15, allowed VERSIONS",
                "{type: 'upgrade', to: '16'} | $.to: found \"16\", allowed VERSIONS",
                "{type: 'set-password', account: 'eva', form: 'hsah'} | $.form: found \"hsah\", allowed plaintext, hash (did you mean \"hash\"?)",
                "{type: 'set-password', account: 'eva', form: null} | $.form: found null, allowed plaintext, hash",
            })
    void an_event_is_refused_with_its_place_and_what_may_stand_there(String json, String message) {
        assertThatThrownBy(() -> READER.event(tree(json), "$"))
                .isInstanceOf(WireException.class)
                .hasMessage(said(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | $.format: found nothing, allowed 1",
                "{format: 2} | $.format: found 2, allowed 1",
                "{format: '1'} | $.format: found \"1\", allowed 1",
                "{format: 1.5} | $.format: found 1.5, allowed 1",
                "{format: 1} | $.mac: found nothing, allowed an object",
                "{format: 1, mac: '14'} | $.mac: found \"14\", allowed an object",
                "{format: 1, mac: {}} | $.mac.macos: found nothing, allowed VERSIONS",
                "{format: 1, mac: {macos: '14', accounts: {}}} | $.mac.accounts: found an object, allowed a list",
                "{format: 1, mac: {macos: '14', accounts: [{}]}} | $.mac.accounts[0].name: found nothing, allowed NAMES",
                "{format: 1, mac: {macos: '14', accounts: [{name: 'a'}, null]}} | $.mac.accounts[1]: found null, allowed an object",
                "{format: 1, mac: {macos: '14', accounts: [{name: 'a'}, {name: 'b'}, {name: 'a'}]}} | $.mac.accounts[2].name: found \"a\" again, allowed each account once",
            })
    void a_scenario_is_refused_with_its_place_and_what_may_stand_there(String json, String message) {
        assertThatThrownBy(() -> READER.object(Format.SCENARIO, tree(json), "$"))
                .isInstanceOf(WireException.class)
                .hasMessage(said(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: null | $.id: found null, allowed any value but null",
                "title: 5 | $.title: found 5, allowed a text",
                "ruleBook: 1 | $.ruleBook: found 1, allowed the name of a book",
                "ruleBook: 'macs' | $.ruleBook: found \"macs\", allowed macos, acme (did you mean \"macos\"?)",
                "events: {} | $.events: found an object, allowed a list",
                "events: [{type: 'restart'}, 3] | $.events[1]: found 3, allowed an object",
                "events: [{type: 'restart'}, {type: 'sleep'}] | $.events[1].type: found \"sleep\", allowed TYPES",
                "expect: [null] | $.expect[0]: found null, allowed an object",
                "'a \"b\\\\': 1 | $[\"a \\\"b\\\\\"]: found unknown key \"a \"b\\\", allowed format, id, title, source, confidence, note, ruleBook, mac, events, expect",
            })
    void a_part_of_a_scenario_is_refused_with_its_place_and_what_may_stand_there(String part, String message) {
        assertThatThrownBy(() -> READER.object(Format.SCENARIO, tree(scenario(part)), "$"))
                .isInstanceOf(WireException.class)
                .hasMessage(said(message));
    }

    private static String scenario(String part) {
        return "{format: 1, mac: {macos: '14'}, " + part + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "permission: 'refuse' | .permission: found \"refuse\", allowed allowed, refused, undetermined (did you mean \"refused\"?)",
                "permission: ['refused', 'perhaps'] | .permission[1]: found \"perhaps\", allowed allowed, refused, undetermined",
                "permission: 1 | .permission: found 1, allowed allowed, refused, undetermined, or a list of them",
                "permission: [] | .permission: found an empty list, allowed allowed, refused, undetermined, or a list of them",
                "mac: {macos: 14} | .mac.macos: found 14, allowed VERSIONS, or a list of them",
                "mac: {macos: ['14', '16']} | .mac.macos[1]: found \"16\", allowed VERSIONS",
                "mac: {fileVault: []} | .mac.fileVault: found an empty list, allowed off, deferred, on, or a list of them",
                "tokens: [] | .tokens: found a list, allowed an object",
                "tokens: {'-eva': 'none'} | .tokens.-eva: found \"-eva\", allowed NAMES",
                "tokens: {eva: []} | .tokens.eva: found an empty list, allowed none, usable, stale, held, unknown, absent",
                "tokens: {eva: 'none', 'a b': 'nope'} | .tokens[\"a b\"]: found \"nope\", allowed none, usable, stale, held, unknown, absent (did you mean \"none\"?)",
                "later: {eva: 'at-creation'} | .later.eva: found \"at-creation\", allowed at-first-login, never",
                "owners: {eva: [true, 'yes']} | .owners.eva[1]: found \"yes\", allowed true, false",
                "ifDone: {tokens: {eva: 3}} | .ifDone.tokens.eva: found 3, allowed none, usable, stale, held, unknown, absent",
                "ifDone: {owners: {}} | .ifDone.owners: found unknown key \"owners\", allowed tokens, later",
                "rules: 'GRANT-01' | .rules: found \"GRANT-01\", allowed a list",
                "rules: ['GRANT-01', []] | .rules[1]: found an empty list, allowed a text",
                "rules: ['GRANT-01', ['GRANT-02', 3]] | .rules[1][1]: found 3, allowed a text",
                "rules: [null] | .rules[0]: found null, allowed a text",
            })
    void an_expectation_is_refused_with_its_place_and_what_may_stand_there(String part, String message) {
        Object tree = tree(scenario("expect: [{}, {" + part + "}]"));

        assertThatThrownBy(() -> READER.object(Format.SCENARIO, tree, "$"))
                .isInstanceOf(WireException.class)
                .hasMessage(said("$.expect[1]" + message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "permission: 'allowed' | permission: ['allowed']",
                "permission: ['allowed', 'refused'] | permission: ['allowed', 'refused']",
                "tokens: {eva: 'none', bob: ['held', 'absent']} | tokens: {eva: ['none'], bob: ['held', 'absent']}",
                "owners: {eva: true} | owners: {eva: [true]}",
                "obligations: ['a', ['b', 'c']] | obligations: [['a'], ['b', 'c']]",
                "obligations: [] | obligations: []",
                "mac: {macos: '14.0'} | mac: {macos: ['14']}",
                "ifDone: {later: {eva: 'never'}} | ifDone: {later: {eva: ['never']}}",
            })
    void a_single_value_is_read_as_a_list_of_one_where_any_of_a_list_will_do(String part, String read) {
        assertThat(READER.object(Format.EXPECTATION, tree("{" + part + "}"), "$"))
                .isEqualTo(tree("{" + read + "}"));
    }

    @Test
    void a_scenario_is_read_as_it_is_written() {
        String scenario = "{format: 1, id: [7, {a: null}], title: 't', source: 's', confidence: 'M', note: false,"
                + " ruleBook: 'acme', mac: {macos: '14.4', accounts: [{name: 'eva', uid: 501, createdBy: 'acme-agent'},"
                + " {name: 'ops'}]}, events: [{type: 'log-in', account: 'eva', firstLogin: true}], expect: [{}]}";

        assertThat(READER.object(Format.SCENARIO, tree(scenario), "$")).isEqualTo(tree(scenario));
    }

    @Test
    void a_number_without_a_fraction_is_an_integer() {
        assertThat(READER.object(Format.ACCOUNT, Map.of("name", "eva", "uid", 5.01e2), "$"))
                .isEqualTo(Map.of("name", "eva", "uid", 501));
        assertThat(READER.object(Format.ACCOUNT, Map.of("name", "eva", "uid", -2147483648L), "$"))
                .isEqualTo(Map.of("name", "eva", "uid", Integer.MIN_VALUE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tokens | $.mac.tokens",
                "a_B-9 | $.mac.a_B-9",
                "a b | $.mac[\"a b\"]",
                "a.b | $.mac[\"a.b\"]",
                "müller | $.mac[\"müller\"]",
                "`` | $.mac[\"\"]",
                "a\"b | $.mac[\"a\\\"b\"]",
                "a\\b | $.mac[\"a\\\\b\"]",
            })
    void a_key_is_quoted_in_a_path_if_it_is_more_than_a_plain_word(String key, String path) {
        assertThat(TreeReader.at("$.mac", key)).isEqualTo(path);
    }
}
