package io.securetoken.examples.cli;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Promote;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Operator;
import io.securetoken.plan.PlanResult;
import io.securetoken.plan.Planner;
import io.securetoken.predict.Matrix;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.simulate.Simulator;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the library at work: the vendor's table, a prediction, a refusal, a plan, the transfer step by
 * step, and a goal that cannot be reached. */
@Command(name = "demo", description = "Shows the library at work.")
@SuppressWarnings("NullAway.Init")
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Mac mac = Mac.running("14.4")
                .with(
                        Account.standard("alice").withToken(TokenState.USABLE),
                        Account.admin("root-admin"),
                        Account.standard("bob"));
        out.println("When an account gets its token, by Factorial IT:");
        out.println();
        out.println(MatrixCommand.table(Matrix.of(FactorialIt.rules(), MacOs.of("14.4"))));
        out.println("A Mac: alice is a standard holder, root-admin an administrator without a token, bob has none.");
        out.println();
        Predictor factorial = Predictor.of(FactorialIt.rules());
        CreateAccount creation = CreateAccount.of("eva", Macos.SYSADMINCTL)
                .withRole(Role.STANDARD)
                .by("root-admin");
        tell(out, factorial.predict(mac, creation));
        Predictor macos = Predictor.of(Macos.rules());
        tell(out, macos.predict(mac, GrantToken.to("bob").by("alice")));
        out.println("How bob gets one by macos, found by the planner:");
        out.println();
        Planner planner = Planner.of(macos);
        tell(out, planner.plan(mac, Goal.holdsToken("bob"), Operator.agent()));
        out.println("The same, carried out on the model of the Mac:");
        out.println();
        Timeline transfer = Simulator.of(macos)
                .run(mac, Promote.of("alice"), GrantToken.to("bob").by("alice"), Demote.of("alice"));
        transfer.steps().forEach(step -> tell(out, step));
        out.println("And if nobody's password but bob's is known?");
        out.println();
        Operator withBobsPassword = Operator.agent().withoutPasswords().withPasswordsOf("bob");
        tell(out, planner.plan(mac, Goal.holdsToken("bob"), withBobsPassword));
        FakeMacDemo.run(out, mac);
        out.flush();
        return 0;
    }

    private static void tell(PrintWriter out, PlanResult result) {
        out.println(PlanCommand.text(result));
        out.println();
    }

    private static void tell(PrintWriter out, Verdict verdict) {
        out.println(verdict.explanation());
        out.println();
    }
}
