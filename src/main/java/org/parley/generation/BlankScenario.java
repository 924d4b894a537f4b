package org.parley.generation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;

/**
 * Writes documents, parties and issues of a scenario as YAML, with room for what another person
 * reads in the documents: what somebody else has coded would colour it.
 */
final class BlankScenario {

  /** Ids that YAML takes for something else unless they are quoted. */
  private static final Set<String> WORDS = Set.of("null", "true", "false");

  private final StringBuilder yaml = new StringBuilder();

  private BlankScenario() {}

  /**
   * The scenario file.
   *
   * @param rules the rule file that it lists
   * @param schema where editors find the schema
   */
  static String of(Scenario kept, String rules, String schema) {
    BlankScenario text = new BlankScenario();
    text.line("# yaml-language-server: $schema=" + schema);
    text.line("parley: 1");
    text.line("id: " + kept.id());
    text.line("title: " + quoted(kept.title()));
    text.line("date: " + quoted(kept.date()));
    text.line(kept.documents().isEmpty() ? "documents: {}" : "documents:");
    kept.documents().forEach(text::document);
    text.line("# What a party has asked for may stand beside its title:");
    text.line("#    stated:");
    text.line("#      ISSUE: {option: OPTION, sources: [DOCUMENT p1]}");
    text.line("parties:");
    kept.parties().forEach(text::party);
    text.line("issues:");
    kept.issues().forEach(text::issue);
    text.positions();
    text.line("# What depends on more than one issue is a rule in a file of its own, listed here.");
    text.line("rules:");
    text.line("  - " + rules);
    return text.yaml.toString();
  }

  private void document(SourceDocument document) {
    line("  " + id(document.id()) + ":");
    line("    title: " + quoted(document.title()));
    line("    date: " + quoted(document.date()));
    field("    ", "file", document.file());
    field("    ", "reliability", document.reliability());
  }

  private void party(Party party) {
    line("  " + id(party.id()) + ":");
    line("    title: " + quoted(party.title()));
  }

  private void issue(Issue issue) {
    line("  " + id(issue.id()) + ":");
    line("    title: " + quoted(issue.title()));
    field("    ", "short", issue.brief());
    field("    ", "group", issue.group());
    issue.unit().ifPresent(unit -> line("    unit: " + quoted(unit)));
    if (!issue.isOrdered()) {
      line("    order: none");
    }
    field("    ", "note", issue.note());
    line("    options:");
    issue.options().forEach(this::option);
  }

  private void option(Option option) {
    line("      " + id(option.id()) + ":");
    line("        title: " + quoted(option.title()));
    line("        basis: " + option.basis().label());
    if (!option.sources().isEmpty()) {
      line("        sources: " + sources(option.sources()));
    }
    field("        ", "note", option.note());
  }

  private void positions() {
    line("# What the parties have said about the outcome, such as");
    line("#  A-1:");
    line("#    party: PARTY");
    line("#    kind: red-line");
    line("#    status: stated");
    line("#    text: One sentence.");
    line("#    sources: [DOCUMENT p1]");
    line("#    rejects: {ISSUE: [OPTION]}");
    line("positions: {}");
  }

  private void field(String indent, String key, String text) {
    if (!text.isEmpty()) {
      line(indent + key + ": " + quoted(text));
    }
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }

  private static String sources(List<Source> sources) {
    return sources.stream().map(Source::toString).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String id(String id) {
    return WORDS.contains(id.toLowerCase(Locale.ROOT)) ? quoted(id) : id;
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }
}
