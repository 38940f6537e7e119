package io.securetoken.plan;

import java.io.Serializable;

/**
 * What a planner answers: a plan, a proof that there is none, or that it gave up.
 *
 * <pre>{@code
 * if (planner.plan(mac, goal, operator) instanceof Plan plan) {
 *     plan.actions().forEach(System.out::println);
 * }
 * }</pre>
 */
public sealed interface PlanResult extends Serializable permits Plan, Unreachable, GaveUp {}
