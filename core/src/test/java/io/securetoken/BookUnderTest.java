package io.securetoken;

import io.securetoken.rules.RuleSet;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class the book that its constructor takes: the usual one, or, in a session of the launcher that was told so,
 * another one in its place.
 */
public final class BookUnderTest implements ParameterResolver {

    private final RuleSet usual;

    private BookUnderTest(RuleSet usual) {
        this.usual = usual;
    }

    /** Returns the extension of a class that usually tests that book. */
    public static BookUnderTest usually(RuleSet book) {
        return new BookUnderTest(book);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RuleSet.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return Optional.ofNullable(test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(BookUnderTest.class))
                        .get(RuleSet.class, RuleSet.class))
                .orElse(usual);
    }
}
