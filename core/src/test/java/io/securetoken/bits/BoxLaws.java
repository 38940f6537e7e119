package io.securetoken.bits;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.bits.Attribute.Word;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Boxes and worlds against a reading that keeps, for each attribute, a set of values. */
class BoxLaws {

    private static final World EMPTY = new World(0, 0, 0);
    private static final List<Attribute> SOME = List.of(
            Attribute.HARDWARE,
            Attribute.OTHERS,
            Attribute.ACTOR_IS_SUBJECT,
            Attribute.ROLE,
            Attribute.PREBOOT,
            Attribute.ACTOR_ROLE,
            Attribute.TOKEN_AFTER,
            Attribute.PRODUCT_METHOD,
            Attribute.PLATFORM_METHOD);

    @Property
    void a_box_allows_what_was_asked_for(@ForAll("sets") Map<Attribute, Long> allowed) {
        Box box = box(allowed);

        for (Attribute attribute : Attribute.values()) {
            long expected = allowed.getOrDefault(attribute, all(attribute));
            assertThat(box.allowed(attribute)).as("%s", attribute).isEqualTo(expected);
            assertThat(box.names(attribute)).as("%s", attribute).isEqualTo(expected != all(attribute));
        }
        assertThat(box.isAll()).isEqualTo(named(allowed).isEmpty());
    }

    @Property
    void a_box_matters_where_it_says_anything(@ForAll("sets") Map<Attribute, Long> allowed) {
        for (Word word : Word.values()) {
            long relevant = named(allowed).stream()
                    .filter(attribute -> attribute.word() == word)
                    .mapToLong(Attribute::mask)
                    .sum();
            assertThat(box(allowed).relevant(word)).isEqualTo(relevant);
        }
    }

    @Property
    void two_boxes_allow_what_both_allow(
            @ForAll("sets") Map<Attribute, Long> some, @ForAll("sets") Map<Attribute, Long> more) {
        Box both = box(some).and(box(more));

        for (Attribute attribute : Attribute.values()) {
            assertThat(both.allowed(attribute))
                    .isEqualTo(some.getOrDefault(attribute, all(attribute))
                            & more.getOrDefault(attribute, all(attribute)));
        }
    }

    @Property
    void a_box_is_certain_impossible_or_undecided_as_its_sets_are(
            @ForAll("sets") Map<Attribute, Long> allowed, @ForAll("sets") Map<Attribute, Long> possible) {
        Box box = box(allowed);
        World world = world(possible);
        Set<Attribute> undecided = EnumSet.noneOf(Attribute.class);
        boolean none = false;
        for (Attribute attribute : Attribute.values()) {
            long here = possible.getOrDefault(attribute, all(attribute));
            long within = here & allowed.getOrDefault(attribute, all(attribute));
            if (within != here) {
                undecided.add(attribute);
            }
            none |= within == 0;
        }

        assertThat(box.isCertain(world)).isEqualTo(undecided.isEmpty());
        assertThat(box.isImpossible(world)).isEqualTo(none);
        assertThat(box.firstUndecided(world))
                .isEqualTo(undecided.stream().findFirst().orElse(null));
    }

    @Property
    void a_world_has_the_values_put_into_it(@ForAll("sets") Map<Attribute, Long> possible) {
        World world = world(possible);

        for (Attribute attribute : Attribute.values()) {
            assertThat(world.possible(attribute)).isEqualTo(possible.getOrDefault(attribute, all(attribute)));
        }
    }

    @Property
    void two_worlds_meet_where_no_attribute_but_the_given_one_parts_them(
            @ForAll("sets") Map<Attribute, Long> some, @ForAll("sets") Map<Attribute, Long> more) {
        Set<Attribute> parting = EnumSet.noneOf(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            long both = some.getOrDefault(attribute, all(attribute)) & more.getOrDefault(attribute, all(attribute));
            if (both == 0) {
                parting.add(attribute);
            }
        }

        for (Attribute butFor : Attribute.values()) {
            assertThat(world(some).meets(world(more), butFor))
                    .isEqualTo(parting.isEmpty() || parting.equals(EnumSet.of(butFor)));
        }
        assertThat(world(some).meets(EMPTY, Attribute.ROLE)).isTrue();
        assertThat(EMPTY.meets(world(more), Attribute.ROLE)).isTrue();
    }

    @Property
    void a_change_puts_its_values_in_the_place_of_all_others(
            @ForAll("sets") Map<Attribute, Long> before, @ForAll("sets") Map<Attribute, Long> after) {
        Change change = Change.NONE;
        for (Map.Entry<Attribute, Long> one : after.entrySet()) {
            change = one.getKey().word() == Word.METHODS ? change : change.and(one.getKey(), one.getValue());
        }
        World world = world(before);
        World changed = new World(change.mac(world.mac()), change.account(world.accounts()), world.methods());

        for (Attribute attribute : Attribute.values()) {
            boolean put = after.containsKey(attribute) && attribute.word() != Word.METHODS;
            assertThat(changed.possible(attribute)).isEqualTo(put ? after.get(attribute) : world.possible(attribute));
        }
    }

    /** For some attributes a set of their values, at least one each. */
    @Provide
    Arbitrary<Map<Attribute, Long>> sets() {
        return Arbitraries.of(SOME).set().ofMaxSize(4).flatMap(chosen -> {
            Arbitrary<Map<Attribute, Long>> sets = Arbitraries.just(Map.of());
            for (Attribute attribute : chosen) {
                sets = Combinators.combine(sets, Arbitraries.longs().between(1, all(attribute)))
                        .as((before, values) -> {
                            Map<Attribute, Long> more = new EnumMap<>(Attribute.class);
                            more.putAll(before);
                            more.put(attribute, values);
                            return more;
                        });
            }
            return sets;
        });
    }

    private static Set<Attribute> named(Map<Attribute, Long> sets) {
        Set<Attribute> named = EnumSet.noneOf(Attribute.class);
        sets.forEach((attribute, values) -> {
            if (values != all(attribute)) {
                named.add(attribute);
            }
        });
        return named;
    }

    private static Box box(Map<Attribute, Long> allowed) {
        Box box = Box.ALL;
        for (Map.Entry<Attribute, Long> one : allowed.entrySet()) {
            box = box.and(one.getKey(), one.getValue());
        }
        return box;
    }

    /** A world in which every attribute that is not given may have any of its values. */
    private static World world(Map<Attribute, Long> possible) {
        return Arrays.stream(Attribute.values())
                .reduce(
                        EMPTY,
                        (world, attribute) -> world.with(attribute, possible.getOrDefault(attribute, all(attribute))),
                        (one, other) -> other);
    }

    private static long all(Attribute attribute) {
        return attribute.read(attribute.mask());
    }
}
