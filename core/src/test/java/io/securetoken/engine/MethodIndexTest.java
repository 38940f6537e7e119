package io.securetoken.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.CreationMethod;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Products' methods stand in the low half of the word from place 1 on, the platform's in the high half. */
class MethodIndexTest {

    private static final CreationMethod BY_HAND = CreationMethod.named("by-hand");
    private static final CreationMethod BY_MDM = CreationMethod.named("by-mdm");
    private static final CreationMethod BY_SCRIPT = CreationMethod.named("by-script");
    private static final CreationMethod AGENT = CreationMethod.named("agent").above(BY_MDM, BY_SCRIPT);
    private static final CreationMethod WIZARD = CreationMethod.named("wizard").above(BY_MDM);

    private final MethodIndex index = new MethodIndex(book(BY_HAND, AGENT, WIZARD));

    @Test
    void a_method_of_the_platform_is_no_products() {
        assertThat(index.world(BY_HAND)).isEqualTo(word(0b001, 0b0010));
        assertThat(index.matching(BY_HAND)).isEqualTo(0b0010);
        assertThat(MethodIndex.isProduct(BY_HAND)).isFalse();
    }

    @Test
    void beneath_a_products_method_lies_one_of_the_platforms() {
        assertThat(index.world(AGENT)).isEqualTo(word(0b010, 0b1100));
        assertThat(index.world(WIZARD)).isEqualTo(word(0b100, 0b0100));
        assertThat(index.matching(AGENT)).isEqualTo(0b010);
        assertThat(index.matching(WIZARD)).isEqualTo(0b100);
        assertThat(index.matching(BY_SCRIPT)).isEqualTo(0b1000);
        assertThat(MethodIndex.isProduct(AGENT)).isTrue();
    }

    @Test
    void any_method_is_one_of_those_or_another() {
        assertThat(index.world(null)).isEqualTo(word(0b111, 0b1111));
    }

    @Test
    void a_method_that_the_book_does_not_know_is_another() {
        CreationMethod strange = CreationMethod.named("strange");

        assertThat(index.world(strange)).isEqualTo(word(0b001, 0b0001));
        assertThat(index.world(CreationMethod.named("stranger").above(strange, BY_HAND)))
                .isEqualTo(word(0b001, 0b0011));
    }

    @Test
    void every_place_has_the_name_of_its_method() {
        assertThat(IntStream.range(0, 3).mapToObj(place -> index.word(Attribute.PRODUCT_METHOD, place)))
                .containsExactly("another method", "agent", "wizard");
        assertThat(IntStream.range(0, 4).mapToObj(place -> index.word(Attribute.PLATFORM_METHOD, place)))
                .containsExactly("another method", "by-hand", "by-mdm", "by-script");
    }

    @Test
    void half_a_word_holds_another_method_and_thirty_one_by_name() {
        MethodIndex full = new MethodIndex(book(both(31)));

        assertThat(full.world(null)).isEqualTo(-1);
        assertThat(full.world(CreationMethod.named("platform31"))).isEqualTo(word(1, 1L << 31));
        assertThat(full.word(Attribute.PRODUCT_METHOD, 31)).isEqualTo("product31");
    }

    @Test
    void more_methods_of_a_kind_than_half_a_word_holds_are_refused() {
        String said = "the book `toy@1` knows more than 31 creation methods of a kind";

        assertThatThrownBy(() -> new MethodIndex(book(platforms(32)))).hasMessage(said);
        assertThatThrownBy(() -> new MethodIndex(book(products(32)))).hasMessage(said);
    }

    private static long word(long product, long platform) {
        return platform << 32 | product;
    }

    private static CreationMethod[] both(int count) {
        CreationMethod[] both = new CreationMethod[2 * count];
        System.arraycopy(platforms(count), 0, both, 0, count);
        System.arraycopy(products(count), 0, both, count, count);
        return both;
    }

    private static CreationMethod[] platforms(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> CreationMethod.named("platform" + i))
                .toArray(CreationMethod[]::new);
    }

    private static CreationMethod[] products(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> CreationMethod.named("product" + i).above(CreationMethod.named("platform1")))
                .toArray(CreationMethod[]::new);
    }

    private static RuleSet book(CreationMethod... methods) {
        RuleSetBuilder book = RuleSet.named("toy", "1").methods(methods);
        return book.requirement("R", "it needs nothing")
                .on(Operation.RESTART)
                .needsNothing()
                .build();
    }
}
