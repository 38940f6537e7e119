package io.securetoken.sysadminctl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What a command asks or tells a Mac, and who reads the answer. Programs are known by their base name. */
@SuppressWarnings("ImmutableEnumChecker")
enum Asked {
    TOKEN_STATUS(TokenStatus::read),
    TOKEN_OR_PASSWORD(ChangeReport.TOKEN_OR_PASSWORD::read),
    CREATION(ChangeReport.CREATION::read),
    DELETION(ChangeReport.DELETION::read),
    SILENT_CHANGE(SilentChange::read),
    CRYPTO_USERS(CryptoUsers::read),
    FILEVAULT_USERS(FileVaultUsers::read),
    FILEVAULT_STATUS(FileVaultStatus::read),
    BOOTSTRAP_TOKEN_STATUS(BootstrapTokenStatus::read),
    AUTHENTICATION_AUTHORITY(AuthenticationAuthority::read),
    MEMBERSHIP(Membership::readCheck),
    GROUPS(Membership::readGroups),
    VERSION(Platform::readVersion),
    ARCHITECTURE(Platform::readArchitecture),
    NOTHING(completed -> Reading.of(Finding.NOT_READ, "no answer of this command is read here"));

    private static final Set<String> SYSADMINCTL_FLAGS =
            Set.of("-admin", "-secure", "-keephome", "-roleaccount", "-force", "-help", "-h");
    private static final Set<String> SUDO_VALUES = Set.of("-u", "-g", "-h", "-p", "-C", "-T", "-R", "-D", "-U");
    private static final Set<String> DSCL_VALUES = Set.of("-u", "-P", "-f");
    private static final String DSEDITGROUP_VALUES = "omnuPadtTigGkrcsSf";

    private final Function<Completed, Reading> reader;

    Asked(Function<Completed, Reading> reader) {
        this.reader = reader;
    }

    Reading read(Completed completed) {
        return reader.apply(completed);
    }

    static Asked by(List<String> command) {
        if (command.isEmpty()) {
            return NOTHING;
        }
        List<String> arguments = command.subList(1, command.size());
        return switch (baseName(command.get(0))) {
            case "sudo" -> by(behindSudo(arguments));
            case "sysadminctl" -> bySysadminctl(arguments);
            case "dscl" -> byDscl(arguments);
            case "dseditgroup" -> byDseditgroup(arguments);
            case "diskutil" -> byDiskutil(words(arguments));
            case "fdesetup" -> byFdesetup(words(arguments));
            case "profiles" -> byProfiles(arguments);
            case "id" -> byId(arguments);
            case "sw_vers" -> bySwVers(arguments);
            case "sysctl" -> words(arguments).equals(List.of(Platform.ARM)) ? ARCHITECTURE : NOTHING;
            default -> NOTHING;
        };
    }

    private static List<String> behindSudo(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            String option = arguments.get(at++);
            if (option.equals("--")) {
                break;
            }
            at += SUDO_VALUES.contains(option) ? 1 : 0;
        }
        return arguments.subList(Math.min(at, arguments.size()), arguments.size());
    }

    private static Asked bySysadminctl(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String option = lower(arguments.get(i));
            Asked asked = bySubCommand(option);
            if (asked != NOTHING) {
                return asked;
            }
            // the value of another option may look like a sub-command
            i += option.startsWith("-") && !SYSADMINCTL_FLAGS.contains(option) ? 1 : 0;
        }
        return NOTHING;
    }

    private static Asked bySubCommand(String option) {
        return switch (option) {
            case "-securetokenstatus" -> TOKEN_STATUS;
            case "-securetokenon", "-securetokenoff", "-resetpasswordfor" -> TOKEN_OR_PASSWORD;
            case "-adduser" -> CREATION;
            case "-deleteuser" -> DELETION;
            default -> NOTHING;
        };
    }

    private static Asked byDscl(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            at += DSCL_VALUES.contains(arguments.get(at)) ? 2 : 1;
        }
        int verb = at + 1;
        if (verb >= arguments.size()) {
            return NOTHING;
        }
        return switch (lower(arguments.get(verb)).replaceFirst("^-", "")) {
            case "append", "delete" -> SILENT_CHANGE;
            case "read" ->
                namesAuthority(arguments.subList(verb + 1, arguments.size())) ? AUTHENTICATION_AUTHORITY : NOTHING;
            default -> NOTHING;
        };
    }

    private static boolean namesAuthority(List<String> pathAndKeys) {
        return pathAndKeys.stream()
                .skip(1)
                .map(key -> key.replaceFirst("^dsAttrTypeStandard:", ""))
                .anyMatch(AuthenticationAuthority.NAME::equalsIgnoreCase);
    }

    private static Asked byDseditgroup(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("-o") && i + 1 < arguments.size()) {
                return byGroupOperation(arguments.get(i + 1));
            }
            if (word.startsWith("-o")) {
                return byGroupOperation(word.substring(2));
            }
            i += word.length() == 2 && word.charAt(0) == '-' && DSEDITGROUP_VALUES.indexOf(word.charAt(1)) >= 0 ? 1 : 0;
        }
        return NOTHING;
    }

    private static Asked byGroupOperation(String operation) {
        return switch (lower(operation)) {
            case "edit" -> SILENT_CHANGE;
            case "checkmember" -> MEMBERSHIP;
            default -> NOTHING;
        };
    }

    private static Asked byDiskutil(List<String> words) {
        List<String> verbs = words.stream()
                .map(Asked::lower)
                .filter(word -> !word.equals("quiet"))
                .toList();
        boolean asks = verbs.size() > 1
                && Set.of("apfs", "ap").contains(verbs.get(0))
                && Set.of("listcryptousers", "listusers", "listcryptokeys", "listkeys")
                        .contains(verbs.get(1));
        return asks ? CRYPTO_USERS : NOTHING;
    }

    private static Asked byFdesetup(List<String> words) {
        return switch (words.isEmpty() ? "" : lower(words.get(0))) {
            case "list" -> FILEVAULT_USERS;
            case "status" -> FILEVAULT_STATUS;
            default -> NOTHING;
        };
    }

    private static Asked byProfiles(List<String> arguments) {
        List<String> words = arguments.stream().map(Asked::lower).toList();
        int type = words.indexOf("-type");
        boolean asks = words(words).contains("status")
                && type >= 0
                && type + 1 < words.size()
                && words.get(type + 1).equals("bootstraptoken");
        return asks ? BOOTSTRAP_TOKEN_STATUS : NOTHING;
    }

    private static Asked byId(List<String> arguments) {
        List<String> options = new ArrayList<>();
        for (String argument : arguments) {
            if (!argument.startsWith("-") || argument.equals("--")) {
                break;
            }
            options.add(argument.substring(1));
        }
        String letters = String.join("", options);
        return letters.chars().allMatch(letter -> letter == 'G' || letter == 'n')
                        && letters.contains("G")
                        && letters.contains("n")
                ? GROUPS
                : NOTHING;
    }

    private static Asked bySwVers(List<String> arguments) {
        return arguments.size() == 1 && lower(arguments.get(0)).matches("--?productversion") ? VERSION : NOTHING;
    }

    private static List<String> words(List<String> arguments) {
        return arguments.stream().filter(argument -> !argument.startsWith("-")).toList();
    }

    private static String baseName(String program) {
        return program.substring(program.lastIndexOf('/') + 1);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
