package io.securetoken.sysadminctl;

import io.securetoken.observe.Findings;
import io.securetoken.observe.Reconciliation;
import io.securetoken.observe.Topic;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import io.securetoken.sysadminctl.Questions.Answered;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a Mac and changes nothing. Of every token three sources are asked (sysadminctl, the volume, the directory) and of
 * every role two; where they disagree, the Mac is read up to three times, and what still is contradictory is unknown. So is what could
 * not be read, with the reason.
 *
 * <pre>{@code
 * MacReading reading = StateReader.of(LocalRunner.create()).read();
 * reading.mac().accounts().forEach(System.out::println);
 * reading.unread().forEach(System.out::println);
 * }</pre>
 */
public final class StateReader {

    private static final int TIMES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CommandRunner runner;
    private final InstantSource clock;
    private final Duration pause;

    private StateReader(CommandRunner runner, InstantSource clock, Duration pause) {
        this.runner = runner;
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns a reader of the Mac whose commands that runner runs. */
    public static StateReader of(CommandRunner runner) {
        return new StateReader(runner, InstantSource.system(), PAUSE);
    }

    /** Returns this reader with another clock to date its observations. */
    public StateReader withClock(InstantSource clock) {
        return new StateReader(runner, clock, pause);
    }

    /** Returns this reader with another pause before it reads something once more. */
    public StateReader withPause(Duration pause) {
        return new StateReader(runner, clock, pause);
    }

    /**
     * Returns the Mac with the accounts of all people. Refuses with an {@link IllegalStateException} a Mac whose version or list of
     * accounts cannot be read: without them nothing can be said.
     */
    public MacReading read() {
        List<Command> first = List.of(Commands.macOsVersion(), Commands.architecture(), Commands.accounts());
        Map<Command, Answered> answers = questions().ask(first);
        Answered version = answer(answers, Commands.macOsVersion());
        if (version.reading().finding() != Finding.VALUE) {
            throw unreadable("the version of macOS", version);
        }
        Answered list = answer(answers, Commands.accounts());
        Map<String, Integer> people =
                AccountList.of(list.completed()).orElseThrow(() -> unreadable("the list of accounts", list));
        Answered architecture = answer(answers, Commands.architecture());
        Mac mac = Mac.running(version.reading().values().get(0)).withHardware(hardware(architecture.reading()));
        List<Unread> unread = new ArrayList<>();
        if (mac.hardware() == Hardware.UNKNOWN) {
            unread.add(
                    new Unread("the kind of processor", architecture.reading().detail()));
        }
        for (Map.Entry<String, Integer> person : people.entrySet()) {
            if (isReadable(person.getKey(), unread)) {
                mac = mac.with(Account.named(person.getKey()).withUid(person.getValue()));
            }
        }
        Map<String, Set<Topic>> everything = new TreeMap<>();
        mac.accounts().forEach(account -> everything.put(account.name(), EnumSet.allOf(Topic.class)));
        MacReading reading = read(mac, EnumSet.allOf(Topic.class), everything);
        unread.addAll(reading.unread());
        return new MacReading(reading.at(), reading.mac(), reading.findings(), reading.observations(), unread);
    }

    /**
     * Returns the given Mac with what is read anew, of the Mac and of each account, put in. What was asked and not answered becomes
     * unknown, whatever was known before; a token known to be usable stays so while its traces are there.
     */
    MacReading read(Mac known, Set<Topic> ofMac, Map<String, Set<Topic>> topics) {
        MacReading reading = once(known, ofMac, topics);
        for (int time = 1; time < TIMES && reading.isContradictory(); time++) {
            rest();
            reading = once(known, ofMac, topics);
        }
        return reading;
    }

    private MacReading once(Mac known, Set<Topic> ofMac, Map<String, Set<Topic>> topics) {
        Interview interview = new Interview(ofMac, topics);
        interview.hold(questions());
        Findings findings = Reconciliation.of(interview.observations()).at(clock.instant());
        Mac mac = forgotten(findings.toMac(known), findings, ofMac);
        for (Map.Entry<String, Set<Topic>> asked : topics.entrySet()) {
            if (mac.account(asked.getKey()).isPresent()) {
                mac = mac.with(asked.getKey(), account -> forgotten(account, interview, findings, asked.getValue()));
            }
        }
        return new MacReading(clock.instant(), mac, findings, interview.observations(), interview.unread());
    }

    /** What was asked and not answered is not known any more. */
    private static Mac forgotten(Mac mac, Findings findings, Set<Topic> topics) {
        Mac kept = mac;
        if (topics.contains(Topic.FILEVAULT)
                && findings.about(null, Topic.FILEVAULT).isEmpty()) {
            kept = kept.withFileVault(FileVault.UNKNOWN);
        }
        return topics.contains(Topic.BOOTSTRAP_TOKEN)
                        && findings.about(null, Topic.BOOTSTRAP_TOKEN).isEmpty()
                ? kept.withBootstrapToken(BootstrapToken.UNKNOWN)
                : kept;
    }

    private static Account forgotten(Account account, Interview interview, Findings findings, Set<Topic> topics) {
        String name = account.name();
        Account kept = account;
        if (topics.contains(Topic.TOKEN) && findings.about(name, Topic.TOKEN).isEmpty()) {
            kept = kept.withToken(TokenState.UNKNOWN);
        }
        if (topics.contains(Topic.ROLE) && findings.about(name, Topic.ROLE).isEmpty()) {
            kept = kept.withRole(Role.UNKNOWN);
        }
        if (topics.contains(Topic.PREBOOT)
                && findings.about(name, Topic.PREBOOT).isEmpty()) {
            kept = kept.withPreboot(Answer.UNKNOWN);
        }
        return topics.contains(Topic.TAG) ? kept.withTokenDisabledTag(interview.tag(name)) : kept;
    }

    /** A name that no command could take is left out, and said to be. */
    private static boolean isReadable(String name, List<Unread> unread) {
        try {
            Commands.authenticationAuthority(name);
            return true;
        } catch (IllegalArgumentException refused) {
            unread.add(new Unread("an account", String.valueOf(refused.getMessage())));
            return false;
        }
    }

    private static Hardware hardware(Reading reading) {
        return switch (reading.finding()) {
            case APPLE_SILICON -> Hardware.APPLE_SILICON;
            case INTEL -> Hardware.INTEL;
            default -> Hardware.UNKNOWN;
        };
    }

    private static Answered answer(Map<Command, Answered> answers, Command question) {
        Answered answered = answers.get(question);
        if (answered == null) {
            throw new IllegalStateException("a question was not put");
        }
        return answered;
    }

    private static IllegalStateException unreadable(String what, Answered answered) {
        String why = answered.completed().trouble().isEmpty()
                ? answered.reading().detail()
                : answered.completed().trouble();
        return new IllegalStateException(what + " cannot be read: " + why);
    }

    Instant now() {
        return clock.instant();
    }

    private Questions questions() {
        return new Questions(runner, clock, pause);
    }

    private void rest() {
        try {
            questions().rest();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading of the Mac was interrupted", interrupted);
        }
    }
}
