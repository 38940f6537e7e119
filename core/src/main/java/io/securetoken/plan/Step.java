package io.securetoken.plan;

import io.securetoken.action.Action;
import java.io.Serializable;

/**
 * One step of a plan: what to do, and why it may be done and what follows, with the rows that say so.
 *
 * <pre>{@code
 * plan.steps().forEach(step -> System.out.println(step.action().phrase() + ": " + step.why()));
 * }</pre>
 *
 * @param action what to do
 * @param why sentences of the deciding rows, each with its row and source
 */
public record Step(Action action, String why) implements Serializable {}
