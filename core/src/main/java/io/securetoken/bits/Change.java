package io.securetoken.bits;

import io.securetoken.bits.Attribute.Word;

/** What is replaced in the words of a Mac and of one account: values taken away, and values put in their place. */
public record Change(long macTaken, long macPut, long accountTaken, long accountPut) {

    /** Nothing is replaced. */
    public static final Change NONE = new Change(0, 0, 0, 0);

    /** Returns the replacement of one attribute's values, of the Mac or of the account. */
    public static Change of(Attribute attribute, long values) {
        return NONE.and(attribute, values);
    }

    /** Returns this change with one more attribute replaced. */
    public Change and(Attribute attribute, long values) {
        long taken = attribute.mask();
        long put = attribute.place(values);
        return attribute.word() == Word.MAC
                ? new Change(macTaken | taken, macPut | put, accountTaken, accountPut)
                : new Change(macTaken, macPut, accountTaken | taken, accountPut | put);
    }

    /** Returns the word of a Mac after the change. */
    public long mac(long word) {
        return (word & ~macTaken) | macPut;
    }

    /** Returns the word of the account after the change. */
    public long account(long word) {
        return (word & ~accountTaken) | accountPut;
    }
}
