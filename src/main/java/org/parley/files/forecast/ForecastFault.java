package org.parley.files.forecast;

/** What is wrong with a forecast or an outcome, in words for who asks for scores. */
public final class ForecastFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  ForecastFault(String message) {
    super(message);
  }
}
