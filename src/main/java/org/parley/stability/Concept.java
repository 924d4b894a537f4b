package org.parley.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What it means that a state is stable.
 *
 * @param kind which concept
 * @param horizon number of moves looked ahead, for {@link Kind#LIMITED} alone; else 0
 */
public record Concept(Kind kind, int horizon) {

  /** Farther nobody looks. */
  public static final int MOST_HORIZON = 9;

  /** The sort of a concept. */
  public enum Kind {
    /** Nobody can move to something better. */
    NASH("Nash"),
    /** Whoever does may be sanctioned. */
    GMR("GMR"),
    /** Whoever does may be sanctioned without a way out. */
    SMR("SMR"),
    /** Whoever does may be sanctioned by moves that pay for those who make them. */
    SEQ("SEQ"),
    /** A move pays for two parties that look some moves ahead. */
    LIMITED("L"),
    COALITION_NASH("coalition Nash"),
    COALITION_GMR("coalition GMR"),
    COALITION_SMR("coalition SMR"),
    COALITION_SEQ("coalition SEQ");

    private final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  /** Those of single parties that need no horizon. */
  public static final List<Concept> SINGLE =
      List.of(of(Kind.NASH), of(Kind.SEQ), of(Kind.SMR), of(Kind.GMR));

  /** A concept without a horizon. */
  public static Concept of(Kind kind) {
    return new Concept(kind, 0);
  }

  /** That of two parties that look so many moves ahead. */
  public static Concept limited(int horizon) {
    return new Concept(Kind.LIMITED, horizon);
  }

  /** The concept with a label, where there is one. */
  public static Optional<Concept> labelled(String label) {
    return all().stream().filter(concept -> concept.label().equals(label)).findFirst();
  }

  /** All of them. */
  public static List<Concept> all() {
    List<Concept> all = new ArrayList<>(SINGLE);
    for (int horizon = 1; horizon <= MOST_HORIZON; horizon++) {
      all.add(limited(horizon));
    }
    SINGLE.forEach(single -> all.add(single.ofCoalitions()));
    return all;
  }

  /** The concept of coalitions that corresponds to one of single parties. */
  public Concept ofCoalitions() {
    return of(
        switch (kind) {
          case NASH -> Kind.COALITION_NASH;
          case GMR -> Kind.COALITION_GMR;
          case SMR -> Kind.COALITION_SMR;
          case SEQ -> Kind.COALITION_SEQ;
          default -> kind;
        });
  }

  /** Whether it is about what several parties do together. */
  public boolean isOfCoalitions() {
    return kind.ordinal() >= Kind.COALITION_NASH.ordinal();
  }

  /** Its name in files and options. */
  public String label() {
    return kind == Kind.LIMITED
        ? "l" + horizon
        : kind.title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Its name on screens. */
  public String title() {
    return kind == Kind.LIMITED ? "L" + horizon : kind.title;
  }
}
