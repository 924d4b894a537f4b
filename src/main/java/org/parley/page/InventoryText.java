package org.parley.page;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.scenario.SourceDocument;
import org.parley.table.Words;

/** What a scenario file holds, as text 80 columns wide. */
public final class InventoryText {

  private final Scenario scenario;
  private final StringBuilder text = new StringBuilder();

  private InventoryText(Scenario scenario) {
    this.scenario = scenario;
  }

  /** The text, ended by a newline. */
  public static String of(Scenario scenario) {
    InventoryText writer = new InventoryText(scenario);
    writer.heading();
    writer.documents();
    writer.issues();
    writer.positions();
    writer.rules();
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void heading() {
    line(scenario.title() + "  [" + scenario.id() + "], " + scenario.date());
    line(
        Words.plural(scenario.documents().size(), "document")
            + ", "
            + (scenario.parties().size() == 1 ? "1 party" : scenario.parties().size() + " parties")
            + ", "
            + Words.plural(scenario.issues().size(), "issue")
            + ", "
            + Words.plural(scenario.positions().size(), "position"));
    line("");
  }

  private void documents() {
    if (scenario.documents().isEmpty()) {
      return;
    }
    line("Documents");
    Grid grid = new Grid("ll");
    for (SourceDocument document : scenario.documents()) {
      grid.row(document.id(), document.title() + ", " + document.date());
    }
    text.append(grid.text());
    line("");
  }

  private void issues() {
    line("Issues, each with its options in order");
    for (Issue issue : scenario.issues()) {
      Wrapped.append(text, "  ", "    ", issue.id() + ": " + issue.title());
      String options = issue.options().stream().map(Option::id).collect(Collectors.joining(", "));
      String unit = issue.unit().map(u -> " (" + u + ")").orElse("");
      Wrapped.append(text, "      ", options + unit);
    }
    line("");
  }

  private void positions() {
    line("Positions by party: id, kind, status, assumed firmness, text");
    PositionLines lines = new PositionLines(scenario, "  ");
    for (Party party : scenario.parties()) {
      List<Position> own =
          scenario.positions().stream().filter(p -> p.party().equals(party.id())).toList();
      String stated =
          party.stated().isEmpty()
              ? ""
              : ", " + Words.plural(party.stated().size(), "stated option");
      line(party.id() + " (" + party.title() + ")" + stated);
      own.forEach(position -> text.append(lines.line(position)));
    }
    line("");
  }

  private void rules() {
    String files =
        scenario.ruleFiles().stream().map(Path::toString).collect(Collectors.joining(" "));
    Wrapped.append(text, "Rules: ", "  ", files);
    line("All about one of these: parley show SCENARIO ID");
  }
}
