package io.securetoken.fakemac;

import io.securetoken.action.UpdatePreboot;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Hardware;
import io.securetoken.state.RecoveryKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code diskutil apfs}: who can unlock the volume, by the ids of the accounts. */
final class Diskutil implements Tool {

    private static final Set<String> LISTS = Set.of("listCryptoUsers", "listUsers", "listCryptoKeys", "listKeys");
    private static final String RECOVERY_KEY = "EBC6C064-0000-11AA-AA11-00306543ECAC";
    private static final String BOOTSTRAP = "2457711A-523C-4604-B75A-F48A571D5036";

    /** A user of the volume: id, type in text and in a property list, and whether it owns the volume. */
    private record User(String id, String type, String plistType, boolean owner) {}

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        boolean plist = words.remove("-plist");
        if (words.size() < 3 || !words.get(0).equals("apfs")) {
            console.err(Wording.DISKUTIL_USAGE);
            return 1;
        }
        if (LISTS.contains(words.get(1))) {
            list(machine, console, words.get(2), plist);
        } else if (words.get(1).equals("updatePreboot")) {
            updatePreboot(machine, console);
        } else {
            console.err(Wording.DISKUTIL_USAGE);
            return 1;
        }
        return 0;
    }

    private static void list(Machine machine, Console console, String volume, boolean plist) {
        List<User> users = users(machine);
        if (plist) {
            console.out(plist(machine, users));
            return;
        }
        String device = volume.equals("/") ? machine.facts().setting("device", "disk3s1s1") : volume;
        if (users.isEmpty()) {
            console.out(Wording.NO_CRYPTO_USERS, device);
            return;
        }
        console.out(users.size() == 1 ? Wording.CRYPTO_USER : Wording.CRYPTO_USERS, device, users.size());
        for (int i = 0; i < users.size(); i++) {
            String bar = i + 1 < users.size() ? "|" : " ";
            console.out(Wording.CRYPTO_USER_ID, users.get(i).id());
            console.out(Wording.CRYPTO_USER_TYPE, bar, users.get(i).type());
            if (machine.isAtLeast("11")) {
                console.out(Wording.CRYPTO_USER_OWNER, bar, users.get(i).owner() ? "Yes" : "No");
            }
        }
    }

    private static List<User> users(Machine machine) {
        List<User> users = new ArrayList<>();
        if (!machine.lies(Lie.VOLUME_DISAGREES)) {
            holders(machine)
                    .forEach(account -> users.add(new User(
                            machine.facts().first(account, "GeneratedUID"),
                            "Local Open Directory User",
                            "LocalOpenDirectory",
                            machine.mac().hardware() != Hardware.APPLE_SILICON
                                    || account.volumeOwner() == Answer.YES)));
        }
        if (machine.mac().recoveryKey() != RecoveryKey.NONE) {
            users.add(new User(RECOVERY_KEY, "Personal Recovery User", "PersonalRecovery", true));
        }
        if (Set.of(BootstrapToken.ESCROWED, BootstrapToken.LOCAL_ONLY, BootstrapToken.STALE)
                .contains(machine.mac().bootstrapToken())) {
            users.add(new User(BOOTSTRAP, "MDM Bootstrap Token External Key", "MDMRecovery", false));
        }
        return users;
    }

    private static List<Account> holders(Machine machine) {
        return machine.mac().accounts().stream()
                .filter(account -> account.token().holds() == Answer.YES)
                .toList();
    }

    private static String plist(Machine machine, List<User> users) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (User user : users) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("APFSCryptoUserType", user.plistType());
            entry.put("APFSCryptoUserUUID", user.id());
            if (machine.isAtLeast("11")) {
                entry.put("VolumeOwner", user.owner());
            }
            entries.add(entry);
        }
        return Plist.of(Map.of("Users", entries));
    }

    private static void updatePreboot(Machine machine, Console console) {
        console.out(Wording.PREBOOT_STARTED);
        machine.alone(() -> machine.does(UpdatePreboot.now()));
        for (Account account : holders(machine)) {
            console.out(Wording.PREBOOT_ADDED);
            console.out(Wording.PREBOOT_PROCESSED, machine.facts().first(account, "GeneratedUID"));
            console.out(Wording.PREBOOT_ERROR);
        }
        console.out(Wording.PREBOOT_FINISHED);
    }
}
