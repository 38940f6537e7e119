package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.state.Mac;
import java.io.Serializable;

/**
 * The smallest Mac and the action that show something: what is not known of the Mac does not matter.
 *
 * <pre>{@code
 * Witness witness = disagreement.witness();
 * Predictor.of(book).predict(witness.mac(), witness.action());
 * }</pre>
 *
 * @param mac the Mac
 * @param action what is done to it
 */
public record Witness(Mac mac, Action action) implements Serializable {}
