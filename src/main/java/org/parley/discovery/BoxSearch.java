package org.parley.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.worlds.Box;

/**
 * Scenario discovery: short conditions under which the response is high.
 *
 * <p>Boxes and covering are those of the patient rule induction method of J. H. Friedman and N. I.
 * Fisher (1999), "Bump hunting in high-dimensional data", Statistics and Computing 9: each box is
 * looked for in what the boxes before leave over, and judged by coverage and density. Where that
 * method peels a box down from everything, one small slice at a time, here conditions are built up
 * by a beam search (P. Clark and T. Niblett 1989, "The CN2 induction algorithm", Machine Learning
 * 3): columns have few categories of very different mass, so that no slice is small, and peeling
 * runs past short conditions that hold always.
 *
 * <p>Of all conditions on one more column, the best by coverage times density allows the categories
 * of highest density, as many of them as it takes; so the subsets need not be tried (the argument
 * of L. Breiman et al. 1984, "Classification and regression trees", theorem 4.5: that product is
 * convex in mass and response). Where the least coverage rules such conditions out, others are not
 * tried.
 */
public final class BoxSearch {

  /** Conditions carried on from one number of columns to the next. */
  private static final int BEAM = 8;

  /**
   * Factor by which a further column must better coverage times density, and a condition the
   * density of everything, to be worth the words.
   */
  private static final double WORTH = 1.1;

  /** Masses this small beside the whole are rounding. */
  private static final double ROUNDING = 1e-12;

  private final BoxMeasure measure;
  private final Settings settings;
  private final BoxMeasure.Tally all;
  private final List<Box> found = new ArrayList<>();

  private BoxSearch(BoxMeasure measure, Settings settings) {
    this.measure = measure;
    this.settings = settings;
    this.all = measure.total(everything(), List.of());
  }

  /**
   * What is asked of the conditions.
   *
   * @param coverage least share of all response that a condition must hold, in {@code (0, 1)}
   * @param restricted most columns that a condition may mention, at least 1
   * @param boxes most conditions, at least 1
   */
  public record Settings(double coverage, int restricted, int boxes) {

    /** For 5 % of the response each, with four columns at most, three conditions. */
    public static final Settings DEFAULT = new Settings(0.05, 4, 3);

    /**
     * @throws IllegalArgumentException unless {@code 0 < coverage < 1}, {@code restricted >= 1} and
     *     {@code boxes >= 1}
     */
    public Settings {
      if (!(0 < coverage && coverage < 1) || restricted < 1 || boxes < 1) {
        throw new IllegalArgumentException(
            "coverage ["
                + coverage
                + "], restricted ["
                + restricted
                + "] or boxes ["
                + boxes
                + "] is out of range");
      }
    }
  }

  /** A condition, with its mass and response outside the boxes found before. */
  private record Candidate(Box box, double mass, double response) {

    double density() {
      return response / mass;
    }

    /** Coverage times density, but for a constant. */
    double score() {
      return response * density();
    }
  }

  /**
   * The conditions, each found in what the ones before leave over; fewer than asked for where
   * nothing left is denser than everything is together by a tenth, and none where there is no
   * response at all.
   */
  public static List<FoundBox> search(BoxMeasure measure, Settings settings) {
    return new BoxSearch(measure, settings).run();
  }

  /** What a condition amounts to on another measure, such as fresh draws. */
  public static FoundBox evaluate(BoxMeasure measure, Box box, List<Box> before) {
    BoxMeasure.Tally all = measure.total(Box.everything(measure.categoryCounts()), List.of());
    return found(box, measure.total(box, before), all);
  }

  private static FoundBox found(Box box, BoxMeasure.Tally tally, BoxMeasure.Tally all) {
    return new FoundBox(
        box,
        tally.response() / all.response(),
        tally.density(),
        tally.mass() / all.mass(),
        tally.mass(),
        tally.response());
  }

  private List<FoundBox> run() {
    List<FoundBox> boxes = new ArrayList<>();
    while (boxes.size() < settings.boxes()) {
      Optional<Box> box = best();
      if (box.isEmpty()) {
        break;
      }
      boxes.add(found(box.get(), measure.total(box.get(), found), all));
      found.add(box.get());
    }
    return boxes;
  }

  private Box everything() {
    return Box.everything(measure.categoryCounts());
  }

  private BoxMeasure.Tally tally(Box box) {
    return measure.tally(box, found);
  }

  /** The best condition on what is left. */
  private Optional<Box> best() {
    BoxMeasure.Tally left = measure.total(everything(), found);
    Candidate best = new Candidate(everything(), left.mass(), left.response());
    List<Candidate> beam = left.response() > 0 ? List.of(best) : List.of();
    for (int columns = 0; columns < settings.restricted() && !beam.isEmpty(); columns++) {
      beam = narrowed(beam);
      if (!beam.isEmpty() && beam.get(0).score() > WORTH * best.score()) {
        best = beam.get(0);
      }
    }
    return best.box().restricted().length > 0 && best.density() > WORTH * all.density()
        ? Optional.of(best.box())
        : Optional.empty();
  }

  /** The best conditions on one column more, best first; of equals the one that comes first. */
  private List<Candidate> narrowed(List<Candidate> beam) {
    Map<Box, Candidate> narrowed = new LinkedHashMap<>();
    for (Candidate candidate : beam) {
      Box box = candidate.box();
      BoxMeasure.Tally tally = tally(box);
      for (int column = 0; column < box.columnCount(); column++) {
        if (box.isFree(column)) {
          prefixes(box, tally, column).forEach(c -> narrowed.putIfAbsent(c.box(), c));
        }
      }
    }
    return narrowed.values().stream()
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .limit(BEAM)
        .toList();
  }

  /** The conditions on one column that allow its densest categories: one, two and so on. */
  private List<Candidate> prefixes(Box box, BoxMeasure.Tally tally, int column) {
    double[] mass = tally.massBy()[column];
    double[] response = tally.responseBy()[column];
    List<Integer> densestFirst =
        IntStream.range(0, mass.length)
            .filter(category -> mass[category] > ROUNDING * all.mass())
            .boxed()
            .sorted(Comparator.comparingDouble(category -> -response[category] / mass[category]))
            .toList();
    List<Candidate> candidates = new ArrayList<>();
    Candidate candidate = new Candidate(box.emptied(column), 0, 0);
    for (int category : densestFirst.subList(0, Math.max(0, densestFirst.size() - 1))) {
      candidate =
          new Candidate(
              candidate.box().with(column, category),
              candidate.mass() + mass[category],
              candidate.response() + response[category]);
      if (candidate.response() >= settings.coverage() * all.response()) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }
}
