package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.answer.RunReport;
import org.parley.files.ExactFigures;
import org.parley.scenario.Position;
import org.parley.table.Words;

/** The enforced lines that stand most in the way, as the screen of a run shows them. */
final class RedLinesText {

  private static final int MOST_LINES = 6;
  private static final int WIDTH = 79;
  private static final int SPACE = 2;

  private final RunReport report;
  private final ExactFigures exact;
  private final ScreenFigures figures;

  RedLinesText(RunReport report, ExactFigures exact, ScreenFigures figures) {
    this.report = report;
    this.exact = exact;
    this.figures = figures;
  }

  /** The block, ended by an empty line; empty where nothing is enforced. */
  String text() {
    List<Integer> lines = byCrossings();
    if (lines.isEmpty()) {
      return "";
    }
    boolean isAlone = lines.stream().anyMatch(line -> alone(line).signum() > 0);
    StringBuilder text = new StringBuilder(title(lines, isAlone)).append('\n');
    text.append(grid(lines.subList(0, Math.min(MOST_LINES, lines.size())), isAlone).text());
    if (lines.size() > MOST_LINES) {
      text.append("  and ").append(lines.size() - MOST_LINES).append(" more in red_lines.csv\n");
    }
    return text.append('\n').toString();
  }

  private List<Integer> byCrossings() {
    List<Integer> lines = new ArrayList<>(report.enforced().stream().boxed().toList());
    lines.sort(Comparator.comparing(this::crossings).reversed());
    return lines;
  }

  private BigInteger crossings(int position) {
    return exact
        .crossed(position)
        .or(() -> report.sampled().map(part -> BigInteger.valueOf(part.counts().crossed(position))))
        .orElse(BigInteger.ZERO);
  }

  private BigInteger alone(int position) {
    return exact.soleBlocker(position).orElse(BigInteger.ZERO);
  }

  private String title(List<Integer> lines, boolean isAlone) {
    boolean isExact = exact.crossed(lines.get(0)).isPresent();
    if (!isExact && !figures.areDrawn()) {
      return "Enforced lines (how often each is crossed is not exact)";
    }
    String title = "Enforced lines most often crossed" + (isExact ? "" : ", sampled");
    if (isAlone) {
      return title + " (alone: the only line in the way)";
    }
    return exact.soleBlocker(lines.get(0)).isPresent()
        ? title + "; none is ever the only one in the way"
        : title;
  }

  private Grid grid(List<Integer> lines, boolean isAlone) {
    List<Position> positions = lines.stream().map(report.scenario().positions()::get).toList();
    List<String> crossed = lines.stream().map(this::crossed).toList();
    List<String> alone = lines.stream().map(this::alone).map(Words::count).toList();
    int beside = SPACE + width("", positions.stream().map(Position::id).toList()) + SPACE;
    beside += SPACE + width(isAlone ? "crossed" : "", crossed);
    beside += isAlone ? SPACE + width("alone", alone) : 0;
    Grid grid = new Grid(isAlone ? "llrr" : "llr");
    if (isAlone) {
      grid.row("", "", "crossed", "alone");
    }
    for (int row = 0; row < lines.size(); row++) {
      List<String> cells = new ArrayList<>();
      cells.add(positions.get(row).id());
      cells.add(Words.cut(positions.get(row).text(), WIDTH - beside));
      cells.add(crossed.get(row));
      if (isAlone) {
        cells.add(alone.get(row));
      }
      grid.row(cells.toArray(String[]::new));
    }
    return grid;
  }

  private static int width(String heading, List<String> cells) {
    return Math.max(heading.length(), cells.stream().mapToInt(String::length).max().orElse(0));
  }

  private String crossed(int position) {
    return figures.share(exact.crossed(position), counts -> counts.crossed(position));
  }
}
