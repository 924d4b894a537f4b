package org.parley.answer;

/** A change to one position, or to one coherence rule. */
public sealed interface PositionChange {

  /** The id of the position or coherence rule. */
  String subject();

  /** A position is waived. */
  record Waived(String position) implements PositionChange {
    @Override
    public String subject() {
      return position;
    }
  }

  /** A position is read otherwise than before, as the reading of this name. */
  record Read(String position, String reading) implements PositionChange {
    @Override
    public String subject() {
      return position;
    }
  }

  /** A coherence rule, an assumption of the encoder's, is waived. */
  record RuleWaived(String rule) implements PositionChange {
    @Override
    public String subject() {
      return rule;
    }
  }
}
