package io.securetoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Promote;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Operator;
import io.securetoken.plan.Plan;
import io.securetoken.plan.Planner;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.simulate.Simulator;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What survives Java serialisation, as Spark and its like use it. */
class SerializationTest {

    private final Predictor macos = Predictor.of(Macos.rules());
    private final Mac mac = Mac.running("14.4")
            .with(
                    Account.standard("alice").withToken(TokenState.USABLE),
                    Account.admin("root-admin"),
                    Account.named("bob"));

    @Test
    void books_macs_and_actions_come_back_equal() throws Exception {
        assertThat(copied(Macos.rules())).isEqualTo(Macos.rules());
        assertThat(copied(FactorialIt.rules().over(Macos.rules())))
                .isEqualTo(FactorialIt.rules().over(Macos.rules()));
        assertThat(copied(mac)).isEqualTo(mac);
        assertThat(copied(GrantToken.to("bob").by("alice")))
                .isEqualTo(GrantToken.to("bob").by("alice"));
    }

    @Test
    void a_verdict_comes_back_with_the_same_answer() throws Exception {
        Verdict verdict = macos.predict(mac, GrantToken.to("bob").by("alice"));
        Verdict copy = copied(verdict);

        assertThat(copy.explanation()).isEqualTo(verdict.explanation());
        assertThat(copy.after()).isEqualTo(verdict.after());
    }

    @Test
    void verdicts_of_one_list_share_their_predictor_again() throws Exception {
        Timeline timeline = Simulator.of(macos)
                .run(mac, Promote.of("alice"), GrantToken.to("bob").by("alice"), Demote.of("alice"));
        Timeline copy = copied(timeline);

        assertThat(copy.end()).isEqualTo(timeline.end());
        assertThat(copy.steps().stream().map(Verdict::toString))
                .containsExactlyElementsOf(
                        timeline.steps().stream().map(Verdict::toString).toList());
    }

    @Test
    void a_plan_comes_back_with_its_steps() throws Exception {
        Plan plan = (Plan) Planner.of(macos).plan(mac, Goal.holdsToken("root-admin"), Operator.agent());

        assertThat(copied(plan).actions()).isEqualTo(plan.actions());
        assertThat(copied(List.of(plan))).hasSize(1);
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"})
    private static <T> T copied(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
