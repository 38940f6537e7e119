package io.securetoken.catalog;

import io.securetoken.action.Action;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Rule;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One line of a table: the id of the statement that decides, the Mac, its accounts, what is done, and what must come out,
 * in the words of {@link Told}. Where a statement has several rows the id may name one: {@code PW-06/before 26}, or
 * {@code PW-06/} for the one without a part.
 *
 * <p>What must come out begins with the permission. Then, if it were done: {@code usable} or another word for the token of
 * {@code eva}, {@code ops:usable} for that of another account; {@code owner:yes}, {@code listed:no} of {@code eva}, or
 * {@code ops.listed:no} of another; {@code bst:escrowed} and {@code fv:on} of the Mac; {@code without:NEU-02}, a statement
 * that does not decide, with {@code _} for a space.
 *
 * <pre>{@code
 * GRANT-01 | 14.4 fv:off | ops admin usable, eva standard | grant eva by ops | allowed usable
 * }</pre>
 *
 * @param id the statement that decides
 * @param mac the Mac that is asked about
 * @param action what is done
 * @param outcome what must come out, word by word
 * @param line the line as it is written
 */
public record TableQuestion(String id, Mac mac, Action action, List<String> outcome, String line) {

    private static final String EVA = "eva";

    /** Returns the lines of a table; refuses a line that has not five columns, or a word that is not known. */
    static List<TableQuestion> table(String lines) {
        return lines.lines().map(TableQuestion::of).toList();
    }

    private static TableQuestion of(String line) {
        List<String> columns =
                Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (columns.size() != 5) {
            throw new IllegalArgumentException("this line has not five columns: " + line);
        }
        return new TableQuestion(
                columns.get(0),
                Told.mac(columns.get(1), columns.get(2)),
                Told.action(columns.get(3)),
                List.of(columns.get(4).split(" ")),
                line);
    }

    /** Returns whether the statement decides, and all comes out as it must. */
    public boolean isAnsweredBy(Predictor predictor) {
        return mismatches(predictor.predict(mac, action)).isEmpty();
    }

    /** Returns what does not come out as it must, and the answer; empty if all does. */
    String mismatches(Predictor predictor) {
        Verdict verdict = predictor.predict(mac, action);
        List<String> mismatches = mismatches(verdict);
        return mismatches.isEmpty() ? "" : String.join(", ", mismatches) + ": " + verdict.explanation();
    }

    private List<String> mismatches(Verdict verdict) {
        List<String> mismatches = new ArrayList<>();
        if (rows(verdict).noneMatch(row -> isCalled(id, row))) {
            mismatches.add(id + " does not decide");
        }
        outcome.stream()
                .filter(expected -> !isMet(expected, verdict))
                .forEach(expected -> mismatches.add("not " + expected));
        return mismatches;
    }

    private static boolean isCalled(String id, Rule row) {
        return id.endsWith("/") ? row.key().equals(id.substring(0, id.length() - 1)) : row.isCalled(id);
    }

    private static Stream<Rule> rows(Verdict verdict) {
        return Stream.concat(verdict.rules().stream(), verdict.rulesIfDone().stream());
    }

    private static boolean isMet(String expected, Verdict verdict) {
        int colon = expected.indexOf(':');
        if (colon > 0) {
            return isMet(expected.substring(0, colon), expected.substring(colon + 1), verdict);
        }
        return Stream.of(Permission.values())
                        .anyMatch(permission -> permission.word().equals(expected))
                ? verdict.permission().word().equals(expected)
                : isToken(EVA, expected, verdict);
    }

    private static boolean isMet(String what, String word, Verdict verdict) {
        String name = what.contains(".") ? what.substring(0, what.indexOf('.')) : EVA;
        return switch (what.substring(what.indexOf('.') + 1)) {
            case "bst" -> verdict.afterIfDone().bootstrapToken() == Told.named(BootstrapToken.class, word);
            case "fv" -> verdict.afterIfDone().fileVault() == Told.named(FileVault.class, word);
            case "without" -> rows(verdict).noneMatch(row -> isCalled(word.replace('_', ' '), row));
            case "owner" -> account(name, verdict).volumeOwner() == answer(word);
            case "listed" -> account(name, verdict).preboot() == answer(word);
            default -> isToken(what, word, verdict);
        };
    }

    private static Answer answer(String word) {
        return Answer.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Account account(String name, Verdict verdict) {
        return verdict.afterIfDone().existing(name);
    }

    private static boolean isToken(String name, String word, Verdict verdict) {
        TokenState token = verdict.ifDone().get(name);
        return word.equals("absent") ? token == null : token == Told.named(TokenState.class, word);
    }

    @Override
    public String toString() {
        return line;
    }
}
