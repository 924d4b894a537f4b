package org.parley.scenario;

import java.util.Optional;

/**
 * How a party negotiates in a simulated talk; no document says any of it.
 *
 * @param tactic what it asks for as time passes
 * @param offer which of the outcomes that are worth so much it offers
 * @param accept which offers it takes
 * @param discount what waiting costs it, where it costs anything
 * @param vote how it votes on the text of a mediator
 */
public record Strategy(
    Tactic tactic, Offer offer, Accept accept, Optional<Discount> discount, Vote vote) {

  /** What is assumed of a party of which a scenario says nothing. */
  public static final Strategy DEFAULT =
      new Strategy(
          new Tactic.Concede(1, 0),
          new Offer.Lowest(),
          new Accept.Next(1, 0),
          Optional.empty(),
          new Vote.Hill());

  /** How the least that a party asks for changes. */
  public sealed interface Tactic {

    /**
     * With time, from the best it may offer to what it has without a deal (Faratin, Sierra and
     * Jennings 1998, "Negotiation decision functions for autonomous agents").
     *
     * @param e below 1 late, 1 evenly, above 1 early, 0 never
     * @param k share of the way that it goes at once, in {@code [0, 1]}
     */
    record Concede(double e, double k) implements Tactic {}

    /**
     * With what others concede.
     *
     * @param isRelative whether by the ratio of two offers, else by their difference
     * @param kindness what a difference is multiplied by
     * @param window how many offers back the other one is, at least 1
     * @param forgives whether it asks no more where others take back
     */
    record TitForTat(boolean isRelative, double kindness, int window, boolean forgives)
        implements Tactic {

      /** The usual one. */
      public static final TitForTat DEFAULT = new TitForTat(false, 1, 1, true);
    }

    /**
     * With both, each by itself, their levels weighed.
     *
     * @param timeWeight weight of time, at least 0
     * @param replyWeight weight of what others concede, at least 0; not both are 0
     */
    record Mix(Concede time, TitForTat reply, double timeWeight, double replyWeight)
        implements Tactic {}
  }

  /** Which outcome is offered. */
  public sealed interface Offer {

    /** How wide a band is where nothing is said. */
    double USUAL_WIDTH = 0.05;

    /** The one worth least to the party of those worth what it asks for. */
    record Lowest() implements Offer {}

    /**
     * Any of those in a band above what it asks for.
     *
     * @param width of the band, where 1 is the whole scale
     */
    record Anywhere(double width) implements Offer {}

    /** Of those in the band the one that is fewest steps from the last offer received. */
    record Nearest(double width) implements Offer {}
  }

  /**
   * Which offers are taken (Baarslag, Hindriks and Jonker 2013, "Acceptance conditions in automated
   * negotiation").
   */
  public sealed interface Accept {

    /** What is worth, times a factor and with an addition, as much as the own next offer. */
    record Next(double factor, double plus) implements Accept {}

    /** What is worth so much. */
    record Const(double least) implements Accept {}

    /** Anything from a time on. */
    record Time(double from) implements Accept {}

    /** As {@link Next}, and from a time on also what is good enough by another measure. */
    record Combi(double from, Over over, double least) implements Accept {}

    /** Anything it can sign. */
    record Any() implements Accept {}
  }

  /** What good enough is measured by. */
  public enum Over implements Named {
    /** The best that was received in as much time as is left. */
    MAX("max"),
    /** The mean of that. */
    AVG("avg"),
    /** A number. */
    CONST("const");

    private final String label;

    Over(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * What waiting costs.
   *
   * @param factor what is left of a utility after the whole time, in {@code (0, 1]}
   * @param isPerRound whether after each round instead
   * @param isOnReservation whether what the party has without a deal shrinks as well
   */
  public record Discount(double factor, boolean isPerRound, boolean isOnReservation) {

    /** What is left of a utility. */
    public double left(double time, int round) {
      return StrictMath.pow(factor, isPerRound ? round : time);
    }
  }

  /** How a party votes on a text. */
  public sealed interface Vote {

    /** For what is worth no less to it than the text before. */
    record Hill() implements Vote {}

    /**
     * Now and then for what is worth less, ever more rarely (Klein, Faratin, Sayama and Bar-Yam
     * 2003, "Negotiating complex contracts").
     *
     * @param temperature loss, where 1 is the whole scale, of which one in {@code e} is accepted at
     *     the beginning; at least 0
     */
    record Anneal(double temperature) implements Vote {}
  }
}
