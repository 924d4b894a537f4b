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

    // Written out for the sake of the start: see "What costs at the start" in design.md.
    @Override
    public boolean equals(Object other) {
      return other instanceof Crossing same
          && position.equals(same.position)
          && reading.equals(same.reading);
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

    // Written out for the sake of the start: see "What costs at the start" in design.md.
    @Override
    public boolean equals(Object other) {
      return other instanceof Incoherence same && id.equals(same.id);
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

    // Written out for the sake of the start: see "What costs at the start" in design.md.
    @Override
    public boolean equals(Object other) {
      return other instanceof Preference same && id.equals(same.id);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }
}
