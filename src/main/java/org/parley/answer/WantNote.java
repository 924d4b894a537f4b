package org.parley.answer;

import java.util.List;

/** Something that a reader of an answer has to know of what parties want. */
public sealed interface WantNote extends Note.OfWants {

  /**
   * Parties count in no solution, since nothing is known of what they want.
   *
   * @param parties ids of the parties, at least one
   */
  record NothingWanted(List<String> parties) implements WantNote {

    public NothingWanted {
      parties = List.copyOf(parties);
    }
  }

  /**
   * Outcomes count only if they leave nobody worse off than something.
   *
   * @param rules what that asks for, a sentence a party, at least one
   */
  record NobodyWorse(List<String> rules) implements WantNote {

    public NobodyWorse {
      rules = List.copyOf(rules);
    }
  }

  /** Some utilities are no whole multiples of any denominator that is used, and were rounded. */
  record RoundedUtilities() implements WantNote {}
}
