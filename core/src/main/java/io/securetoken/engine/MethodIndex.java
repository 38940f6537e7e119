package io.securetoken.engine;

import io.securetoken.bits.Attribute;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.CreationMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the creation methods of a book: a product's own apart from those of the platform that lie beneath. */
final class MethodIndex {

    private static final int MOST = 31;

    private final Map<CreationMethod, Long> worlds = new HashMap<>();
    private final List<String> products = new ArrayList<>();
    private final List<String> platforms = new ArrayList<>();
    private final long anyMethod;

    MethodIndex(RuleSet book) {
        for (CreationMethod method : book.methods()) {
            add(method);
            for (CreationMethod lower : method.beneath()) {
                add(lower);
            }
        }
        if (products.size() > MOST || platforms.size() > MOST) {
            throw new IllegalStateException(
                    "the book `" + book.id() + "` knows more than " + MOST + " creation methods of a kind");
        }
        anyMethod = Attribute.PRODUCT_METHOD.place(firstBits(products.size() + 1))
                | Attribute.PLATFORM_METHOD.place(firstBits(platforms.size() + 1));
        for (CreationMethod method : book.methods()) {
            worlds.put(method, compute(method));
        }
    }

    private void add(CreationMethod method) {
        List<String> kind = method.beneath().isEmpty() ? platforms : products;
        if (!kind.contains(method.name())) {
            kind.add(method.name());
        }
    }

    private static long firstBits(int count) {
        return (1L << count) - 1;
    }

    /** Returns the possible methods for an account created by the given one; null means it is not known. */
    long world(@Nullable CreationMethod method) {
        if (method == null) {
            return anyMethod;
        }
        Long known = worlds.get(method);
        return known == null ? compute(method) : known;
    }

    private long compute(CreationMethod method) {
        return Attribute.PRODUCT_METHOD.place(product(method)) | Attribute.PLATFORM_METHOD.place(platform(method));
    }

    private long product(CreationMethod method) {
        return method.beneath().isEmpty() ? 1 : 1L << (products.indexOf(method.name()) + 1);
    }

    private long platform(CreationMethod method) {
        if (method.beneath().isEmpty()) {
            return 1L << (platforms.indexOf(method.name()) + 1);
        }
        long possible = 0;
        for (CreationMethod lower : method.beneath()) {
            possible |= platform(lower);
        }
        return possible;
    }

    /** Returns whether the method is a product's own, and matched as such. */
    static boolean isProduct(CreationMethod method) {
        return !method.beneath().isEmpty();
    }

    /** Returns the values with which a row about that method matches. */
    long matching(CreationMethod method) {
        return isProduct(method) ? product(method) : platform(method);
    }

    /** Returns what the value at that place is called. */
    String word(Attribute attribute, int place) {
        List<String> names = attribute == Attribute.PRODUCT_METHOD ? products : platforms;
        return place == 0 ? "another method" : names.get(place - 1);
    }
}
