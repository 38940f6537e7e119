package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.Reading.Abilities;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.CreationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a book depends neither on the Mac nor on the goal. */
class ReadingTest {

    private static final Operator AGENT = Operator.agent();

    @ParameterizedTest
    @CsvSource({
        "PROMOTE,               TOKEN_KEPT,             true",
        "PROMOTE,               TOKEN_GIVEN,            false",
        "PROMOTE,               FILEVAULT_TURNED_ON,    false",
        "DEMOTE,                TOKEN_KEPT,             true",
        "DEMOTE,                TOKEN_REMOVED,          false",
        "LOG_IN_GRAPHICALLY,    TOKEN_GIVEN,            true",
    })
    void roles_are_neutral_if_no_change_of_role_has_an_effect(Operation operation, Effect effect, boolean neutral) {
        RuleSet book = RuleSet.named("a", "1")
                .requirement("1", "it takes an administrator")
                .on(Operation.PROMOTE, Operation.DEMOTE)
                .needs(Condition.ACTOR_IS_ADMIN)
                .effect("2", "so it is")
                .on(operation)
                .leads(effect)
                .build();

        assertThat(new Reading(book).rolesAreNeutral()).isEqualTo(neutral);
    }

    @Test
    void a_helper_is_created_with_sysadminctl_where_the_book_knows_it() {
        CreationMethod script = CreationMethod.named("script");
        CreationMethod sysadminctl = CreationMethod.named("sysadminctl");

        assertThat(reading(script, sysadminctl).helperMethod()).contains(sysadminctl);
        assertThat(reading(script).helperMethod()).isEmpty();
        assertThat(reading(script).abilities(AGENT).creations()).isEmpty();
        assertThat(reading(script).abilities(AGENT).operations()).doesNotContain(Operation.CREATE_ACCOUNT);
        assertThat(reading(script, sysadminctl).abilities(AGENT).creations()).hasSize(2);
        assertThat(reading(script, sysadminctl).abilities(AGENT).operations()).contains(Operation.CREATE_ACCOUNT);
    }

    private static Reading reading(CreationMethod... methods) {
        return new Reading(RuleSet.named("a", "1")
                .methods(methods)
                .effect("1", "so it is")
                .on(Operation.PROMOTE)
                .leads(Effect.TOKEN_KEPT)
                .build());
    }

    @Test
    void what_an_operator_can_do_depends_on_a_person_not_on_passwords() {
        Reading book = new Reading(Macos.rules());
        Abilities alone = book.abilities(AGENT);
        Abilities atScreen = book.abilities(AGENT.withPerson(Person.LOGIN));
        Abilities atMac = book.abilities(AGENT.withPerson(Person.AT_MAC));

        assertThat(book.abilities(AGENT.withoutPasswords()
                        .withPasswordsOf("bob")
                        .withOlderPasswordsOf("eva")
                        .withRecoveryKeyKnown(true)))
                .isSameAs(alone);
        assertThat(alone).isEqualTo(alone).isNotEqualTo(atScreen);
        assertThat(alone.operations())
                .contains(Operation.PROMOTE, Operation.GRANT_TOKEN, Operation.SET_PASSWORD, Operation.UPDATE_PREBOOT)
                .contains(Operation.DELETE_BY_SYSADMINCTL, Operation.CHECK_PASSWORD)
                .doesNotContain(
                        Operation.LOG_IN_GRAPHICALLY,
                        Operation.DELETE_IN_SYSTEM_SETTINGS,
                        Operation.RESET_IN_RECOVERY,
                        Operation.DISABLE_FILEVAULT,
                        Operation.ERASE);
        assertThat(atScreen.operations())
                .containsAll(alone.operations())
                .contains(Operation.LOG_IN_GRAPHICALLY, Operation.DELETE_IN_SYSTEM_SETTINGS)
                .doesNotContain(Operation.RESET_IN_RECOVERY, Operation.RESET_WITH_RECOVERY_KEY);
        assertThat(atMac.operations())
                .containsAll(atScreen.operations())
                .contains(Operation.RESET_IN_RECOVERY, Operation.RESET_WITH_RECOVERY_KEY);
        assertThat(alone.account()).allSatisfy(entry -> assertThat(entry.ways()).isNotEmpty());
    }
}
