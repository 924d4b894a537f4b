package org.parley.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.answer.Coding;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.scenario.Issue;
import org.parley.scenario.Layer;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.ProcessRule;
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

  /** The sheet. */
  static List<Block> of(Coding coding, SourceDocument document) {
    DocumentSheet sheet = new DocumentSheet(coding.scenario(), document);
    sheet.positions();
    sheet.parties();
    sheet.issues();
    sheet.wants();
    sheet.standing();
    for (ProcessRule rule : coding.process()) {
      sheet.add(rule.sources(), "process rule " + rule.event() + ": " + rule.said());
    }
    return sheet.blocks();
  }

  private void positions() {
    for (Position position : scenario.positions()) {
      add(position.sources(), "position " + position.id() + ": " + position.text());
      for (Reading reading : position.readings()) {
        String name = "reading " + position.id() + "=" + reading.name();
        add(reading.sources(), reading.text().isEmpty() ? name : name + ": " + reading.text());
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

  private void wants() {
    scenario
        .wants()
        .byParty()
        .forEach(
            (party, wants) -> {
              wants
                  .importance()
                  .forEach(i -> add(i.sources(), "more important to " + party + ": " + i));
              wants
                  .prefers()
                  .forEach(w -> add(w.sources(), "preferred by " + party + ": " + w.statement()));
            });
  }

  /** How things stand, who settles what and who must consent. */
  private void standing() {
    for (Issue issue : scenario.issues()) {
      String option = scenario.wants().today().getOrDefault(issue.id(), "");
      add(scenario.wants().todaySources(issue.id()), "today: " + issue.id() + "=" + option);
    }
    scenario
        .control()
        .byIssue()
        .forEach((id, of) -> add(of.sources(), "control of " + id + ": " + of.who()));
    for (Layer layer : scenario.consent().layers()) {
      String name = "layer " + layer.id();
      add(layer.sources(), layer.title().isEmpty() ? name : name + ": " + layer.title());
    }
  }

  private void add(List<Source> sources, String what) {
    for (Source source : sources) {
      if (source.document().equals(document.id())) {
        traced.add(new Traced(source.paragraph(), what));
      }
    }
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Entry(0, document.id(), "document: " + document.title()));
    blocks.add(
        new Particulars(1)
            .add("file", document.file())
            .add("date", document.date())
            .add("reliability", document.reliability())
            .grid());
    if (traced.isEmpty()) {
      blocks.add(new Sentence(1, "nothing is traced to it"));
      return blocks;
    }
    // A stable sort: within a paragraph positions come first, then what follows from them.
    traced.sort(Comparator.comparingInt(Traced::paragraph));
    blocks.add(new Heading(1, "traced to it"));
    blocks.add(
        Grid.of(2, GridColumn.figures(), GridColumn.words())
            .with(
                traced.stream()
                    .map(
                        one ->
                            GridRow.of(
                                new GridCell.Figure("p" + one.paragraph()),
                                new GridCell.Text(one.what())))
                    .toList()));
    return blocks;
  }
}
