package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.Coding;
import org.parley.answer.Coding.Coded;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridRow;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.StatedOption;

/** All that is said about one issue. */
final class IssueSheet {

  private final Coding coding;
  private final Scenario scenario;
  private final Issue issue;

  private IssueSheet(Coding coding, Issue issue) {
    this.coding = coding;
    this.scenario = coding.scenario();
    this.issue = issue;
  }

  /** The sheet. */
  static List<Block> of(Coding coding, Issue issue) {
    IssueSheet sheet = new IssueSheet(coding, issue);
    List<Block> blocks = new ArrayList<>(sheet.head());
    blocks.addAll(sheet.options());
    blocks.addAll(sheet.stated());
    blocks.addAll(sheet.standing());
    blocks.addAll(sheet.positions());
    blocks.addAll(sheet.coherence());
    return blocks;
  }

  private List<Block> head() {
    return List.of(
        new Entry(0, issue.id(), "issue: " + issue.title()),
        new Particulars(1)
            .add("group", issue.group())
            .add("unit", issue.unit().orElse(""))
            .add("order", issue.isOrdered() ? "" : "none: any change is one step")
            .add("note", issue.note())
            .grid());
  }

  private List<Block> options() {
    Optional<Map<String, Double>> weights =
        Optional.ofNullable(scenario.assumptions().optionWeights().get(issue.id()));
    List<Block> blocks = new ArrayList<>(List.of(new Heading(1, "options in order")));
    for (Option option : issue.options()) {
      String sources = Citations.plain(option.sources());
      String basis = option.basis().label() + (sources.isEmpty() ? "" : ", " + sources);
      String weight =
          weights
              .map(w -> ", weight " + Objects.requireNonNull(w.get(option.id())) + " assumed")
              .orElse("");
      String title = option.title().isEmpty() ? "" : option.title() + " ";
      blocks.add(new Entry(2, option.id() + ": " + title + "(" + basis + weight + ")"));
      blocks.add(new Sentence(3, option.note()));
    }
    return blocks;
  }

  private List<Block> stated() {
    Particulars rows = new Particulars(2);
    for (Party party : scenario.parties()) {
      for (StatedOption stated : party.stated()) {
        if (stated.issue().equals(issue.id())) {
          String sources = Citations.plain(stated.sources());
          String where = sources.isEmpty() ? "" : " (" + sources + ")";
          rows.add(party.id(), stated.option() + where).add("", stated.note());
        }
      }
    }
    return rows.isEmpty() ? List.of() : List.of(new Heading(1, "stated by"), rows.grid());
  }

  /** How it stands without a deal, and who can settle it. */
  private List<Block> standing() {
    Particulars rows = new Particulars(2);
    Optional.ofNullable(scenario.wants().today().get(issue.id()))
        .map(option -> option + support(scenario.wants().todaySources(issue.id())))
        .ifPresent(today -> rows.add("today", today));
    Optional.ofNullable(scenario.control().byIssue().get(issue.id()))
        .map(control -> control.who() + support(control.sources()))
        .ifPresent(who -> rows.add("control", who));
    return rows.isEmpty() ? List.of() : List.of(new Heading(1, "without a deal"), rows.grid());
  }

  private static String support(List<Source> sources) {
    return sources.isEmpty() ? " (assumed)" : Citations.aside(sources);
  }

  private List<Block> positions() {
    List<GridRow> rows = new ArrayList<>();
    for (Position position : scenario.positions()) {
      List<String> reading =
          position.readings().stream().map(Reading::name).filter(n -> reads(position, n)).toList();
      if (!reading.isEmpty()) {
        boolean isAlways = reading.size() == position.readings().size();
        String only = isAlways ? "" : "only when read " + String.join(" or ", reading);
        rows.add(PositionGrid.row(position, only));
      }
    }
    return rows.isEmpty()
        ? List.of(new Sentence(1, "no position's rules read it"))
        : List.of(
            new Heading(1, "positions whose rules read it"),
            new PositionGrid(scenario).empty(2).with(rows));
  }

  private boolean reads(Position position, String reading) {
    return coding
        .reading(position.id(), reading)
        .filter(coded -> coded.issues().contains(issue.id()))
        .isPresent();
  }

  private List<Block> coherence() {
    String ids =
        coding.coherence().stream()
            .filter(coded -> coded.issues().contains(issue.id()))
            .map((Coded coded) -> coded.target().toString())
            .collect(Collectors.joining(", "));
    return ids.isEmpty()
        ? List.of()
        : List.of(new Heading(1, "coherence rules that read it"), new Sentence(2, ids));
  }
}
