package io.securetoken.analyze;

import static io.securetoken.rules.Condition.ANOTHER_ADMIN;
import static io.securetoken.rules.Condition.ANOTHER_HOLDER;
import static io.securetoken.rules.Condition.NO_HOLDER_WITHOUT_PASSWORD;
import static io.securetoken.rules.Condition.NO_OTHER_ADMIN;
import static io.securetoken.rules.Condition.NO_OTHER_HOLDER;
import static io.securetoken.rules.Condition.NO_OTHER_ORDINARY_ACCOUNT;
import static io.securetoken.rules.Condition.TOKENLESS;

import io.securetoken.action.Credential;
import io.securetoken.action.Process;
import io.securetoken.bits.Attribute;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.BootstrapTokenAuthentication;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileSystem;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Knowable;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * One way in which situations differ: its values in words, and how a draft is given one of them. Values that no row in
 * question tells apart are one.
 *
 * @param phrase what the values are values of
 * @param attribute what decisions call it when it is missing
 * @param definite whether it must have a value, because an action, a Mac or a scenario file cannot leave it open
 * @param words the values
 * @param setters what each does to a draft
 */
record Axis(String phrase, Attribute attribute, boolean definite, List<String> words, List<Setter> setters) {

    interface Setter {
        void set(Draft draft);
    }

    int size() {
        return words.size();
    }

    /** Returns the axes along which the given rows can tell situations apart. */
    static List<Axis> of(
            List<Rule> rows, List<Credential> credentials, boolean creation, boolean ofAccount, boolean byAnother) {
        Axes axes = new Axes(rows);
        axes.ofProcess(credentials);
        axes.ofMac();
        if (ofAccount) {
            axes.ofSubject(creation);
        }
        if (byAnother) {
            axes.ofActor();
        }
        axes.ofBystanders();
        return axes.found;
    }

    /** Collects the axes that matter. */
    private static final class Axes {

        private final List<Rule> rows;
        private final Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        private final List<Axis> found = new ArrayList<>();

        Axes(List<Rule> rows) {
            this.rows = rows;
            for (Rule row : rows) {
                conditions.addAll(row.when());
                conditions.addAll(row.unless());
                row.needs().forEach(conditions::addAll);
            }
        }

        void ofProcess(List<Credential> credentials) {
            flag(Attribute.PROCESS_ROOT, "the process is root", Process::withoutRoot, true);
            flag(Attribute.FULL_DISK_ACCESS, "the process has Full Disk Access", Process::withoutFullDiskAccess, true);
            flag(
                    Attribute.GRAPHICAL_SESSION,
                    "the process is in a graphical session",
                    Process::inGraphicalSession,
                    false);
            add(
                    Attribute.CREDENTIAL,
                    "it is authorised with",
                    true,
                    credentials.toArray(Credential[]::new),
                    Draft::with);
        }

        private void flag(Attribute attribute, String phrase, UnaryOperator<Process> change, boolean usual) {
            add(attribute, phrase, true, new Answer[] {Answer.YES, Answer.NO}, (draft, answer) -> {
                if ((answer == Answer.YES) != usual) {
                    draft.process(change);
                }
            });
        }

        void ofMac() {
            mac(Attribute.HARDWARE, "the hardware is", Hardware.values(), Mac::withHardware);
            mac(Attribute.FILEVAULT, "FileVault is", FileVault.values(), Mac::withFileVault);
            mac(Attribute.BOOTSTRAP, "the bootstrap token is", BootstrapToken.values(), Mac::withBootstrapToken);
            mac(Attribute.MDM_REACHABLE, "the MDM server is reachable", Answer.values(), Mac::withMdmReachable);
            mac(Attribute.ENROLLMENT, "the enrolment is", Enrollment.values(), Mac::withEnrollment);
            mac(
                    Attribute.BOOTSTRAP_AUTHENTICATION,
                    "the bootstrap token for authentication is",
                    BootstrapTokenAuthentication.values(),
                    Mac::withBootstrapTokenAuthentication);
            mac(Attribute.RECOVERY_KEY, "the recovery key is", RecoveryKey.values(), Mac::withRecoveryKey);
            add(
                    Attribute.FILE_SYSTEM,
                    "the file system is",
                    true,
                    FileSystem.values(),
                    (draft, value) -> draft.mac(mac -> mac.withFileSystem(value)));
        }

        private <E extends Knowable> void mac(
                Attribute attribute, String phrase, E[] values, BiFunction<Mac, E, Mac> change) {
            add(attribute, phrase, false, values, (draft, value) -> draft.mac(mac -> change.apply(mac, value)));
        }

        void ofSubject(boolean creation) {
            add(
                    Attribute.ROLE,
                    "the account is",
                    false,
                    Role.values(),
                    (draft, role) -> draft.subject(account -> account.withRole(role)));
            add(
                    Attribute.KIND,
                    "its kind is",
                    true,
                    AccountKind.values(),
                    (draft, kind) -> draft.subject(account -> account.withKind(kind)));
            add(
                    Attribute.UID,
                    "its user id is",
                    false,
                    Attribute.UID.words(),
                    new Answer[] {Answer.YES, Answer.NO},
                    (draft, uid) -> draft.subject(account -> account.withUid(uid == Answer.YES ? 501 : 401)));
            add(
                    Attribute.TAG,
                    "it is tagged",
                    true,
                    new Answer[] {Answer.NO, Answer.YES},
                    (draft, tag) -> draft.subject(account -> account.withTokenDisabledTag(tag)));
            if (creation) {
                form();
            } else {
                ofExistingSubject();
            }
        }

        private void form() {
            if (!names(Attribute.PASSWORD) && !names(Attribute.ORIGIN)) {
                return;
            }
            List<Setter> setters = List.of(
                    Draft::settled, draft -> draft.form(PasswordForm.BLANK), draft -> draft.form(PasswordForm.NONE));
            found.add(new Axis(
                    "its password is",
                    Attribute.PASSWORD,
                    false,
                    List.of("as its method sets it", "blank", "none"),
                    setters));
        }

        private void ofExistingSubject() {
            add(
                    Attribute.TOKEN,
                    "its token is",
                    false,
                    TokenState.values(),
                    (draft, token) -> draft.subject(account -> account.withToken(token)));
            add(
                    Attribute.PASSWORD,
                    "its password is",
                    false,
                    PasswordState.values(),
                    (draft, password) -> draft.subject(account -> account.withPassword(password)));
            add(
                    Attribute.ORIGIN,
                    "its password came as",
                    false,
                    PasswordOrigin.values(),
                    (draft, origin) -> draft.subject(account -> account.withPasswordOrigin(origin)));
            add(
                    Attribute.OWNER,
                    "it owns the volume",
                    false,
                    Answer.values(),
                    (draft, owner) -> draft.subject(account -> account.withVolumeOwner(owner)));
            add(
                    Attribute.ENABLED,
                    "it is enabled",
                    true,
                    Answer.values(),
                    (draft, enabled) -> draft.subject(account -> account.withEnabled(enabled)));
            add(
                    Attribute.LOGGED_IN,
                    "it has logged in before",
                    false,
                    Answer.values(),
                    (draft, before) -> draft.subject(account -> account.withHasLoggedIn(before)));
            add(
                    Attribute.PREBOOT,
                    "it is listed at the FileVault screen",
                    false,
                    Answer.values(),
                    (draft, listed) -> draft.subject(account -> account.withPreboot(listed)));
        }

        void ofActor() {
            add(
                    Attribute.ACTOR_ROLE,
                    "the acting account is",
                    false,
                    Role.values(),
                    (draft, role) -> draft.actor(account -> account.withRole(role)));
            add(
                    Attribute.ACTOR_TOKEN,
                    "the acting account's token is",
                    false,
                    TokenState.values(),
                    (draft, token) -> draft.actor(account -> account.withToken(token)));
            add(
                    Attribute.ACTOR_PASSWORD,
                    "the acting account's password is",
                    false,
                    new PasswordState[] {PasswordState.SET, PasswordState.BLANK},
                    (draft, password) -> draft.actor(account -> account.withPassword(password)));
            add(
                    Attribute.ACTOR_OWNER,
                    "the acting account owns the volume",
                    false,
                    Answer.values(),
                    (draft, owner) -> draft.actor(account -> account.withVolumeOwner(owner)));
            add(
                    Attribute.ACTOR_UID,
                    "the acting account's user id is",
                    false,
                    Attribute.UID.words(),
                    new Answer[] {Answer.YES, Answer.NO},
                    (draft, uid) -> draft.actor(account -> account.withUid(uid == Answer.YES ? 501 : 401)));
        }

        void ofBystanders() {
            bystander(
                    Draft.Bystander.HOLDER,
                    "another account holds a token",
                    Set.of(TOKENLESS, NO_OTHER_HOLDER, ANOTHER_HOLDER));
            bystander(
                    Draft.Bystander.ADMIN,
                    "another account is an administrator",
                    Set.of(NO_OTHER_ADMIN, ANOTHER_ADMIN));
            bystander(
                    Draft.Bystander.ORDINARY,
                    "another account has a user id of 500 or more",
                    Set.of(NO_OTHER_ORDINARY_ACCOUNT));
            bystander(Draft.Bystander.BLANK, "another holder has a blank password", Set.of(NO_HOLDER_WITHOUT_PASSWORD));
        }

        private void bystander(Draft.Bystander what, String phrase, Set<Condition> asking) {
            if (conditions.stream().noneMatch(asking::contains)) {
                return;
            }
            found.add(new Axis(
                    phrase,
                    Attribute.OTHERS,
                    false,
                    List.of("no", "yes"),
                    List.of(draft -> draft.bystander(what, Answer.NO), draft -> draft.bystander(what, Answer.YES))));
        }

        private <E extends Knowable> void add(
                Attribute attribute, String phrase, boolean definite, E[] values, BiConsumer<Draft, E> set) {
            List<String> words = new ArrayList<>();
            for (E value : values) {
                words.add(value instanceof Answer answer ? (answer == Answer.YES ? "yes" : "no") : value.word());
            }
            add(attribute, phrase, definite, words, values, set);
        }

        private <E extends Knowable> void add(
                Attribute attribute,
                String phrase,
                boolean definite,
                List<String> words,
                E[] values,
                BiConsumer<Draft, E> set) {
            Map<List<Boolean>, Integer> places = new LinkedHashMap<>();
            List<String> merged = new ArrayList<>();
            List<Setter> setters = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                E value = values[i];
                if (!value.isKnown()) {
                    continue;
                }
                Integer place = places.putIfAbsent(toldApart(attribute, value), merged.size());
                if (place == null) {
                    merged.add(words.get(i));
                    setters.add(draft -> set.accept(draft, value));
                } else {
                    merged.set(place, merged.get(place) + " or " + words.get(i));
                }
            }
            if (merged.size() > 1) {
                found.add(new Axis(phrase, attribute, definite, List.copyOf(merged), List.copyOf(setters)));
            }
        }

        private boolean names(Attribute attribute) {
            return conditions.stream()
                    .anyMatch(condition -> condition.box(false).names(attribute)
                            || condition.box(true).names(attribute));
        }

        /** Where a token is kept, what it was before is what it is afterwards. */
        private boolean isKept() {
            return rows.stream().anyMatch(row -> row.effect().equals(Optional.of(Effect.TOKEN_KEPT)));
        }

        /** Returns which of the conditions the value satisfies, as far as this attribute goes. */
        private List<Boolean> toldApart(Attribute attribute, Knowable value) {
            List<Boolean> answers = new ArrayList<>();
            for (Condition condition : conditions) {
                for (boolean self : new boolean[] {false, true}) {
                    answers.add((condition.box(self).allowed(attribute) & value.possible()) != 0);
                }
            }
            if (attribute == Attribute.TOKEN && isKept()) {
                Arrays.stream(TokenState.values()).forEach(token -> answers.add(value == token));
            }
            if (value instanceof Hardware hardware) {
                rows.forEach(row -> answers.add(row.hardware().contains(hardware)));
            }
            return answers;
        }
    }
}
