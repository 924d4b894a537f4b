package org.parley.page.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.ConflictReport;
import org.parley.answer.RelaxationRow;
import org.parley.files.ExactFigures;
import org.parley.page.ConflictBlocks;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.DotMatrix;
import org.parley.page.block.GridCell;
import org.parley.page.words.Spelling;

/** The least that would have to give: relaxations down, lines across. */
final class OpenChapter {

  private static final int MOST_ROWS = 12;

  /** More positions than this do not fit across a page. */
  private static final int MOST_ACROSS = 14;

  private final ConflictReport report;
  private final Spelling spelling;
  private final Sides sides;

  private OpenChapter(ConflictReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
    this.sides = new Sides(report.scenario());
  }

  /** The chapter; nothing where no relaxation is known. */
  static Optional<Chapter> of(ConflictReport report, Spelling spelling) {
    return report.relaxations().isEmpty()
        ? Optional.empty()
        : Optional.of(new OpenChapter(report, spelling).chapter());
  }

  private Chapter chapter() {
    Fold fold = new Fold(MOST_ROWS, " in relaxations.csv");
    List<Block> blocks = new ArrayList<>();
    List<BitSet> sets = report.relaxations().stream().map(RelaxationRow::positions).toList();
    List<Integer> across = sides.across(sets);
    // The heading says how many there are, and what is proved of them.
    for (Block block : ConflictBlocks.relaxations(report, fold, spelling)) {
      if (block instanceof Heading heading) {
        blocks.add(new Sentence(0, heading.text() + "."));
      } else if (across.size() > MOST_ACROSS) {
        blocks.add(block);
      } else {
        blocks.add(matrix(across, fold));
      }
    }
    blocks.add(new Sentence(1, marks()));
    if (across.size() <= MOST_ACROSS) {
      blocks.add(sides.key(across));
    }
    boolean isExact = report.relaxations().stream().allMatch(row -> row.opens().isPresent());
    return new Chapter(
        Part.OPEN, "What would open it", isExact ? Basis.EXACT : Basis.NONE, 1, blocks);
  }

  private static String marks() {
    return "Fairest: asks least of the party asked most. Cheapest: gives up least firmness in all,"
        + " which is assumed. Opens most: leaves most outcomes acceptable.";
  }

  private DotMatrix matrix(List<Integer> across, Fold fold) {
    List<DotMatrix.Column> columns =
        across.stream()
            .map(report.scenario().positions()::get)
            .map(line -> new DotMatrix.Column(sides.side(line), line.id()))
            .toList();
    BigInteger most =
        report.relaxations().stream()
            .flatMap(row -> row.opens().stream())
            .max(Comparator.naturalOrder())
            .orElse(BigInteger.ONE);
    List<DotMatrix.Row> rows =
        report.relaxations().stream()
            .sorted(Comparator.comparingInt((RelaxationRow row) -> -row.marks().size()))
            .map(row -> row(row, across, most))
            .toList();
    return new DotMatrix(0, "waived", "opens", columns, rows, Optional.of(fold));
  }

  private static DotMatrix.Row row(RelaxationRow row, List<Integer> across, BigInteger most) {
    GridCell opens =
        row.opens()
            .<GridCell>map(
                count ->
                    new GridCell.Bar(
                        ExactFigures.ratio(count, most.max(BigInteger.ONE)),
                        new GridCell.Count(count)))
            .orElseGet(() -> new GridCell.Unknown("not exact"));
    String marks =
        row.marks().stream()
            .sorted()
            .map(mark -> mark.label().replace('-', ' '))
            .collect(Collectors.joining(", "));
    return new DotMatrix.Row(WhyChapter.places(row.positions(), across), opens, marks);
  }
}
