package io.securetoken.wire;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would follow if a refused event went through anyway, to send or store.
 *
 * <pre>{@code
 * VerdictRecord.of(verdict).ifDone().tokens().get("bob");   // "none"
 * }</pre>
 *
 * @param tokens the token of each account
 * @param later how a token could still arrive at the account of the event
 */
public record IfDoneRecord(
        @Nullable Map<String, String> tokens, @Nullable Map<String, String> later) implements Serializable {}
