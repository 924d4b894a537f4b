package org.parley.process.talk;

/**
 * How a talk ends.
 *
 * @param kind in which way
 * @param subject id of the party or the reason, or an empty string
 */
public record Ending(Kind kind, String subject) implements Comparable<Ending> {

  /** All have signed. */
  public static final Ending AGREEMENT = new Ending(Kind.AGREEMENT, "");

  /** The rounds are over. */
  public static final Ending DEADLINE = new Ending(Kind.DEADLINE, "");

  /** Those who should concede cannot. */
  public static final Ending STANDSTILL = new Ending(Kind.ENDED, "standstill");

  /** The ways in which a talk ends. */
  public enum Kind {
    AGREEMENT("agreement"),
    DEADLINE("deadline"),
    LEFT("left"),
    ENDED("ended"),
    NOTHING_TO_OFFER("nothing-to-offer");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /** The kind and, where there is one, the subject after a blank. */
  public String label() {
    return subject.isEmpty() ? kind.label : kind.label + " " + subject;
  }

  @Override
  public int compareTo(Ending other) {
    int byKind = kind.compareTo(other.kind);
    return byKind == 0 ? subject.compareTo(other.subject) : byKind;
  }
}
