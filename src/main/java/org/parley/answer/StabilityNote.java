package org.parley.answer;

import java.util.List;

/** Something that a reader of an answer about stability has to know. */
public sealed interface StabilityNote extends Note.OfStability {

  /**
   * Nobody controls issues, so that they stay as they are.
   *
   * @param issues ids of the issues, at least one
   */
  record Uncontrolled(List<String> issues) implements StabilityNote {

    public Uncontrolled {
      issues = List.copyOf(issues);
    }
  }

  /**
   * Nothing is known of what parties want that control issues: what is stable for them is not told,
   * and what they do counts all the same.
   *
   * @param parties ids of the parties, at least one
   */
  record NoVerdictFor(List<String> parties) implements StabilityNote {

    public NoVerdictFor {
      parties = List.copyOf(parties);
    }
  }

  /**
   * Concepts of stability hold nearly everywhere, so that they say little here.
   *
   * @param concepts what they are called, at least one
   */
  record SaysLittle(List<String> concepts) implements StabilityNote {

    public SaysLittle {
      concepts = List.copyOf(concepts);
    }
  }

  /** How things stand today is not said, so that nothing is known of what is in reach. */
  record NowhereToStart() implements StabilityNote {}

  /**
   * The outcome to start from is not coherent, so that nothing is known of what is in reach.
   *
   * @param fixed ids of the issues of which it has another option than those fixed; empty where it
   *     is for coherence rules
   */
  record StartIncoherent(List<String> fixed) implements StabilityNote {

    public StartIncoherent {
      fixed = List.copyOf(fixed);
    }
  }

  /**
   * The outcome that is wanted is not coherent.
   *
   * @param fixed ids of the issues of which it has another option than those fixed; empty where it
   *     is for coherence rules
   */
  record WantedIncoherent(List<String> fixed) implements StabilityNote {

    public WantedIncoherent {
      fixed = List.copyOf(fixed);
    }
  }

  /**
   * There are more outcomes than fit the memory allowed.
   *
   * @param issues ids of issues of which fixing one option each leaves few enough
   */
  record FixIssues(List<String> issues) implements StabilityNote {

    public FixIssues {
      issues = List.copyOf(issues);
    }
  }

  /**
   * Parties rank outcomes by statements, of which nothing is open, so that their order is the same
   * in all draws of weights.
   *
   * @param parties ids of the parties, at least one
   */
  record StatementsNotDrawn(List<String> parties) implements StabilityNote {

    public StatementsNotDrawn {
      parties = List.copyOf(parties);
    }
  }

  /** Draws were asked for, and nobody who controls anything has weights that are open. */
  record NothingToDraw() implements StabilityNote {}
}
