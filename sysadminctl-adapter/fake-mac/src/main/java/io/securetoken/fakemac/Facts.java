package io.securetoken.fakemac;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * All that a state file says: what is true of the Mac, the directory records of its accounts, the marks of its test passwords,
 * the settings of the tools, and how they lie. Nothing in it is unknown: a Mac that exists is one way or the other.
 */
record Facts(
        Mac mac,
        Map<String, Map<String, List<String>>> records,
        Map<String, String> passwords,
        Map<String, String> settings,
        Set<String> lies) {

    private static final List<String> HASHES = List.of(";ShadowHash;HASHLIST:<SALTED-SHA512-PBKDF2>");
    private static final int FIRST_UID = 501;

    /** Takes copies in the order of their names. */
    Facts {
        records = new TreeMap<>(records);
        passwords = new TreeMap<>(passwords);
        settings = new TreeMap<>(settings);
        lies = new TreeSet<>(lies);
    }

    /**
     * Returns the facts of a Mac of which everything is said: what was left open about the Mac as a whole gets the most usual
     * value. Refuses an account whose role or token is not definite.
     */
    static Facts of(Mac given) {
        Mac mac = given.withHardware(given.hardware() == Hardware.UNKNOWN ? Hardware.APPLE_SILICON : given.hardware())
                .withFileVault(given.fileVault() == FileVault.UNKNOWN ? FileVault.OFF : given.fileVault())
                .withEnrollment(given.enrollment() == Enrollment.UNKNOWN ? Enrollment.NONE : given.enrollment())
                .withRecoveryKey(given.recoveryKey() == RecoveryKey.UNKNOWN ? RecoveryKey.NONE : given.recoveryKey());
        mac = mac.withBootstrapToken(bootstrapToken(mac))
                .withMdmReachable(
                        mac.mdmReachable() == Answer.UNKNOWN
                                ? Answer.of(mac.enrollment() != Enrollment.NONE)
                                : mac.mdmReachable());
        Facts facts = new Facts(mac, Map.of(), Map.of(), Map.of(), Set.of());
        for (Account account : mac.accounts()) {
            facts = facts.with(facts.completed(account));
        }
        return facts;
    }

    private static BootstrapToken bootstrapToken(Mac mac) {
        if (mac.bootstrapToken() != BootstrapToken.UNKNOWN) {
            return mac.bootstrapToken();
        }
        return mac.enrollment() == Enrollment.NONE ? BootstrapToken.NOT_SUPPORTED : BootstrapToken.NONE;
    }

    private Account completed(Account account) {
        refuseOpen(account.role() == Role.UNKNOWN, account, "role", "admin or standard");
        refuseOpen(!account.token().isKnown(), account, "token", "none, usable or stale");
        refuseOpen(account.present() != Answer.YES, account, "presence", "or leave it out");
        boolean holds = account.token() != TokenState.NONE;
        Account whole = account.withHasLoggedIn(definite(account.hasLoggedIn(), holds))
                .withVolumeOwner(definite(account.volumeOwner(), holds))
                .withPreboot(definite(account.preboot(), holds && mac.fileVault() == FileVault.ON))
                .withPassword(account.password() == PasswordState.UNKNOWN ? PasswordState.SET : account.password());
        return whole.uid().isPresent() ? whole : whole.withUid(freeUid());
    }

    private static Answer definite(Answer answer, boolean otherwise) {
        return answer == Answer.UNKNOWN ? Answer.of(otherwise) : answer;
    }

    private static void refuseOpen(boolean open, Account account, String what, String allowed) {
        if (open) {
            throw new IllegalArgumentException("the " + what + " of `" + account.name()
                    + "` is not known; a FakeMac has to be one way or the other: say " + allowed);
        }
    }

    /** Returns the next user id that macOS would give. */
    int freeUid() {
        Set<Integer> taken = new TreeSet<>();
        mac.accounts().forEach(account -> account.uid().ifPresent(taken::add));
        int uid = FIRST_UID;
        while (taken.contains(uid) || (uid == 502 && skips502())) {
            uid++;
        }
        return uid;
    }

    private boolean skips502() {
        return mac.macos().major() < 12
                || (mac.macos().major() == 12 && mac.macos().minor() < 1);
    }

    /** Returns the facts with that Mac; records and passwords of accounts that are gone are gone too. */
    Facts with(Mac changed) {
        Map<String, Map<String, List<String>>> kept = new TreeMap<>();
        Map<String, String> marks = new TreeMap<>(passwords);
        marks.keySet().removeIf(name -> changed.account(name).isEmpty());
        for (Account account : changed.accounts()) {
            kept.put(account.name(), records.getOrDefault(account.name(), Map.of()));
        }
        return new Facts(changed, kept, marks, settings, lies);
    }

    Facts with(Account account) {
        return with(mac.with(account));
    }

    Facts withRecord(String name, String key, List<String> values) {
        Map<String, Map<String, List<String>>> changed = new TreeMap<>(records);
        Map<String, List<String>> entry = new TreeMap<>(changed.getOrDefault(name, Map.of()));
        if (values.isEmpty()) {
            entry.remove(key);
        } else {
            entry.put(key, List.copyOf(values));
        }
        changed.put(name, entry);
        return new Facts(mac, changed, passwords, settings, lies);
    }

    /** Returns the facts with a fresh record in which another GUID stands, as for an account made again under an old name. */
    Facts withNewRecord(String name) {
        return withRecord(
                name, "GeneratedUID", List.of(UUID.randomUUID().toString().toUpperCase(Locale.ROOT)));
    }

    Facts withPassword(String name, byte[] secret) {
        Map<String, String> marks = new TreeMap<>(passwords);
        marks.put(name, TestPassword.mark(secret));
        return new Facts(mac, records, marks, settings, lies);
    }

    Facts withSetting(String key, String value) {
        Map<String, String> changed = new TreeMap<>(settings);
        changed.put(key, value);
        return new Facts(mac, records, passwords, changed, lies);
    }

    Facts withLies(Set<String> told) {
        return new Facts(mac, records, passwords, settings, told);
    }

    boolean lies(Lie lie) {
        return lies.contains(lie.word());
    }

    String setting(String key, String otherwise) {
        return settings.getOrDefault(key, otherwise);
    }

    /** Returns the values of an attribute of an account as its record holds them, or the usual ones. */
    List<String> attribute(Account account, String key) {
        List<String> values = records.getOrDefault(account.name(), Map.of()).get(key);
        return values == null ? usual(account, key) : values;
    }

    String first(Account account, String key) {
        List<String> values = attribute(account, key);
        return values.isEmpty() ? "" : values.get(0);
    }

    private List<String> usual(Account account, String key) {
        boolean root = account.name().equals("root");
        return switch (key) {
            case "RecordName" -> List.of(account.name());
            case "RealName" -> List.of(root ? "System Administrator" : account.name());
            case "GeneratedUID" -> List.of(root ? "FFFFEEEE-DDDD-CCCC-BBBB-AAAA00000000" : guid(account.name()));
            case "NFSHomeDirectory" -> List.of(root ? "/var/root" : "/Users/" + account.name());
            case "UserShell" -> List.of(root ? "/bin/sh" : "/bin/zsh");
            case "PrimaryGroupID" -> List.of(root ? "0" : "20");
            case "UniqueID" ->
                account.uid().isPresent() ? List.of(String.valueOf(account.uid().getAsInt())) : List.of();
            case "AuthenticationAuthority" -> account.password() == PasswordState.NONE ? List.of() : HASHES;
            default -> List.of();
        };
    }

    /** Returns the same GUID for the same name, so that two FakeMacs of one description are alike. */
    private static String guid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
