package org.parley.page.shown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parley.answer.Coding;
import org.parley.answer.Coding.Coded;
import org.parley.files.TableFiles;
import org.parley.files.authoring.ProcessRulesTable;
import org.parley.rules.Target;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;
import org.parley.table.JsonText;

/** What a scenario holds, as JSON. */
public final class ScenarioJson {

  private final Scenario scenario;
  private final List<ProcessRule> process;
  private final Predicate<String> isAsked;

  private ScenarioJson(Scenario scenario, List<ProcessRule> process, Predicate<String> isAsked) {
    this.scenario = scenario;
    this.process = process;
    this.isAsked = isAsked;
  }

  /**
   * All that the file holds.
   *
   * @param process its process rules
   */
  public static String of(Scenario scenario, List<ProcessRule> process) {
    return JsonText.of(new ScenarioJson(scenario, process, id -> true).content());
  }

  /** What has one of the ids, and the rules that conclude something about it. */
  public static String of(Coding coding, Collection<String> ids) {
    Map<String, Object> content =
        new ScenarioJson(coding.scenario(), coding.process(), ids::contains).content();
    content.put(
        "rules",
        coding.coded().stream()
            .filter(coded -> ids.contains(id(coded.target())))
            .map(ScenarioJson::rules)
            .toList());
    return JsonText.of(content);
  }

  private static String id(Target target) {
    return target instanceof Target.Crossing crossing ? crossing.position() : target.toString();
  }

  private static Map<String, Object> rules(Coded coded) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id(coded.target()));
    if (coded.target() instanceof Target.Crossing crossing) {
      json.put("reading", crossing.reading());
    }
    json.put("issues", coded.issues());
    List<Map<String, Object>> rules = new ArrayList<>();
    coded
        .rules()
        .forEach(
            rule -> {
              Map<String, Object> written = new LinkedHashMap<>();
              written.put("name", rule.name());
              written.put("file", rule.location().file());
              written.put("line", rule.location().line());
              rules.add(written);
            });
    json.put("rules", rules);
    return json;
  }

  private Map<String, Object> content() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", scenario.id());
    json.put("title", scenario.title());
    json.put("date", text(scenario.date()));
    json.put("documents", asked(scenario.documents(), SourceDocument::id, ScenarioJson::document));
    json.put("parties", asked(scenario.parties(), Party::id, this::party));
    json.put("issues", asked(scenario.issues(), Issue::id, this::issue));
    json.put("positions", asked(scenario.positions(), Position::id, ScenarioJson::position));
    json.put(
        "coherence",
        asked(
            scenario.coherence(),
            rule -> rule.id(),
            rule -> ordered("id", rule.id(), "text", rule.text(), "reason", rule.reason())));
    List<ProcessRule> rules = process.stream().filter(rule -> isAsked.test(rule.event())).toList();
    TableFiles.put(json, List.of(ProcessRulesTable.of(rules)));
    return json;
  }

  private <T> List<Map<String, Object>> asked(
      List<T> all, Function<T, String> id, Function<T, Map<String, Object>> json) {
    return all.stream().filter(one -> isAsked.test(id.apply(one))).map(json).toList();
  }

  private static Map<String, Object> document(SourceDocument document) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", document.id());
    json.put("title", document.title());
    json.put("date", document.date());
    json.put("reliability", text(document.reliability()));
    return json;
  }

  private Map<String, Object> party(Party party) {
    Map<String, String> stated = new LinkedHashMap<>();
    party.stated().forEach(one -> stated.put(one.issue(), one.option()));
    Map<String, Object> json = ordered("id", party.id(), "title", party.title(), "stated", stated);
    json.put(
        "layers",
        scenario.consent().layers().stream()
            .filter(layer -> layer.weights().containsKey(party.id()))
            .map(layer -> ordered("layer", layer.id(), "sources", sources(layer.sources())))
            .toList());
    return json;
  }

  private Map<String, Object> issue(Issue issue) {
    Map<String, Object> json = ordered("id", issue.id(), "title", issue.title());
    json.put("unit", issue.unit());
    json.put("ordered", issue.isOrdered());
    json.put(
        "options",
        issue.options().stream()
            .map(
                option ->
                    ordered(
                        "id",
                        option.id(),
                        "title",
                        option.title(),
                        "basis",
                        option.basis().label(),
                        "sources",
                        sources(option.sources())))
            .toList());
    json.put("today", today(issue));
    json.put("control", control(issue));
    return json;
  }

  private Optional<Map<String, Object>> today(Issue issue) {
    List<String> said = sources(scenario.wants().todaySources(issue.id()));
    return Optional.ofNullable(scenario.wants().today().get(issue.id()))
        .map(option -> ordered("option", option, "sources", said));
  }

  private Optional<Map<String, Object>> control(Issue issue) {
    return Optional.ofNullable(scenario.control().byIssue().get(issue.id()))
        .map(
            control ->
                ordered(
                    "by",
                    control.by(),
                    "together",
                    control.isTogether(),
                    "sources",
                    sources(control.sources())));
  }

  private static Map<String, Object> position(Position position) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", position.id());
    json.put("party", position.party());
    json.put("kind", position.kind().label());
    json.put("status", position.status().label());
    json.put("text", position.text());
    json.put("sources", sources(position.sources()));
    json.put("firmness", position.firmness().value());
    json.put("firmness_low", position.firmness().low());
    json.put("firmness_high", position.firmness().high());
    json.put("readings", position.readings().stream().map(ScenarioJson::reading).toList());
    return json;
  }

  private static Map<String, Object> reading(Reading reading) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", reading.name());
    json.put("text", text(reading.text()));
    json.put("probability", reading.probability());
    json.put(
        "rejects",
        reading.rejects().stream()
            .map(one -> ordered("issue", one.issue(), "option", one.option()))
            .toList());
    json.put("sources", sources(reading.sources()));
    return json;
  }

  private static List<String> sources(List<Source> sources) {
    return sources.stream().map(Source::toString).toList();
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (int index = 0; index < keysAndValues.length; index += 2) {
      json.put((String) keysAndValues[index], keysAndValues[index + 1]);
    }
    return json;
  }
}
