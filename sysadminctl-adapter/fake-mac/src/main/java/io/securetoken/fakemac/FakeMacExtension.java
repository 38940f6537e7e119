package io.securetoken.fakemac;

import io.securetoken.state.Mac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives every test of a class a FakeMac of its own, and takes its folder away afterwards. The tools start once fast for all of
 * them.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeMacExtension mac = FakeMacExtension.of(described, setup -> setup.password("alice", "apple"));
 * // in a test: mac.fake().tool("sysadminctl")
 * }</pre>
 */
public final class FakeMacExtension implements BeforeEachCallback, AfterEachCallback {

    private final Mac mac;
    private final UnaryOperator<FakeMac.Setup> details;
    private @Nullable FakeMac fake;

    private FakeMacExtension(Mac mac, UnaryOperator<FakeMac.Setup> details) {
        this.mac = mac;
        this.details = details;
    }

    /** Returns an extension that makes this Mac for each test, with passwords, lies and other details as given. */
    public static FakeMacExtension of(Mac mac, UnaryOperator<FakeMac.Setup> details) {
        return new FakeMacExtension(mac, details);
    }

    /** Returns the FakeMac of the running test; refuses to outside of one. */
    public FakeMac fake() {
        if (fake == null) {
            throw new IllegalStateException("there is a FakeMac only while a test runs; register the extension");
        }
        return fake;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        Path folder = Files.createTempDirectory("fake-mac");
        fake = details.apply(FakeMac.in(folder).from(mac)).create();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(fake().root())) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        fake = null;
    }
}
