package org.parley.page.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.page.block.Block.Sentence;

/**
 * Points in a plane, the first number across and the second upwards.
 *
 * @param depth how far it stands below what it belongs to
 * @param across what the first number is
 * @param up what the second number is
 * @param dots points without a name, such as those of a frontier
 * @param marks points with a name, at least one
 */
public record Plane(int depth, String across, String up, List<Dot> dots, List<Mark> marks)
    implements Drawing {

  private static final int COLUMNS = 49;
  private static final int ROWS = 13;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** A point. */
  public record Dot(double x, double y) {}

  /** A point with a name. */
  public record Mark(Dot at, String name) {}

  public Plane {
    dots = List.copyOf(dots);
    marks = List.copyOf(marks);
  }

  /** The least and the greatest of the first numbers, apart from each other. */
  public double[] acrossEnds() {
    return ends(all().stream().mapToDouble(Dot::x).toArray());
  }

  /** The least and the greatest of the second numbers, apart from each other. */
  public double[] upEnds() {
    return ends(all().stream().mapToDouble(Dot::y).toArray());
  }

  private List<Dot> all() {
    List<Dot> all = new ArrayList<>(dots);
    marks.forEach(mark -> all.add(mark.at()));
    return all;
  }

  private static double[] ends(double... numbers) {
    double least = java.util.Arrays.stream(numbers).min().orElse(0);
    double greatest = java.util.Arrays.stream(numbers).max().orElse(1);
    return greatest > least
        ? new double[] {least, greatest}
        : new double[] {least - 0.5, greatest + 0.5};
  }

  /** The same drawn with letters; what is at the same place has one letter. */
  @Override
  public List<Block> told() {
    char[][] picture = new char[ROWS][COLUMNS];
    for (char[] row : picture) {
      java.util.Arrays.fill(row, '.');
    }
    dots.forEach(dot -> picture[row(dot)][column(dot)] = 'o');
    List<Mark> lettered = new ArrayList<>();
    List<List<String>> names = new ArrayList<>();
    for (Mark mark : marks) {
      int same = 0;
      while (same < lettered.size() && !isAtSamePlace(lettered.get(same), mark)) {
        same++;
      }
      if (same == lettered.size()) {
        lettered.add(mark);
        names.add(new ArrayList<>());
        picture[row(mark.at())][column(mark.at())] = LETTERS.charAt(same % LETTERS.length());
      }
      names.get(same).add(mark.name());
    }
    List<Block> blocks = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      String end = row == 0 ? number(upEnds()[1]) : row == ROWS - 1 ? number(upEnds()[0]) : "----";
      blocks.add(new Sentence(depth, end + "|" + new String(picture[row])));
    }
    String ends = "from " + number(acrossEnds()[0]) + " to " + number(acrossEnds()[1]);
    blocks.add(new Sentence(depth, "across: " + across + ", " + ends + "; upwards: " + up));
    List<String> legend = new ArrayList<>();
    for (int letter = 0; letter < lettered.size(); letter++) {
      legend.add(
          LETTERS.charAt(letter % LETTERS.length()) + " " + String.join(", ", names.get(letter)));
    }
    String frontier = dots.isEmpty() ? "" : "o frontier; ";
    blocks.add(
        new Sentence(depth, frontier + legend.stream().collect(Collectors.joining("; "))));
    return blocks;
  }

  private boolean isAtSamePlace(Mark one, Mark other) {
    return row(one.at()) == row(other.at()) && column(one.at()) == column(other.at());
  }

  private int column(Dot dot) {
    return place(dot.x(), acrossEnds(), COLUMNS);
  }

  private int row(Dot dot) {
    return ROWS - 1 - place(dot.y(), upEnds(), ROWS);
  }

  private static int place(double number, double[] ends, int places) {
    return (int) Math.round((number - ends[0]) / (ends[1] - ends[0]) * (places - 1));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
