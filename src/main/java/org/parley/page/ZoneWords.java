package org.parley.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.answer.RunReport;
import org.parley.answer.WorldsReport;
import org.parley.page.words.ProbabilityWords;
import org.parley.stat.Interval;
import org.parley.stat.Interval.Method;
import org.parley.table.Words;
import org.parley.worlds.ExpectedZone;
import org.parley.worlds.SampledZone;

/** The expected zone in words. */
final class ZoneWords {

  private static final double WHOLE = 100;

  /** Sums of doubles over all outcomes are good for a digit or two more. */
  private static final int KNOWN_DIGITS = 12;

  /** That the coherence rules leave nothing. */
  static final String NO_SENSE =
      "No outcome makes sense; parley conflicts says which rules are responsible.";

  private ZoneWords() {}

  /** The zone as computed and as estimated, a sentence each; none where neither is known. */
  static List<String> of(WorldsReport report) {
    if (report.exactZone().filter(zone -> zone.coherent() == 0).isPresent()) {
      return List.of(NO_SENSE);
    }
    List<String> sentences = new ArrayList<>();
    report.exactZone().ifPresent(zone -> sentences.add(exact(zone)));
    String what = report.exactZone().isPresent() ? "Sampled: a zone of " : "Expected zone: about ";
    report
        .sampledZone()
        .ifPresent(zone -> sentences.add(sampled(zone, what, "", "Expected zone unknown: ")));
    return sentences;
  }

  /** The zone of a run that is not known exactly. */
  static String estimated(SampledZone zone, RunReport report) {
    String lines = Words.plural(report.enforced().cardinality(), "enforced position");
    String satisfy =
        " coherent outcomes (" + ProbabilityWords.percent(zone.share()) + ") satisfy all " + lines;
    return sampled(
        zone, "About ", satisfy, "Not known whether outcomes satisfy all " + lines + ": ");
  }

  private static String exact(ExpectedZone zone) {
    return String.format(
        Locale.ROOT,
        "Expected zone: %s of %s coherent outcomes (%s), on average over worlds%s.",
        exactly(zone.acceptable()),
        exactly(zone.coherent()),
        ProbabilityWords.percent(zone.share()),
        error(zone));
  }

  /**
   * Whole outcomes, or five digits of fewer than a hundred; of more than can be known to the last
   * one the digits that are, which is said.
   */
  private static String exactly(double outcomes) {
    int unit = leastUnit(outcomes);
    return (unit > 0 ? "about " : "") + size(outcomes, unit, RoundingMode.HALF_UP);
  }

  private static int leastUnit(double outcomes) {
    if (outcomes <= 0) {
      return 0;
    }
    int magnitude = (int) Math.floor(Math.log10(outcomes));
    return outcomes < WHOLE ? magnitude - 4 : Math.max(0, magnitude + 1 - KNOWN_DIGITS);
  }

  /** The error where it reaches the digits shown. */
  private static String error(ExpectedZone zone) {
    int unit = leastUnit(zone.acceptable());
    return zone.error() < Math.pow(10, unit) / 2
        ? ""
        : "; error of the quadrature about " + size(zone.error(), unit, RoundingMode.CEILING);
  }

  private static String sampled(SampledZone zone, String what, String are, String unknown) {
    Interval share = zone.interval();
    double low = share.low() * zone.coherent();
    double high = share.high() * zone.coherent();
    int unit = unit(zone);
    String limits =
        String.format(
            Locale.ROOT,
            "[%s, %s] (%s)",
            size(low, unit, RoundingMode.FLOOR),
            size(high, unit, RoundingMode.CEILING),
            share.method().label());
    String drawn = Words.plural(zone.draws(), "weighted draw");
    if (zone.effectiveDraws() == 0) {
      return unknown + "none of " + drawn + " does; their number is in " + limits + ".";
    }
    String worth =
        zone.effectiveDraws() > 0.9 * zone.draws()
            ? ""
            : " worth " + Words.count(Math.round(zone.effectiveDraws())) + " equal ones";
    String interval =
        share.method() == Method.BOUND
            ? "; too few for an interval, certain is only "
            : "; " + Words.level(share.level()) + " interval ";
    return what + rounded(zone) + are + ", from " + drawn + worth + interval + limits + ".";
  }

  /** An estimate in as many digits as its interval warrants. */
  static String rounded(SampledZone zone) {
    return size(zone.acceptable(), unit(zone), RoundingMode.HALF_UP);
  }

  /**
   * The power of ten to which an estimate and its limits are rounded: in it the interval is from 10
   * to 99 wide, unless that is finer than {@link #exactly} shows.
   */
  private static int unit(SampledZone zone) {
    double width = zone.interval().width() * zone.coherent();
    int least = leastUnit(zone.acceptable());
    return width > 0 ? Math.max(least, (int) Math.floor(Math.log10(width)) - 1) : least;
  }

  private static String size(double outcomes, int unit, RoundingMode rounding) {
    BigDecimal rounded = new BigDecimal(outcomes).setScale(-unit, rounding);
    return String.format(Locale.ROOT, "%,." + Math.max(0, -unit) + "f", rounded);
  }
}
