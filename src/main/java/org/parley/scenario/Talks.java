package org.parley.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How parties talk in a simulation.
 *
 * @param protocol who may say what and when there is a deal
 * @param isOpenClock whether time runs from above 0 to below 1, else from 0 to 1
 * @param first id of the party that begins every round, where it is not the first of the file
 * @param strategies by party id, in the file's order; {@link Strategy#DEFAULT} where there is none
 */
public record Talks(
    Protocol protocol,
    boolean isOpenClock,
    Optional<String> first,
    Map<String, Strategy> strategies) {

  /** What is assumed where a scenario says nothing. */
  public static final Talks DEFAULT =
      new Talks(new Protocol.Offers(), false, Optional.empty(), Map.of());

  public Talks {
    strategies = new LinkedHashMap<>(strategies);
  }

  /** That of a party. */
  public Strategy strategy(String party) {
    return strategies.getOrDefault(party, Strategy.DEFAULT);
  }

  /** The time of a round, of so many. */
  public double time(int round, int rounds) {
    if (isOpenClock) {
      return (round + 1.0) / (rounds + 1.0);
    }
    return rounds == 1 ? 1 : (double) round / (rounds - 1);
  }

  /** Who may say what, and when there is a deal. */
  public sealed interface Protocol extends Named {

    /** Offers in turn (Aydoğan, Festen, Hindriks and Jonker 2017). */
    record Offers() implements Protocol {
      @Override
      public String label() {
        return "offers";
      }
    }

    /**
     * A mediator changes one text (Raiffa 1982, "The art and science of negotiation").
     *
     * @param size how many issues are changed at once, at least 1
     */
    record Text(int size) implements Protocol {
      @Override
      public String label() {
        return "text";
      }
    }

    /** All propose at once, and who risks least concedes (Zeuthen 1930). */
    record Simultaneous() implements Protocol {
      @Override
      public String label() {
        return "simultaneous";
      }
    }
  }
}
