package io.securetoken.sysadminctl;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.observe.Finding;
import io.securetoken.observe.Topic;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an action is to bring about, and whether a reading shows it. What two sources can show, two must. */
record Sought(Action action) {

    private static final Set<Topic> SHOWN_TWICE = EnumSet.of(Topic.TOKEN, Topic.PRESENCE, Topic.ROLE);

    /** Returns what of the Mac itself has to be read to tell whether it may be done, and whether it was. */
    Set<Topic> ofMac() {
        return switch (action.operation()) {
            case ADD_FILEVAULT_USER, REMOVE_FILEVAULT_USER, UPDATE_PREBOOT -> EnumSet.of(Topic.FILEVAULT);
            case ESCROW_BOOTSTRAP_TOKEN -> EnumSet.of(Topic.BOOTSTRAP_TOKEN);
            default -> Set.of();
        };
    }

    /** Returns what has to be read of which accounts. */
    Map<String, Set<Topic>> topics(Mac mac) {
        Map<String, Set<Topic>> topics = new TreeMap<>();
        if (action.account() != null) {
            topics.put(action.account(), ofSubject());
        }
        if (action.by() != null) {
            topics.computeIfAbsent(action.by(), name -> EnumSet.noneOf(Topic.class))
                    .addAll(EnumSet.of(Topic.TOKEN, Topic.ROLE));
        }
        if (action.operation() == Operation.UPDATE_PREBOOT) {
            mac.accounts().forEach(account -> topics.put(account.name(), EnumSet.of(Topic.PREBOOT)));
        }
        topics.remove("root");
        return topics;
    }

    private Set<Topic> ofSubject() {
        return switch (action.operation()) {
            case PROMOTE, DEMOTE -> EnumSet.of(Topic.ROLE);
            case TAG_TOKEN_DISABLED, UNTAG_TOKEN_DISABLED -> EnumSet.of(Topic.TAG);
            case CREATE_ACCOUNT -> EnumSet.of(Topic.PRESENCE);
            case ADD_FILEVAULT_USER, REMOVE_FILEVAULT_USER -> EnumSet.of(Topic.TOKEN, Topic.PREBOOT);
            case DELETE_BY_SYSADMINCTL, DELETE_BY_DIRECTORY -> EnumSet.of(Topic.PRESENCE, Topic.TOKEN, Topic.ROLE);
            default -> EnumSet.of(Topic.TOKEN);
        };
    }

    /** Returns whether it is about a password, which no reading shows: only to give it shows that it is the one. */
    boolean isAboutPassword() {
        return action.operation() == Operation.RESET_BY_SYSADMINCTL || action.operation() == Operation.CHANGE_PASSWORD;
    }

    /** Returns whether its one source may show the Mac as it was before: only a change of its answer proves something. */
    boolean mayLag() {
        return action.operation() == Operation.ESCROW_BOOTSTRAP_TOKEN;
    }

    /** Returns whether the reading shows it. */
    Answer in(MacReading reading) {
        Mac mac = reading.mac();
        return switch (action.operation()) {
            case GRANT_TOKEN -> confirmed(reading, Topic.TOKEN, token(mac));
            case REVOKE_TOKEN -> confirmed(reading, Topic.TOKEN, not(token(mac)));
            case PROMOTE -> confirmed(reading, Topic.ROLE, is(mac, Role.ADMIN));
            case DEMOTE -> confirmed(reading, Topic.ROLE, is(mac, Role.STANDARD));
            case CREATE_ACCOUNT -> confirmed(reading, Topic.PRESENCE, presence(reading));
            case DELETE_BY_SYSADMINCTL, DELETE_BY_DIRECTORY ->
                confirmed(reading, Topic.PRESENCE, not(presence(reading)));
            case TAG_TOKEN_DISABLED -> tag(mac);
            case UNTAG_TOKEN_DISABLED -> not(tag(mac));
            case ADD_FILEVAULT_USER -> preboot(mac);
            case REMOVE_FILEVAULT_USER -> not(preboot(mac));
            case UPDATE_PREBOOT -> everyHolderIsListed(mac);
            case ESCROW_BOOTSTRAP_TOKEN -> escrowed(reading);
            default -> Answer.UNKNOWN;
        };
    }

    /** Returns whether it is so already: with its place at the FileVault screen an account gets and loses its token, too. */
    Answer alreadyIn(MacReading reading) {
        Answer shown = in(reading);
        return switch (action.operation()) {
            case ADD_FILEVAULT_USER -> both(shown, token(reading.mac()));
            case REMOVE_FILEVAULT_USER -> both(shown, not(token(reading.mac())));
            default -> shown;
        };
    }

    private static Answer both(Answer one, Answer other) {
        return one == Answer.YES ? other : one;
    }

    private Answer confirmed(MacReading reading, Topic topic, Answer answer) {
        Optional<Finding> finding = reading.findings().about(action.account(), topic);
        return SHOWN_TWICE.contains(topic)
                        && finding.filter(Finding::isConfirmed).isEmpty()
                ? Answer.UNKNOWN
                : answer;
    }

    private @Nullable Account subject(Mac mac) {
        return mac.account(Objects.requireNonNull(action.account())).orElse(null);
    }

    private Answer token(Mac mac) {
        Account subject = subject(mac);
        return subject == null ? Answer.UNKNOWN : subject.token().holds();
    }

    private Answer is(Mac mac, Role role) {
        Account subject = subject(mac);
        return subject == null || subject.role() == Role.UNKNOWN ? Answer.UNKNOWN : Answer.of(subject.role() == role);
    }

    private Answer tag(Mac mac) {
        Account subject = subject(mac);
        return subject == null ? Answer.UNKNOWN : subject.tokenDisabledTag();
    }

    private Answer preboot(Mac mac) {
        Account subject = subject(mac);
        return subject == null ? Answer.UNKNOWN : subject.preboot();
    }

    private Answer presence(MacReading reading) {
        int possible = reading.findings()
                .about(action.account(), Topic.PRESENCE)
                .map(Finding::possible)
                .orElse(Answer.UNKNOWN.possible());
        if (possible == Answer.UNKNOWN.possible()) {
            return Answer.UNKNOWN;
        }
        return Answer.of(possible == Answer.YES.possible());
    }

    private static Answer everyHolderIsListed(Mac mac) {
        return mac.accounts().stream()
                        .filter(account -> account.token().holds() != Answer.NO)
                        .allMatch(account -> account.preboot() == Answer.YES)
                ? Answer.YES
                : Answer.UNKNOWN;
    }

    private static Answer escrowed(MacReading reading) {
        int escrowed = BootstrapToken.ESCROWED.possible() | BootstrapToken.STALE.possible();
        int possible = reading.findings()
                .about(null, Topic.BOOTSTRAP_TOKEN)
                .map(Finding::possible)
                .orElse(BootstrapToken.UNKNOWN.possible());
        if ((possible & escrowed) == 0) {
            return Answer.NO;
        }
        return (possible & ~escrowed) == 0 ? Answer.YES : Answer.UNKNOWN;
    }

    private static Answer not(Answer answer) {
        return switch (answer) {
            case YES -> Answer.NO;
            case NO -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }
}
