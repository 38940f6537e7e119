package io.securetoken.observe;

import java.io.Serializable;

/**
 * An observation that was not counted, and why: too old, from before the Mac last changed, or dated after now.
 *
 * <pre>{@code
 * findings.setAside().forEach(aside -> System.out.println(aside.observation() + ": " + aside.why()));
 * }</pre>
 *
 * @param observation what was seen
 * @param why why it does not count
 */
public record SetAside(Observation observation, String why) implements Serializable {}
