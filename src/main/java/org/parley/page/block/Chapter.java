package org.parley.page.block;

import java.util.List;
import org.parley.scenario.Named;

/**
 * A part of a page.
 *
 * @param part which one
 * @param title what it says, in one line
 * @param basis how its figures were had
 * @param weight how much it says: of two chapters on the same part that of more weight is shown
 * @param blocks what is in it
 */
public record Chapter(Part part, String title, Basis basis, int weight, List<Block> blocks) {

  /** The parts there are, in the order in which they are read. */
  public enum Part implements Named {
    WHY("why", "Why"),
    ZONE("deal", "A deal"),
    COURSE("course", "Course"),
    CHANGES("changes", "What changed"),
    LADDER("ladder", "What is left"),
    OPEN("open", "What opens it"),
    READINGS("readings", "Other readings"),
    NEAREST("nearest", "Nearest"),
    TRY("try", "Try it"),
    STANDS("stands", "Who stands where"),
    SURE("sure", "How sure"),
    WORLDS("worlds", "If lines soften"),
    ZONE_OPENS("opening", "When it opens"),
    TALKS("talks", "Talks"),
    BARGAIN("bargain", "Fair"),
    HOLDS("holds", "Will it hold"),
    CONSENT("consent", "Who consents"),
    SWEEP("sweep", "Over many cases"),
    NOTES("notes", "Notes"),
    SOURCES("sources", "Sources"),
    ASSUMED("assumed", "Assumed"),
    MADE("made", "Made");

    private final String label;
    private final String brief;

    Part(String label, String brief) {
      this.label = label;
      this.brief = brief;
    }

    @Override
    public String label() {
      return label;
    }

    /** What it is called where there is little room. */
    public String brief() {
      return brief;
    }
  }

  /** How figures were had. */
  public enum Basis implements Named {
    EXACT("exact"),
    SAMPLED("sampled"),
    ASSUMED("assumed"),
    /** There are no figures, or each says of itself. */
    NONE("");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public Chapter {
    blocks = List.copyOf(blocks);
  }
}
