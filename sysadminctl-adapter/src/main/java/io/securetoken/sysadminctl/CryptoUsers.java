package io.securetoken.sysadminctl;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import io.securetoken.state.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code diskutil apfs listCryptoUsers} under any of its names, as text or property list. A list that is shorter
 * than it says, or longer, is none.
 *
 * <pre>{@code
 * Optional<List<CryptoUser>> users = CryptoUsers.of(completed);   // empty: not understood
 * }</pre>
 */
public final class CryptoUsers {

    private static final Pattern HEADER =
            Pattern.compile("Cryptographic (?:users|user|keys|key) for \\S+ \\((\\d{1,6}) found\\)");
    private static final Pattern NONE = Pattern.compile("No cryptographic (?:users|keys) for \\S+");
    private static final Pattern USER = Pattern.compile("\\+-- (" + FileVaultUsers.UUID + ")");
    private static final Pattern TYPE = Pattern.compile("[| ]\\s*Type: (.+)");
    private static final Pattern OWNER = Pattern.compile("[| ]\\s*Volume Owner: (Yes|No)");

    private CryptoUsers() {}

    /** Returns the cryptographic users that the output lists; empty where it was not understood or is not whole. */
    public static Optional<List<CryptoUser>> of(Completed completed) {
        if (!completed.isWhole() || !completed.mayHaveExitedWith(0)) {
            return Optional.empty();
        }
        String text = completed.stdout().isBlank() ? completed.stderr() : completed.stdout();
        return Plist.isIn(text) ? fromPlist(text) : fromText(Lines.spoken(text));
    }

    static Reading read(Completed completed) {
        return of(completed)
                .map(users -> Reading.of(Finding.LIST, "cryptographic users: " + users.size())
                        .withValues(users.stream().map(CryptoUser::uuid).toList()))
                .orElseGet(() -> Readings.unrecognized(completed));
    }

    private static Optional<List<CryptoUser>> fromText(List<String> lines) {
        if (lines.size() == 1 && NONE.matcher(lines.get(0).strip()).matches()) {
            return Optional.of(List.of());
        }
        if (lines.isEmpty() || lines.stream().filter(CryptoUsers::isHeader).count() != 1) {
            return Optional.empty();
        }
        Matcher header = HEADER.matcher(lines.get(0).strip());
        List<CryptoUser> users = users(lines);
        return header.matches() && Integer.parseInt(header.group(1)) == users.size()
                ? Optional.of(users)
                : Optional.empty();
    }

    private static boolean isHeader(String line) {
        return HEADER.matcher(line.strip()).matches();
    }

    private static List<CryptoUser> users(List<String> lines) {
        List<CryptoUser> users = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher user = USER.matcher(lines.get(i).strip());
            if (user.matches()) {
                users.add(user(user.group(1), lines.subList(i + 1, lines.size())));
            }
        }
        return users;
    }

    private static CryptoUser user(String uuid, List<String> below) {
        String type = "";
        Answer owner = Answer.UNKNOWN;
        for (String line : below) {
            Matcher typed = TYPE.matcher(line);
            Matcher owned = OWNER.matcher(line.stripTrailing());
            if (line.startsWith("+--")) {
                break;
            } else if (typed.matches()) {
                type = typed.group(1).strip();
            } else if (owned.matches()) {
                owner = Answer.of(owned.group(1).equals("Yes"));
            }
        }
        return new CryptoUser(uuid, type, owner);
    }

    private static Optional<List<CryptoUser>> fromPlist(String text) {
        return Plist.dictionary(text)
                .flatMap(root ->
                        root.get("Users") instanceof NSArray users ? fromPlist(users.getArray()) : Optional.empty());
    }

    private static Optional<List<CryptoUser>> fromPlist(NSObject[] elements) {
        List<CryptoUser> users = new ArrayList<>();
        for (NSObject element : elements) {
            if (!(element instanceof NSDictionary user
                    && user.get("APFSCryptoUserUUID") instanceof NSString uuid
                    && uuid.getContent().matches(FileVaultUsers.UUID))) {
                return Optional.empty();
            }
            String type = user.get("APFSCryptoUserType") instanceof NSString word ? word.getContent() : "";
            users.add(new CryptoUser(uuid.getContent(), type, owner(user)));
        }
        return Optional.of(users);
    }

    private static Answer owner(NSDictionary user) {
        return user.get("VolumeOwner") instanceof NSNumber number && number.isBoolean()
                ? Answer.of(number.boolValue())
                : Answer.UNKNOWN;
    }
}
