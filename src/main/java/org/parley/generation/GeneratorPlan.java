package org.parley.generation;

import java.math.BigInteger;

/**
 * The size of a random scenario and the seed of its contents.
 *
 * @param issueCount number of issues, at least 1
 * @param optionCount number of options of every issue, at least 2
 * @param positionCount number of positions, at least 1
 * @param minimumScope least number of issues of a position, at least 1
 * @param maximumScope greatest number of issues of a position, at most {@code issueCount}
 * @param density share of the combinations within a scope that are crossed, in {@code (0, 1)};
 *     rounded so that at least one combination is and at least one is not
 * @param coherenceRuleCount number of coherence rules, each over two issues or more, at least 0
 * @param partyCount number of parties, at least 1
 * @param seed seed of everything random
 */
public record GeneratorPlan(
    int issueCount,
    int optionCount,
    int positionCount,
    int minimumScope,
    int maximumScope,
    double density,
    int coherenceRuleCount,
    int partyCount,
    long seed) {

  /** Most combinations within one scope. */
  public static final int MAXIMUM_COMBINATIONS = 1 << 16;

  private static final double USUAL_DENSITY = 0.25;
  private static final int USUAL_SCOPE = 3;
  private static final int USUAL_PARTIES = 3;

  /**
   * @throws IllegalArgumentException if a number is outside the range given for it, if {@code
   *     maximumScope < minimumScope}, if {@code issueCount < 2} and there are coherence rules, or
   *     if a scope can have more than {@link #MAXIMUM_COMBINATIONS} combinations
   */
  public GeneratorPlan {
    check(issueCount >= 1, "issue count", issueCount, "at least 1");
    check(optionCount >= 2, "option count", optionCount, "at least 2");
    check(positionCount >= 1, "position count", positionCount, "at least 1");
    check(minimumScope >= 1, "fewest issues of a position", minimumScope, "at least 1");
    check(
        maximumScope >= minimumScope && maximumScope <= issueCount,
        "most issues of a position",
        maximumScope,
        "from " + minimumScope + " to " + issueCount);
    check(density > 0 && density < 1, "density", density, "above 0 and below 1");
    check(
        coherenceRuleCount == 0 || coherenceRuleCount > 0 && issueCount >= 2,
        "coherence rule count",
        coherenceRuleCount,
        issueCount >= 2 ? "at least 0" : "0, since there is one issue");
    check(partyCount >= 1, "party count", partyCount, "at least 1");
    BigInteger combinations = BigInteger.valueOf(optionCount).pow(maximumScope);
    check(
        combinations.compareTo(BigInteger.valueOf(MAXIMUM_COMBINATIONS)) <= 0,
        "number of combinations of a position's options",
        combinations,
        "at most " + MAXIMUM_COMBINATIONS);
  }

  private static void check(boolean holds, String name, Number value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(name + " [" + value + "] must be " + allowed);
    }
  }

  /**
   * A plan with three parties, scopes of one to three issues, a quarter of their combinations
   * crossed, and no coherence rule.
   *
   * @throws IllegalArgumentException as the constructor
   */
  public static GeneratorPlan ofSize(
      int issueCount, int optionCount, int positionCount, long seed) {
    int maximumScope = Math.min(USUAL_SCOPE, issueCount);
    return new GeneratorPlan(
        issueCount,
        optionCount,
        positionCount,
        1,
        maximumScope,
        USUAL_DENSITY,
        0,
        USUAL_PARTIES,
        seed);
  }

  /** The same with scopes of other sizes. */
  public GeneratorPlan withScopes(int minimum, int maximum) {
    return new GeneratorPlan(
        issueCount,
        optionCount,
        positionCount,
        minimum,
        maximum,
        density,
        coherenceRuleCount,
        partyCount,
        seed);
  }

  /** The same with another share of combinations crossed. */
  public GeneratorPlan withDensity(double other) {
    return new GeneratorPlan(
        issueCount,
        optionCount,
        positionCount,
        minimumScope,
        maximumScope,
        other,
        coherenceRuleCount,
        partyCount,
        seed);
  }

  /** The same with another number of coherence rules. */
  public GeneratorPlan withCoherenceRules(int count) {
    return new GeneratorPlan(
        issueCount,
        optionCount,
        positionCount,
        minimumScope,
        maximumScope,
        density,
        count,
        partyCount,
        seed);
  }

  /** Name of the scenario, from its size and seed, such as {@code random-12x4-24-seed-1}. */
  String scenarioId() {
    return "random-" + issueCount + "x" + optionCount + "-" + positionCount + "-seed-" + seed;
  }
}
