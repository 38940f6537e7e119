package io.securetoken.plan;

/**
 * That a planner came to the bound on the states it may keep before it found a plan, or that there is none.
 *
 * <pre>{@code
 * if (planner.plan(mac, goal, operator) instanceof GaveUp gaveUp) {
 *     System.out.println("gave up after " + gaveUp.visited() + " states");
 * }
 * }</pre>
 *
 * @param visited how many states it kept
 */
public record GaveUp(int visited) implements PlanResult {}
