package io.securetoken.sysadminctl;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code profiles status -type bootstraptoken}: support by the server counts more than a token left there. */
final class BootstrapTokenStatus {

    private static final String BOOTSTRAP_TOKEN = "(?:profiles: )?Bootstrap Token ";
    private static final Pattern SUPPORTED = Pattern.compile(BOOTSTRAP_TOKEN + "supported on server: (YES|NO)");
    private static final Pattern ESCROWED = Pattern.compile(BOOTSTRAP_TOKEN + "escrowed (?:to|on) server: (YES|NO)");
    private static final Pattern OLD_REFUSAL =
            Pattern.compile(BOOTSTRAP_TOKEN + "functionality is not supported on the server\\.");

    private BootstrapTokenStatus() {}

    static Reading read(Completed completed) {
        List<String> lines =
                Lines.spoken(completed).stream().map(String::stripTrailing).toList();
        Set<String> supported = answers(SUPPORTED, lines);
        Set<String> escrowed = answers(ESCROWED, lines);
        boolean refused =
                lines.stream().anyMatch(line -> OLD_REFUSAL.matcher(line).matches());
        if (supported.size() > 1 || escrowed.size() > 1 || (refused && supported.contains("YES"))) {
            return Readings.unrecognized(completed);
        }
        if (refused || supported.contains("NO")) {
            return Reading.of(Finding.NOT_SUPPORTED, String.join("\n", lines));
        }
        if (escrowed.isEmpty()) {
            return Readings.unrecognized(completed);
        }
        Finding finding = escrowed.contains("YES") ? Finding.ESCROWED : Finding.NOT_ESCROWED;
        return Reading.of(finding, String.join("\n", lines));
    }

    private static Set<String> answers(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toSet());
    }
}
