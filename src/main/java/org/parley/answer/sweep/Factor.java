package org.parley.answer.sweep;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.Named;

/**
 * What is varied from case to case.
 *
 * @param kind what sort of thing it is
 * @param subject the id or name of the thing
 * @param values what it is to be, one after another; empty where only a range is given
 * @param span the range it is drawn from; nothing where it has values alone
 * @param base what it is where it is not varied; empty where that is as the scenario has it
 */
public record Factor(
    Kind kind, String subject, List<String> values, Optional<Span> span, String base) {

  /** What can be varied. */
  public enum Kind implements Named {
    /** The chance that a position really binds. */
    FIRMNESS("firmness", true),
    /** How far the positions of a party hold together. */
    CORRELATION("correlation", true),
    /** The chance of a process rule. */
    CHANCE("chance", true),
    /** The reading of a position. */
    READING("reading", false),
    /** The option of an issue settled in advance. */
    FIX("fix", false),
    /** Whether a position or a coherence rule is waived. */
    WAIVE("waive", false),
    /** Whether a party is left out. */
    WITHOUT("without", false);

    private final String label;
    private final boolean isNumeric;

    Kind(String label, boolean isNumeric) {
      this.label = label;
      this.isNumeric = isNumeric;
    }

    @Override
    public String label() {
      return label;
    }

    /** Whether its values are numbers. */
    public boolean isNumeric() {
      return isNumeric;
    }
  }

  /** What a factor is that is not so, and what it is that is. */
  public static final String NO = "no";

  public static final String YES = "yes";

  /**
   * A range.
   *
   * @param low least number
   * @param high greatest number, at least {@code low}
   */
  public record Span(double low, double high) {}

  public Factor {
    values = List.copyOf(values);
  }

  /** What it is called: {@code firmness:UA-R3}. */
  public String name() {
    return kind.label() + ":" + subject;
  }
}
