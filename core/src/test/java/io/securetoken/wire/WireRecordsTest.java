package io.securetoken.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wire records go through every engine as they are, and what is null stays null. */
class WireRecordsTest {

    private static final Mac MAC = Mac.running("14.4")
            .withHardware(Hardware.APPLE_SILICON)
            .with(
                    Account.standard("alice").withToken(TokenState.USABLE).withVolumeOwner(Answer.YES),
                    Account.admin("bob").withUid(502));

    static Stream<Record> records() {
        EventRecord login = EventRecord.of(LogIn.as("bob").in(Process.AGENT.withoutRoot()));
        ExpectationRecord expectation = new ExpectationRecord(
                List.of("allowed"),
                Map.of("bob", List.of("none", "usable")),
                null,
                new ExpectedIfDoneRecord(Map.of("bob", List.of("none")), null),
                Map.of("alice", List.of(true)),
                List.of(List.of("update-preboot")),
                null,
                new ExpectedMacRecord(null, null, List.of("14.4")),
                null,
                List.of());
        return Stream.of(
                MacRecord.of(MAC),
                MacRecord.of(Mac.running("27")),
                login,
                EventRecord.of(Promote.of("alice")),
                new ScenarioRecord(
                        1,
                        "X-1",
                        "title",
                        null,
                        3,
                        null,
                        "macos",
                        MacRecord.of(MAC),
                        List.of(login),
                        List.of(expectation)),
                VerdictRecord.of(refused()),
                VerdictRecord.of(Predictor.of(Macos.rules()).predict(MAC, LogIn.as("bob"))),
                new PlanRecord(
                        List.of(new PlanStepRecord(login, "because")), Map.of("people", 1), null, null, null, null),
                new PlanRecord(null, null, List.of("a"), List.of(List.of("b", "c")), List.of("d"), new GaveUpRecord(7)),
                new AccountRecord(null, null, null, null, null, null, null, null, null, null, null, null, null));
    }

    private static Verdict refused() {
        return Predictor.of(Macos.rules()).predict(MAC, GrantToken.to("bob").by("alice"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void through_jackson_2(Record sent) throws IOException {
        var json = new com.fasterxml.jackson.databind.ObjectMapper();

        assertThat(json.readValue(json.writeValueAsBytes(sent), sent.getClass()))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("records")
    void through_jackson_3(Record sent) {
        var json = new tools.jackson.databind.ObjectMapper();

        assertThat(json.readValue(json.writeValueAsBytes(sent), sent.getClass()))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("records")
    void through_plain_kryo(Record sent) {
        Kryo kryo = new Kryo();
        kryo.setRegistrationRequired(false);
        Output output = new Output(64, -1);
        kryo.writeClassAndObject(output, sent);

        assertThat(kryo.readClassAndObject(new Input(output.toBytes()))).isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("records")
    void through_java_serialisation(Record sent) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void the_tree_of_a_record_has_no_null_in_it(Record sent) {
        Map<String, Object> tree = Wire.tree(sent);

        assertThat(tree).doesNotContainValue(null);
        assertThat(Records.record(sent.getClass(), tree)).isEqualTo(sent);
    }
}
