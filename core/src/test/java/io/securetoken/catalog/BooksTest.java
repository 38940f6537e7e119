package io.securetoken.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BooksTest {

    @Test
    void a_book_is_the_same_each_time_it_is_made() {
        assertSame(Macos.book(), Macos.rules());
        assertSame(FactorialIt.book(), FactorialIt.rules());
    }

    @Test
    void the_book_of_the_platform_tells_where_its_sources_disagree() {
        assertThat(Macos.contradictions()).isNotEmpty().isEqualTo(Macos.book().contradictions());
    }

    private static void assertSame(RuleSet anew, RuleSet usual) {
        assertThat(anew).isNotSameAs(usual).isEqualTo(usual);
        assertThat(List.copyOf(anew.methods())).isEqualTo(List.copyOf(usual.methods()));
        assertThat(anew.contradictions()).isEqualTo(usual.contradictions());
        assertThat(anew.rules())
                .extracting(Rule::key)
                .isEqualTo(usual.rules().stream().map(Rule::key).toList());
    }
}
