package org.parley.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.answer.Hinges;
import org.parley.answer.KeptOutcome;
import org.parley.answer.RunReport;
import org.parley.exploration.OutcomeCounts;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.stat.Interval;
import org.parley.table.JsonText;
import org.parley.worlds.SampledZone;

/** The file {@code summary.json} of a run. Figures that were not computed are absent, never 0. */
public final class SummaryJson {

  private final RunReport report;
  private final Scenario scenario;
  private final ExactFigures exact;
  private final RunTables tables;
  private final Wording wording;

  private SummaryJson(RunReport report, Wording wording) {
    this.wording = wording;
    this.report = report;
    this.scenario = report.scenario();
    this.exact = new ExactFigures(report.exact());
    this.tables = new RunTables(report);
  }

  static String of(RunReport report, Wording wording) {
    return JsonText.of(new SummaryJson(report, wording).content());
  }

  private Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", scenario.id());
    content.put("title", scenario.title());
    content.put("seed", report.settings().seed());
    content.put("complete", report.isComplete());
    content.put("notes", NoteJson.of(report.notes(), wording));
    content.put("outcome_space", outcomeSpace());
    content.put("enforcement", enforcement(report.enforcement()));
    content.put("enforced", ids(scenario, report.enforced().stream().boxed().toList()));
    content.put("acceptable", acceptable());
    report.deal().ifPresent(deal -> content.put("worlds", Map.of("deal", WorldsFiles.deal(deal))));
    content.put("ladder", JsonText.rows(tables.ladder()));
    content.put("parties", JsonText.rows(tables.parties()));
    content.put("red_lines", JsonText.rows(tables.redLines()));
    content.put("options", JsonText.rows(tables.options()));
    content.put("crossings", JsonText.rows(tables.crossings()));
    report
        .conflict()
        .ifPresent(
            conflict -> {
              content.put("diagnosis", ConflictFiles.diagnosis(conflict));
              content.put("cores", ConflictFiles.cores(conflict));
              content.put("core_givens", JsonText.rows(GivenTables.givens(conflict)));
              content.put("relaxations", ConflictFiles.relaxations(conflict));
              content.put("relaxations_complete", conflict.areComplete());
              content.put("no_deal_hangs_on", Hinges.of(conflict));
            });
    report.common().ifPresent(c -> content.put("common", CommonJson.of(scenario, c)));
    content.put("nearest", report.kept().stream().map(this::nearest).toList());
    content.put("assumptions", assumptions());
    return content;
  }

  private Map<String, Object> outcomeSpace() {
    Map<String, Object> space = new LinkedHashMap<>();
    space.put("issues", scenario.issues().size());
    space.put("outcomes", scenario.outcomeSpace().size());
    if (!report.asked().agreements().isEmpty()) {
      space.put("sensible", report.sensible());
    }
    space.put("coherent", exact.coherent());
    space.put(
        "coherent_share",
        exact.coherent().map(count -> ExactFigures.ratio(count, scenario.outcomeSpace().size())));
    return space;
  }

  /** What was asked to bind, for the summary and the manifest alike. */
  public static Map<String, Object> enforcement(Enforcement asked) {
    Map<String, Object> enforcement = new LinkedHashMap<>();
    enforcement.put("step", asked.step().label());
    enforcement.put("without", asked.without().stream().sorted().toList());
    enforcement.put("waived", asked.waived().stream().sorted().toList());
    enforcement.put("bound", asked.bound().stream().sorted().toList());
    enforcement.put("readings", new TreeMap<>(asked.readings()));
    enforcement.put("fixed", new TreeMap<>(asked.fixed()));
    return enforcement;
  }

  private Map<String, Object> acceptable() {
    Map<String, Object> acceptable = new LinkedHashMap<>();
    exact
        .acceptable()
        .ifPresent(
            count -> {
              Map<String, Object> figures = new LinkedHashMap<>();
              figures.put("count", count);
              figures.put("share", exact.share(Optional.of(count)));
              report.weighted().ifPresent(zone -> figures.put("weighted_share", zone.share()));
              acceptable.put("exact", figures);
            });
    report.zone().ifPresent(zone -> acceptable.put("weighted", weighted(zone)));
    report.sampled().ifPresent(part -> acceptable.put("sampled", sampled(part.counts())));
    return acceptable;
  }

  private static Map<String, Object> weighted(SampledZone zone) {
    Interval interval = zone.interval();
    Map<String, Object> weighted = new LinkedHashMap<>();
    weighted.put("draws", zone.draws());
    weighted.put("effective_draws", zone.effectiveDraws());
    weighted.put("count", zone.acceptable());
    weighted.put("share", zone.share());
    weighted.put("low", interval.low());
    weighted.put("high", interval.high());
    weighted.put("level", interval.level());
    weighted.put("method", interval.method().label());
    return weighted;
  }

  private Map<String, Object> sampled(OutcomeCounts counts) {
    Interval interval = counts.acceptance().interval(report.settings().level());
    Map<String, Object> sampled = new LinkedHashMap<>();
    sampled.put("engine", report.engine());
    sampled.put("drawn", counts.drawn());
    sampled.put("incoherent", counts.incoherent());
    sampled.put("draws", counts.draws());
    sampled.put("accepted", counts.accepted());
    report.stopped().ifPresent(reason -> sampled.put("stopped", TableFiles.label(reason)));
    sampled.put(
        "share", Optional.of(counts).filter(c -> c.draws() > 0).map(c -> c.acceptance().share()));
    sampled.put("low", interval.low());
    sampled.put("high", interval.high());
    sampled.put("level", interval.level());
    sampled.put("method", interval.method().label());
    return sampled;
  }

  private Map<String, Object> nearest(KeptOutcome kept) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    for (int issue = 0; issue < scenario.issues().size(); issue++) {
      outcome.put(
          scenario.issues().get(issue).id(),
          scenario.issues().get(issue).options().get(kept.outcome().get(issue)).id());
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("outcome", outcome);
    entry.put("crossed", ids(scenario, kept.crossed().stream().boxed().toList()));
    entry.put("alike", kept.alike());
    return entry;
  }

  private Map<String, Object> assumptions() {
    Map<String, Object> assumptions = new LinkedHashMap<>();
    assumptions.put("note", scenario.assumptions().note());
    Map<String, Object> weights = new TreeMap<>();
    scenario.assumptions().optionWeights().forEach((id, by) -> weights.put(id, new TreeMap<>(by)));
    assumptions.put("option_weights", weights);
    return assumptions;
  }

  /** Ids of positions by index. */
  static List<String> ids(Scenario scenario, List<Integer> positions) {
    List<String> ids = new ArrayList<>();
    List<Position> all = scenario.positions();
    positions.forEach(index -> ids.add(all.get(index).id()));
    return ids;
  }
}
