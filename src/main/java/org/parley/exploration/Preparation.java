package org.parley.exploration;

import java.util.List;

/** What comes of preparing to draw. */
public sealed interface Preparation {

  /**
   * Drawing can begin.
   *
   * @param sampler draws coherent outcomes
   */
  record Ready(Sampler sampler) implements Preparation {}

  /**
   * Coherence ties so many options together that their combinations cannot be listed; a decision
   * diagram of the coherent outcomes may still draw them.
   *
   * @param issues indexes of the issues tied together, ascending
   * @param limit most coherent combinations that would have been listed
   */
  record TooManyCombinations(List<Integer> issues, int limit) implements Preparation {

    public TooManyCombinations {
      issues = List.copyOf(issues);
    }
  }

  /**
   * No outcome is coherent, or every coherent one has weight 0 or one that no double can hold.
   *
   * @param issues indexes of the issues on which nothing is left, ascending; empty where a rule
   *     rejects every outcome
   */
  record NothingCoherent(List<Integer> issues) implements Preparation {

    public NothingCoherent {
      issues = List.copyOf(issues);
    }
  }
}
