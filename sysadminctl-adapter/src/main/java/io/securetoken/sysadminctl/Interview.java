package io.securetoken.sysadminctl;

import com.dd.plist.NSObject;
import io.securetoken.observe.Observation;
import io.securetoken.observe.ObservationSource;
import io.securetoken.observe.Seen;
import io.securetoken.observe.Topic;
import io.securetoken.state.Answer;
import io.securetoken.sysadminctl.Questions.Answered;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One round of questions about some accounts and topics, and what each answer shows. */
final class Interview {

    private static final String GUID = "GeneratedUID";

    private final Set<Topic> ofMac;
    private final Map<String, Set<Topic>> topics;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<String, Answer> tags = new HashMap<>();

    Interview(Set<Topic> ofMac, Map<String, Set<Topic>> topics) {
        this.ofMac = ofMac;
        this.topics = new TreeMap<>(topics);
    }

    List<Observation> observations() {
        return observations;
    }

    List<Unread> unread() {
        return unread;
    }

    /** Returns whether the account carries the tag against automatic tokens. */
    Answer tag(String account) {
        return tags.getOrDefault(account, Answer.UNKNOWN);
    }

    void hold(Questions questions) {
        List<Command> all = new ArrayList<>();
        if (ofMac.contains(Topic.FILEVAULT)) {
            all.add(Commands.fileVaultStatus());
        }
        if (ofMac.contains(Topic.BOOTSTRAP_TOKEN)) {
            all.add(Commands.bootstrapTokenStatus());
        }
        topics.forEach((account, asked) -> all.addAll(about(account, asked)));
        hear(questions.ask(all));
    }

    private static List<Command> about(String account, Set<Topic> asked) {
        List<Command> about = new ArrayList<>();
        if (asked.contains(Topic.TOKEN) || asked.contains(Topic.PRESENCE)) {
            about.add(Commands.tokenStatus(account));
        }
        if (asked.contains(Topic.TOKEN)) {
            about.add(Commands.cryptoUsers());
        }
        if (asked.contains(Topic.PREBOOT)) {
            about.add(Commands.fileVaultUsers());
        }
        if (asked.contains(Topic.ROLE)) {
            about.add(Commands.membership(account));
            about.add(Commands.groups(account));
        }
        if (!asked.equals(EnumSet.of(Topic.ROLE))) {
            about.add(record(account));
        }
        return about;
    }

    private static Command record(String account) {
        return Commands.record(account, AuthenticationAuthority.NAME, GUID);
    }

    private void hear(Map<Command, Answered> answers) {
        hearOfMac(
                answers.get(Commands.fileVaultStatus()), "whether FileVault is on", ObservationSource.FILEVAULT_STATUS);
        hearOfMac(
                answers.get(Commands.bootstrapTokenStatus()),
                "where the bootstrap token is",
                ObservationSource.BOOTSTRAP_STATUS);
        topics.forEach((account, asked) -> hear(account, asked, answers));
    }

    private void hearOfMac(@Nullable Answered answered, String what, ObservationSource source) {
        if (answered == null) {
            return;
        }
        Seen seen = switch (answered.reading().finding()) {
            case ON -> Seen.FILEVAULT_ON;
            case OFF -> Seen.FILEVAULT_OFF;
            case DEFERRED -> Seen.FILEVAULT_DEFERRED;
            case ESCROWED -> Seen.BOOTSTRAP_ESCROWED;
            case NOT_ESCROWED -> Seen.BOOTSTRAP_NOT_ESCROWED;
            case NOT_SUPPORTED -> Seen.BOOTSTRAP_NOT_SUPPORTED;
            default -> null;
        };
        if (seen == null) {
            cannotRead(what, answered);
        } else {
            observations.add(Observation.ofMac(source, seen, answered.time()));
        }
    }

    private void hear(String account, Set<Topic> asked, Map<Command, Answered> answers) {
        hear(account, answers.get(Commands.tokenStatus(account)), ObservationSource.SYSADMINCTL_STATUS, "token");
        hear(account, answers.get(Commands.membership(account)), ObservationSource.ADMIN_GROUP, "role");
        hear(account, answers.get(Commands.groups(account)), ObservationSource.GROUPS, "role");
        Answered record = answers.get(record(account));
        if (record == null) {
            return;
        }
        hear(account, record, ObservationSource.AUTHENTICATION_AUTHORITY, "record");
        tags.put(account, tagIn(record.reading()));
        if (record.reading().finding() != Finding.UNKNOWN_USER) {
            hearByUuid(account, record, asked, answers);
        }
    }

    private void hear(String account, @Nullable Answered answered, ObservationSource source, String what) {
        if (answered == null) {
            return;
        }
        Seen seen = switch (answered.reading().finding()) {
            case ENABLED -> Seen.TOKEN_ENABLED;
            case DISABLED -> Seen.TOKEN_DISABLED;
            case UNKNOWN_USER -> Seen.UNKNOWN_USER;
            case MARKER_PRESENT -> Seen.MARKER_PRESENT;
            case MARKER_ABSENT -> Seen.MARKER_ABSENT;
            case TAG_PRESENT -> Seen.TAGGED;
            case MEMBER -> Seen.ADMIN;
            case NOT_MEMBER -> Seen.STANDARD;
            default -> null;
        };
        if (seen == null) {
            cannotRead("the " + what + " of `" + account + "`", answered);
        } else {
            observations.add(Observation.of(account, source, seen, answered.time()));
        }
    }

    private static Answer tagIn(Reading reading) {
        return switch (reading.finding()) {
            case TAG_PRESENT -> Answer.YES;
            case MARKER_ABSENT -> Answer.NO;
            case MARKER_PRESENT -> Answer.of(reading.values().size() > 1);
            default -> Answer.UNKNOWN;
        };
    }

    /** The lists of the volume and of FileVault name accounts by the UUID that stands in their record. */
    private void hearByUuid(String account, Answered record, Set<Topic> asked, Map<Command, Answered> answers) {
        Answered volume = asked.contains(Topic.TOKEN) ? answers.get(Commands.cryptoUsers()) : null;
        Answered fileVault = asked.contains(Topic.PREBOOT) ? answers.get(Commands.fileVaultUsers()) : null;
        if (volume == null && fileVault == null) {
            return;
        }
        Optional<String> uuid = uuid(record.completed());
        if (uuid.isEmpty()) {
            unread.add(
                    new Unread("the UUID of `" + account + "`", record.reading().detail()));
            return;
        }
        if (volume != null) {
            CryptoUsers.of(volume.completed())
                    .map(users -> onVolume(users, uuid.get()))
                    .ifPresentOrElse(
                            seen -> observations.add(
                                    Observation.of(account, ObservationSource.APFS_CRYPTO_USERS, seen, volume.time())),
                            () -> cannotRead("whether `" + account + "` is a cryptographic user", volume));
        }
        if (fileVault != null) {
            hearOfFileVault(account, uuid.get(), fileVault);
        }
    }

    private void hearOfFileVault(String account, String uuid, Answered list) {
        if (list.reading().finding() != Finding.LIST) {
            cannotRead("whether `" + account + "` is a FileVault user", list);
            return;
        }
        boolean listed = list.reading().values().stream().anyMatch(uuid::equalsIgnoreCase);
        observations.add(Observation.of(
                account,
                ObservationSource.FILEVAULT_LIST,
                listed ? Seen.FILEVAULT_USER : Seen.NOT_FILEVAULT_USER,
                list.time()));
    }

    private static Seen onVolume(List<CryptoUser> users, String uuid) {
        return users.stream()
                .filter(user -> user.isLocalAccount() && user.uuid().equalsIgnoreCase(uuid))
                .findFirst()
                .map(user -> switch (user.volumeOwner()) {
                    case YES -> Seen.VOLUME_OWNER;
                    case NO -> Seen.NOT_VOLUME_OWNER;
                    case UNKNOWN -> Seen.CRYPTO_USER;
                })
                .orElse(Seen.NOT_CRYPTO_USER);
    }

    private static Optional<String> uuid(Completed record) {
        int start = record.stdout().indexOf("<?xml");
        if (start < 0 || !record.isWhole()) {
            return Optional.empty();
        }
        // lines on other keys that are missing stand before the list
        return Plist.dictionary(record.stdout().substring(start))
                .flatMap(all -> Optional.<NSObject>ofNullable(all.get("dsAttrTypeStandard:" + GUID)))
                .flatMap(Plist::strings)
                .filter(values -> values.size() == 1 && values.get(0).matches(FileVaultUsers.UUID))
                .map(values -> values.get(0));
    }

    private void cannotRead(String what, Answered answered) {
        Completed completed = answered.completed();
        String why = completed.trouble().isEmpty() ? answered.reading().detail() : completed.trouble();
        unread.add(new Unread(what, why));
    }
}
