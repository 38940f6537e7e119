package io.securetoken.rules;

import java.io.Serializable;

/**
 * A question on which sources disagree, both positions, and which one the book takes.
 *
 * <pre>{@code
 * Macos.contradictions().get(0).handling();
 * }</pre>
 *
 * @param id the id that contested rows cite
 * @param question what is in dispute
 * @param one what one side says
 * @param other what the other side says
 * @param handling what the book does about it
 */
public record Contradiction(String id, String question, String one, String other, String handling)
        implements Serializable {}
