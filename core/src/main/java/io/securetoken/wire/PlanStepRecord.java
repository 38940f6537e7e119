package io.securetoken.wire;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan, to send or store.
 *
 * <pre>{@code
 * new PlanStepRecord(EventRecord.of(Promote.of("alice")), "only an administrator grants");
 * }</pre>
 *
 * @param action what to do
 * @param why why it is done
 */
public record PlanStepRecord(
        @Nullable EventRecord action, @Nullable String why) implements Serializable {}
