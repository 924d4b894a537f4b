package org.parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.answer.ConflictReport;
import org.parley.answer.ConflictReport.Exclusion;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Given;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Sentence;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.scenario.Position;

/** Conflict cores, each with its members and with what it is given. */
public final class CoreBlocks {

  private final ConflictReport report;
  private final Spelling spelling;

  /** By index of a position, what is said of it as a member. */
  private final Map<Integer, Sentence> members = new HashMap<>();

  /**
   * The cores of a report.
   *
   * @param spelling how options are spelled
   */
  public CoreBlocks(ConflictReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** One item a core. */
  List<Item> items() {
    return IntStream.range(0, report.cores().size()).mapToObj(this::item).toList();
  }

  /** The cores that are given something, each with what; empty where none is. */
  public List<Block> givens() {
    List<Item> items = new ArrayList<>();
    for (int core = 0; core < report.cores().size(); core++) {
      List<Block> given = given(report.givens().get(core));
      if (!given.isEmpty()) {
        String ids = String.join(" + ", members(core).stream().map(Position::id).toList());
        items.add(new Item(ids, "", given));
      }
    }
    List<Block> blocks = new ArrayList<>();
    if (!items.isEmpty()) {
      blocks.add(new Items(0, false, items, Optional.empty()));
      blocks.addAll(meaning());
    }
    return blocks;
  }

  private List<Position> members(int core) {
    return report.cores().get(core).stream().mapToObj(report.scenario().positions()::get).toList();
  }

  private Item item(int core) {
    List<Position> positions = members(core);
    List<Block> under = new ArrayList<>();
    report.cores().get(core).stream()
        .forEach(p -> under.add(members.computeIfAbsent(p, this::member)));
    under.addAll(given(report.givens().get(core)));
    return new Item(String.join(" + ", positions.stream().map(Position::id).toList()), "", under);
  }

  private Sentence member(int index) {
    Position position = report.scenario().positions().get(index);
    String stated = Citations.aside(position.sources());
    return new Sentence(
        0, position.id() + " " + position.party() + ": " + position.text() + stated);
  }

  private List<Block> given(Optional<Given> given) {
    if (given.isEmpty()) {
      return List.of(new Sentence(0, "given what is not known"));
    }
    List<Block> blocks = new ArrayList<>();
    report
        .given(given.get())
        .forEach(exclusion -> blocks.add(new Sentence(0, "given " + given(exclusion))));
    if (!blocks.isEmpty() && given.get().extent() != Diagnosis.Extent.SMALLEST) {
      blocks.add(new Sentence(0, "none of these can be left out; whether fewer do is not known"));
    } else if (!blocks.isEmpty() && given.get().hasOthers()) {
      blocks.add(new Sentence(0, "instead of " + them(blocks.size()) + " others would do too"));
    }
    return blocks;
  }

  private static String them(int count) {
    return count == 1 ? "this" : "these";
  }

  /** What is given, with what it says. */
  String given(Exclusion exclusion) {
    return exclusion instanceof Exclusion.ByFixing fixed
        ? spelling.of(Choice.FIXED, fixed.issue(), fixed.options())
        : rule(((Exclusion.ByRule) exclusion).id());
  }

  private String rule(String id) {
    return id + ": " + CoherenceGrid.text(report.scenario(), id);
  }

  /** What "given" means, where a core shown is given a coherence rule. */
  List<Block> meaning() {
    boolean isRuleGiven =
        report.givens().stream()
            .flatMap(Optional::stream)
            .flatMap(given -> report.given(given).stream())
            .anyMatch(Exclusion.ByRule.class::isInstance);
    return isRuleGiven
        ? List.of(
            new Sentence(
                1,
                "given: the fewest coherence rules with which these lines cannot hold together,"
                    + " assumptions of the encoder's; "
                    + spelling.of(Choice.WAIVER)
                    + " leaves one out"))
        : List.of();
  }
}
