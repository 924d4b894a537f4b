package org.parley.sensitivity;

import java.util.ArrayList;
import java.util.List;

/**
 * Scenario discovery: short conditions under which the response is high.
 *
 * <p>The patient rule induction method of J. H. Friedman and N. I. Fisher (1999), "Bump hunting in
 * high-dimensional data", Statistics and Computing 9: peeling, pasting and covering, with one
 * category of one column a peel. Categories are of very different mass here, so a peel is judged by
 * the density gained for the mass given up, as J. H. Kwakkel and M. Jaxa-Rozen (2016), "Improving
 * scenario discovery for handling heterogeneous uncertainties and multinomial classified outcomes",
 * Environmental Modelling and Software 79, advise. The box taken from the peeling path is the first
 * that is dense enough, or else the densest; what it does not need is then dropped again, so that
 * conditions stay short.
 */
public final class BoxSearch {

  private final BoxMeasure measure;
  private final Settings settings;
  private final BoxMeasure.Tally all;
  private final List<Box> found = new ArrayList<>();

  private BoxSearch(BoxMeasure measure, Settings settings) {
    this.measure = measure;
    this.settings = settings;
    this.all = measure.tally(everything(), List.of());
  }

  /**
   * What is asked of the conditions.
   *
   * @param density density that is high enough, in {@code (0, 1]}
   * @param support least share of the mass that a condition must hold for, in {@code (0, 1)}
   * @param restricted most columns that a condition may mention, at least 1
   * @param boxes most conditions, at least 1
   */
  public record Settings(double density, double support, int restricted, int boxes) {

    /** Dense at 80 %, for 2 % of the mass, with four columns at most, three conditions. */
    public static final Settings DEFAULT = new Settings(0.8, 0.02, 4, 3);

    /**
     * @throws IllegalArgumentException unless {@code 0 < density <= 1}, {@code 0 < support < 1},
     *     {@code restricted >= 1} and {@code boxes >= 1}
     */
    public Settings {
      boolean valid = 0 < density && density <= 1 && 0 < support && support < 1;
      if (!valid || restricted < 1 || boxes < 1) {
        throw new IllegalArgumentException(
            "density ["
                + density
                + "], support ["
                + support
                + "], restricted ["
                + restricted
                + "] or boxes ["
                + boxes
                + "] is out of range");
      }
    }
  }

  /**
   * The conditions, each found in what the ones before leave over; fewer than asked for where no
   * condition is denser than what is left, and none where there is no response at all.
   */
  public static List<FoundBox> search(BoxMeasure measure, Settings settings) {
    return new BoxSearch(measure, settings).run();
  }

  /** What a condition amounts to on another measure, such as fresh draws. */
  public static FoundBox evaluate(BoxMeasure measure, Box box, List<Box> before) {
    BoxMeasure.Tally all = measure.tally(Box.everything(measure.categoryCounts()), List.of());
    return found(box, measure.tally(box, before), all);
  }

  private static FoundBox found(Box box, BoxMeasure.Tally tally, BoxMeasure.Tally all) {
    return new FoundBox(
        box, tally.response() / all.response(), tally.density(), tally.mass() / all.mass());
  }

  private List<FoundBox> run() {
    List<FoundBox> boxes = new ArrayList<>();
    while (boxes.size() < settings.boxes()) {
      BoxMeasure.Tally left = tally(everything());
      if (left.response() <= 0) {
        break;
      }
      Box box = shorten(paste(peel()));
      BoxMeasure.Tally tally = tally(box);
      if (box.restricted().length == 0 || tally.density() <= left.density()) {
        break;
      }
      boxes.add(found(box, tally, all));
      found.add(box);
    }
    return boxes;
  }

  private Box everything() {
    return Box.everything(measure.categoryCounts());
  }

  private BoxMeasure.Tally tally(Box box) {
    return measure.tally(box, found);
  }

  private double leastMass() {
    return settings.support() * all.mass();
  }

  private Box peel() {
    Box box = everything();
    BoxMeasure.Tally tally = tally(box);
    while (tally.density() < settings.density()) {
      Box smaller = bestPeel(box, tally);
      if (smaller.equals(box)) {
        return box;
      }
      box = smaller;
      tally = tally(box);
    }
    return box;
  }

  /** The best peel that gains density and leaves enough mass, or the same box. */
  private Box bestPeel(Box box, BoxMeasure.Tally tally) {
    Box best = box;
    double bestGain = 0;
    for (int column = 0; column < box.columnCount(); column++) {
      for (int category : box.allowed(column)) {
        double gain = gain(tally, column, category);
        if (gain > bestGain) {
          bestGain = gain;
          best = box.without(column, category);
        }
      }
    }
    return best;
  }

  /** Density gained by forbidding a category, for each unit of mass given up; 0 if not possible. */
  private double gain(BoxMeasure.Tally tally, int column, int category) {
    double given = tally.massBy()[column][category];
    double left = tally.mass() - given;
    if (given <= 0 || left < leastMass()) {
      return 0;
    }
    double density = (tally.response() - tally.responseBy()[column][category]) / left;
    return (density - tally.density()) / given;
  }

  /** Allows categories again as long as the box stays dense enough, or gets no less dense. */
  private Box paste(Box peeled) {
    Box box = peeled;
    while (true) {
      Box larger = bestPaste(box);
      if (larger.equals(box)) {
        return box;
      }
      box = larger;
    }
  }

  private Box bestPaste(Box box) {
    double floor = Math.min(settings.density(), tally(box).density());
    Box best = box;
    double bestResponse = tally(box).response();
    for (int column : box.restricted()) {
      for (int category = 0; category < measure.categoryCounts()[column]; category++) {
        if (!box.allows(column, category)) {
          Box larger = box.with(column, category);
          BoxMeasure.Tally tally = tally(larger);
          if (tally.density() >= floor && tally.response() > bestResponse) {
            best = larger;
            bestResponse = tally.response();
          }
        }
      }
    }
    return best;
  }

  /**
   * Frees the columns that matter least: any that cost no density that was asked for, and more
   * until few enough are left.
   */
  private Box shorten(Box pasted) {
    Box box = pasted;
    double floor = Math.min(settings.density(), tally(box).density());
    while (box.restricted().length > 0) {
      Box freed = densestFreed(box);
      if (box.restricted().length <= settings.restricted() && tally(freed).density() < floor) {
        return box;
      }
      box = freed;
    }
    return box;
  }

  private Box densestFreed(Box box) {
    Box best = box;
    double bestDensity = -1;
    for (int column : box.restricted()) {
      double density = tally(box.freed(column)).density();
      if (density > bestDensity) {
        best = box.freed(column);
        bestDensity = density;
      }
    }
    return best;
  }
}
