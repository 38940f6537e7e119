package io.securetoken.fakemac;

import java.util.List;
import java.util.Map;

/** Writes property lists as the tools of macOS print them. */
final class Plist {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private Plist() {}

    /** Returns the text of a dictionary of texts, booleans, lists and dictionaries. */
    static String of(Map<String, ?> values) {
        Plist plist = new Plist();
        plist.write(values, "");
        return plist.text.append("</plist>").toString();
    }

    private void write(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            text.append(indent).append("<dict>\n");
            map.forEach((key, inner) -> {
                text.append(indent).append("\t<key>").append(escaped(key)).append("</key>\n");
                write(inner, indent + "\t");
            });
            text.append(indent).append("</dict>\n");
        } else if (value instanceof List<?> list) {
            text.append(indent).append("<array>\n");
            list.forEach(inner -> write(inner, indent + "\t"));
            text.append(indent).append("</array>\n");
        } else if (value instanceof Boolean yes) {
            text.append(indent).append(yes ? "<true/>\n" : "<false/>\n");
        } else {
            text.append(indent).append("<string>").append(escaped(value)).append("</string>\n");
        }
    }

    private static String escaped(Object value) {
        return value.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
