package io.securetoken.wire;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How far a planner came before it gave up, to send or store.
 *
 * <pre>{@code
 * new PlanRecord(null, null, null, null, null, new GaveUpRecord(1_000_000));
 * }</pre>
 *
 * @param visited how many Macs it looked at
 */
public record GaveUpRecord(@Nullable Integer visited) implements Serializable {}
