package org.parley.answer;

/** What can be missing from an answer. */
public enum Sought {
  COHERENT_OUTCOMES,
  ACCEPTABLE_OUTCOMES,
  /** What each step of the ladder and each party leaves. */
  LADDER_AND_PARTIES,
  LADDER,
  /** How often each line is crossed. */
  CROSSINGS,
  /** How often a line is the only one in the way. */
  SOLE_BLOCKERS,
  /** How many outcomes cross how many lines. */
  CROSSING_COUNTS,
  /** Which options are in some acceptable outcome. */
  ACCEPTABLE_OPTIONS,
  /** How often two options go together, and which acceptable outcome asks least. */
  OPTION_PAIRS,
  RELAXATIONS,
  CORES,
  /** Which coherence rules each core is given. */
  GIVENS,
  /** Relaxations that waive coherence rules too. */
  RULE_RELAXATIONS,
  /** Whether the judge confirms all that was found. */
  CONFIRMATION,
  /** How many outcomes each relaxation opens. */
  OPENED_OUTCOMES,
  /** What two parties could both sign. */
  PARTY_PAIRS,
  /** Sets of changes that open a zone. */
  OPENING_CHANGES,
  /** How many outcomes are acceptable after some changes. */
  CHANGED_OUTCOMES,
  /** What holds under every reading. */
  EVERY_READING,
  /** Which outcomes come nearest to a deal. */
  CROSSED_SETS,
  NEAREST_OUTCOMES,
  /** Which outcome of a set asks least. */
  LEAST_ASKING,
  CONCESSION_COMBINATIONS,
  EXACT_PROBABILITIES,
  EXACT_DEAL,
  /** What hangs on each position, exactly. */
  EXACT_EFFECTS,
  /** What each firmness does within its range. */
  FIRMNESS_SWINGS,
  /** How much of the variance over assumed ranges is due to each. */
  SOBOL_INDICES,
  /** How likely each option is to appear, exactly. */
  EXACT_OPTIONS,
  RANKED_OUTCOMES,
  /** Outcomes likelier than those ranked. */
  LIKELIER_OUTCOMES,
  EXACT_ZONE,
  /** When a zone opens, exactly. */
  EXACT_OPENING,
  DRAWN_ZONE,
  CONDITIONS_OF_DEAL,
  CONDITIONS_OF_ACCEPTANCE,
  /** What no outcome is better than for one party and not worse for any. */
  UTILITY_FRONTIER,
  /** Which outcomes are fair or efficient. */
  SOLUTIONS,
  /** The best that each party can have. */
  BEST_OF_PARTY,
  /** How many outcomes leave nobody worse off than no deal. */
  SIGNABLE_OUTCOMES,
  /** Which outcomes are stable, and all that hangs on it. */
  STABLE_OUTCOMES,
  /** Which outcomes are stable against coalitions. */
  COALITION_STABLE_OUTCOMES,
  /** Which outcomes can be reached from today. */
  REACHED_OUTCOMES,
  /** Which outcomes coalitions can reach from today. */
  COALITION_REACH,
  /** Which single changes open an outcome that holds. */
  STABILITY_CHANGES,
  /** What parties would have to prefer. */
  NEEDED_PREFERENCES,
  /** What becomes of solutions under drawn weights. */
  WEIGHT_DRAWS,
  /** How many outcomes each set of voters refuses. */
  REFUSALS,
  /** How much of what talks come to depends on which outcomes were drawn for them. */
  POOL_SPREAD,
  /** How much power each voter has. */
  POWER,
  /** In which orders steps can be taken. */
  STEP_ORDERS
}
