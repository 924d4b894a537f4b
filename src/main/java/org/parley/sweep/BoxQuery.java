package org.parley.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepReport.Boxes;
import org.parley.discovery.BoxMeasure;
import org.parley.discovery.BoxSearch;
import org.parley.discovery.FoundBox;
import org.parley.worlds.Box;

/**
 * Under which conditions a figure is as is asked: {@code deal>=0.5}.
 *
 * @param text as it was written
 * @param figure the figure
 * @param sign one of {@code >=}, {@code <=}, {@code >} and {@code <}
 * @param limit what it is held against
 */
public record BoxQuery(String text, String figure, String sign, double limit) {

  private static final Pattern FORM =
      Pattern.compile("([^<>=]+)(>=|<=|>|<)([+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?)");

  /**
   * What a text asks.
   *
   * @param figures those that are kept
   * @throws SweepFault if it is of another form or none of these figures
   */
  public static BoxQuery read(String text, List<String> figures) {
    Matcher matcher = FORM.matcher(text);
    SweepFault.require(
        matcher.matches(), "boxes: [" + text + "] is not of the form FIGURE>=NUMBER");
    SweepFault.requireKnown("boxes", "figure", matcher.group(1), figures);
    return new BoxQuery(
        text, matcher.group(1), matcher.group(2), Double.parseDouble(matcher.group(3)));
  }

  private boolean holds(double value) {
    return switch (sign) {
      case ">=" -> value >= limit;
      case "<=" -> value <= limit;
      case ">" -> value > limit;
      default -> value < limit;
    };
  }

  /** The conditions, found over the cases in which the figure is known. */
  public Boxes search(SweepPlan plan, List<CaseAnswer> answers) {
    Map<Integer, Double> values = Effects.known(figure, answers);
    Classes classes = new Classes(plan);
    Rows rows = new Rows(plan, classes, values);
    int such = (int) values.values().stream().filter(this::holds).count();
    List<Boxes.Found> found =
        BoxSearch.search(rows, BoxSearch.Settings.DEFAULT).stream()
            .map(box -> found(plan, classes, box))
            .toList();
    return new Boxes(text, values.size(), such, found);
  }

  private static Boxes.Found found(SweepPlan plan, Classes classes, FoundBox box) {
    List<Boxes.Allowed> allowed = new ArrayList<>();
    for (int factor : box.box().restricted()) {
      allowed.add(
          new Boxes.Allowed(
              plan.factors().get(factor).name(), texts(plan, classes, factor, box.box())));
    }
    return new Boxes.Found(allowed, box.coverage(), box.density(), box.support());
  }

  /** What a factor may be; of numbers that follow one another, the first and the last. */
  private static List<String> texts(SweepPlan plan, Classes classes, int factor, Box box) {
    int[] allowed = box.allowed(factor);
    if (!plan.factors().get(factor).kind().isNumeric()) {
      return IntStream.of(allowed)
          .mapToObj(place -> Optional.of(classes.name(factor, place)))
          .map(name -> name.filter(text -> !text.isEmpty()).orElse("as it is"))
          .toList();
    }
    List<String> texts = new ArrayList<>();
    for (int from = 0; from < allowed.length; ) {
      int to = from;
      while (to + 1 < allowed.length && allowed[to + 1] == allowed[to] + 1) {
        to++;
      }
      String first = classes.name(factor, allowed[from]).split(":", -1)[0];
      String[] ends = classes.name(factor, allowed[to]).split(":", -1);
      String last = ends[ends.length - 1];
      texts.add(first.equals(last) ? first : first + ":" + last);
      from = to + 1;
    }
    return texts;
  }

  /** Cases as rows of classes, the response 1 where the figure is as is asked. */
  private final class Rows implements BoxMeasure {

    private final int[] counts;
    private final List<int[]> rows = new ArrayList<>();
    private final List<Boolean> responses = new ArrayList<>();

    Rows(SweepPlan plan, Classes classes, Map<Integer, Double> values) {
      this.counts = IntStream.range(0, plan.factors().size()).map(classes::count).toArray();
      values.forEach(
          (number, value) -> {
            rows.add(IntStream.range(0, counts.length).map(k -> classes.of(number, k)).toArray());
            responses.add(holds(value));
          });
    }

    @Override
    public int[] categoryCounts() {
      return counts.clone();
    }

    @Override
    public Tally tally(Box box, List<Box> leftOut) {
      double[][] massBy = zeros();
      double[][] responseBy = zeros();
      double mass = 0;
      double response = 0;
      for (int k = 0; k < rows.size(); k++) {
        int[] row = rows.get(k);
        if (box.contains(row) && leftOut.stream().noneMatch(other -> other.contains(row))) {
          double hit = responses.get(k) ? 1 : 0;
          mass++;
          response += hit;
          for (int column = 0; column < row.length; column++) {
            massBy[column][row[column]]++;
            responseBy[column][row[column]] += hit;
          }
        }
      }
      return new Tally(mass, response, massBy, responseBy);
    }

    private double[][] zeros() {
      return IntStream.of(counts).mapToObj(double[]::new).toArray(double[][]::new);
    }
  }
}
