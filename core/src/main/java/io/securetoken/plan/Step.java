package io.securetoken.plan;

import io.securetoken.action.Action;
import java.io.Serializable;

/**
 * One step of a plan: what to do, and what it is for, with the row that decides it.
 *
 * <pre>{@code
 * plan.steps().forEach(step -> System.out.println(step.action().phrase() + ": " + step.why()));
 * }</pre>
 *
 * @param action what to do
 * @param why what it is for: the later step or the part of the goal that fails without it, and the row that decides it, with
 *     its source
 */
public record Step(Action action, String why) implements Serializable {}
