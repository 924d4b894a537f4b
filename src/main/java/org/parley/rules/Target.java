package org.parley.rules;

/** What a rule can conclude about an outcome. */
public sealed interface Target {

  /**
   * The outcome crosses a position in one of its readings.
   *
   * @param position id of the position
   * @param reading name of the reading
   */
  record Crossing(String position, String reading) implements Target {
    @Override
    public String toString() {
      return position + "/" + reading;
    }

    // Written out: the first call of one that Java makes takes a millisecond of a short command.
    @Override
    public boolean equals(Object other) {
      return other instanceof Crossing that
          && position.equals(that.position)
          && reading.equals(that.reading);
    }

    @Override
    public int hashCode() {
      return 31 * position.hashCode() + reading.hashCode();
    }
  }

  /**
   * The outcome makes no sense.
   *
   * @param id id of the coherence rule
   */
  record Incoherence(String id) implements Target {
    @Override
    public String toString() {
      return id;
    }

    // Written out: the first call of one that Java makes takes a millisecond of a short command.
    @Override
    public boolean equals(Object other) {
      return other instanceof Incoherence that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  /**
   * A statement that a party would rather see true than false holds of the outcome.
   *
   * @param id id of the statement
   */
  record Preference(String id) implements Target {
    @Override
    public String toString() {
      return id;
    }
  }
}
