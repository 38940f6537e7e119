package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes: never an exception, and never good news without its fixed phrase at the start of a record. */
class ReadingLaws {

    private static final List<Completed> TRANSCRIPTS =
            List.copyOf(Transcripts.all().values());
    private static final String START = "(?m)^\\s*((\\d{4}-\\d\\d-\\d\\d [\\d:.]+ )?sysadminctl\\[\\d+:\\d+\\] ?\\s*)?";
    private static final Map<Finding, Pattern> PHRASES = Map.of(
            Finding.ENABLED, Pattern.compile(START + "Secure token is ENABLED for user "),
            Finding.ON, Pattern.compile("(?m)^\\s*FileVault is On\\."),
            Finding.ESCROWED, Pattern.compile("(?m)^(profiles: )?Bootstrap Token escrowed (to|on) server: YES"),
            Finding.MEMBER, Pattern.compile("(?m)^yes .* is a member of |\\badmin\\b"),
            Finding.MARKER_PRESENT, Pattern.compile(";SecureToken;"));
    private static final Pattern DONE = Pattern.compile(
            START
                    + "(- Done!|Creating home directory at |Home directory is assigned \\(not created!\\) at |Deleting record for )");

    @Property(tries = 3000)
    void arbitrary_bytes_are_read_without_an_exception(
            @ForAll("commands") List<String> command, @ForAll byte[] stdout, @ForAll byte[] stderr) {
        hold(Completed.of(command).withStdoutBytes(stdout).withStderrBytes(stderr));
    }

    @Property(tries = 3000)
    void truncated_transcripts_bear_no_false_news(
            @ForAll("transcripts") Completed transcript, @ForAll("share") double share) {
        hold(transcript.withStdout(cut(transcript.stdout(), share)).withStderr(cut(transcript.stderr(), share)));
    }

    @Property(tries = 3000)
    void truncated_bytes_of_transcripts_bear_no_false_news(
            @ForAll("transcripts") Completed transcript, @ForAll("share") double share) {
        byte[] bytes = transcript.stderr().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int start = (int) (bytes.length * share);
        hold(transcript.withStderrBytes(java.util.Arrays.copyOfRange(bytes, start, bytes.length)));
    }

    @Property(tries = 5000)
    void mixtures_of_transcripts_bear_no_false_news(
            @ForAll("commands") List<String> command,
            @ForAll("mixtures") String stdout,
            @ForAll("mixtures") String stderr) {
        hold(Completed.of(command).withStdout(stdout).withStderr(stderr));
    }

    @Property(tries = 2000)
    void a_full_name_cannot_turn_disabled_into_enabled(@ForAll("mixtures") String name) {
        Completed answer = Completed.of("/usr/sbin/sysadminctl", "-secureTokenStatus", "eve")
                .withStderr("2026-01-01 10:00:00.000 sysadminctl[7777:1] Secure token is DISABLED for user x" + name);

        assertThat(Readings.read(answer).finding()).isNotEqualTo(Finding.ENABLED);
        assertThat(Readings.read(answer.withPid(7777)).finding()).isEqualTo(Finding.DISABLED);
    }

    @Property(tries = 1000)
    void a_return_before_every_line_feed_changes_nothing(@ForAll("transcripts") Completed transcript) {
        Completed fromTerminal = transcript
                .withStdout(transcript.stdout().replace("\n", "\r\n"))
                .withStderr(transcript.stderr().replace("\n", "\r\n"));

        assertThat(Readings.read(fromTerminal).finding())
                .isEqualTo(Readings.read(transcript).finding());
    }

    private static void hold(Completed completed) {
        Reading reading = Readings.read(completed);
        String text = completed.stdout() + "\n" + completed.stderr();
        assertThat(reading.codes()).isNotNull();
        Pattern phrase = PHRASES.get(reading.finding());
        if (phrase != null) {
            assertThat(text).containsPattern(phrase);
        }
        if (reading.finding() == Finding.REPORTED_DONE) {
            assertThat(isSilence(completed) || DONE.matcher(text).find()).isTrue();
        }
    }

    /** The fixed phrase of dscl and dseditgroup is silence. */
    private static boolean isSilence(Completed completed) {
        return Lines.spoken(completed).isEmpty() && Asked.by(completed.command()) == Asked.SILENT_CHANGE;
    }

    private static String cut(String text, double share) {
        return text.substring(0, (int) (text.length() * share));
    }

    @Provide
    Arbitrary<Completed> transcripts() {
        return Arbitraries.of(TRANSCRIPTS);
    }

    @Provide
    Arbitrary<List<String>> commands() {
        return transcripts().map(Completed::command);
    }

    @Provide
    Arbitrary<Double> share() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<String> recorded = Arbitraries.of(pieces());
        Arbitrary<String> separator = Arbitraries.of("\n", "\r\n", "", " ", "\r", "\0", "\u2028");
        Arbitrary<String> piece =
                Arbitraries.oneOf(recorded, Arbitraries.strings().ofMaxLength(20));
        return Combinators.combine(piece, separator)
                .as(String::concat)
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    private static List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        for (Completed transcript : TRANSCRIPTS) {
            Stream.of(transcript.stdout(), transcript.stderr())
                    .flatMap(String::lines)
                    .forEach(line -> {
                        pieces.add(line);
                        pieces.add(line.replaceFirst("^.*?\\] ", ""));
                    });
        }
        return pieces;
    }
}
