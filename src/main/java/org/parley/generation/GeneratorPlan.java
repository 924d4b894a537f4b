package org.parley.generation;

/**
 * The size of a random scenario and the seed of its contents.
 *
 * @param issueCount number of issues, in {@code [1, 1000]}
 * @param optionCount number of options of every issue, in {@code [2, 65536]}
 * @param positionCount number of positions, in {@code [1, 10000]}
 * @param minimumScope least number of issues of a position, in {@code [1, maximumScope]}
 * @param maximumScope greatest number of issues of a position, in {@code [1, issueCount]}
 * @param density share of the combinations within a scope that are crossed, in {@code (0, 1)};
 *     rounded so that at least one combination is and at least one is not
 * @param coherenceRuleCount number of coherence rules, each over two issues or more, in {@code [0,
 *     10000]}
 * @param partyCount number of parties, in {@code [1, 1000]}
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

  /** Most issues of a position unless told otherwise. */
  public static final int USUAL_SCOPE = 3;

  /** Most issues. */
  public static final int MAXIMUM_ISSUES = 1000;

  /** Most parties. */
  public static final int MAXIMUM_PARTIES = 1000;

  /** Most positions, and most coherence rules. */
  public static final int MAXIMUM_RULES = 10_000;

  private static final double USUAL_DENSITY = 0.25;
  private static final int USUAL_PARTIES = 3;

  /**
   * @throws IllegalArgumentException if a number is outside the range given for it, if {@code
   *     issueCount < 2} and there are coherence rules, or if a scope can have more than {@link
   *     #MAXIMUM_COMBINATIONS} combinations
   */
  public GeneratorPlan {
    check("number of issues", issueCount, 1, MAXIMUM_ISSUES);
    check("number of options", optionCount, 2, MAXIMUM_COMBINATIONS);
    check("number of positions", positionCount, 1, MAXIMUM_RULES);
    check("most issues of a position", maximumScope, 1, issueCount);
    check("fewest issues of a position", minimumScope, 1, maximumScope);
    if (!(density > 0 && density < 1)) {
      throw new IllegalArgumentException("density [" + density + "] must be above 0 and below 1");
    }
    check("number of coherence rules", coherenceRuleCount, 0, MAXIMUM_RULES);
    if (coherenceRuleCount > 0 && issueCount < 2) {
      throw new IllegalArgumentException("a coherence rule needs at least 2 issues");
    }
    check("number of parties", partyCount, 1, MAXIMUM_PARTIES);
    checkCombinations(
        optionCount, coherenceRuleCount > 0 ? Math.max(2, maximumScope) : maximumScope);
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " [" + value + "] must be from " + least + " to " + most);
    }
  }

  private static void checkCombinations(int optionCount, int scope) {
    long combinations = 1;
    for (int issue = 0; issue < scope && combinations <= MAXIMUM_COMBINATIONS; issue++) {
      combinations *= optionCount;
    }
    if (combinations > MAXIMUM_COMBINATIONS) {
      throw new IllegalArgumentException(
          "["
              + scope
              + "] issues with ["
              + optionCount
              + "] options each have more than "
              + MAXIMUM_COMBINATIONS
              + " combinations, too many for a rule");
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
