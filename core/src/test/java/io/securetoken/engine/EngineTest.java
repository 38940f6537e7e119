package io.securetoken.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.action.Restart;
import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSet.Gap.Question;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTest {

    private static final CreationMethod BY_HAND = CreationMethod.named("by-hand");

    private static final Mac MAC = Mac.running("14.4")
            .with(Account.admin("alice"), Account.standard("bob").withPresent(Answer.UNKNOWN));

    private final Engine engine = Engine.of(RuleSet.named("toy", "1")
            .methods(BY_HAND)
            .requirement("R1", "from the second version on, before the fourth")
            .on(Operation.values())
            .since("12")
            .before("14")
            .needsNothing()
            .requirement("R2", "from the first version on, before the third")
            .on(Operation.values())
            .since("11")
            .before("13")
            .needs(Condition.FILEVAULT_ON)
            .requirement("R3", "so created it needs a granter")
            .on(Operation.values())
            .since("14")
            .by(BY_HAND)
            .needs(Condition.ACTOR_IS_GRANTER, Condition.TOKENLESS)
            .build());

    /** The rows begin and end in another order than they stand. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "10.15, 0, none",
                "11, 1, R2",
                "12, 2, R1 R2",
                "12.6, 2, R1 R2",
                "13, 3, R1",
                "14, 4, R3",
                "27, 4, R3"
            })
    void on_a_stretch_of_versions_the_same_rows_are_in_force(String macos, int stretch, String rows) {
        MacOs version = MacOs.of(macos);
        List<String> found = new ArrayList<>();
        engine.program(engine.stretch(version), version, Operation.RESTART, false)
                .requirements()
                .forEach(layer -> layer.forEach(row -> found.add(row.rule().id())));

        assertThat(engine.stretch(version)).isEqualTo(stretch);
        assertThat(found).containsExactly(rows == null ? new String[0] : rows.split(" "));
    }

    @Test
    void a_question_in_words_is_decided_as_it_is_without() {
        Action action = GrantToken.to("bob").by("alice");
        Asked asked = engine.ask(MAC, action);

        assertThat(asked.decide()).isSameAs(engine.decide(MAC, action));
        assertThat(Attribute.ACTOR_ROLE.read(asked.accounts())).isEqualTo(0b01);
        assertThat(Attribute.ROLE.read(asked.accounts())).isEqualTo(0b10);
        assertThat(asked.program()).isSameAs(engine.program(4, MacOs.of("14.4"), Operation.GRANT_TOKEN, false));
    }

    @ParameterizedTest
    @CsvSource({"alice,", "bob, 3", "carol, 2"})
    void an_account_is_created_only_where_it_is_not_there_for_certain(String name, Long present) {
        Action creation = CreateAccount.of(name, BY_HAND);

        if (present == null) {
            assertThatThrownBy(() -> engine.ask(MAC, creation))
                    .hasMessage("account `" + name + "` already exists on this Mac");
        } else {
            assertThat(Attribute.PRESENT.read(engine.ask(MAC, creation).accounts()))
                    .isEqualTo(present);
        }
    }

    @Test
    void a_survey_takes_for_open_what_no_mac_and_no_action_leaves_open() {
        Mac mac = MAC.with(Account.standard("bob").withRole(Role.ADMIN));
        World all = engine.survey(mac, GrantToken.to("bob").by("alice")).all();

        assertOpen(
                all,
                Attribute.FILE_SYSTEM,
                Attribute.OTHERS,
                Attribute.PROCESS_ROOT,
                Attribute.FULL_DISK_ACCESS,
                Attribute.GRAPHICAL_SESSION,
                Attribute.KIND,
                Attribute.TAG,
                Attribute.PASSWORD,
                Attribute.ACTOR_KIND,
                Attribute.ACTOR_PASSWORD,
                Attribute.FILEVAULT);
        assertThat(all.possible(Attribute.ROLE)).isEqualTo(0b01);
        assertThat(all.possible(Attribute.ACTOR_ROLE)).isEqualTo(0b01);
        assertThat(all.possible(Attribute.ACTOR_GIVEN)).isEqualTo(0b01);
        assertThat(all.methods()).isEqualTo(0b11L << 32 | 1);
    }

    @Test
    void a_survey_leaves_closed_what_is_presupposed_of_nobody() {
        World alone = engine.survey(MAC, GrantToken.to("alice").by("alice")).all();
        World byNobody = engine.survey(MAC, GrantToken.to("alice")).all();
        World nobodys = engine.survey(MAC, Restart.now()).all();
        World created = engine.survey(MAC, CreateAccount.of("carol", BY_HAND)).all();

        assertThat(alone.possible(Attribute.ACTOR_KIND)).isZero();
        assertThat(byNobody.possible(Attribute.ACTOR_KIND)).isEqualTo(1);
        assertThat(nobodys.possible(Attribute.KIND)).isEqualTo(1);
        assertThat(nobodys.possible(Attribute.TAG)).isEqualTo(0b10);
        assertThat(created.possible(Attribute.PASSWORD)).isEqualTo(0b001);
        Stream.of(alone, byNobody, created).forEach(world -> assertOpen(world, Attribute.KIND, Attribute.TAG));
    }

    private static void assertOpen(World world, Attribute... attributes) {
        for (Attribute attribute : attributes) {
            assertThat(world.possible(attribute))
                    .as(attribute.name())
                    .isEqualTo((1L << attribute.words().size()) - 1);
        }
    }

    @Test
    void a_survey_is_of_the_rows_in_force() {
        Survey survey = engine.survey(MAC, Restart.now());

        assertThat(survey.held().keySet()).extracting(Rule::id).containsExactly("R3");
        assertThat(survey.without(Question.PERMISSION))
                .singleElement()
                .satisfies(world ->
                        assertThat(world.possible(Attribute.PLATFORM_METHOD)).isEqualTo(0b01));
    }
}
