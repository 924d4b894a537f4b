package org.parley.page.words;

import org.parley.answer.Sought;

/** What can be missing, in words. */
final class SoughtWords {

  private SoughtWords() {}

  /** What it is, as it goes on after "not exact:" and "were known:". */
  static String of(Sought sought) {
    return switch (sought) {
      case COHERENT_OUTCOMES -> "the number of coherent outcomes";
      case ACCEPTABLE_OUTCOMES -> "the number of acceptable outcomes";
      case LADDER_AND_PARTIES -> "what each step of the ladder and each party leaves";
      case LADDER -> "what each step of the ladder leaves";
      case CROSSINGS -> "how often each line is crossed";
      case SOLE_BLOCKERS -> "how often a line is the only one in the way";
      case OPTION_PAIRS -> "how often two options go together and which outcome asks least";
      case CROSSING_COUNTS -> "how many outcomes cross how many lines";
      case ACCEPTABLE_OPTIONS -> "what is acceptable";
      case RELAXATIONS -> "all relaxations";
      case CORES -> "all cores";
      case GIVENS -> "what every core is given";
      case RULE_RELAXATIONS -> "all relaxations that waive coherence rules too";
      case CONFIRMATION -> "whether the judge confirms all of these";
      case OPENED_OUTCOMES -> "how many outcomes each relaxation opens";
      case PARTY_PAIRS -> "what two parties could both sign";
      case OPENING_CHANGES -> "all sets of changes that open a zone";
      case CHANGED_OUTCOMES -> "how many outcomes are acceptable after some changes";
      case EVERY_READING -> "what holds under every reading";
      case CROSSED_SETS -> "which outcomes come nearest to a deal";
      case NEAREST_OUTCOMES -> "all outcomes nearest to a deal";
      case LEAST_ASKING -> "which outcome of a set asks least";
      case CONCESSION_COMBINATIONS -> "all concession combinations";
      case CONDITIONS_OF_DEAL -> "the conditions of a deal";
      case CONDITIONS_OF_ACCEPTANCE -> "the conditions of acceptance";
      default -> ofChances(sought);
    };
  }

  private static String ofChances(Sought sought) {
    return switch (sought) {
      case EXACT_PROBABILITIES -> "exact probabilities";
      case EXACT_DEAL -> "the exact probability of a deal";
      case EXACT_EFFECTS -> "what matters exactly";
      case FIRMNESS_SWINGS -> "what each firmness does within its range";
      case SOBOL_INDICES -> "Sobol' indices of the assumed ranges";
      case EXACT_OPTIONS -> "the exact chance of each option";
      case RANKED_OUTCOMES -> "the outcomes by their chance";
      case LIKELIER_OUTCOMES -> "the likeliest outcomes";
      case EXACT_ZONE -> "the exact expected zone";
      case EXACT_OPENING -> "the exact chance that a zone opens";
      case DRAWN_ZONE -> "the expected zone from draws";
      default -> ofUtilities(sought);
    };
  }

  private static String ofStability(Sought sought) {
    return switch (sought) {
      case STABLE_OUTCOMES -> "which outcomes are stable";
      case COALITION_STABLE_OUTCOMES -> "which outcomes are stable against coalitions";
      case REACHED_OUTCOMES -> "which outcomes are in reach";
      case COALITION_REACH -> "which outcomes coalitions can reach";
      case STABILITY_CHANGES -> "which single changes open an outcome that holds";
      case NEEDED_PREFERENCES -> "what parties would have to prefer";
      default -> throw new IllegalArgumentException("[" + sought + "] is not of stability");
    };
  }

  private static String ofUtilities(Sought sought) {
    return switch (sought) {
      case UTILITY_FRONTIER -> "the frontier of utilities";
      case SOLUTIONS -> "all solutions";
      case BEST_OF_PARTY -> "the best that each party can have";
      case SIGNABLE_OUTCOMES -> "how many outcomes leave nobody worse off than no deal";
      default -> further(sought);
    };
  }

  private static String further(Sought sought) {
    return switch (sought) {
      case WEIGHT_DRAWS -> "what all weight draws come to";
      case REFUSALS -> "how many outcomes pass each layer";
      case POWER -> "how much power each party has";
      case POOL_SPREAD -> "how much depends on which outcomes were drawn";
      case STEP_ORDERS -> "in which orders steps can be taken";
      default -> ofStability(sought);
    };
  }

  /** That it is missing, as it goes on with "for want of time". */
  static String missing(Sought sought) {
    return switch (sought) {
      case EXACT_PROBABILITIES -> "no exact probabilities";
      case EXACT_DEAL -> "no exact probability of a deal";
      case EXACT_EFFECTS -> "what matters is not computed exactly";
      case FIRMNESS_SWINGS -> "what each firmness does within its range is not computed";
      case SOBOL_INDICES -> "no Sobol' indices of the assumed ranges";
      case EXACT_OPTIONS -> "options are estimated";
      case RANKED_OUTCOMES -> "outcomes are not ranked";
      case LIKELIER_OUTCOMES -> "there may be likelier outcomes: the search was cut short";
      case EXACT_ZONE -> "no exact expected zone";
      case EXACT_OPENING -> "no exact chance that a zone opens";
      case DRAWN_ZONE -> "no expected zone from draws";
      case CONDITIONS_OF_DEAL -> "no conditions of a deal";
      case CONDITIONS_OF_ACCEPTANCE -> "no conditions of acceptance";
      default -> of(sought) + " is not known";
    };
  }
}
