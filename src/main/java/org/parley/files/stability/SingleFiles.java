package org.parley.files.stability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.answer.SingleOutcome;
import org.parley.answer.SingleOutcome.Drawn;
import org.parley.answer.SingleOutcome.Stay;
import org.parley.answer.StabilityReport;
import org.parley.answer.StabilityReport.Counted;
import org.parley.files.drawn.DrawTables;
import org.parley.stability.Concept;
import org.parley.stability.Concept.Kind;
import org.parley.stability.Sanctioned.Held;
import org.parley.stat.Interval;
import org.parley.table.Estimate;

/** What is known where all outcomes are too many, as JSON. */
final class SingleFiles {

  private static final String NASH = "nash";

  private SingleFiles() {}

  /** How many are stable, as far as that is known. */
  static List<Map<String, Object>> counted(Counted counted) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("concept", NASH);
    json.put("stable", counted.stable());
    json.put("acceptable", counted.acceptable());
    json.put(
        "first_acceptable",
        Optional.of(new TreeMap<>(counted.first())).filter(first -> !first.isEmpty()));
    return List.of(json);
  }

  /** A single outcome. */
  static Map<String, Object> json(StabilityReport report, SingleOutcome single) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("outcome", single.isWanted() ? "wanted" : "start");
    Map<String, Object> options = new LinkedHashMap<>();
    report
        .scenario()
        .issues()
        .forEach(issue -> options.put(issue.id(), single.options().get(issue.id())));
    json.put("options", options);
    json.put("acceptable", single.isAcceptable());
    List<Concept> concepts =
        report.settings().concepts().stream().filter(c -> !c.isOfCoalitions()).toList();
    Map<String, Object> all = new LinkedHashMap<>();
    concepts.forEach(concept -> all.put(concept.label(), single.held(concept).label()));
    json.put("by_concept", all);
    json.put("concept", NASH);
    json.put("by_party", single.stays().stream().map(stay -> party(stay, concepts)).toList());
    json.put("weight_draws", single.draws().map(SingleFiles::drawn));
    return json;
  }

  private static Map<String, Object> party(Stay stay, List<Concept> concepts) {
    Map<String, Object> party = new LinkedHashMap<>();
    party.put("party", stay.party());
    Held nash = stay.held(Concept.of(Kind.NASH));
    party.put("stable", Optional.of(nash == Held.YES).filter(is -> nash != Held.UNKNOWN));
    Map<String, Object> all = new LinkedHashMap<>();
    concepts.forEach(concept -> all.put(concept.label(), stay.held(concept).label()));
    party.put("by_concept", all);
    party.put("moves_to", new TreeMap<>(stay.change()));
    return party;
  }

  private static Map<String, Object> drawn(Drawn drawn) {
    Map<String, Object> json = DrawTables.json(drawn.draws(), drawn.level(), drawn.parties());
    Interval interval = drawn.share().interval(drawn.level());
    Estimate estimate = new Estimate(drawn.share().share(), interval.low(), interval.high());
    json.put(NASH, StabilityFiles.share(drawn.stable(), estimate));
    return json;
  }
}
