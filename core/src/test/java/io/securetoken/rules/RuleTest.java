package io.securetoken.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.state.MacOs;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    private static ImmutableRule.Builder row() {
        return Rule.builder().book("acme").id("A-1").says("a reset leaves the token stale");
    }

    private static Source titled(String title) {
        return Source.of(title, "https://acme.example", "2026-11");
    }

    @Test
    void a_row_is_cited_by_book_and_id_and_the_titles_of_two_sources_at_most() {
        assertThat(row().build().citation()).isEqualTo("acme A-1");
        assertThat(row().part("before 26").build().citation()).isEqualTo("acme A-1");
        assertThat(row().addSources(titled("Handbook")).build().citation()).isEqualTo("acme A-1, Handbook");
        assertThat(row().addSources(titled("Handbook"), titled("Ticket 7"), titled("Blog"))
                        .build()
                        .citation())
                .isEqualTo("acme A-1, Handbook; Ticket 7");
    }

    @Test
    void a_row_is_printed_with_book_and_key_and_what_it_says() {
        assertThat(row().build()).hasToString("acme A-1: a reset leaves the token stale");
        assertThat(row().part("before 26").build()).hasToString("acme A-1/before 26: a reset leaves the token stale");
    }

    @Test
    void a_row_is_called_by_its_id_its_key_and_the_statements_that_say_the_same() {
        Rule row = row().part("before 26").addAlso("A-2", "A-3").build();

        assertThat(List.of("A-1", "A-1/before 26", "A-2", "A-3")).allMatch(row::isCalled);
        assertThat(List.of("A-4", "before 26", "A-2/before 26", "a-1", "")).noneMatch(row::isCalled);
    }

    @Test
    void a_row_without_effect_is_a_requirement() {
        assertThat(row().build().isRequirement()).isTrue();
        assertThat(row().effect(Effect.TOKEN_STALE).build().isRequirement()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "       ,     , 10.13,   true",
        "       ,     , 27,      true",
        "10.14.2,     , 10.14.1, false",
        "10.14.2,     , 10.14.2, true",
        "10.14.2,     , 10.15,   true",
        "       , 26  , 15.7,    true",
        "       , 26  , 26,      false",
        "       , 26  , 26.1,    false",
        "11     , 26  , 10.15,   false",
        "11     , 26  , 11,      true",
        "11     , 26  , 15.7,    true",
        "11     , 26  , 26,      false"
    })
    void a_row_holds_from_its_first_version_to_the_one_before_which_it_ends(
            @Nullable String since, @Nullable String before, String macos, boolean holds) {
        ImmutableRule.Builder row = row();
        if (since != null) {
            row.since(MacOs.of(since));
        }
        if (before != null) {
            row.before(MacOs.of(before));
        }

        assertThat(row.build().holdsOn(MacOs.of(macos))).isEqualTo(holds);
    }

    @Test
    void a_row_looks_at_the_whole_volume_where_one_of_its_conditions_does() {
        Condition near = Condition.SUBJECT_IS_ADMIN;
        Condition far = Condition.ANOTHER_ADMIN;

        assertThat(row().addWhen(near, far).build().looksAtWholeVolume()).isTrue();
        assertThat(row().addUnless(near, far).build().looksAtWholeVolume()).isTrue();
        assertThat(row().addNeeds(Set.of(near), Set.of(near, far)).build().looksAtWholeVolume())
                .isTrue();
        assertThat(row().addWhen(near)
                        .addUnless(near)
                        .addNeeds(Set.of(near), Set.of())
                        .build()
                        .looksAtWholeVolume())
                .isFalse();
        assertThat(row().build().looksAtWholeVolume()).isFalse();
    }

    @Test
    void a_confidence_has_the_code_of_the_catalogue() {
        assertThat(Confidence.values())
                .extracting(Confidence::code)
                .containsExactly("A", "A*", "M", "S", "F", "I", "none");
        assertThat(Confidence.codes(List.of(Confidence.APPLE, Confidence.SEVERAL)))
                .isEqualTo("A+M");
        assertThat(Confidence.codes(List.of(Confidence.APPLE_RECALLED))).isEqualTo("A*");
        assertThat(Confidence.codes(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_CREATION,           at-creation",
        "AT_FIRST_LOGIN,        at-first-login",
        "IF_CREATED_BY_GRANTER, if-created-by-granter",
        "NEVER,                 never",
        "UNKNOWN,               unknown"
    })
    void an_arrival_has_the_word_of_the_matrix(Arrival arrival, String word) {
        assertThat(arrival.word()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_GIVEN,            TOKEN,       the account gets a usable token",
        "TOKEN_STALE,            TOKEN,       the token of the account goes stale",
        "ACTOR_TOKEN_GIVEN,      ACTOR_TOKEN, the acting account gets a usable token too",
        "OWNERSHIP_REMOVED,      OWNERSHIP,   the account is no longer a volume owner",
        "BOOTSTRAP_MADE_LOCALLY, BOOTSTRAP,   'a bootstrap token is made, but not escrowed'",
        "FILEVAULT_TURNED_ON,    FILEVAULT,   FileVault is turned on",
        "HOLDERS_LISTED_AT_BOOT, PREBOOT,     all holders are listed at the FileVault screen"
    })
    void an_effect_belongs_to_a_group_and_is_a_sentence(Effect effect, Effect.Group group, String phrase) {
        assertThat(effect.group()).isEqualTo(group);
        assertThat(effect.phrase()).isEqualTo(phrase);
    }
}
