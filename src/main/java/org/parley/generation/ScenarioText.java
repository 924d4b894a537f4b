package org.parley.generation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Rejected;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;

/** Writes a generated scenario, one without documents and with plain readings, as YAML. */
final class ScenarioText {

  private final StringBuilder yaml = new StringBuilder();

  private ScenarioText() {}

  /** The scenario file; the same bytes for equal scenarios. */
  static String of(Scenario scenario) {
    ScenarioText text = new ScenarioText();
    text.head(scenario);
    text.line("parties:");
    scenario.parties().forEach(text::party);
    text.line("issues:");
    scenario.issues().forEach(text::issue);
    text.line("positions:");
    scenario.positions().forEach(text::position);
    text.coherence(scenario);
    text.line("rules: " + flow(scenario.ruleFiles().stream().map(Path::toString).toList()));
    text.firmness(scenario);
    return text.yaml.toString();
  }

  private void head(Scenario scenario) {
    line("parley: 1");
    line("id: " + scenario.id());
    line("title: " + quoted(scenario.title()));
    line("date: " + scenario.date());
    line("notes: " + quoted(scenario.notes()));
    line("documents: {}");
  }

  private void party(Party party) {
    line("  " + party.id() + ":");
    line("    title: " + quoted(party.title()));
    if (!party.stated().isEmpty()) {
      line("    stated:");
    }
    for (StatedOption stated : party.stated()) {
      line("      " + stated.issue() + ": {option: " + stated.option() + "}");
    }
  }

  private void issue(Issue issue) {
    line("  " + issue.id() + ":");
    line("    title: " + quoted(issue.title()));
    issue.unit().ifPresent(unit -> line("    unit: " + quoted(unit)));
    line("    options:");
    for (Option option : issue.options()) {
      line("      " + option.id() + ": {title: " + quoted(option.title()) + "}");
    }
  }

  private void position(Position position) {
    line("  " + position.id() + ":");
    line("    party: " + position.party());
    line("    kind: " + position.kind().label());
    line("    status: " + position.status().label());
    line("    wording: " + position.wording().label());
    line("    text: " + quoted(position.text()));
    Map<String, List<String>> rejects =
        position.readings().get(0).rejects().stream()
            .collect(
                Collectors.groupingBy(
                    Rejected::issue,
                    LinkedHashMap::new,
                    Collectors.mapping(Rejected::option, Collectors.toList())));
    rejects.forEach(
        (issue, options) -> line("    rejects: {" + issue + ": " + flow(options) + "}"));
  }

  private void coherence(Scenario scenario) {
    if (!scenario.coherence().isEmpty()) {
      line("coherence:");
    }
    for (CoherenceRule rule : scenario.coherence()) {
      line("  " + rule.id() + ":");
      line("    text: " + quoted(rule.text()));
      line("    reason: " + quoted(rule.reason()));
    }
  }

  private void firmness(Scenario scenario) {
    line("assumptions:");
    line("  firmness:");
    for (Position.Wording wording : Position.Wording.values()) {
      double value = Draft.firmness(wording).value();
      line("    " + wording.label() + ": " + value);
    }
    line("  note: " + quoted(scenario.assumptions().note()));
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }

  private static String flow(List<String> words) {
    return "[" + String.join(", ", words) + "]";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
