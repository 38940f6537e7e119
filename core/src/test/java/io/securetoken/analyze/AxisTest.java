package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.Operation;
import io.securetoken.action.Process;
import io.securetoken.bits.Attribute;
import io.securetoken.bits.Others;
import io.securetoken.catalog.Macos;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows make situations differ along the axes that their conditions ask about, and a value of an axis says just itself. */
class AxisTest {

    private static final List<Credential> PASSWORD = List.of(Credential.PASSWORD);
    private static final List<Credential> KEYS = List.of(Credential.PASSWORD, Credential.RECOVERY_KEY);
    private static final Map<String, String> YES_AND_NO = Map.of("yes", "true", "no", "false");

    private static RuleSetBuilder.Row row() {
        return RuleSet.named("little", "1").effect("A", "a row").on(Operation.PROMOTE);
    }

    private static List<Rule> when(Condition... conditions) {
        return row().when(conditions).leads(Effect.TOKEN_GIVEN).build().rules();
    }

    private static List<Axis> ofAll(List<Rule> rows) {
        return Axis.of(rows, PASSWORD, false, true, true);
    }

    private static List<String> said(List<Axis> axes) {
        return axes.stream()
                .map(axis -> axis.phrase() + " " + String.join(" / ", axis.words()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ON_HFS                       | the file system is apfs / hfs
            FILEVAULT_DEFERRED           | FileVault is off or on / deferred
            BOOTSTRAP_NOT_ESCROWED       | the bootstrap token is not-supported or escrowed / none or local-only or stale
            MDM_SERVER_REACHABLE         | the MDM server is reachable yes / no
            ENROLLED                     | the enrolment is none / user-approved or automated
            BOOTSTRAP_MAY_AUTHORIZE      | the bootstrap token for authentication is allowed / disallowed or not-supported
            RECOVERY_KEY_KNOWN           | the recovery key is none or present / known
            ON_APPLE_SILICON             | the hardware is intel or t2 / apple-silicon
            SUBJECT_IS_STANDARD          | the account is admin / standard
            SUBJECT_IS_MOBILE            | its kind is local or network or managed-admin or guest or root or system or sharing-only or temporary / mobile
            SUBJECT_HOLDS                | its token is none / usable or stale
            SUBJECT_HAS_PASSWORD         | its password is set or blank / none
            SUBJECT_PASSWORD_FROM_HASH   | its password came as plaintext / hash
            SUBJECT_OWNS_VOLUME          | it owns the volume yes / no
            SUBJECT_ENABLED              | it is enabled yes / no
            SUBJECT_IS_NEW               | it has logged in before yes / no
            SUBJECT_LISTED_AT_BOOT       | it is listed at the FileVault screen yes / no
            SUBJECT_TAGGED               | it is tagged no / yes
            PROCESS_IS_ROOT              | the process is root yes / no
            PROCESS_HAS_FULL_DISK_ACCESS | the process has Full Disk Access yes / no
            PROCESS_IN_GRAPHICAL_SESSION | the process is in a graphical session yes / no
            NO_HOLDER_WITHOUT_PASSWORD   | another holder has a blank password no / yes
            """)
    void a_condition_about_one_thing_makes_one_axis(Condition condition, String axis) {
        assertThat(said(ofAll(when(condition)))).containsExactly(axis);
    }

    /** Where the account acts for itself, what is asked of the acting account is asked of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACTOR_IS_ADMIN     | the account is admin / standard                | the acting account is admin / standard
            ACTOR_TOKEN_USABLE | its token is none or stale / usable            | the acting account's token is none or stale / usable
            ACTOR_PASSWORD_SET | its password is set / blank or none            | the acting account's password is set / blank
            ACTOR_OWNS_VOLUME  | it owns the volume yes / no                    | the acting account owns the volume yes / no
            """)
    void a_condition_about_the_acting_account_makes_an_axis_of_each(Condition condition, String own, String acting) {
        assertThat(said(ofAll(when(condition)))).containsExactly(own, acting);
        assertThat(said(Axis.of(when(condition), PASSWORD, false, true, false))).containsExactly(own);
        assertThat(said(Axis.of(when(condition), PASSWORD, false, false, false)))
                .isEmpty();
    }

    @Test
    void who_else_is_there_is_an_axis_for_each_question_about_it() {
        assertThat(said(Axis.of(
                        when(
                                Condition.NO_OTHER_ADMIN,
                                Condition.NO_OTHER_ORDINARY_ACCOUNT,
                                Condition.NO_OTHER_HOLDER,
                                Condition.NO_HOLDER_WITHOUT_PASSWORD),
                        PASSWORD,
                        false,
                        false,
                        false)))
                .containsExactly(
                        "another account holds a token no / yes",
                        "another account is an administrator no / yes",
                        "another account has a user id of 500 or more no / yes",
                        "another holder has a blank password no / yes");
        for (Condition holder : List.of(Condition.TOKENLESS, Condition.NO_OTHER_HOLDER, Condition.ANOTHER_HOLDER)) {
            assertThat(said(Axis.of(when(holder), PASSWORD, false, false, false)))
                    .containsExactly("another account holds a token no / yes");
        }
        assertThat(said(Axis.of(when(Condition.ANOTHER_ADMIN), PASSWORD, false, false, false)))
                .containsExactly("another account is an administrator no / yes");
    }

    @Test
    void exceptions_and_what_is_needed_ask_like_conditions() {
        assertThat(said(ofAll(row().unless(Condition.ON_HFS)
                        .leads(Effect.TOKEN_GIVEN)
                        .requirement("B", "a requirement")
                        .on(Operation.PROMOTE)
                        .needs(Condition.FILEVAULT_ON)
                        .build()
                        .rules())))
                .containsExactly("FileVault is off or deferred / on", "the file system is apfs / hfs");
    }

    @Test
    void values_are_told_apart_by_all_rows_together() {
        assertThat(said(ofAll(when(Condition.BOOTSTRAP_SUPPORTED, Condition.BOOTSTRAP_ESCROWED))))
                .containsExactly("the bootstrap token is not-supported / none or local-only or stale / escrowed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOKEN_KEPT  | SUBJECT_TAGGED | it is tagged no / yes; its token is none / usable / stale
            TOKEN_GIVEN | SUBJECT_TAGGED | it is tagged no / yes
            TOKEN_KEPT  | SUBJECT_HOLDS  | its token is none / usable / stale
            TOKEN_GIVEN | SUBJECT_HOLDS  | its token is none / usable or stale
            """)
    void where_a_token_is_kept_each_token_from_before_is_another_case(Effect effect, Condition when, String axes) {
        List<Rule> rows = row().when(when).leads(effect).build().rules();

        assertThat(String.join("; ", said(ofAll(rows)))).isEqualTo(axes);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN_KEPT", "TOKEN_GIVEN"})
    void the_acting_accounts_token_is_none_of_those_kept(Effect effect) {
        List<Rule> rows =
                row().when(Condition.ACTOR_TOKEN_USABLE).leads(effect).build().rules();

        assertThat(said(ofAll(rows))).endsWith("the acting account's token is none or stale / usable");
    }

    @Test
    void the_hardware_a_row_is_about_is_an_axis() {
        assertThat(said(ofAll(row().hardware(Hardware.T2)
                        .leads(Effect.TOKEN_GIVEN)
                        .build()
                        .rules())))
                .containsExactly("the hardware is intel or apple-silicon / t2");
        assertThat(said(ofAll(row().leads(Effect.TOKEN_GIVEN).build().rules()))).isEmpty();
    }

    @Test
    void the_credentials_that_can_be_given_are_an_axis_if_rows_tell_them_apart() {
        assertThat(said(Axis.of(when(Condition.BY_PASSWORD), KEYS, false, true, true)))
                .containsExactly("it is authorised with password / recovery-key");
        assertThat(said(Axis.of(when(Condition.BY_PASSWORD), PASSWORD, false, true, true)))
                .isEmpty();
    }

    @Test
    void a_new_account_has_the_password_that_its_creation_says_and_no_history() {
        List<Rule> rows = when(
                Condition.SUBJECT_PASSWORD_BLANK,
                Condition.SUBJECT_PASSWORD_FROM_HASH,
                Condition.SUBJECT_IS_NEW,
                Condition.SUBJECT_ENABLED,
                Condition.SUBJECT_HOLDS,
                Condition.SUBJECT_IS_ADMIN);

        assertThat(said(Axis.of(rows, List.of(), true, true, false)))
                .containsExactly(
                        "the account is admin / standard", "its password is as its method sets it / blank / none");
        assertThat(said(Axis.of(when(Condition.SUBJECT_PASSWORD_FROM_HASH), List.of(), true, true, false)))
                .containsExactly("its password is as its method sets it / blank / none");
        assertThat(said(Axis.of(when(Condition.SUBJECT_PASSWORD_BLANK), List.of(), true, true, false)))
                .containsExactly("its password is as its method sets it / blank / none");
        assertThat(said(Axis.of(when(Condition.SUBJECT_HOLDS), List.of(), true, true, false)))
                .isEmpty();
    }

    @Test
    void what_files_and_actions_always_say_has_to_have_a_value() {
        assertThat(ofAll(when(Condition.values())).stream().filter(Axis::definite))
                .extracting(Axis::attribute)
                .containsExactlyInAnyOrder(
                        Attribute.PROCESS_ROOT,
                        Attribute.FULL_DISK_ACCESS,
                        Attribute.GRAPHICAL_SESSION,
                        Attribute.FILE_SYSTEM,
                        Attribute.KIND,
                        Attribute.TAG,
                        Attribute.ENABLED);
    }

    @Test
    void each_value_is_said_of_its_own_attribute_and_of_nothing_else() {
        int values = 0;
        for (Axis axis : Axis.of(when(Condition.values()), KEYS, false, true, true)) {
            for (int i = 0; axis.attribute() != Attribute.OTHERS && i < axis.size(); i++) {
                Draft draft = addition();
                Map<Attribute, Long> expected = facts(draft);
                expected.put(
                        axis.attribute(), value(axis.attribute(), axis.words().get(i)));

                axis.setters().get(i).set(draft);
                assertThat(facts(draft))
                        .as(axis.phrase() + " " + axis.words().get(i))
                        .isEqualTo(expected);
                values++;
            }
        }
        assertThat(values).isEqualTo(71);
    }

    @Test
    void who_else_is_there_certainly_has_what_is_said_or_certainly_has_not() {
        List<Axis> axes = Axis.of(when(Condition.values()), PASSWORD, false, false, false).stream()
                .filter(axis -> axis.attribute() == Attribute.OTHERS)
                .toList();
        List<Integer> answers = List.of(Others.HOLDER, Others.ADMIN, Others.UID_500, Others.BLANK_HOLDER);
        assertThat(axes).hasSameSizeAs(answers);
        for (int i = 0; i < axes.size(); i++) {
            Draft without = addition();
            axes.get(i).setters().get(0).set(without);
            assertThat(combinations(without)).noneMatch(has(answers.get(i)));

            Draft with = addition();
            axes.get(i).setters().get(1).set(with);
            assertThat(combinations(with)).isNotEmpty().allMatch(has(answers.get(i)));
        }
    }

    private static Predicate<Integer> has(int answer) {
        return combination -> (combination & answer) != 0;
    }

    private static List<Integer> combinations(Draft draft) {
        int contribution = draft.mac().existing("carol").contribution();
        return IntStream.range(0, Integer.SIZE)
                .filter(combination -> (contribution & 1 << combination) != 0)
                .boxed()
                .toList();
    }

    private static Draft addition() {
        Deed deed = Deed.ALL.stream()
                .filter(some -> some.operation() == Operation.ADD_FILEVAULT_USER)
                .findFirst()
                .orElseThrow();
        Draft draft = new Draft(deed, Mac.running("14.4"));
        draft.by(Draft.Actor.ANOTHER);
        return draft;
    }

    /** Of values that nothing tells apart the first is set. */
    private static long value(Attribute attribute, String words) {
        String first = attribute.words().contains(words) ? words : words.split(" or ")[0];
        return 1L << attribute.words().indexOf(YES_AND_NO.getOrDefault(first, first));
    }

    private static Map<Attribute, Long> facts(Draft draft) {
        Map<Attribute, Long> facts = new EnumMap<>(Attribute.class);
        Mac mac = draft.mac();
        EnumSet.range(Attribute.HARDWARE, Attribute.FILE_SYSTEM)
                .forEach(attribute -> facts.put(attribute, attribute.read(mac.possible())));
        EnumSet.range(Attribute.ROLE, Attribute.PREBOOT)
                .forEach(attribute ->
                        facts.put(attribute, attribute.read(mac.existing("eva").possible())));
        EnumSet.range(Attribute.ACTOR_ROLE, Attribute.ACTOR_UID)
                .forEach(attribute -> facts.put(
                        attribute, attribute.subjects().read(mac.existing("ops").possible())));
        Process process = draft.action().process();
        facts.put(Attribute.PROCESS_ROOT, process.root() ? 1L : 2);
        facts.put(Attribute.FULL_DISK_ACCESS, process.fullDiskAccess() ? 1L : 2);
        facts.put(Attribute.GRAPHICAL_SESSION, process.graphicalSession() ? 1L : 2);
        facts.put(Attribute.CREDENTIAL, (long) draft.action().with().possible());
        return facts;
    }

    @Test
    void a_new_account_has_a_blank_password_none_or_what_its_method_sets() {
        Axis form = Axis.of(when(Condition.SUBJECT_PASSWORD_BLANK), List.of(), true, true, false)
                .get(0);

        assertThat(form.setters())
                .extracting(setter -> {
                    Draft draft = new Draft(null, Mac.running("14.4"));
                    draft.method(Macos.SYSADMINCTL);
                    setter.set(draft);
                    return ((CreateAccount) draft.action()).password();
                })
                .containsExactly(PasswordForm.PLAINTEXT, PasswordForm.BLANK, PasswordForm.NONE);
    }
}
