package io.securetoken.sysadminctl;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.PropertyListFormatException;
import com.dd.plist.XMLPropertyListParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML property lists that nobody vouches for: bounded, without entities of their own, silent when they are none. */
final class Plist {

    private static final int LONGEST = 10_000_000;

    private Plist() {}

    /** Returns whether the text means to be a property list, after any warnings before it. */
    static boolean isIn(String text) {
        return start(text) >= 0;
    }

    /** Returns the dictionary at the root; empty where there is none or the text is no property list. */
    static Optional<NSDictionary> dictionary(String text) {
        int start = start(text);
        if (start < 0 || text.length() - start > LONGEST || text.contains("<!ENTITY")) {
            return Optional.empty();
        }
        return parse(closed(text.substring(start)))
                .filter(NSDictionary.class::isInstance)
                .map(NSDictionary.class::cast);
    }

    /** Returns the strings of an array; empty where the value is none or holds anything else. */
    static Optional<List<String>> strings(NSObject value) {
        if (!(value instanceof NSArray array)) {
            return Optional.empty();
        }
        List<NSObject> elements = Stream.of(array.getArray()).toList();
        return elements.stream().allMatch(NSString.class::isInstance)
                ? Optional.of(elements.stream().map(Object::toString).toList())
                : Optional.empty();
    }

    private static int start(String text) {
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String begun = line.stripLeading();
            if (begun.startsWith("<?xml") || begun.startsWith("<!DOCTYPE plist") || begun.startsWith("<plist")) {
                return at + line.length() - begun.length();
            }
            if (!begun.isEmpty() && !Lines.isNoise(line)) {
                return -1;
            }
            at += line.length() + 1;
        }
        return -1;
    }

    // a recorded output lacks the last tag; with the root dictionary closed, nothing else can be missing
    private static String closed(String xml) {
        String text = xml.strip();
        return text.endsWith("</dict>") ? text + "</plist>" : text;
    }

    private static Optional<NSObject> parse(String xml) {
        try {
            DocumentBuilder builder = XMLPropertyListParser.getDocBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.ofNullable(
                    XMLPropertyListParser.parse(builder.parse(new InputSource(new StringReader(xml)))));
        } catch (ParserConfigurationException broken) {
            throw new IllegalStateException("this Java runtime has no XML parser", broken);
        } catch (IOException | SAXException | PropertyListFormatException | RuntimeException noPropertyList) {
            // the library answers some malformed numbers, dates and data with exceptions of any kind
            return Optional.empty();
        }
    }
}
