package io.securetoken.engine;

import io.securetoken.bits.Attribute;
import io.securetoken.rules.Effect;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import java.util.List;

/**
 * What a decision does to the words of a Mac. Of each attribute the values from before are kept or not, and others are
 * put beside them or in their place; so what differs from case to case comes out as a set of possible values.
 */
public record Aftereffect(
        long macKept,
        long macPut,
        long subjectKept,
        long subjectPut,
        long actorKept,
        long actorPut,
        boolean holdersListed,
        boolean holdersPerhapsListed) {

    private static final long ESCROWED_OR_NOT = BootstrapToken.ESCROWED.possible()
            | BootstrapToken.LOCAL_ONLY.possible()
            | BootstrapToken.NONE.possible()
            | BootstrapToken.STALE.possible();

    /** Returns what the cases do together. */
    static Aftereffect of(List<OutcomeCase> cases) {
        Sum bootstrap = sum(cases, Effect.Group.BOOTSTRAP, Attribute.BOOTSTRAP);
        Sum fileVault = sum(cases, Effect.Group.FILEVAULT, Attribute.FILEVAULT);
        Sum owner = sum(cases, Effect.Group.OWNERSHIP, Attribute.OWNER);
        Sum preboot = sum(cases, Effect.Group.PREBOOT, Attribute.PREBOOT);
        Sum actor = sum(cases, Effect.Group.ACTOR_TOKEN, Attribute.TOKEN);
        long token = 0;
        int listing = 0;
        for (OutcomeCase one : cases) {
            token |= one.tokenAfter();
            listing += one.effect(Effect.Group.PREBOOT) == Effect.HOLDERS_LISTED_AT_BOOT ? 1 : 0;
        }
        return new Aftereffect(
                bootstrap.kept & fileVault.kept,
                bootstrap.put | fileVault.put,
                owner.kept & preboot.kept & ~Attribute.TOKEN.mask(),
                owner.put | preboot.put | Attribute.TOKEN.place(token),
                actor.kept,
                actor.put,
                listing == cases.size(),
                listing > 0);
    }

    private static Sum sum(List<OutcomeCase> cases, Effect.Group group, Attribute attribute) {
        boolean kept = false;
        long put = 0;
        for (OutcomeCase one : cases) {
            Effect effect = one.effect(group);
            long values = effect == null ? 0 : values(effect);
            kept |= values == 0;
            put |= values;
        }
        return new Sum(kept ? -1 : ~attribute.mask(), attribute.place(put));
    }

    /** Returns the values that there are after the effect. */
    static long after(Effect effect, long now) {
        long put = values(effect);
        return put == 0 ? now : put;
    }

    /** Returns the values that the effect puts in place of those before; none where those stay. */
    static long values(Effect effect) {
        return switch (effect) {
            case TOKEN_GIVEN, ACTOR_TOKEN_GIVEN -> 0b010;
            case TOKEN_REMOVED -> 0b001;
            case TOKEN_STALE -> 0b100;
            case TOKEN_UNKNOWN -> 0b111;
            case OWNERSHIP_GIVEN, LISTED_AT_BOOT -> Answer.YES.possible();
            case OWNERSHIP_REMOVED, NOT_LISTED_AT_BOOT -> Answer.NO.possible();
            case PERHAPS_LISTED_AT_BOOT -> Answer.UNKNOWN.possible();
            case BOOTSTRAP_ESCROWED -> BootstrapToken.ESCROWED.possible();
            case BOOTSTRAP_MADE_LOCALLY -> BootstrapToken.LOCAL_ONLY.possible();
            case BOOTSTRAP_CLEARED -> BootstrapToken.NONE.possible();
            case BOOTSTRAP_LOST -> BootstrapToken.STALE.possible();
            case BOOTSTRAP_UNKNOWN -> ESCROWED_OR_NOT;
            case FILEVAULT_TURNED_ON -> FileVault.ON.possible();
            default -> 0;
        };
    }

    /** Returns the word of the Mac afterwards. */
    public long mac(long word) {
        return (word & macKept) | macPut;
    }

    /** Returns the word of the subject afterwards. */
    public long subject(long word) {
        return (word & subjectKept) | subjectPut;
    }

    /** Returns the word of the actor, who is not the subject, afterwards. */
    public long actor(long word) {
        return (word & actorKept) | actorPut;
    }

    /** Returns the word of any account afterwards, as far as all accounts are meant. */
    public long any(long word) {
        long tokens = Attribute.TOKEN.read(word);
        if (!holdersPerhapsListed || tokens == 1) {
            return word;
        }
        long listed = Attribute.PREBOOT.place((tokens & 1) == 0 ? Answer.YES.possible() : Answer.UNKNOWN.possible());
        return (holdersListed ? word & ~Attribute.PREBOOT.mask() : word) | listed;
    }

    private record Sum(long kept, long put) {}
}
