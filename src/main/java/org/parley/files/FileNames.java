package org.parley.files;

import java.util.Set;

/**
 * What files are called that a command writes into a folder. A short command asks for the names
 * alone: to declare every table of every command takes longer than to write its own.
 */
final class FileNames {

  /** The tables of all commands; a test holds them to what is declared. */
  static final Set<String> TABLES =
      Set.of(
          "ambiguity.csv",
          "assumptions.csv",
          "cases.csv",
          "chances.csv",
          "coder_agreement.csv",
          "coder_disagreements.csv",
          "coder_verdicts.csv",
          "coders.csv",
          "coherence.csv",
          "coherence_relaxations.csv",
          "compare.csv",
          "compare_ladder.csv",
          "compare_scenarios.csv",
          "compare_worlds.csv",
          "concession_order.csv",
          "concessions.csv",
          "convergence.csv",
          "core_givens.csv",
          "cores.csv",
          "crossings.csv",
          "deal_options.csv",
          "deals.csv",
          "discovery.csv",
          "endings.csv",
          "events.csv",
          "factors.csv",
          "first_to_give.csv",
          "frontier.csv",
          "frontier_concessions.csv",
          "frontier_options.csv",
          "frontier_steps.csv",
          "frontier_utilities.csv",
          "giving_orders.csv",
          "graph_inverse.csv",
          "graph_moves.csv",
          "graph_paths.csv",
          "graph_ranks.csv",
          "graph_stability.csv",
          "graph_states.csv",
          "inverse.csv",
          "inverse_weights.csv",
          "stability_draws.csv",
          "issues.csv",
          "ladder.csv",
          "layers.csv",
          "nearest.csv",
          "nearest_options.csv",
          "opening.csv",
          "option_pairs.csv",
          "options.csv",
          "order_steps.csv",
          "orders.csv",
          "outcome_options.csv",
          "outcomes.csv",
          "parties.csv",
          "party_pairs.csv",
          "paths.csv",
          "pivotality.csv",
          "positions.csv",
          "positions_sensitivity.csv",
          "power.csv",
          "predictions.csv",
          "preference_draws.csv",
          "preference_pairs.csv",
          "preference_weights.csv",
          "process.csv",
          "readings_sensitivity.csv",
          "red_lines.csv",
          "relaxation_parties.csv",
          "relaxations.csv",
          "process_rules.csv",
          "rules.csv",
          "scored_predictions.csv",
          "scores.csv",
          "sobol.csv",
          "solution_options.csv",
          "solutions.csv",
          "source_assumed.csv",
          "source_codings.csv",
          "source_cores.csv",
          "sources.csv",
          "stability.csv",
          "state_options.csv",
          "states.csv",
          "stoppers.csv",
          "sweep.csv",
          "sweep_boxes.csv",
          "sweep_changes.csv",
          "sweep_effects.csv",
          "talk_events.csv",
          "talk_first_to_give.csv",
          "talk_chances.csv",
          "talks.csv",
          "utilities.csv",
          "whatif.csv",
          "world_options.csv",
          "world_outcome_options.csv",
          "world_outcomes.csv",
          "worlds.csv");

  private static final String CSV = ".csv";

  /** Ends the name of a table that a cluster has written beside the one in CSV. */
  private static final String PARQUET = ".parquet";

  private static final Set<String> OTHERS =
      Set.of(
          WrittenFiles.MANIFEST,
          DataPackage.FILE,
          TallyJson.FILE,
          PageFiles.HTML,
          PageFiles.JSON,
          "summary.json",
          "conflicts.json",
          "whatif.json",
          "outcomes.json",
          "compare.json",
          "sources.json",
          "coders.json",
          "worlds.json",
          "bargain.json",
          "ratify.json",
          "opening.json",
          "negotiate.json",
          "stability.json",
          "rules.json",
          "sweep.json",
          "plan.yaml",
          "forecast.json",
          "score.json");

  private FileNames() {}

  /** Whether a command that answers a question calls a file so. */
  static boolean isOurs(String name) {
    return OTHERS.contains(name) || TABLES.contains(name) || isTableInParquet(name);
  }

  private static boolean isTableInParquet(String name) {
    return name.endsWith(PARQUET)
        && TABLES.contains(name.substring(0, name.length() - PARQUET.length()) + CSV);
  }
}
