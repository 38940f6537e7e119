package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.catalog.Macos;
import io.securetoken.rules.Rule;
import io.securetoken.state.MacOs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that began or ended at another version than it does would be seen in some shipped scenario. */
class BoundariesTest {

    private static final Set<String> TESTED = Set.of(
            "10.14", "14", "10.13.2", "10.13.4", "10.14.2", "10.15", "10.15.4", "11", "12", "12.0.1", "14.4", "26");

    /** Versions that the issue names, on which no row of the book begins or ends; scenarios run on them all the same. */
    private static final Set<String> WITHOUT_A_ROW = Set.of("10.13", "13.3", "27");

    @ParameterizedTest
    @CsvSource({
        "10.13.2, 10.13.1",
        "10.13.4, 10.13.3",
        "10.14, 10.13.6",
        "10.14.2, 10.14.1",
        "10.15, 10.14.6",
        "10.15.4, 10.15.3",
        "11, 10.15.7",
        "12, 11.7",
        "12.0.1, 12",
        "14, 13.3",
        "14.4, 14.3",
        "26, 15.7",
    })
    void a_boundary_that_moves_fails_a_scenario_on_either_side_of_it(String boundary, String before)
            throws IOException {
        assertThat(TESTED).contains(boundary);
        assertThat(failing(boundary, before))
                .as("the boundary %s moved up", boundary)
                .isNotEmpty();
        assertThat(failing(before, boundary))
                .as("the boundary %s moved down to %s", boundary, before)
                .isNotEmpty();
    }

    /** Returns the scenarios on that version that do not come out as they must if the other version's rows are asked. */
    private static List<Path> failing(String version, String other) throws IOException {
        List<Path> failing = new ArrayList<>();
        for (Path file : Scenarios.shipped()) {
            Scenario scenario = ScenarioReader.read(file);
            if (scenario.mac().macos().equals(MacOs.of(version))
                    && scenario.book().equals(Macos.rules())) {
                Scenario moved = new Scenario(
                        scenario.record(),
                        scenario.book(),
                        scenario.mac().withMacos(MacOs.of(other)),
                        scenario.actions());
                if (!moved.mismatches(moved.verdicts()).isEmpty()) {
                    failing.add(file);
                }
            }
        }
        return failing;
    }

    @Test
    void every_version_at_which_a_row_begins_or_ends_is_tested() {
        Set<String> boundaries = new TreeSet<>();
        for (Rule row : Macos.rules().rules()) {
            Stream.concat(row.since().stream(), row.before().stream())
                    .map(MacOs::toString)
                    .forEach(boundaries::add);
        }

        assertThat(boundaries).containsExactlyInAnyOrderElementsOf(TESTED).doesNotContainAnyElementsOf(WITHOUT_A_ROW);
    }

    @Test
    void scenarios_run_on_every_version_that_the_catalogue_names() throws IOException {
        Set<String> versions = new TreeSet<>();
        for (Path file : Scenarios.shipped()) {
            versions.add(ScenarioReader.read(file).mac().macos().toString());
        }

        assertThat(versions).containsAll(TESTED).containsAll(WITHOUT_A_ROW);
    }
}
