package io.securetoken.wire;

import io.securetoken.state.Knowable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may stand under one key of an object of the format, and what it means there.
 *
 * <pre>{@code
 * Field hardware = Format.MAC.field("hardware").orElseThrow();
 * hardware.words();       // [intel, t2, apple-silicon]
 * hardware.required();    // false
 * }</pre>
 *
 * @param key the key
 * @param kind what sort of value it is
 * @param times how many of them, and in what
 * @param words the words that may stand there; empty where words are not listed
 * @param required whether it must be there
 * @param whenAbsent what an absent one stands for; null where that is not known, or nothing
 * @param means what it says, in a few words
 * @param shape the shape of the object that stands there; null where it is none
 */
public record Field(
        String key,
        Kind kind,
        Times times,
        List<String> words,
        boolean required,
        @Nullable String whenAbsent,
        String means,
        @Nullable Shape shape) {

    /** The sorts of value. */
    public enum Kind {
        /** the number of the format */
        FORMAT,
        /** any text */
        TEXT,
        /** one of the listed words */
        WORD,
        /** the name or id of a book */
        BOOK,
        /** the name of a creation method */
        METHOD,
        /** the name of an account */
        NAME,
        /** a version of macOS */
        VERSION,
        /** true or false */
        FLAG,
        /** a whole number */
        INTEGER,
        /** any value, carried along untouched */
        ANYTHING,
        /** an object of the given shape */
        OBJECT,
        /** an object whose shape its {@code type} tells */
        EVENT
    }

    /** How many values, and in what. */
    public enum Times {
        /** one value */
        ONE,
        /** a list of values */
        LIST,
        /** one value, or a list of which any will do */
        ANY_OF,
        /** an object of account names, with one value or a list of which any will do */
        ANY_OF_PER_ACCOUNT,
        /** a list; each element is one value, or a list of which any will do */
        LIST_OF_ANY_OF
    }

    static Field of(Kind kind, String key, String means) {
        return new Field(key, kind, Times.ONE, List.of(), false, null, means, null);
    }

    static Field word(String key, Class<? extends Knowable> words, String means) {
        return of(Kind.WORD, key, means).among(words(words));
    }

    static Field object(String key, Shape shape, String means) {
        return new Field(key, Kind.OBJECT, Times.ONE, List.of(), false, null, means, shape);
    }

    Field among(List<String> words) {
        return new Field(key, kind, times, words, required, whenAbsent, means, shape);
    }

    Field among(String... words) {
        return among(List.of(words));
    }

    Field must() {
        return new Field(key, kind, times, words, true, whenAbsent, means, shape);
    }

    Field otherwise(String whenAbsent) {
        return new Field(key, kind, times, words, required, whenAbsent, means, shape);
    }

    Field otherwise(Knowable whenAbsent) {
        return otherwise(whenAbsent.word());
    }

    Field in(Times times) {
        return new Field(key, kind, times, words, required, whenAbsent, means, shape);
    }

    /** Returns the words of a type; that something is unknown is said by leaving it out. */
    static List<String> words(Class<? extends Knowable> type) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> !value.name().equals("UNKNOWN"))
                .map(Knowable::word)
                .toList();
    }
}
