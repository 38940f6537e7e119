package io.securetoken.analyze;

import io.securetoken.action.Operation;
import io.securetoken.state.CreationMethod;
import java.util.ArrayList;
import java.util.List;

/** Puts a region and two answers into one sentence. */
record Statement(
        Aspect aspect,
        Operation operation,
        boolean byNobody,
        List<CreationMethod> methods,
        Stretches stretches,
        List<Draft.Actor> actors,
        List<Axis> axes) {

    String of(long[] region, long[] all, Inquiry.Parting parting) {
        List<String> where = new ArrayList<>();
        where.add(stretches.inWords(region[0]));
        if (region[2] != all[2]) {
            where.add("by " + chosen(actors.stream().map(Statement::who).toList(), region[2]));
        }
        for (int i = 0; i < axes.size(); i++) {
            if (region[3 + i] != all[3 + i]) {
                where.add(axes.get(i).phrase() + " " + chosen(axes.get(i).words(), region[3 + i]));
            }
        }
        where.removeIf(String::isEmpty);
        return subject(region[1]) + (where.isEmpty() ? "" : ", " + String.join(", ", where)) + ": "
                + says(parting.oneReason(), parting.one()) + ", but " + says(parting.otherReason(), parting.other());
    }

    private String says(Reply.Reason reason, String answer) {
        return reason.book() + " says " + says(answer) + " [" + reason.why() + "]";
    }

    private String subject(long beneath) {
        if (methods.isEmpty()) {
            return operation.phrase() + (byNobody ? " with nobody's credentials" : "");
        }
        String method = "`" + methods.get(0).name() + "`" + beneath(beneath);
        if (aspect == Aspect.LATER) {
            return "first login after creation by " + method;
        }
        return operation == Operation.CREATE_ACCOUNT
                ? "creation by " + method
                : operation.phrase() + ", account created by " + method;
    }

    private String beneath(long readings) {
        if (methods.get(0).beneath().isEmpty()) {
            return "";
        }
        List<String> names = methods.stream()
                .map(method -> "`" + method.beneath().get(0).name() + "`")
                .toList();
        return " (if " + chosen(names, readings) + " lies beneath)";
    }

    private static String who(Draft.Actor actor) {
        return switch (actor) {
            case NOBODY -> "nobody";
            case ANOTHER -> "another account";
            case ITSELF -> "the account itself";
        };
    }

    private String says(String answer) {
        return switch (aspect) {
            case PERMISSION -> answer;
            case TOKEN -> answer.equals("none") ? "no token" : "a " + answer + " token";
            case LATER -> answer.equals("never") ? "no token" : "a token";
        };
    }

    private static String chosen(List<String> words, long values) {
        List<String> chosen = new ArrayList<>();
        for (long left = values; left != 0; left &= left - 1) {
            chosen.add(words.get(Long.numberOfTrailingZeros(left)));
        }
        return String.join(" or ", chosen);
    }
}
