package io.securetoken.examples.cli;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.MacOs;
import io.securetoken.wire.Wire;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the words of the command line stand for. */
final class Books {

    private static final List<RuleSet> ALL = List.of(FactorialIt.rules(), Macos.rules());

    /** Reads what was received, with the words of these books. */
    static final Wire WIRE = Wire.of(Macos.rules(), FactorialIt.rules());

    private Books() {}

    /** Reads {@code macos} or {@code macos@2026.11}. */
    static final class ByName implements ITypeConverter<RuleSet> {
        @Override
        public RuleSet convert(String word) {
            return ALL.stream()
                    .filter(book -> book.name().equals(word) || book.id().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("`" + word + "` is not a book; there are "
                            + ALL.stream().map(RuleSet::id).collect(Collectors.joining(", "))));
        }
    }

    /** Reads a version of macOS. */
    static final class ByVersion implements ITypeConverter<MacOs> {
        @Override
        public MacOs convert(String word) {
            try {
                return MacOs.of(word);
            } catch (IllegalArgumentException refused) {
                throw new TypeConversionException(refused.getMessage());
            }
        }
    }
}
