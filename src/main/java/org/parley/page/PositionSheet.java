package org.parley.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.Coding;
import org.parley.answer.Coding.Coded;
import org.parley.rules.WrittenRules.WrittenRule;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Reading;
import org.parley.scenario.Rejected;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;
import org.parley.scenario.VisibleText;

/** All that is said about one position. */
final class PositionSheet {

  private static final int LABEL_WIDTH = 11;

  private final Coding coding;
  private final Position position;
  private final StringBuilder text = new StringBuilder();

  private PositionSheet(Coding coding, Position position) {
    this.coding = coding;
    this.position = position;
  }

  /** The sheet, ended by a newline. */
  static String of(Coding coding, Position position) {
    PositionSheet sheet = new PositionSheet(coding, position);
    sheet.head();
    sheet.sources();
    sheet.readings();
    return sheet.text.toString();
  }

  /** Party, kind and status of a position: {@code ukraine, red-line, stated}. */
  static String words(Position position) {
    return position.party() + ", " + position.kind().label() + ", " + position.status().label();
  }

  private void head() {
    text.append(position.id()).append("  position: ").append(words(position)).append('\n');
    Wrapped.append(text, "  ", position.text());
    Range firmness = position.firmness();
    Grid grid = new Grid("ll");
    add(grid, "binds", binds());
    add(grid, "wording", position.wording().label());
    String limits =
        firmness.isWide() ? " in [" + firmness.low() + ", " + firmness.high() + "]" : "";
    add(grid, "firmness", firmness.value() + limits + ", assumed");
    add(grid, "note", position.note());
    text.append(grid.text());
  }

  private String binds() {
    Optional<LadderStep> first =
        Arrays.stream(LadderStep.values()).filter(step -> step.binds(position)).findFirst();
    return first.map(step -> "with --enforce " + step.label() + later(step)).orElse("with --bind");
  }

  private static String later(LadderStep first) {
    return Arrays.stream(LadderStep.values())
        .filter(step -> step.compareTo(first) > 0)
        .map(step -> ", " + step.label())
        .collect(Collectors.joining());
  }

  private void sources() {
    Grid grid = new Grid("ll");
    Map<String, List<Source>> byDocument = new LinkedHashMap<>();
    for (Source source : position.sources()) {
      byDocument.computeIfAbsent(source.document(), id -> new ArrayList<>()).add(source);
    }
    byDocument.forEach((id, sources) -> document(grid, id, sources));
    if (!byDocument.isEmpty()) {
      text.append("  traced to\n").append(grid.text());
    }
  }

  private void document(Grid grid, String id, List<Source> sources) {
    String paragraphs =
        sources.stream().map(s -> "p" + s.paragraph()).collect(Collectors.joining(", "));
    Optional<SourceDocument> document = new Citations(coding.scenario()).document(id);
    String title = document.map(d -> " of: " + d.title() + ", " + d.date()).orElse("");
    grid.row(label("  " + id), paragraphs + title);
    document.ifPresent(d -> add(grid, "", d.reliability()));
  }

  private void readings() {
    boolean isOnly = position.readings().size() == 1;
    for (Reading reading : position.readings()) {
      Grid grid = new Grid("ll");
      String indent = isOnly ? "" : "  ";
      if (!isOnly) {
        Wrapped.append(text, "  ", "    ", heading(reading));
        add(grid, indent + "text", reading.text());
      }
      rejects(reading)
          .forEach((issue, options) -> add(grid, indent + "rejects", issue + ": " + options));
      coding
          .reading(position.id(), reading.name())
          .ifPresent(coded -> addRules(grid, indent, coded));
      add(grid, indent + "sources", Citations.plain(reading.sources()));
      add(grid, indent + "note", reading.note());
      text.append(grid.text());
    }
  }

  private String heading(Reading reading) {
    boolean isFirst = reading.equals(position.readings().get(0));
    return "reading "
        + reading.name()
        + ", probability "
        + reading.probability()
        + " assumed"
        + (isFirst ? ", in force by default" : "");
  }

  private static Map<String, String> rejects(Reading reading) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Rejected rejected : reading.rejects()) {
      options.merge(rejected.issue(), rejected.option(), (some, one) -> some + ", " + one);
    }
    return options;
  }

  /** Rows with the rules that conclude something and the issues they read. */
  static void addRules(Grid grid, String indent, Coded coded) {
    for (WrittenRule rule : coded.rules()) {
      String file = VisibleText.onOneLine(rule.location().file());
      String place = file + ":" + rule.location().line();
      add(grid, indent + "judged by", rule.name() + ", " + place);
    }
    add(grid, indent + "reads", String.join(", ", coded.issues()));
  }

  /** A row, unless there is nothing to say. */
  static void add(Grid grid, String label, String value) {
    if (!value.isBlank()) {
      grid.row(label(label), value);
    }
  }

  /** Labels are as wide in every grid of a sheet, so that what they label stands in one column. */
  private static String label(String label) {
    return label + " ".repeat(Math.max(0, LABEL_WIDTH - label.length()));
  }
}
