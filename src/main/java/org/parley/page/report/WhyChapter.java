package org.parley.page.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.ConflictReport;
import org.parley.page.CoreBlocks;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.DotMatrix;
import org.parley.page.block.Facing;
import org.parley.page.block.GridCell;
import org.parley.page.words.Spelling;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/** The lines that cannot hold together: pairs facing each other, larger sets as dots. */
final class WhyChapter {

  private static final int MOST_PAIRS = 12;

  private static final int MOST_SETS = 12;

  /** More positions than this do not fit across a page. */
  private static final int MOST_ACROSS = 16;

  private static final int MOST_ISSUES = 2;

  private final ConflictReport report;
  private final Spelling spelling;
  private final Scenario scenario;
  private final Sides sides;
  private final Scopes scopes;

  private WhyChapter(ConflictReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
    this.scenario = report.scenario();
    this.sides = new Sides(scenario);
    this.scopes = new Scopes(report.asked());
  }

  /** The chapter; nothing where no conflict has been found. */
  static Optional<Chapter> of(ConflictReport report, Spelling spelling) {
    return report.cores().isEmpty()
        ? Optional.empty()
        : Optional.of(new WhyChapter(report, spelling).chapter());
  }

  private Chapter chapter() {
    List<Facing.Pair> pairs = new ArrayList<>();
    List<BitSet> others = new ArrayList<>();
    for (BitSet core : report.cores()) {
      if (isFacing(core) && pairs.size() < MOST_PAIRS) {
        pairs.add(pair(core));
      } else {
        others.add(core);
      }
    }
    List<Block> blocks = new ArrayList<>();
    if (!report.areComplete()) {
      blocks.add(new Sentence(0, "There may be more than these."));
    }
    if (!pairs.isEmpty()) {
      blocks.add(new Facing(0, pairs));
    }
    if (!others.isEmpty()) {
      blocks.addAll(sets(others));
    }
    blocks.addAll(new CoreBlocks(report, spelling).givens());
    String title =
        pairs.isEmpty() || !others.isEmpty()
            ? "Why: lines that cannot hold together"
            : "Why: " + Numbers.small(pairs.size(), "pair") + " of lines that cannot hold together";
    return new Chapter(Part.WHY, title, Basis.EXACT, 1, blocks);
  }

  private Position position(int index) {
    return scenario.positions().get(index);
  }

  /** Whether a core is a pair of two parties. */
  private boolean isFacing(BitSet core) {
    return core.cardinality() == 2
        && !position(core.nextSetBit(0)).party().equals(position(core.length() - 1).party());
  }

  private Facing.Pair pair(BitSet core) {
    List<Integer> members = sides.across(List.of(core));
    int left = members.get(0);
    int right = members.get(1);
    return new Facing.Pair(line(left), line(right), over(scopes.shared(left, right)));
  }

  private Facing.Line line(int position) {
    Position line = position(position);
    return new Facing.Line(sides.side(line), line.id(), line.text());
  }

  private String over(BitSet issues) {
    List<String> titles =
        issues.stream().mapToObj(scenario.issues()::get).map(BriefTitle::of).toList();
    int more = titles.size() - MOST_ISSUES;
    return more > 0
        ? String.join(", ", titles.subList(0, MOST_ISSUES)) + " and " + more + " more"
        : String.join(", ", titles);
  }

  private List<Block> sets(List<BitSet> cores) {
    List<Integer> across = sides.across(cores);
    Optional<Fold> fold = Optional.of(new Fold(MOST_SETS, " in cores.csv"));
    if (across.size() > MOST_ACROSS) {
      return List.of(new Items(0, true, cores.stream().map(this::item).toList(), fold));
    }
    List<DotMatrix.Column> columns =
        across.stream()
            .map(this::position)
            .map(line -> new DotMatrix.Column(sides.side(line), line.id()))
            .toList();
    List<DotMatrix.Row> rows =
        cores.stream()
            .map(core -> new DotMatrix.Row(places(core, across), GridCell.EMPTY, ""))
            .toList();
    return List.of(
        new Sentence(0, "Each row is a set of lines of which at least one has to give."),
        new DotMatrix(0, "in the set", "", columns, rows, fold),
        sides.key(across));
  }

  /** Where the members of a set stand in a row of positions. */
  static List<Integer> places(BitSet set, List<Integer> across) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < across.size(); place++) {
      if (set.get(across.get(place))) {
        places.add(place);
      }
    }
    return places;
  }

  private Item item(BitSet core) {
    List<Block> members =
        sides.across(List.of(core)).stream()
            .map(this::position)
            .<Block>map(
                line ->
                    new Block.Entry(0, line.id(), sides.side(line).title() + ": " + line.text()))
            .toList();
    return new Item(Numbers.capital(Numbers.small(core.cardinality(), "line")), "", members);
  }
}
