package io.securetoken.benchmarks;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DisableFileVault;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.GrantToken;
import io.securetoken.action.ResetPassword;
import io.securetoken.benchmarks.HandWritten.Actor;
import io.securetoken.benchmarks.HandWritten.Gate;
import io.securetoken.benchmarks.HandWritten.Method;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Question;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the 72 requests of the seed: for the switch, for the library by values and names, and prepared. */
record Request(
        Gate gate,
        Method method,
        boolean admin,
        boolean holds,
        Actor actor,
        Mac mac,
        Action action,
        Question prepared) {

    private static final Predictor FACTORIAL = Predictor.of(FactorialIt.rules());

    /** Returns all 72, each on its own Mac, once the answers of all three ways have been found equal. */
    static List<Request> all() {
        List<Request> all = new ArrayList<>();
        for (Actor actor : Actor.values()) {
            for (Method method : Method.values()) {
                for (boolean admin : new boolean[] {true, false}) {
                    CreateAccount creation =
                            CreateAccount.of("eva", named(method)).withRole(admin ? Role.ADMIN : Role.STANDARD);
                    String by = name(actor);
                    all.add(of(Gate.CREATE, method, admin, false, actor, by == null ? creation : creation.by(by)));
                }
            }
            for (boolean holds : new boolean[] {true, false}) {
                grantsAndResets(all, holds, actor);
            }
            String by = name(actor);
            boolean token = actor == Actor.GRANTER || actor == Actor.STANDARD_WITH_TOKEN;
            all.add(of(
                    Gate.SWITCH_FILEVAULT,
                    Method.ZTD,
                    true,
                    token,
                    actor,
                    by == null ? EnableFileVault.byNobody() : EnableFileVault.as(by)));
            all.add(of(
                    Gate.SWITCH_FILEVAULT,
                    Method.ZTD,
                    true,
                    token,
                    actor,
                    by == null ? DisableFileVault.byNobody() : DisableFileVault.as(by)));
        }
        all.forEach(Request::check);
        return all;
    }

    private static void grantsAndResets(List<Request> all, boolean holds, Actor actor) {
        String by = name(actor);
        String target = holds ? "holder" : "bob";
        GrantToken grant = GrantToken.to(target);
        all.add(of(Gate.GRANT, Method.ZTD, false, holds, actor, by == null ? grant : grant.by(by)));
        for (ResetPassword.Via via :
                new ResetPassword.Via[] {ResetPassword.Via.SYSADMINCTL, ResetPassword.Via.MDM_AGENT}) {
            ResetPassword reset = ResetPassword.of(target).via(via);
            all.add(of(Gate.RESET, Method.ZTD, false, holds, actor, by == null ? reset : reset.by(by)));
        }
    }

    private static Request of(Gate gate, Method method, boolean admin, boolean holds, Actor actor, Action action) {
        List<Account> accounts = new ArrayList<>(
                List.of(Account.standard("bob"), Account.standard("holder").withToken(TokenState.USABLE)));
        String by = name(actor);
        if (by != null) {
            accounts.add(account(by, actor));
        }
        Mac mac = Mac.running("14.4").withAccounts(accounts);
        return new Request(gate, method, admin, holds, actor, mac, action, FACTORIAL.prepare(mac, action));
    }

    private static Account account(String name, Actor actor) {
        return switch (actor) {
            case GRANTER -> Account.admin(name).withToken(TokenState.USABLE);
            case STANDARD_WITH_TOKEN -> Account.standard(name).withToken(TokenState.USABLE);
            default -> Account.admin(name);
        };
    }

    private static @Nullable String name(Actor actor) {
        return switch (actor) {
            case NOBODY -> null;
            case GRANTER -> "granter";
            case ADMIN_WITHOUT_TOKEN -> "ops";
            case STANDARD_WITH_TOKEN -> "stan";
        };
    }

    private static CreationMethod named(Method method) {
        return switch (method) {
            case ZTD -> FactorialIt.ZTD;
            case ADMIN_POLICY -> FactorialIt.ADMIN_POLICY;
            case MANUAL -> FactorialIt.MANUAL;
            case LOCAL_MANUAL -> FactorialIt.LOCAL_MANUAL;
            case SYSADMINCTL -> Macos.SYSADMINCTL;
        };
    }

    int byHand() {
        return HandWritten.answer(gate, method, admin, holds, actor);
    }

    Verdict byValuesAndNames() {
        return FACTORIAL.predict(mac, action);
    }

    private void check() {
        Verdict verdict = byValuesAndNames();
        String name = action.account();
        boolean wouldHold = name != null && verdict.ifDone().get(name) == TokenState.USABLE;
        int said = (verdict.permission() == Permission.ALLOWED ? HandWritten.ALLOWED : 0)
                | (wouldHold ? HandWritten.HOLDS : 0);
        boolean same = said == byHand() || (name == null && (said & 1) == (byHand() & 1));
        if (!same || prepared.permission() != verdict.permission()) {
            throw new IllegalStateException(
                    "the ways disagree on " + action.phrase() + ": " + byHand() + " by hand, " + verdict);
        }
    }
}
