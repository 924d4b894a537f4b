package org.parley.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.Coding;
import org.parley.answer.Coding.Coded;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;

/** All that is said about one issue. */
final class IssueSheet {

  private final Coding coding;
  private final Scenario scenario;
  private final Issue issue;
  private final StringBuilder text = new StringBuilder();

  private IssueSheet(Coding coding, Issue issue) {
    this.coding = coding;
    this.scenario = coding.scenario();
    this.issue = issue;
  }

  /** The sheet, ended by a newline. */
  static String of(Coding coding, Issue issue) {
    IssueSheet sheet = new IssueSheet(coding, issue);
    sheet.head();
    sheet.options();
    sheet.stated();
    sheet.positions();
    sheet.coherence();
    return sheet.text.toString();
  }

  private void head() {
    Wrapped.append(text, issue.id() + "  ", "  ", "issue: " + issue.title());
    Grid grid = new Grid("ll");
    PositionSheet.add(grid, "group", issue.group());
    PositionSheet.add(grid, "unit", issue.unit().orElse(""));
    PositionSheet.add(grid, "note", issue.note());
    text.append(grid.text());
  }

  private void options() {
    text.append("  options in order\n");
    Optional<Map<String, Double>> weights =
        Optional.ofNullable(scenario.assumptions().optionWeights().get(issue.id()));
    for (Option option : issue.options()) {
      String sources = Citations.plain(option.sources());
      String basis = option.basis().label() + (sources.isEmpty() ? "" : ", " + sources);
      String weight =
          weights
              .map(w -> ", weight " + Objects.requireNonNull(w.get(option.id())) + " assumed")
              .orElse("");
      String title = option.title().isEmpty() ? "" : option.title() + " ";
      Wrapped.append(
          text, "    ", "      ", option.id() + ": " + title + "(" + basis + weight + ")");
      Wrapped.append(text, "      ", option.note());
    }
  }

  private void stated() {
    Grid grid = new Grid("ll");
    for (Party party : scenario.parties()) {
      for (StatedOption stated : party.stated()) {
        if (stated.issue().equals(issue.id())) {
          String sources = Citations.plain(stated.sources());
          PositionSheet.add(
              grid,
              "  " + party.id(),
              stated.option() + (sources.isEmpty() ? "" : " (" + sources + ")"));
          PositionSheet.add(grid, "", stated.note());
        }
      }
    }
    section("stated by", grid.text());
  }

  private void positions() {
    StringBuilder rows = new StringBuilder();
    PositionLines lines = new PositionLines(scenario, "    ");
    for (Position position : scenario.positions()) {
      List<String> reading =
          position.readings().stream().map(Reading::name).filter(n -> reads(position, n)).toList();
      if (!reading.isEmpty()) {
        rows.append(lines.line(position));
        if (reading.size() < position.readings().size()) {
          Wrapped.append(rows, "      ", "only when read " + String.join(" or ", reading));
        }
      }
    }
    if (rows.isEmpty()) {
      text.append("  no position's rules read it\n");
    }
    section("positions whose rules read it", rows.toString());
  }

  private boolean reads(Position position, String reading) {
    return coding
        .reading(position.id(), reading)
        .filter(coded -> coded.issues().contains(issue.id()))
        .isPresent();
  }

  private void coherence() {
    String ids =
        coding.coherence().stream()
            .filter(coded -> coded.issues().contains(issue.id()))
            .map((Coded coded) -> coded.target().toString())
            .collect(Collectors.joining(", "));
    StringBuilder row = new StringBuilder();
    Wrapped.append(row, "    ", ids);
    section("coherence rules that read it", row.toString());
  }

  private void section(String heading, String rows) {
    if (!rows.isEmpty()) {
      text.append("  ").append(heading).append('\n').append(rows);
    }
  }
}
