package org.parley.answer;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.parley.answer.SourcesReport.Standing;
import org.parley.scenario.LadderStep;

/**
 * How far several codings of the same documents agree, and which disagreements matter.
 *
 * @param codings the codings, in the order given
 * @param enforced the step of the ladder
 * @param agreement what was compared
 * @param verdicts what positions that two have coded cross, pair by pair
 * @param disagreements on what the first coding and another differ
 * @param notes what is missing
 */
public record CodersReport(
    List<CodingAnswer> codings,
    LadderStep enforced,
    List<Agreement> agreement,
    List<Verdicts> verdicts,
    List<Disagreement> disagreements,
    List<Note> notes) {

  public CodersReport {
    codings = List.copyOf(codings);
    agreement = List.copyOf(agreement);
    verdicts = List.copyOf(verdicts);
    disagreements = List.copyOf(disagreements);
    notes = List.copyOf(notes);
  }

  /**
   * A coding with its own answer.
   *
   * @param name what it is called: the id of its scenario, numbered where several have the same
   * @param positions how many positions it has
   * @param coherent its coherent outcomes; nothing where not known
   */
  public record CodingAnswer(
      String name, String title, int positions, Optional<BigInteger> coherent, Standing answer) {}

  /** What is compared. */
  public enum Variable {
    /** Whether a position was coded at all. */
    CODED,
    KIND,
    STATUS,
    WORDING,
    /** Which readings a position has. */
    READINGS,
    /** Which option a party has stated on an issue. */
    STATED,
    /** Whether an outcome crosses a position. */
    CROSSED,
    /** Whether an outcome is acceptable. */
    ACCEPTABLE
  }

  /** A figure with the limits of its interval, which are {@code NaN} where it has none. */
  public record Figure(double value, double low, double high) {}

  /**
   * Agreement on something.
   *
   * @param units how many things were judged by two coders or more; nothing where not known
   * @param agreed on how many of them all who judged them agree
   * @param nominal Krippendorff's alpha of the values as such; nothing where they do not vary
   * @param ordinal the same of their order, where they have one
   */
  public record Agreement(
      Variable variable,
      Optional<BigInteger> units,
      Optional<BigInteger> agreed,
      Optional<Figure> nominal,
      Optional<Figure> ordinal) {}

  /**
   * What a position crosses in two codings, each in the reading in force, over the outcomes that
   * are coherent in both.
   *
   * @param position id of the position
   * @param first name of one coding
   * @param second name of the other
   */
  public record Verdicts(
      String position,
      String first,
      String second,
      BigInteger both,
      BigInteger onlyFirst,
      BigInteger onlySecond,
      BigInteger neither) {}

  /** On what two codings can differ. */
  public enum Aspect {
    /** Only one of them has the position. */
    CODED,
    PARTY,
    KIND,
    STATUS,
    FIRMNESS,
    /** What its readings cross, or how probable they are. */
    READINGS,
    /** The option a party has stated. */
    STATED,
    /** Which outcomes are coherent. */
    COHERENCE
  }

  /**
   * A disagreement of a coding with the first.
   *
   * @param coding name of the other coding
   * @param id id of the position; for stated options that of the party and of the issue
   * @param first how the first coding has it
   * @param other how the other has it
   * @param with the answer of the first coding, had it this one thing like the other
   * @param matters whether that is another answer
   */
  public record Disagreement(
      String coding,
      String id,
      Aspect aspect,
      String first,
      String other,
      Standing with,
      boolean matters) {}
}
