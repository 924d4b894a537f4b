package org.parley.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.files.authoring.ProcessRulesTable;
import org.parley.files.authoring.RulesFiles;
import org.parley.files.drawn.DrawTables;
import org.parley.files.forecast.ForecastFiles;
import org.parley.files.forecast.ScoreFiles;
import org.parley.files.negotiate.ProcessTable;
import org.parley.files.negotiate.TalkTables;
import org.parley.files.opening.ChancesTable;
import org.parley.files.opening.OpeningTables;
import org.parley.files.ratification.RatificationTables;
import org.parley.files.stability.GraphTables;
import org.parley.files.stability.StabilityDrawTables;
import org.parley.files.stability.StabilityTables;
import org.parley.files.sweep.SweepTables;
import org.parley.table.Table;

/** Every table Parley writes, by the command that writes it, in the order of the files. */
final class Catalogue {

  private static final List<Table<?>> TITLES =
      List.of(
          ScenarioTables.ISSUES,
          OptionTables.OPTIONS,
          ScenarioTables.POSITIONS,
          ScenarioTables.COHERENCE,
          PartiesTable.TABLE);

  private static final List<Table<?>> CONFLICTS =
      List.of(
          ConflictTables.RELAXATIONS,
          ConflictTables.RELAXATION_PARTIES,
          ConflictTables.CORES,
          GivenTables.GIVENS,
          GivenTables.RULE_RELAXATIONS,
          ConflictTables.PIVOTALITY,
          ConflictTables.PARTY_PAIRS);

  private static final List<Table<?>> RUN =
      List.of(
          CountTables.LADDER,
          RedLinesTable.TABLE,
          OptionTables.PAIRS,
          CountTables.CROSSINGS,
          ConvergenceTable.TABLE,
          OutcomeTables.OUTCOMES,
          OutcomeTables.OUTCOME_OPTIONS,
          OutcomeTables.CONCESSIONS);

  private static final List<Table<?>> OUTCOMES =
      List.of(
          OutcomeTables.NEAREST,
          OutcomeTables.NEAREST_OPTIONS,
          OutcomeTables.CONCESSIONS,
          OutcomesFiles.FRONTIER,
          OutcomesFiles.FRONTIER_STEPS,
          OutcomesFiles.FRONTIER_OPTIONS,
          OutcomesFiles.FRONTIER_CONCESSIONS);

  private static final List<Table<?>> COMPARE =
      List.of(
          CompareFiles.SCENARIOS, CompareFiles.COMPARE, CompareFiles.LADDER, CompareFiles.WORLDS);

  private static final List<Table<?>> SOURCES =
      List.of(SourcesFiles.SOURCES, SourcesFiles.CODINGS, SourcesFiles.CORES, SourcesFiles.ASSUMED);

  private static final List<Table<?>> CODERS =
      List.of(
          CodersFiles.CODINGS,
          CodersFiles.AGREEMENT,
          CodersFiles.VERDICTS,
          CodersFiles.DISAGREEMENTS);

  private static final List<Table<?>> WORLDS =
      List.of(
          WorldsHeadline.TABLE,
          WorldsTables.OUTCOMES,
          WorldsTables.OUTCOME_OPTIONS,
          WorldsTables.OPTIONS,
          SensitivityTables.POSITIONS,
          SensitivityTables.READINGS,
          SensitivityTables.SOBOL,
          ConvergenceTable.TABLE,
          DiscoveryTable.TABLE,
          AssumptionsTable.TABLE);

  private static final List<Table<?>> BARGAIN =
      List.of(
          BargainTables.UTILITIES,
          BargainTables.FRONTIER,
          BargainTables.SOLUTIONS,
          BargainTables.SOLUTION_OPTIONS,
          DrawTables.DRAWS,
          DrawTables.PAIRS,
          DrawTables.WEIGHTS);

  private static final List<Table<?>> RATIFY =
      List.of(
          RatificationTables.LAYERS,
          RatificationTables.STOPPERS,
          RatificationTables.POWER,
          RatificationTables.ORDERS,
          RatificationTables.STEPS);

  private static final List<Table<?>> NEGOTIATE =
      List.of(
          ProcessTable.TABLE,
          TalkTables.ENDINGS,
          TalkTables.FIRST_TO_GIVE,
          TalkTables.EVENTS,
          TalkTables.CONCESSION_ORDER,
          ChancesTable.OF_TALKS,
          TalkTables.DEALS,
          TalkTables.DEAL_OPTIONS,
          TalkTables.TALKS);
  private static final List<Table<?>> STABILITY =
      List.of(
          StabilityTables.STATES,
          StabilityTables.STATE_OPTIONS,
          StabilityTables.STABILITY,
          StabilityTables.PATHS,
          StabilityTables.INVERSE,
          StabilityTables.WEIGHTS,
          StabilityDrawTables.DRAWS,
          GraphTables.STATES,
          GraphTables.MOVES,
          GraphTables.RANKS,
          GraphTables.STABILITY,
          GraphTables.PATHS,
          GraphTables.INVERSE);

  private static final List<Table<?>> SWEEP =
      List.of(
          SweepTables.FACTORS,
          SweepTables.CASES,
          SweepTables.SWEEP,
          SweepTables.EFFECTS,
          SweepTables.CHANGES,
          SweepTables.BOXES);

  private Catalogue() {}

  /** The tables by command. */
  static Map<String, List<Table<?>>> tables() {
    Map<String, List<Table<?>>> tables = new LinkedHashMap<>();
    tables.put("run", both(both(TITLES, RUN), CONFLICTS));
    tables.put("conflicts", both(TITLES, CONFLICTS));
    tables.put("whatif", both(TITLES, List.of(WhatIfFiles.WHATIF, WhatIfFiles.AMBIGUITY)));
    tables.put("outcomes", both(TITLES, OUTCOMES));
    tables.put("compare", COMPARE);
    tables.put("worlds", both(TITLES, WORLDS));
    tables.put("sources", both(TITLES, SOURCES));
    tables.put("coders", CODERS);
    tables.put("bargain", both(TITLES, BARGAIN));
    tables.put("negotiate", both(TITLES, NEGOTIATE));
    tables.put("opening", both(TITLES, OpeningTables.tables()));
    tables.put("stability", both(TITLES, STABILITY));
    tables.put("ratify", both(TITLES, RATIFY));
    tables.put("rules", both(TITLES, List.of(RulesFiles.RULES, ProcessRulesTable.TABLE)));
    tables.put("sweep", SWEEP);
    tables.put("forecast", List.of(ForecastFiles.PREDICTIONS));
    tables.put("score", List.of(ScoreFiles.SCORES, ScoreFiles.SCORED));
    return tables;
  }

  /** Each table once. */
  static List<Table<?>> all() {
    return tables().values().stream().<Table<?>>flatMap(List::stream).distinct().toList();
  }

  private static List<Table<?>> both(List<Table<?>> some, List<Table<?>> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
