package org.parley.page.words;

import org.parley.scenario.ProcessRule;
import org.parley.scenario.Range;
import org.parley.stat.ShortestDecimal;

/** Words for rules of what may happen in talks. */
public final class ProcessWords {

  /** What is said of a rule that names no document. */
  public static final String ASSUMED = "said by no document";

  private ProcessWords() {}

  /** How likely it is assumed to be in a round in which it can happen: {@code 0.3 (0.1 to 0.5)}. */
  public static String chance(ProcessRule rule) {
    Range chance = rule.chance();
    String value = number(chance.value());
    return rule.hasRange() ? value + " (" + range(rule) + ")" : value;
  }

  /** The range in which that might as well lie, where the rule gives one, else empty. */
  public static String range(ProcessRule rule) {
    Range chance = rule.chance();
    return rule.hasRange() ? number(chance.low()) + " to " + number(chance.high()) : "";
  }

  /** A probability as a rule would have it, such as {@code 0.25} or {@code 1}. */
  public static String number(double probability) {
    return ShortestDecimal.of(probability).stripTrailingZeros().toPlainString();
  }

  /** What it changes; that it makes no difference but to other rules where it changes nothing. */
  public static String effects(ProcessRule rule) {
    return rule.effects().isEmpty() ? "nothing by itself" : String.join("; ", rule.effects());
  }
}
