package io.securetoken.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.state.Role;
import io.securetoken.wire.Field.Kind;
import io.securetoken.wire.Field.Times;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields and shapes are made when the format is loaded; here they are made anew. */
class ShapeTest {

    private static final Shape EYE = new Shape("eye", List.of());
    private static final Field FULL =
            new Field("eyes", Kind.OBJECT, Times.LIST, List.of("left", "right"), false, "left", "who sees", EYE);

    @Test
    void a_field_is_one_value_that_may_be_absent() {
        assertThat(Field.of(Kind.TEXT, "title", "what it shows"))
                .isEqualTo(new Field("title", Kind.TEXT, Times.ONE, List.of(), false, null, "what it shows", null));
        assertThat(Field.object("eye", EYE, "who sees"))
                .isEqualTo(new Field("eye", Kind.OBJECT, Times.ONE, List.of(), false, null, "who sees", EYE));
    }

    @Test
    void the_words_of_a_type_are_all_but_unknown() {
        assertThat(Field.word("role", Role.class, "its role"))
                .isEqualTo(new Field(
                        "role", Kind.WORD, Times.ONE, List.of("admin", "standard"), false, null, "its role", null));
    }

    @Test
    void a_changed_field_keeps_all_the_rest() {
        assertThat(FULL.among("open", "shut"))
                .isEqualTo(FULL.among(List.of("open", "shut")))
                .isEqualTo(new Field(
                        "eyes", Kind.OBJECT, Times.LIST, List.of("open", "shut"), false, "left", "who sees", EYE));
        assertThat(FULL.must())
                .isEqualTo(new Field(
                        "eyes", Kind.OBJECT, Times.LIST, List.of("left", "right"), true, "left", "who sees", EYE));
        assertThat(FULL.otherwise("right"))
                .isEqualTo(new Field(
                        "eyes", Kind.OBJECT, Times.LIST, List.of("left", "right"), false, "right", "who sees", EYE));
        assertThat(FULL.otherwise(Role.ADMIN))
                .isEqualTo(new Field(
                        "eyes", Kind.OBJECT, Times.LIST, List.of("left", "right"), false, "admin", "who sees", EYE));
        assertThat(FULL.in(Times.ANY_OF))
                .isEqualTo(new Field(
                        "eyes", Kind.OBJECT, Times.ANY_OF, List.of("left", "right"), false, "left", "who sees", EYE));
    }

    @Test
    void a_shape_has_its_fields_in_their_order() {
        Field left = Field.of(Kind.FLAG, "left", "whether it is open");
        Field right = Field.of(Kind.FLAG, "right", "whether it is open");
        Shape shape = Shape.of("face", left, right);

        assertThat(shape).isEqualTo(new Shape("face", List.of(left, right)));
        assertThat(shape.keys()).containsExactly("left", "right");
        assertThat(shape.field("right")).containsSame(right);
        assertThat(shape.field("nose")).isEmpty();
    }

    @Test
    void an_event_has_its_type_first_and_its_process_last() {
        Field eye = Field.object("eye", EYE, "which it is").must();

        assertThat(Format.event("wink", eye))
                .isEqualTo(new Shape(
                        "wink",
                        List.of(
                                new Field(
                                        "type",
                                        Kind.WORD,
                                        Times.ONE,
                                        List.of("wink"),
                                        true,
                                        null,
                                        "what happens",
                                        null),
                                eye,
                                new Field(
                                        "process",
                                        Kind.OBJECT,
                                        Times.ONE,
                                        List.of(),
                                        false,
                                        null,
                                        "the process that carries it out",
                                        Format.PROCESS))));
    }

    @Test
    void every_object_of_the_format_is_listed() {
        assertThat(Format.objects())
                .extracting(Shape::name)
                .containsExactly("scenario", "mac", "account", "process", "expectation", "ifDone", "expectedMac");
    }
}
