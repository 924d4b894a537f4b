package org.parley.answer;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.LadderStep;

/**
 * Something that a reader of an answer has to know: what is missing, why, and what would help; or
 * that something asked for makes no difference. The name of each is its code in JSON, so it stays.
 */
public sealed interface Note {

  /**
   * Rules read too many issues to tabulate, so every draw is judged.
   *
   * @param targets what these rules conclude
   */
  record Untabulated(List<String> targets) implements Note {

    public Untabulated {
      targets = List.copyOf(targets);
    }
  }

  /**
   * What becomes of the acceptable outcomes where positions bind of which only a later document
   * says that they stood already.
   *
   * @param positions their ids
   * @param since since when they stood, each date once
   * @param acceptable how many outcomes are acceptable then
   */
  record Hindsight(List<String> positions, List<String> since, BigInteger acceptable)
      implements Note {

    public Hindsight {
      positions = List.copyOf(positions);
      since = List.copyOf(since);
    }
  }

  /** Scenarios stand in the order of their dates, which is not that in which they were given. */
  record OrderedByDate() implements Note {}

  /**
   * Scenarios stand as given, since their dates do not tell which is earlier.
   *
   * @param dates id and date of each
   */
  record OrderUnknown(List<String> dates) implements Note {

    public OrderUnknown {
      dates = List.copyOf(dates);
    }
  }

  /** Draws follow option weights, and exact counts do not. */
  record WeightedDraws() implements Note {}

  /**
   * What is not known exactly.
   *
   * @param lack time or memory
   * @param answers what is not known, at least one
   * @param memory what is at most needed, where that is known of all of them
   */
  record NotExact(Lack lack, List<Sought> answers, Optional<Memory> memory) implements Note {

    public NotExact {
      answers = List.copyOf(answers);
    }
  }

  /** The user had enough before these answers, perhaps none, were known. */
  record Interrupted(List<Sought> answers) implements Note {

    public Interrupted {
      answers = List.copyOf(answers);
    }
  }

  /**
   * Nothing could be drawn, since coherence ties issues together in more ways than can be kept.
   *
   * @param issues ids of the issues
   * @param limit most ways that can be
   */
  record TiedIssues(List<String> issues, int limit) implements Note {

    public TiedIssues {
      issues = List.copyOf(issues);
    }
  }

  /**
   * Nothing could be drawn, since no outcome is coherent.
   *
   * @param issues ids of the issues that leave none
   */
  record NothingCoherent(List<String> issues) implements Note {

    public NothingCoherent {
      issues = List.copyOf(issues);
    }
  }

  /**
   * Rules of these ids, at least one, are waived, so that they exclude nothing.
   *
   * @param rules ids of all of them
   * @param agreement ids of those among them that say what is no agreement
   */
  record CoherenceWaived(List<String> rules, List<String> agreement) implements Note {

    public CoherenceWaived {
      rules = List.copyOf(rules);
      agreement = List.copyOf(agreement);
    }
  }

  /** Parties of these ids, at least one, are left out, and nothing of theirs binds on the step. */
  record NothingLeftOut(List<String> parties, LadderStep step) implements Note {

    public NothingLeftOut {
      parties = List.copyOf(parties);
    }
  }

  /** No draws were asked for. */
  record NoDraws() implements Note {}

  /**
   * A firmness makes no difference, since the position is waived.
   *
   * @param position id of the position
   */
  record FirmnessOfWaived(String position) implements Note {}

  /**
   * Waivers and firmnesses make no difference, since the positions do not bind.
   *
   * @param given what was asked for, at least one
   * @param step the step of the ladder that is enforced
   */
  record NotBinding(List<Given> given, LadderStep step) implements Note {

    /**
     * Something asked for of a position.
     *
     * @param isWaiver whether that it be waived, else a firmness
     * @param position id of the position
     */
    public record Given(boolean isWaiver, String position) {}

    public NotBinding {
      given = List.copyOf(given);
    }
  }

  /**
   * Correlations make no difference, since fewer than two lines of a party are uncertain.
   *
   * @param parties ids of the parties, at least one
   */
  record NothingToCorrelate(List<String> parties) implements Note {

    public NothingToCorrelate {
      parties = List.copyOf(parties);
    }
  }

  /**
   * A search ended early.
   *
   * @param what what was looked for
   * @param found how many were found
   * @param lack what ended it
   */
  record MoreThanFound(Listed what, int found, Lack lack) implements Note {}

  /**
   * The time given was over before all draws were made; those that were are a sample of fewer.
   *
   * @param made how many were made
   * @param asked how many were asked for
   * @param what what is drawn
   */
  record FewerDraws(long made, long asked, What what) implements Note {

    /** What can be drawn; weighted draws are those that look for a rare zone. */
    public enum What {
      DRAWS,
      WEIGHTED_DRAWS,
      TALKS
    }
  }

  /**
   * Not all that was found is listed.
   *
   * @param what what was found
   * @param listed how many are listed, the smallest
   * @param found how many were found
   * @param lack length or time
   */
  record SmallestListed(Listed what, int listed, int found, Lack lack) implements Note {}

  /**
   * The judge could not be asked about everything a find rests on.
   *
   * @param positions ids of its positions
   */
  record Unconfirmed(List<String> positions) implements Note {

    public Unconfirmed {
      positions = List.copyOf(positions);
    }
  }

  /**
   * Not all sets of changes that open a zone were found.
   *
   * @param lack what ended the search
   * @param most as many as are ever looked for, where that is what ended it
   */
  record MoreChanges(Lack lack, Optional<Integer> most) implements Note {}

  /**
   * Outcomes are counted of some sets of changes only.
   *
   * @param counted how many, the smallest
   * @param found how many sets there are
   */
  record SmallestCounted(int counted, int found) implements Note {}

  /**
   * In how many combinations of readings something holds was not counted, and which conflicts they
   * bring is not known.
   *
   * @param combinations in how many ways the readings combine
   */
  record TooManyReadings(BigInteger combinations) implements Note {}

  /**
   * What holds under every reading may be more than was found.
   *
   * @param unfinished combinations of readings in which a limit was reached
   * @param combinations how many there are
   */
  record UnfinishedReadings(int unfinished, int combinations) implements Note {}

  /**
   * Concession combinations were looked for among some outcomes only.
   *
   * @param sets how many of the least firm sets of lines these cross
   */
  record LeastFirmSets(int sets) implements Note {}

  /**
   * What an answer about worlds lacks.
   *
   * @param what what is missing
   * @param lack time or memory
   * @param memory what is needed, where that is known
   */
  record Missing(Sought what, Lack lack, Optional<Memory> memory) implements Note {}

  /**
   * The estimate of a zone rests on few draws.
   *
   * @param draws how many, of different weight
   * @param effective how many equal ones tell as much
   */
  record FewDraws(long draws, double effective) implements Note {}

  /** What is said of worlds. */
  sealed interface OfWorlds extends Note permits WorldsNote {}

  /** What is said of wants. */
  sealed interface OfWants extends Note permits WantNote {}

  /** What is said of talks. */
  sealed interface OfTalks extends Note permits TalkNote {}

  /** What is said of stability. */
  sealed interface OfStability extends Note permits StabilityNote {}

  /**
   * A note on one of several scenarios.
   *
   * @param scenario what the scenario is called
   * @param note on it
   */
  record On(String scenario, Note note) implements Note {}
}
