package org.parley.page.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.authoring.RuleTestReport;
import org.parley.answer.authoring.RuleTestReport.Change;
import org.parley.answer.authoring.RuleTestReport.Edit;
import org.parley.answer.authoring.RuleTestReport.Mutations;
import org.parley.answer.authoring.RuleTestReport.Result;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.table.Words;

/** What came of tests of rules. */
public final class RuleTestBlocks {

  private RuleTestBlocks() {}

  /**
   * The whole answer.
   *
   * @param updates whether it is shown how tests that fail would expect what the rules say
   */
  public static Blocks of(RuleTestReport report, boolean updates) {
    return new Blocks.Builder()
        .section(List.of(new Sentence(0, headline(report))))
        .section(failed(report))
        .section(updates ? edits(report) : List.of())
        .section(mutations(report))
        .closing(List.of());
  }

  private static String headline(RuleTestReport report) {
    String files = " in " + Words.plural(report.files().size(), "file");
    int failed = report.failed();
    return failed == 0
        ? Words.plural(report.tests(), "test") + files + ", and all pass."
        : failed + " of " + Words.plural(report.tests(), "test") + files + " fail.";
  }

  private static List<Block> failed(RuleTestReport report) {
    List<Item> items = new ArrayList<>();
    for (RuleTestReport.File file : report.files()) {
      for (Result result : file.failed()) {
        List<Block> under = new ArrayList<>();
        result.failures().forEach(f -> under.add(new Sentence(0, FailureWords.of(f))));
        items.add(new Item(result.name(), FailureWords.place(result.at()), under));
      }
    }
    return items.isEmpty()
        ? List.of()
        : List.of(new Heading(0, "Tests that fail"), new Items(1, false, items, Optional.empty()));
  }

  private static List<Block> edits(RuleTestReport report) {
    List<Item> items = new ArrayList<>();
    for (RuleTestReport.File file : report.files()) {
      for (Edit edit : file.edits()) {
        List<Block> under = new ArrayList<>();
        edit.from().forEach(line -> under.add(new Sentence(0, "- " + line.strip())));
        edit.to().forEach(line -> under.add(new Sentence(0, "+ " + line.strip())));
        items.add(new Item(file.file() + ":" + edit.line(), "", under));
      }
    }
    int left = report.failed() - items.size();
    List<Block> blocks = new ArrayList<>();
    if (!items.isEmpty()) {
      blocks.add(new Heading(0, "How they would expect what the rules say"));
      blocks.add(new Items(1, false, items, Optional.empty()));
    }
    if (left > 0) {
      blocks.add(
          new Sentence(
              0,
              Words.plural(left, "test")
                  + " cannot be written anew: nothing would be left of what is expected, or there"
                  + " are others on the same line."));
    }
    return blocks;
  }

  private static List<Block> mutations(RuleTestReport report) {
    List<Mutations> all =
        report.files().stream().flatMap(file -> file.mutations().stream()).toList();
    if (all.isEmpty()) {
      return List.of();
    }
    int changes = all.stream().mapToInt(m -> m.changes().size()).sum();
    List<Change> unnoticed = all.stream().flatMap(m -> m.unnoticed().stream()).toList();
    String said =
        "Of "
            + Words.plural(changes, "change")
            + " to thresholds and options in the rules, one at a time, tests notice "
            + (changes - unnoticed.size())
            + ".";
    if (unnoticed.isEmpty()) {
      return List.of(new Sentence(0, said));
    }
    List<Item> items = new ArrayList<>();
    for (Change change : unnoticed) {
      String what = "[" + change.from() + "] as [" + change.to() + "]";
      List<Block> under = List.of(new Sentence(0, "in rule [" + change.rule() + "]"));
      items.add(new Item(what, FailureWords.place(change.at()), under));
    }
    return List.of(
        new Sentence(0, said),
        new Heading(0, "Changes that no test notices"),
        new Items(1, false, items, Optional.empty()));
  }
}
