package io.securetoken.predict;

import io.securetoken.action.CreateAccount;
import io.securetoken.rules.Arrival;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;

/**
 * A book's creation table: for each method and role, when the token arrives on a Mac that has a holder and of which
 * nothing else is known. The cells are asked for, not looked up.
 *
 * <pre>{@code
 * Matrix.of(FactorialIt.rules(), MacOs.of("14.4")).forEach(System.out::println);
 * }</pre>
 */
public final class Matrix {

    private static final String CREATED = "created";

    private Matrix() {}

    /**
     * One cell.
     *
     * @param method how the account is created
     * @param role the role of the account
     * @param token when its token arrives
     */
    public record Cell(CreationMethod method, Role role, Arrival token) {}

    /** Returns the cells in the order of the book's methods, the administrator's before the standard account's. */
    public static List<Cell> of(RuleSet book, MacOs macos) {
        Predictor predictor = Predictor.of(book);
        Mac mac = Mac.running(macos)
                .with(Account.admin("granter").withToken(TokenState.USABLE), Account.admin("tokenless"));
        List<Cell> cells = new ArrayList<>();
        for (CreationMethod method : book.methods()) {
            for (Role role : List.of(Role.ADMIN, Role.STANDARD)) {
                cells.add(new Cell(
                        method,
                        role,
                        arrival(
                                predictor,
                                mac,
                                CreateAccount.of(CREATED, method).withRole(role))));
            }
        }
        return List.copyOf(cells);
    }

    private static Arrival arrival(Predictor predictor, Mac mac, CreateAccount creation) {
        Verdict byGranter = predictor.predict(mac, creation.by("granter"));
        TokenState token = byGranter.ifDone().getOrDefault(CREATED, TokenState.UNKNOWN);
        TokenState without =
                predictor.predict(mac, creation.by("tokenless")).ifDone().getOrDefault(CREATED, TokenState.UNKNOWN);
        if (token == TokenState.USABLE && without == TokenState.USABLE) {
            return Arrival.AT_CREATION;
        }
        if (token == TokenState.USABLE && without == TokenState.NONE) {
            return Arrival.IF_CREATED_BY_GRANTER;
        }
        return token == TokenState.NONE && without == TokenState.NONE
                ? byGranter.laterIfDone(CREATED)
                : Arrival.UNKNOWN;
    }
}
