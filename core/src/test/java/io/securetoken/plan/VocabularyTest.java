package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.GrantToken;
import io.securetoken.action.Process;
import io.securetoken.plan.Vocabulary.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Process PROCESS = new Process(false, true, false);
    private static final Deed ALONE =
            new Deed((account, actor) -> GrantToken.to(account).in(PROCESS), false);
    private static final Deed BY_ACTOR =
            new Deed((account, actor) -> GrantToken.to(account).by(actor).in(PROCESS), true);

    @Test
    void names_are_put_to_each_way_and_each_actor_to_those_that_take_one() {
        GrantToken grant = GrantToken.to("bob").in(PROCESS);

        assertThat(new Entry(List.of(ALONE, BY_ACTOR), false).of("bob", List.of("ann", "bob")))
                .containsExactly(grant, grant.by("ann"), grant.by("bob"));
        assertThat(new Entry(List.of(ALONE, BY_ACTOR), true).of("bob", List.of()))
                .containsExactly(grant);
    }

    @Test
    void all_is_done_by_the_process_of_the_operator() {
        Vocabulary vocabulary = new Vocabulary(PROCESS);

        assertThat(Stream.of(
                                vocabulary.forTheMac(),
                                vocabulary.forAnAccount(),
                                vocabulary.forAnAccountWithoutPassword(),
                                vocabulary.deletions())
                        .flatMap(List::stream)
                        .flatMap(entry -> entry.of("bob", List.of("ann")).stream()))
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action.process()).isEqualTo(PROCESS));
    }

    @Test
    void a_deed_is_by_its_subject_if_the_same_name_is_put_to_both() {
        Deed byItself = new Deed((account, actor) -> GrantToken.to(account).by(account), false);

        assertThat(Deed.isBySubject(byItself.example())).isTrue();
        assertThat(Deed.isBySubject(ALONE.example())).isFalse();
        assertThat(Deed.isBySubject(BY_ACTOR.example())).isFalse();
    }
}
