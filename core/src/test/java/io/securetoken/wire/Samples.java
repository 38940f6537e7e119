package io.securetoken.wire;

import io.securetoken.action.Credential;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.MacOs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Records of any type, made of what its components may hold. */
final class Samples {

    private static final List<String> NAMES = List.of("alice", "bob", "eva.smith", "a b", "müller", "root");
    private static final List<MacOs> VERSIONS =
            Stream.of("10.13", "10.14.2", "11", "14.4", "26.1").map(MacOs::of).toList();
    private static final List<CreationMethod> METHODS = Stream.of(Macos.rules(), FactorialIt.rules())
            .flatMap(book -> book.methods().stream())
            .toList();

    private Samples() {}

    static <R extends Record> Arbitrary<R> of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Arbitrary<Object>> values = Arrays.stream(components)
                .map(component -> component(type, component))
                .toList();
        return Combinators.combine(values)
                .as(list -> made(type, list))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static Arbitrary<Object> component(Class<?> type, RecordComponent component) {
        Arbitrary<Object> value = word(type, component).orElseGet(() -> value(component.getGenericType()));
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !isRequired(type, component)
                ? value.injectNull(0.4)
                : value;
    }

    private static boolean isRequired(Class<?> type, RecordComponent component) {
        return described(type, component.getName()).map(Field::required).orElse(false);
    }

    private static Optional<Arbitrary<Object>> word(Class<?> type, RecordComponent component) {
        return described(type, component.getName()).map(field -> switch (field.kind()) {
            case WORD -> Arbitraries.of(field.words()).map(Object.class::cast);
            case VERSION -> Arbitraries.of(VERSIONS).map(MacOs::toString);
            case METHOD -> Arbitraries.of(METHODS).map(CreationMethod::name);
            default -> null;
        });
    }

    private static Optional<Field> described(Class<?> type, String key) {
        return type == MacRecord.class
                ? Format.MAC.field(key)
                : type == AccountRecord.class ? Format.ACCOUNT.field(key) : Optional.empty();
    }

    private static Arbitrary<Object> value(Type type) {
        if (type instanceof ParameterizedType list) {
            Class<? extends Record> element = ((Class<?>) list.getActualTypeArguments()[0]).asSubclass(Record.class);
            return of(element).list().ofMaxSize(3).uniqueElements(Samples::name).map(Object.class::cast);
        }
        Class<?> of = (Class<?>) type;
        if (of.isEnum()) {
            return Arbitraries.of((Object[]) of.getEnumConstants());
        }
        if (of == String.class) {
            return Arbitraries.of(NAMES).map(Object.class::cast);
        }
        if (of == boolean.class || of == Boolean.class) {
            return Arbitraries.of(true, false).map(Object.class::cast);
        }
        if (of == Integer.class) {
            return Arbitraries.integers().map(Object.class::cast);
        }
        if (of == MacOs.class) {
            return Arbitraries.of(VERSIONS).map(Object.class::cast);
        }
        if (of == CreationMethod.class) {
            return Arbitraries.of(METHODS).map(Object.class::cast);
        }
        return of(of.asSubclass(Record.class)).map(Object.class::cast);
    }

    private static Object name(Record account) {
        return ((AccountRecord) account).name();
    }

    /** Returns the record; empty where its values do not go together, as with a {@link Credential} that is not taken. */
    private static <R extends Record> Optional<R> made(Class<R> type, List<Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Optional.of(type.getDeclaredConstructor(types).newInstance(values.toArray()));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
