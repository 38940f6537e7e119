package io.securetoken.plan;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.TokenState;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator could be given, or that could be so of a Mac, and that would open a way to a goal. It can be
 * applied, and the question asked again.
 *
 * <pre>{@code
 * Addition.password("bob").toString();                       // "the password of `bob` is known"
 * planner.plan(addition.applyTo(mac), goal, addition.applyTo(operator));
 * }</pre>
 *
 * @param kind what is added
 * @param account whose it is; null where it is about the operator or the whole Mac
 */
public record Addition(Kind kind, @Nullable String account) implements Serializable {

    /** What can be added. */
    public enum Kind {
        /** the present password of an account, to what the operator knows */
        PASSWORD("the password of %s is known", "the password of %s is not known"),
        /** the password that a stale token is still wrapped under, to what the operator knows */
        OLDER_PASSWORD(
                "the older password of %s, which its token is still wrapped under, is known",
                "the older password of %s, which its token is still wrapped under, is not known"),
        /** a person who can log in graphically and type a password */
        PERSON_TO_LOG_IN(
                "a person can log in graphically and type a password",
                "nobody can log in graphically and type a password"),
        /** a person who is at the Mac, also in Recovery */
        PERSON_AT_THE_MAC("a person is at the Mac, also in Recovery", "nobody is at the Mac, in Recovery if need be"),
        /** an agent that is root */
        ROOT("the agent is root", "the agent is not root"),
        /** an agent with Full Disk Access */
        FULL_DISK_ACCESS("the agent has Full Disk Access", "the agent has no Full Disk Access"),
        /** the recovery key, to what the operator knows; on a Mac that has one */
        RECOVERY_KEY("the recovery key is known", "the recovery key is not known"),
        /** a bootstrap token that the MDM server keeps */
        BOOTSTRAP_ESCROWED("the bootstrap token is escrowed", "no bootstrap token is known to be escrowed"),
        /** an MDM server that supports bootstrap tokens */
        BOOTSTRAP_SUPPORTED(
                "the MDM server supports bootstrap tokens", "the MDM server is not known to support bootstrap tokens"),
        /** an MDM server that answers */
        MDM_REACHABLE("the MDM server can be reached", "the MDM server is not known to be reachable"),
        /** a Mac enrolled in MDM by automated device enrolment */
        ENROLLED(
                "the Mac is enrolled in MDM by automated device enrolment",
                "the Mac is not known to be enrolled by automated device enrolment"),
        /** FileVault turned on */
        FILEVAULT_ON("FileVault is on", "FileVault is not known to be on"),
        /** FileVault turned off */
        FILEVAULT_OFF("FileVault is off", "FileVault is not known to be off"),
        /** a usable token of an account */
        USABLE_TOKEN("%s holds a usable token", "%s is not known to hold a usable token"),
        /** ownership of the volume by an account */
        OWNER("%s owns the volume", "%s is not known to own the volume"),
        /** a password of an account that is not blank */
        PASSWORD_SET("%s has a password that is not blank", "%s is not known to have a password that is not blank");

        private final String sentence;
        private final String contrary;

        Kind(String sentence, String contrary) {
            this.sentence = sentence;
            this.contrary = contrary;
        }
    }

    static Addition root() {
        return new Addition(Kind.ROOT, null);
    }

    static Addition fullDiskAccess() {
        return new Addition(Kind.FULL_DISK_ACCESS, null);
    }

    static Addition person(Person asked) {
        return new Addition(asked == Person.AT_MAC ? Kind.PERSON_AT_THE_MAC : Kind.PERSON_TO_LOG_IN, null);
    }

    static Addition password(String account) {
        return new Addition(Kind.PASSWORD, account);
    }

    static Addition olderPassword(String account) {
        return new Addition(Kind.OLDER_PASSWORD, account);
    }

    /** Returns the operator with this added; the same one if it is about the Mac. */
    public Operator applyTo(Operator operator) {
        return switch (kind) {
            case PASSWORD -> operator.allPasswordsKnown() ? operator : operator.withPasswordsOf(named());
            case OLDER_PASSWORD -> operator.withOlderPasswordsOf(named());
            case PERSON_TO_LOG_IN -> operator.person().can(Person.LOGIN) ? operator : operator.withPerson(Person.LOGIN);
            case PERSON_AT_THE_MAC -> operator.withPerson(Person.AT_MAC);
            case ROOT -> operator.withRoot(true);
            case FULL_DISK_ACCESS -> operator.withFullDiskAccess(true);
            case RECOVERY_KEY -> operator.withRecoveryKeyKnown(true);
            default -> operator;
        };
    }

    /** Returns the Mac with this so; the same one if it is about the operator. Refuses an account that is not there. */
    public Mac applyTo(Mac mac) {
        return switch (kind) {
            case RECOVERY_KEY -> mac.withRecoveryKey(RecoveryKey.KNOWN);
            case BOOTSTRAP_ESCROWED -> mac.withBootstrapToken(BootstrapToken.ESCROWED);
            case BOOTSTRAP_SUPPORTED -> mac.withBootstrapToken(BootstrapToken.NONE);
            case MDM_REACHABLE -> mac.withMdmReachable(Answer.YES);
            case ENROLLED -> mac.withEnrollment(Enrollment.AUTOMATED);
            case FILEVAULT_ON -> mac.withFileVault(FileVault.ON);
            case FILEVAULT_OFF -> mac.withFileVault(FileVault.OFF);
            case USABLE_TOKEN -> mac.with(named(), account -> account.withToken(TokenState.USABLE));
            case OWNER -> mac.with(named(), account -> account.withVolumeOwner(Answer.YES));
            case PASSWORD_SET -> mac.with(named(), account -> account.withPassword(PasswordState.SET));
            default -> mac;
        };
    }

    private String named() {
        if (account == null) {
            throw new IllegalStateException(kind + " is about an account");
        }
        return Account.checkName(account);
    }

    /** Returns the addition as a sentence, what is so once it is made. */
    @Override
    public String toString() {
        return about(kind.sentence);
    }

    /** Returns what is so before it is made. */
    String lacking() {
        return about(kind.contrary);
    }

    private String about(String sentence) {
        return account == null ? sentence : sentence.replace("%s", "`" + account + "`");
    }
}
