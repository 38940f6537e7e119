package io.securetoken.wire;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is expected to follow if a refused event went through anyway, to send or store.
 *
 * <pre>{@code
 * new ExpectedIfDoneRecord(Map.of("eva", List.of("none")), null);
 * }</pre>
 *
 * @param tokens the token of each account; any value of a list will do
 * @param later how a token could still arrive at each account; any value of a list will do
 */
public record ExpectedIfDoneRecord(
        @Nullable Map<String, List<String>> tokens,
        @Nullable Map<String, List<String>> later) implements Serializable {}
