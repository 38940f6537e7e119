package io.securetoken.bits;

import io.securetoken.bits.Attribute.Word;

/**
 * Everything a question leaves possible: for each attribute the set of values it may have. A world in which every
 * attribute has one value is a certain one.
 */
public record World(long mac, long accounts, long methods) {

    /** Returns the word with that name. */
    public long word(Word word) {
        return switch (word) {
            case MAC -> mac;
            case ACCOUNTS -> accounts;
            case METHODS -> methods;
        };
    }

    /** Returns the possible values of the attribute, bit 0 for its first. */
    public long possible(Attribute attribute) {
        return attribute.read(word(attribute.word()));
    }

    /** Returns this world with the values of one attribute replaced. */
    public World with(Attribute attribute, long possible) {
        long placed = attribute.place(possible);
        long others = ~attribute.mask();
        return switch (attribute.word()) {
            case MAC -> new World((mac & others) | placed, accounts, methods);
            case ACCOUNTS -> new World(mac, (accounts & others) | placed, methods);
            case METHODS -> new World(mac, accounts, (methods & others) | placed);
        };
    }

    /** Returns whether some world is in both, whatever the given attribute has. */
    public boolean meets(World other, Attribute butFor) {
        for (Attribute attribute : Attribute.all()) {
            if (attribute != butFor
                    && possible(attribute) != 0
                    && other.possible(attribute) != 0
                    && (possible(attribute) & other.possible(attribute)) == 0) {
                return false;
            }
        }
        return true;
    }
}
