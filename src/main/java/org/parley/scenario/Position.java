package org.parley.scenario;

import java.util.List;

/**
 * What a party has stated about the outcome.
 *
 * @param id identifier, unique within the scenario
 * @param party id of the party
 * @param kind what sort of statement it is
 * @param status whether this snapshot's documents state it
 * @param wording how firmly the documents word it
 * @param text the position in one sentence, in the encoder's words
 * @param sources where it was stated; at least one, unless the scenario has no documents
 * @param firmness assumed probability that it really binds
 * @param readings ways to code it, at least one; the first is in force unless another is asked for
 * @param note a remark of the encoder, or an empty string
 * @param since of a position known by hindsight, since when it stood by the later document; else
 *     empty
 */
public record Position(
    String id,
    String party,
    Kind kind,
    Status status,
    Wording wording,
    String text,
    List<Source> sources,
    Range firmness,
    List<Reading> readings,
    String note,
    String since) {

  /** What sort of statement a position is. */
  public enum Kind implements Named {
    RED_LINE("red-line"),
    DEMAND("demand"),
    PREFERENCE("preference"),
    /** The encoder's own reading, never presented as a statement. */
    INFERRED("inferred");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Whether the documents of this snapshot say it. */
  public enum Status implements Named {
    /** A document of this snapshot says it. */
    STATED("stated"),
    /** Said earlier and not withdrawn since. */
    CARRIED("carried"),
    /** Overtaken by later events; binds nobody unless asked for. */
    LAPSED("lapsed"),
    /** A later document says that it stood already; binds nobody unless asked for. */
    HINDSIGHT("hindsight");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** How firmly the documents word a position; the default of its firmness follows from it. */
  public enum Wording implements Named {
    STATED_ABSOLUTE("stated-absolute"),
    STATED_STRONG("stated-strong"),
    STATED_SOFT("stated-soft"),
    REPORTED("reported"),
    LEAKED("leaked"),
    INFERRED("inferred");

    private final String label;

    Wording(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException if there is no reading
   */
  public Position {
    sources = List.copyOf(sources);
    readings = List.copyOf(readings);
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("position [" + id + "] has no reading");
    }
  }

  /** A position of which no later document says since when it stood. */
  public Position(
      String id,
      String party,
      Kind kind,
      Status status,
      Wording wording,
      String text,
      List<Source> sources,
      Range firmness,
      List<Reading> readings,
      String note) {
    this(id, party, kind, status, wording, text, sources, firmness, readings, note, "");
  }

  /** Index of the reading with this name in {@link #readings()}, or -1 where there is none. */
  public int readingIndex(String name) {
    for (int index = 0; index < readings.size(); index++) {
      if (readings.get(index).name().equals(name)) {
        return index;
      }
    }
    return -1;
  }
}
