package io.securetoken.benchmarks;

import io.securetoken.action.GrantToken;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.io.File;
import java.io.IOException;
import java.util.Locale;

/** P6: the first answer of a fresh JVM against one that prints a word. Prints the ratio of the fastest of many starts. */
public final class ColdStart {

    private static final int STARTS = 20;

    private ColdStart() {}

    /** Without an argument starts JVMs and prints the ratio; with one it is such a JVM. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 1) {
            System.out.println(arguments[0].equals("answer") ? answer() : "word");
            return;
        }
        double word = Double.MAX_VALUE;
        double answer = Double.MAX_VALUE;
        for (int i = 0; i < STARTS; i++) {
            word = Math.min(word, seconds("word"));
            answer = Math.min(answer, seconds("answer"));
        }
        System.out.printf(Locale.ROOT, "a word %.3f s, the first answer %.3f s: %.2f ×%n", word, answer, answer / word);
    }

    private static String answer() {
        Mac mac = Mac.running("14.4")
                .with(Account.standard("alice").withToken(TokenState.USABLE), Account.standard("bob"));
        return Predictor.of(FactorialIt.rules())
                .predict(mac, GrantToken.to("bob").by("alice"))
                .permission()
                .word();
    }

    private static double seconds(String argument) throws IOException, InterruptedException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        long start = System.nanoTime();
        int exit = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdStart.class.getName(),
                        argument)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("a JVM ended with " + exit);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
