package org.parley.elimination;

import java.math.BigInteger;
import java.util.List;
import org.parley.effort.Attempt;

/**
 * What is known exactly of a scenario under one choice of enforced positions; each part either
 * exact or, where its diagram outgrew the budget, not.
 *
 * @param coherent the coherent outcomes
 * @param acceptable the coherent outcomes that cross no enforced position
 * @param coherentFigures their numbers, which may be known where the set is not
 * @param acceptableFigures likewise of the acceptable ones
 * @param subsets for each further set of positions asked for, the number of coherent outcomes that
 *     cross none of it
 * @param crossed by position, the number of coherent outcomes that cross it
 * @param soleBlockers by position, the number of coherent outcomes that cross it and no other of
 *     the enforced ones
 * @param histogram by number of enforced positions crossed, from 0 to all of them, the number of
 *     coherent outcomes
 * @param crossings the coherent outcomes with what each crosses, for nearest outcomes and the like
 */
public record ExactAnswer(
    Attempt<OutcomeSet> coherent,
    Attempt<OutcomeSet> acceptable,
    Figures coherentFigures,
    Figures acceptableFigures,
    Attempt<List<BigInteger>> subsets,
    Attempt<List<BigInteger>> crossed,
    Attempt<List<BigInteger>> soleBlockers,
    Attempt<List<BigInteger>> histogram,
    Attempt<Crossings> crossings) {

  /**
   * Numbers of a set of outcomes.
   *
   * @param count how many there are
   * @param byOption how many have each option, by issue and option
   */
  public record Figures(Attempt<BigInteger> count, Attempt<List<List<BigInteger>>> byOption) {}
}
