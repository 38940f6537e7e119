package io.securetoken.sysadminctl;

import io.securetoken.action.Action;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes actions as one shell script for the script runner of an MDM. The script holds no secret: it reads them from its
 * standard input, one a line, in the order that its head lists, or asks for them where that is a terminal. It stops at
 * the first command that fails or is refused, and ends by reading the state of every token it was about, since no message of a
 * command is proof. Nothing is executed here.
 *
 * <pre>{@code
 * String script = ScriptRenderer.render(List.of(Promote.of("alice"), GrantToken.to("bob").by("alice")), mac);
 * }</pre>
 */
public final class ScriptRenderer {

    private static final String STATUS = Tool.SYSADMINCTL.path() + " -secureTokenStatus ";

    private ScriptRenderer() {}

    /** Returns the script; refuses, with the reason, an action that no command of a root process carries out. */
    public static String render(List<? extends Action> actions, Mac mac) {
        Map<Ask, String> variables = new LinkedHashMap<>();
        List<String> steps = new ArrayList<>();
        for (Action action : actions) {
            Command command = command(action, mac);
            command.asks().stream()
                    .filter(Ask::isSecret)
                    .forEach(ask -> variables.computeIfAbsent(ask, asked -> "secret_" + (variables.size() + 1)));
            steps.add(step(action, command, variables));
        }
        return head(actions, variables) + questions(variables) + "\n" + String.join("\n", steps) + "\n" + tail(actions);
    }

    private static Command command(Action action, Mac mac) {
        String reason = Commands.whyNot(action, mac).orElse("");
        return Commands.forAction(action, mac)
                .orElseThrow(() ->
                        new IllegalArgumentException("no script can " + printable(action.phrase()) + ": " + reason));
    }

    private static String head(List<? extends Action> actions, Map<Ask, String> variables) {
        StringBuilder head = new StringBuilder("#!/bin/bash\n#\n# Does, as root:\n");
        actions.forEach(
                action -> head.append("#   ").append(printable(action.phrase())).append('\n'));
        head.append(
                variables.isEmpty() ? "#\n# It needs no secret.\n" : "#\n# Reads from standard input, one a line:\n");
        variables
                .keySet()
                .forEach(ask -> head.append("#   ").append(ask.phrase()).append('\n'));
        return head + """
                #
                # No secret may be written into this file. Messages and exit statuses prove nothing: read the state again.
                set -euo pipefail
                unset HISTFILE
                export LC_ALL=C PATH=/usr/bin:/bin:/usr/sbin:/sbin

                if [[ $(/usr/bin/id -u) != 0 ]]; then
                    echo 'run this as root' >&2
                    exit 2
                fi

                # Stops when a command fails or says that it refused.
                run() {
                    local said
                    said=$("$@" 2>&1) || { echo "failed: $said" >&2; exit 1; }
                    case $said in
                        *'### Error:'* | *'Error Domain='* | *'not permitted'* | *'can not be deleted'* | *'already exists.'* | \\
                            *'password error'* | *'Unknown user '* | *'SEP credential'* | *'should be run as root'* | *'DS Error:'*)
                            echo "refused: $said" >&2
                            exit 1
                            ;;
                    esac
                }
                """;
    }

    private static String questions(Map<Ask, String> variables) {
        if (variables.isEmpty()) {
            return "";
        }
        return variables.entrySet().stream()
                .map(entry -> entry.getValue() + "=\nask " + entry.getValue() + " "
                        + ShellWord.quoted(entry.getKey().phrase()))
                .collect(Collectors.joining("\n", """

                        # Reads one secret into a variable, without showing it.
                        ask() {
                            if [[ -t 0 ]]; then
                                printf '%s: ' "$2" >&2
                            fi
                            IFS= read -r -s "${1?}" || { echo "standard input ended before $2" >&2; exit 2; }
                        }
                        """, "\n"));
    }

    private static String step(Action action, Command command, Map<Ask, String> variables) {
        String words = command.words().stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
        String comment = "# " + printable(action.phrase()) + "\n";
        if (command.asks().isEmpty()) {
            return comment + "run " + words + "\n";
        }
        if (command.form() == Command.Form.FDESETUP_PLIST) {
            throw new IllegalArgumentException("no script can " + printable(action.phrase())
                    + ": fdesetup takes secrets as a property list, which a shell cannot write safely");
        }
        // printf is a builtin of the shell, so that no process ever has the secret as an argument
        String formats = "%s\\n".repeat(command.asks().size());
        String answers = command.asks().stream()
                .map(ask -> ask.isSecret() ? "\"$" + variables.get(ask) + "\"" : ShellWord.quoted(ask.owner()))
                .collect(Collectors.joining(" "));
        return comment + "run " + words + " < <(printf '" + formats + "' " + answers + ")\n";
    }

    private static String tail(List<? extends Action> actions) {
        List<String> accounts = actions.stream()
                .flatMap(action -> Stream.ofNullable(action.account()))
                .distinct()
                .toList();
        return accounts.isEmpty()
                ? ""
                : accounts.stream()
                        .map(account -> STATUS + ShellWord.quoted(account) + " 2>&1")
                        .collect(Collectors.joining("\n", "# What the Mac says now.\n", "\n"));
    }

    /** A name cannot hold a control character, but whoever reads the script must not be led astray by any other sort either. */
    private static String printable(String phrase) {
        return phrase.codePoints()
                .mapToObj(c -> Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                        ? "?"
                        : Character.toString(c))
                .collect(Collectors.joining());
    }
}
