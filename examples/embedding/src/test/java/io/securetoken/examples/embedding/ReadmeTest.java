package io.securetoken.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Promote;
import io.securetoken.catalog.Macos;
import io.securetoken.observe.Drift;
import io.securetoken.observe.Findings;
import io.securetoken.observe.Observation;
import io.securetoken.observe.ObservationSource;
import io.securetoken.observe.Reconciliation;
import io.securetoken.observe.Seen;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Operator;
import io.securetoken.plan.Plan;
import io.securetoken.plan.PlanResult;
import io.securetoken.plan.Planner;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Question;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Arrival;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.Source;
import io.securetoken.simulate.Simulator;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Account;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's Java is the code below, between the marks, that of {@link Inventory} or of the testkit's laws; there it runs. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path HERE = Path.of("src/test/java/io/securetoken/examples/embedding/ReadmeTest.java");
    private static final Path INVENTORY = Path.of("src/main/java/io/securetoken/examples/embedding/Inventory.java");
    private static final Path LAWS =
            ROOT.resolve("core/testkit/src/test/java/io/securetoken/testkit/WorkflowLaws.java");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// readme\n(.*?)\n\\s*// end", Pattern.DOTALL);

    private final Predictor macos = Predictor.of(Macos.rules());
    private final Mac mac = Mac.running("14.4")
            .with(
                    Account.standard("alice").withToken(TokenState.USABLE),
                    Account.admin("root-admin"),
                    Account.standard("bob"));

    @Test
    void every_java_block_of_the_readme_is_run_here() throws IOException {
        List<String> run = found(REGION, Files.readString(HERE));
        run.add(squeezed(body(INVENTORY)));
        run.addAll(found(REGION, Files.readString(LAWS)));

        assertThat(found(BLOCK, readme())).containsExactlyInAnyOrderElementsOf(run);
    }

    @Test
    void the_first_screen_shows_what_inventory_prints() throws IOException {
        PrintStream terminal = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Inventory.main(new String[0]);
        } finally {
            System.setOut(terminal);
        }
        assertThat(readme()).contains("```text\n" + printed.toString(StandardCharsets.UTF_8) + "```");
    }

    @Test
    void a_refusal_says_what_would_change_it() {
        // readme
        Verdict refused = macos.predict(mac, GrantToken.to("bob").by("alice"));
        refused.unmet(); // [macos GRANT-03: granting a token takes an administrator; …]
        refused.ifDone(); // what each account would hold if it went through anyway
        refused.whatWouldChangeIt(); // [[accounts[alice].role = admin]]
        // end
        assertThat(refused.unmet()).singleElement().asString().startsWith("macos GRANT-03: granting a token takes");
        assertThat(refused.whatWouldChangeIt()).containsExactly(Set.of("accounts[alice].role = admin"));
    }

    @Test
    void what_is_not_known_is_asked_for() {
        // readme
        Mac reported =
                Mac.running("14.4").with(Account.admin("ops").withToken(TokenState.HELD), Account.standard("bob"));
        Verdict open = macos.predict(reported, GrantToken.to("bob").by("ops"));
        open.permission(); // UNDETERMINED: reported enabled is not usable
        open.missing(); // [accounts[ops].token]
        open.ifKnown().get("accounts[ops].token"); // {usable=allowed: …, stale=refused: …}
        // end
        assertThat(open.permission()).isEqualTo(Permission.UNDETERMINED);
        assertThat(open.missing()).containsExactly("accounts[ops].token");
        assertThat(open.ifKnown().get("accounts[ops].token")).containsOnlyKeys("usable", "stale");
    }

    @Test
    void a_prepared_question_gives_the_same_answer() {
        // readme
        Question question = macos.prepare(mac, GrantToken.to("bob").by("alice"));
        question.permission(); // REFUSED, without a byte allocated
        question.verdict(); // the whole answer
        // end
        assertThat(question.permission()).isEqualTo(Permission.REFUSED);
        assertThat(question.verdict().unmet()).isNotEmpty();
    }

    @Test
    void a_list_of_actions_gives_a_timeline() {
        // readme
        Timeline transfer = Simulator.of(macos)
                .run(mac, Promote.of("alice"), GrantToken.to("bob").by("alice"), Demote.of("alice"));
        transfer.end().existing("bob").token(); // USABLE
        transfer.firstNotAllowed(); // Optional.empty
        // end
        assertThat(transfer.end().existing("bob").token()).isEqualTo(TokenState.USABLE);
        assertThat(transfer.firstNotAllowed()).isEmpty();
    }

    @Test
    void a_goal_gives_a_plan() {
        // readme
        PlanResult way = Planner.of(macos).plan(mac, Goal.holdsToken("bob"), Operator.agent());
        if (way instanceof Plan plan) {
            plan.actions(); // promote `alice`, grant a token to `bob` with her credentials, demote her
            plan.cost(); // nobody disturbed, three privileged changes
        }
        // end
        assertThat(way)
                .isInstanceOfSatisfying(
                        Plan.class,
                        plan -> assertThat(plan.actions())
                                .containsExactly(
                                        Promote.of("alice"),
                                        GrantToken.to("bob").by("alice"),
                                        Demote.of("alice")));
    }

    @Test
    void observations_that_disagree_are_a_conflict() {
        // readme
        Verdict grant = macos.predict(mac, GrantToken.to("bob").by("root-admin"));
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        Findings findings = Reconciliation.of(
                        Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, now),
                        Observation.of("bob", ObservationSource.VENDOR_CONSOLE, Seen.REPORTED_NOT_HOLDER, now))
                .at(now);
        findings.token("bob"); // UNKNOWN: the sources disagree, and no side is picked
        findings.conflicts(); // both sides, with source and time
        Drift.between(grant, findings); // what is not as predicted, with likely causes, and what to read next
        // end
        assertThat(findings.token("bob")).isEqualTo(TokenState.UNKNOWN);
        assertThat(findings.conflicts()).isNotEmpty();
        assertThat(Drift.between(grant, findings)).isNotNull();
    }

    @Test
    void the_book_of_a_vendor_wins_on_its_own_cell() {
        // readme
        CreationMethod agent = CreationMethod.named("acme-agent").above(Macos.MDM_AGENT);
        RuleSet acme = RuleSet.named("acme", "2026.11")
                .citing(Confidence.VENDOR, Source.of("ACME handbook", "https://acme.example/tokens", "2026-11"))
                .created(agent, Arrival.AT_FIRST_LOGIN, Arrival.NEVER)
                .build();
        Predictor both = Predictor.of(acme.over(Macos.rules()));
        acme.uncovered(); // the operations of which it says nothing, and the platform's book decides
        // end
        CreateAccount creation = CreateAccount.of("eva", agent).withRole(Role.ADMIN);
        Mac bare = Mac.running("14.4");

        assertThat(macos.predict(bare, creation).ifDone()).containsEntry("eva", TokenState.USABLE);
        assertThat(both.predict(bare, creation).ifDone()).containsEntry("eva", TokenState.NONE);
        assertThat(acme.uncovered()).isNotEmpty();
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(squeezed(matcher.group(1)));
        }
        return found;
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String body(Path file) throws IOException {
        String text = Files.readString(file);
        int start = text.indexOf("main(String[] args) {\n") + "main(String[] args) {\n".length();
        return text.substring(start, text.indexOf("    }\n}", start));
    }

    private static String squeezed(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }
}
