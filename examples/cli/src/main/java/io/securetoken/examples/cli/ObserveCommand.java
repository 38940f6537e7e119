package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.observe.Conflict;
import io.securetoken.observe.Observation;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.sysadminctl.MacReading;
import io.securetoken.sysadminctl.StateReader;
import io.securetoken.sysadminctl.Unread;
import io.securetoken.wire.WireException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads this Mac, or a FakeMac, and says what each source showed. It changes nothing. */
@Command(name = "observe", description = "Reads the tokens of this Mac, or of a FakeMac, from independent sources.")
@SuppressWarnings("NullAway.Init")
final class ObserveCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ToolPlace place = new ToolPlace();

    @Option(names = "--json", description = "one JSON object on one line")
    private boolean json;

    @Override
    public Integer call() {
        try {
            MacReading reading = StateReader.of(place.runner()).read();
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? json(reading).toString() : text(reading));
            out.flush();
            return 0;
        } catch (Unusable unusable) {
            return refuse(unusable.line("observe"));
        } catch (IllegalStateException unreadable) {
            return refuse(WireException.printable("securetoken: " + unreadable.getMessage()));
        }
    }

    static String text(MacReading reading) {
        Mac mac = reading.mac();
        List<String> lines = new ArrayList<>();
        lines.add("macOS " + mac.macos() + ", " + mac.hardware().word() + ", FileVault "
                + mac.fileVault().word() + ", bootstrap token "
                + mac.bootstrapToken().word() + ", read at " + reading.at());
        for (Account account : mac.accounts()) {
            lines.add(line(account));
            of(account, reading).forEach(seen -> lines.add("  " + seen));
            conflicts(account, reading).forEach(conflict -> lines.add("  CONFLICT: " + conflict));
        }
        reading.unread().forEach(one -> lines.add("unknown: " + one));
        return lines.stream().map(WireException::printable).collect(Collectors.joining("\n"));
    }

    static String line(Account account) {
        return account.name() + ": " + account.role().word() + ", token "
                + account.token().word() + ", volume owner "
                + account.volumeOwner().word() + ", at the FileVault screen "
                + account.preboot().word();
    }

    private static List<Observation> of(Account account, MacReading reading) {
        return reading.observations().stream()
                .filter(seen -> account.name().equals(seen.account()))
                .toList();
    }

    private static List<Conflict> conflicts(Account account, MacReading reading) {
        return reading.findings().conflicts().stream()
                .filter(conflict -> account.name().equals(conflict.account()))
                .toList();
    }

    private static ObjectNode json(MacReading reading) {
        Mac mac = reading.mac();
        ObjectNode json = VerdictJson.object()
                .put("at", reading.at().toString())
                .put("macos", mac.macos().toString())
                .put("hardware", mac.hardware().word())
                .put("fileVault", mac.fileVault().word())
                .put("bootstrapToken", mac.bootstrapToken().word());
        ArrayNode accounts = json.putArray("accounts");
        mac.accounts().forEach(account -> accounts.add(json(account, reading)));
        ArrayNode unread = json.putArray("unread");
        for (Unread one : reading.unread()) {
            unread.addObject().put("what", one.what()).put("why", one.why());
        }
        return json;
    }

    private static ObjectNode json(Account account, MacReading reading) {
        ObjectNode json = VerdictJson.object()
                .put("name", account.name())
                .put("role", account.role().word())
                .put("token", account.token().word())
                .put("volumeOwner", account.volumeOwner().word())
                .put("preboot", account.preboot().word())
                .put("tokenDisabledTag", account.tokenDisabledTag().word());
        ArrayNode observations = json.putArray("observations");
        for (Observation seen : of(account, reading)) {
            observations
                    .addObject()
                    .put("source", seen.source().words().replace("NAME", Objects.requireNonNull(seen.account())))
                    .put("seen", seen.seen().sentence())
                    .put("time", seen.time().toString());
        }
        ArrayNode conflicts = json.putArray("conflicts");
        conflicts(account, reading).forEach(conflict -> conflicts.add(conflict.toString()));
        return json;
    }

    private int refuse(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
        return UNUSABLE;
    }
}
