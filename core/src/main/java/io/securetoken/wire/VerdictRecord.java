package io.securetoken.wire;

import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A verdict, to send or store: one step of a replayed scenario, in words and plain sentences.
 *
 * <pre>{@code
 * VerdictRecord sent = VerdictRecord.of(predictor.predict(mac, GrantToken.to("bob").by("alice")));
 * sent.permission();          // "refused"
 * sent.ifDone().tokens();     // what would follow if it went through anyway; null unless refused
 * }</pre>
 *
 * @param event what was asked about
 * @param permission {@code allowed}, {@code refused} or {@code undetermined}
 * @param tokens what each account holds afterwards
 * @param later how a token can still arrive at the account of an allowed event that holds none
 * @param ifDone what would follow if a refused event went through anyway; null unless it is refused
 * @param owners whether each account owns the volume afterwards, where it is known
 * @param obligations the ids of what is still to be done
 * @param rules the rows that decided
 * @param unmet the requirements that are not met
 * @param missing the facts that would settle an open answer
 * @param warnings what is worth a warning
 * @param explanation the answer in plain sentences
 */
public record VerdictRecord(
        @Nullable EventRecord event,
        @Nullable String permission,
        @Nullable Map<String, String> tokens,
        @Nullable Map<String, String> later,
        @Nullable IfDoneRecord ifDone,
        @Nullable Map<String, Boolean> owners,
        @Nullable List<String> obligations,
        @Nullable List<RuleRecord> rules,
        @Nullable List<RuleRecord> unmet,
        @Nullable List<String> missing,
        @Nullable List<String> warnings,
        @Nullable String explanation)
        implements Serializable {

    /** Returns the record of the verdict. Refuses with {@link WireException} an action that the format cannot say. */
    public static VerdictRecord of(Verdict verdict) {
        return of(verdict, EventRecord.of(verdict.action()));
    }

    /** Returns the record of the verdict on an event, which is cited as it was sent. */
    public static VerdictRecord of(Verdict verdict, EventRecord event) {
        Permission permission = verdict.permission();
        return new VerdictRecord(
                event,
                permission.word(),
                words(verdict.tokens()),
                permission == Permission.ALLOWED ? later(verdict) : new TreeMap<>(),
                permission == Permission.REFUSED ? new IfDoneRecord(words(verdict.ifDone()), later(verdict)) : null,
                owners(verdict.after()),
                new ArrayList<>(verdict.obligations()),
                RuleRecord.of(verdict.rules()),
                RuleRecord.of(verdict.unmet()),
                new ArrayList<>(verdict.missing()),
                new ArrayList<>(verdict.warnings()),
                verdict.explanation());
    }

    private static Map<String, String> words(Map<String, TokenState> tokens) {
        Map<String, String> words = new TreeMap<>();
        tokens.forEach((name, token) -> words.put(name, token.word()));
        return words;
    }

    private static Map<String, String> later(Verdict verdict) {
        Map<String, String> later = new TreeMap<>();
        String name = verdict.action().account();
        if (name != null
                && verdict.afterIfDone()
                        .account(name)
                        .filter(account -> account.token() == TokenState.NONE)
                        .isPresent()) {
            later.put(name, verdict.laterIfDone(name).word());
        }
        return later;
    }

    private static Map<String, Boolean> owners(Mac after) {
        Map<String, Boolean> owners = new TreeMap<>();
        for (Account account : after.accounts()) {
            if (account.volumeOwner() != Answer.UNKNOWN) {
                owners.put(account.name(), account.volumeOwner() == Answer.YES);
            }
        }
        return owners;
    }
}
