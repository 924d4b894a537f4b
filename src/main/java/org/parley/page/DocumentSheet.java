package org.parley.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;
import org.parley.scenario.StatedOption;

/** All that is said about one document, and what is traced to it. */
final class DocumentSheet {

  /** What is traced to a paragraph. */
  private record Traced(int paragraph, String what) {}

  private final Scenario scenario;
  private final SourceDocument document;
  private final List<Traced> traced = new ArrayList<>();

  private DocumentSheet(Scenario scenario, SourceDocument document) {
    this.scenario = scenario;
    this.document = document;
  }

  /** The sheet, ended by a newline. */
  static String of(Scenario scenario, SourceDocument document) {
    DocumentSheet sheet = new DocumentSheet(scenario, document);
    sheet.positions();
    sheet.parties();
    sheet.issues();
    return sheet.text();
  }

  private void positions() {
    for (Position position : scenario.positions()) {
      add(position.sources(), "position " + position.id() + ": " + position.text());
      for (Reading reading : position.readings()) {
        String name = "reading " + position.id() + "=" + reading.name();
        add(reading.sources(), name + ": " + reading.text());
      }
    }
  }

  private void parties() {
    for (Party party : scenario.parties()) {
      for (StatedOption stated : party.stated()) {
        String option = stated.issue() + "=" + stated.option();
        add(stated.sources(), "stated by " + party.id() + ": " + option);
      }
    }
  }

  private void issues() {
    for (Issue issue : scenario.issues()) {
      for (Option option : issue.options()) {
        String name = "option " + issue.id() + "=" + option.id();
        add(option.sources(), option.title().isEmpty() ? name : name + ": " + option.title());
      }
    }
  }

  private void add(List<Source> sources, String what) {
    for (Source source : sources) {
      if (source.document().equals(document.id())) {
        traced.add(new Traced(source.paragraph(), what));
      }
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    Wrapped.append(text, document.id() + "  ", "  ", "document: " + document.title());
    Grid grid = new Grid("ll");
    PositionSheet.add(grid, "file", document.file());
    PositionSheet.add(grid, "date", document.date());
    PositionSheet.add(grid, "reliability", document.reliability());
    text.append(grid.text());
    text.append(traced.isEmpty() ? "  nothing is traced to it\n" : "  traced to it\n");
    Grid rows = new Grid("rl");
    // A stable sort: within a paragraph positions come first, then what follows from them.
    traced.sort(Comparator.comparingInt(Traced::paragraph));
    traced.forEach(one -> rows.row("  p" + one.paragraph(), one.what()));
    return text.append(rows.text()).toString();
  }
}
