package org.parley.scenario.reading;

/** The numbers a field may hold, with the text messages give. */
enum Bounds {
  PROBABILITY("[0, 1]", 1, true),
  CORRELATION("[0, 1)", 1, false),
  WEIGHT("[0, infinity)", Double.MAX_VALUE, true),
  /** What a utility is summed up from, so that no sum overflows. */
  WORTH("[0, 1000]", 1000, true),
  /** Points, which may go below 0 and are exact whole numbers as far as they go. */
  POINTS("[-1000000000000000, 1000000000000000]", 1_000_000_000_000_000.0, true) {
    @Override
    boolean contains(double number) {
      return super.contains(Math.abs(number));
    }
  },
  /** Votes, which with six decimals are whole numbers whose sums do not overflow. */
  VOTES("[0, 1000000]", 1_000_000, true);

  private final String text;
  private final double upper;
  private final boolean closed;

  Bounds(String text, double upper, boolean closed) {
    this.text = text;
    this.upper = upper;
    this.closed = closed;
  }

  boolean contains(double number) {
    return number >= 0 && (closed ? number <= upper : number < upper);
  }

  @Override
  public String toString() {
    return text;
  }
}
