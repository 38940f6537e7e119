package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptsTest {

    private static final Map<String, Completed> TRANSCRIPTS = Transcripts.all();

    @Test
    void there_are_110_transcripts_and_each_has_its_reading() {
        assertThat(TRANSCRIPTS).hasSize(110);
        assertThat(table()).extracting(row -> row.get(0)).containsExactlyElementsOf(TRANSCRIPTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_transcript_is_read_as_its_meaning_demands(List<String> row) {
        Reading reading = Readings.read(TRANSCRIPTS.get(row.get(0)));

        assertThat(reading.finding().word()).isEqualTo(row.get(1));
        assertThat(reading.codes().stream().map(String::valueOf).toList()).isEqualTo(parts(row.get(2), " "));
        assertThat(reading.values()).isEqualTo(parts(row.get(3), ", "));
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_transcript_that_was_cut_off_is_no_answer(List<String> row) {
        Completed transcript = TRANSCRIPTS.get(row.get(0));

        assertThat(Readings.read(transcript.withTruncated(true)).finding())
                .isIn(Finding.UNRECOGNIZED, Finding.NOT_READ);
        assertThat(Readings.read(transcript.withEnding(Ending.TIMED_OUT)).finding())
                .isIn(Finding.UNRECOGNIZED, Finding.NOT_READ);
    }

    static List<List<String>> table() {
        return Transcripts.lines("/readings.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    private static List<String> parts(String cell, String separator) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(separator));
    }
}
