package org.parley.answer.forecast;

import java.util.List;

/**
 * A forecast as it was read back.
 *
 * @param name what tells it from others: the id of its scenario, or its file where these are alike
 * @param about what it is about
 * @param by the day by which
 * @param sealed the SHA-256 that it carries
 * @param predictions at least one
 */
public record Statement(
    String name, String about, String by, String sealed, List<Prediction> predictions) {

  public Statement {
    predictions = List.copyOf(predictions);
  }

  /** The same under another name. */
  public Statement named(String other) {
    return new Statement(other, about, by, sealed, predictions);
  }
}
