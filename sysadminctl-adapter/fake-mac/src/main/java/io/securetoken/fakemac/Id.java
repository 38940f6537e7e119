package io.securetoken.fakemac;

import io.securetoken.state.Account;
import io.securetoken.state.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code id}: who somebody is, and which groups that brings. */
final class Id implements Tool {

    private static final List<String> EVERYBODYS = List.of("20(staff)", "12(everyone)", "61(localaccounts)");
    private static final List<String> ADMINISTRATORS = List.of(
            "80(admin)",
            "701(com.apple.sharepoint.group.1)",
            "33(_appstore)",
            "98(_lpadmin)",
            "100(_lpoperator)",
            "204(_developer)",
            "250(_analyticsusers)",
            "395(com.apple.access_ftp)",
            "398(com.apple.access_screensharing)",
            "399(com.apple.access_ssh)",
            "400(com.apple.access_remote_ae)");
    private static final List<String> OTHERS = List.of("701(com.apple.sharepoint.group.1)", "100(_lpoperator)");

    static String caller(Machine machine) {
        return machine.lies(Lie.NOT_ROOT)
                ? machine.consoleUser().map(Account::name).orElse("nobody")
                : "root";
    }

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        StringBuilder letters = new StringBuilder();
        String name = "";
        for (String word : arguments) {
            if (word.startsWith("-") && name.isEmpty()) {
                letters.append(word.replace("-", ""));
            } else {
                name = word;
            }
        }
        String asked = name.isEmpty() ? caller(machine) : name;
        Optional<Account> account = machine.account(asked);
        if (account.isEmpty()) {
            account = machine.mac().accounts().stream()
                    .filter(one -> machine.facts().first(one, "UniqueID").equals(asked))
                    .findFirst();
        }
        if (account.isEmpty()) {
            console.err(Wording.NO_ID, asked);
            return 1;
        }
        console.out(answer(machine, console, account.get(), letters.toString()));
        return 0;
    }

    private static String answer(Machine machine, Console console, Account account, String letters) {
        boolean named = letters.contains("n");
        if (letters.contains("F")) {
            return machine.fullName(account);
        }
        if (letters.contains("u")) {
            return named ? account.name() : machine.facts().first(account, "UniqueID");
        }
        List<String> groups = groups(account);
        if (letters.contains("G")) {
            return String.join(
                    " ", groups.stream().map(group -> part(group, named)).toList());
        }
        if (letters.contains("g")) {
            return part(groups.get(0), named);
        }
        return console.words(
                Wording.IDENTITY,
                machine.facts().first(account, "UniqueID"),
                account.name(),
                groups.get(0),
                String.join(",", groups));
    }

    private static List<String> groups(Account account) {
        if (account.name().equals("root")) {
            return List.of("0(wheel)", "12(everyone)", "20(staff)", "80(admin)");
        }
        List<String> groups = new ArrayList<>(EVERYBODYS);
        groups.addAll(account.role() == Role.ADMIN ? ADMINISTRATORS : OTHERS);
        return groups;
    }

    private static String part(String group, boolean named) {
        int bracket = group.indexOf('(');
        return named ? group.substring(bracket + 1, group.length() - 1) : group.substring(0, bracket);
    }
}
