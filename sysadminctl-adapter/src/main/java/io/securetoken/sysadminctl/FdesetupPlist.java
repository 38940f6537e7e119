package io.securetoken.sysadminctl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the property list that {@code fdesetup -inputplist} reads, byte by byte, so that no text of it ever exists. */
final class FdesetupPlist {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0"><dict>
            """;

    private FdesetupPlist() {}

    static void write(OutputStream out, List<Ask> asks, Secrets secrets) throws IOException {
        text(out, HEAD);
        user(out, asks.get(0), secrets);
        text(out, "<key>AdditionalUsers</key><array>\n");
        for (Ask added : asks.subList(1, asks.size())) {
            text(out, "<dict>\n");
            user(out, added, secrets);
            text(out, "</dict>\n");
        }
        text(out, "</array>\n</dict></plist>\n");
    }

    /** The recovery key stands as a password without a name. */
    private static void user(OutputStream out, Ask ask, Secrets secrets) throws IOException {
        if (!ask.owner().isEmpty()) {
            text(out, "<key>Username</key><string>");
            Escaping.into(out).write(ask.owner().getBytes(StandardCharsets.UTF_8));
            text(out, "</string>\n");
        }
        text(out, "<key>Password</key><string>");
        secrets.answer(ask).writeTo(Escaping.into(out));
        text(out, "</string>\n");
    }

    private static void text(OutputStream out, String xml) throws IOException {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Escaping extends OutputStream {

        private final OutputStream out;

        private Escaping(OutputStream out) {
            this.out = out;
        }

        static OutputStream into(OutputStream out) {
            return new Escaping(out);
        }

        @Override
        public void write(int one) throws IOException {
            switch (one) {
                case '&' -> text(out, "&amp;");
                case '<' -> text(out, "&lt;");
                case '>' -> text(out, "&gt;");
                default -> out.write(one);
            }
        }
    }
}
