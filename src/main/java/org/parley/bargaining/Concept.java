package org.parley.bargaining;

import org.parley.scenario.Named;

/** What is taken to be a fair or efficient outcome. */
public enum Concept implements Named {
  NASH("nash", "Nash"),
  KALAI_SMORODINSKY("kalai-smorodinsky", "Kalai-Smorodinsky"),
  EGALITARIAN("egalitarian", "egalitarian"),
  UTILITARIAN("utilitarian", "utilitarian"),
  RELATIVE_UTILITARIAN("relative-utilitarian", "relative utilitarian"),
  OPPOSITION("opposition", "least opposition");

  private final String label;
  private final String title;

  Concept(String label, String title) {
    this.label = label;
    this.title = title;
  }

  @Override
  public String label() {
    return label;
  }

  /** What it is called in words. */
  public String title() {
    return title;
  }
}
