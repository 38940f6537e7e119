package io.securetoken.bits;

import io.securetoken.bits.Attribute.Word;
import org.jspecify.annotations.Nullable;

/**
 * A set of worlds given attribute by attribute, kept as the values it excludes. Every world is in the empty box.
 */
public record Box(long mac, long accounts, long methods) {

    /** The box that every world is in. */
    public static final Box ALL = new Box(0, 0, 0);

    /** Returns whether every world is in this box. */
    public boolean isAll() {
        return (mac | accounts | methods) == 0;
    }

    /** Returns the worlds of this box in which the attribute has one of the given values. */
    public Box and(Attribute attribute, long values) {
        long excluded = attribute.mask() & ~attribute.place(values);
        return switch (attribute.word()) {
            case MAC -> new Box(mac | excluded, accounts, methods);
            case ACCOUNTS -> new Box(mac, accounts | excluded, methods);
            case METHODS -> new Box(mac, accounts, methods | excluded);
        };
    }

    /** Returns the worlds that are in both boxes. */
    public Box and(Box other) {
        return new Box(mac | other.mac, accounts | other.accounts, methods | other.methods);
    }

    /** Returns whether all that is possible is in this box. */
    public boolean isCertain(World world) {
        return ((world.mac() & mac) | (world.accounts() & accounts) | (world.methods() & methods)) == 0;
    }

    /** Returns whether nothing that is possible is in this box. */
    public boolean isImpossible(World world) {
        for (Attribute attribute : Attribute.all()) {
            long excluded = excluded(attribute.word()) & attribute.mask();
            if (excluded != 0 && (world.word(attribute.word()) & attribute.mask() & ~excluded) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first attribute on which it depends whether the world is in this box; null if on none. */
    public @Nullable Attribute firstUndecided(World world) {
        for (Attribute attribute : Attribute.all()) {
            long excluded = excluded(attribute.word()) & attribute.mask();
            if ((world.word(attribute.word()) & excluded) != 0) {
                return attribute;
            }
        }
        return null;
    }

    /** Returns the values of the attribute that this box allows, bit 0 for the first. */
    public long allowed(Attribute attribute) {
        return attribute.read(~excluded(attribute.word()));
    }

    /** Returns whether this box says anything of the attribute. */
    public boolean names(Attribute attribute) {
        return (excluded(attribute.word()) & attribute.mask()) != 0;
    }

    /** Returns the bits of the word that matter to this box: all values of the attributes it names. */
    public long relevant(Word word) {
        long relevant = 0;
        for (Attribute attribute : Attribute.all()) {
            if (attribute.word() == word && names(attribute)) {
                relevant |= attribute.mask();
            }
        }
        return relevant;
    }

    private long excluded(Word word) {
        return switch (word) {
            case MAC -> mac;
            case ACCOUNTS -> accounts;
            case METHODS -> methods;
        };
    }
}
