package io.securetoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers see: types of the exported packages. */
class PublicSurfaceTest {

    private static final Path SOURCES = Path.of("src/main/java/io/securetoken");
    private static final Set<String> NOT_EXPORTED = Set.of("bits", "engine");

    static Stream<Class<?>> publicTypes() throws IOException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                String room = file.getParent().getFileName().toString();
                if (!name.equals("package-info") && !NOT_EXPORTED.contains(room)) {
                    types.add(named("io.securetoken." + room + "." + name));
                }
            }
        }
        return types.stream().filter(type -> Modifier.isPublic(type.getModifiers()));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, PublicSurfaceTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("a source file without its type: " + name, missing);
        }
    }

    @ParameterizedTest
    @MethodSource("publicTypes")
    void no_public_signature_names_a_type_of_guava(Class<?> type) {
        List<String> signatures = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            add(signatures, method);
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(signatures, constructor);
        }
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field.getModifiers())) {
                signatures.add(field.toGenericString());
            }
        }
        assertThat(signatures).noneMatch(signature -> signature.contains("com.google"));
        assertThat(Arrays.toString(type.getGenericInterfaces()) + type.getGenericSuperclass())
                .doesNotContain("com.google");
    }

    private static void add(List<String> signatures, Executable member) {
        if (isVisible(member.getModifiers()) && !member.isSynthetic()) {
            signatures.add(member.toGenericString());
        }
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    @ParameterizedTest
    @MethodSource("publicTypes")
    void every_public_type_opens_with_a_promise_and_lines_of_use(Class<?> type) throws IOException {
        String source = Files.readString(SOURCES.resolve(type.getPackageName().replace("io.securetoken.", ""))
                .resolve(type.getSimpleName() + ".java"));
        int declared = source.indexOf("\npublic ");
        String opening = source.substring(source.lastIndexOf("\n/**", declared), declared);

        assertThat(opening).containsPattern("/\\*\\*\\s+(\\* )?[A-Z]").contains("<pre>{@code", "}</pre>");
    }
}
