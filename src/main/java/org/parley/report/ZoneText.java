package org.parley.report;

import java.util.Locale;
import org.parley.sensitivity.ExpectedZone;
import org.parley.sensitivity.SampledZone;
import org.parley.stat.Interval;
import org.parley.stat.Interval.Method;

/** The expected zone in words, 80 columns wide. */
final class ZoneText {

  private final StringBuilder text = new StringBuilder();

  private ZoneText() {}

  /** The zone as computed and as estimated; empty where neither is known. */
  static String of(WorldsReport report) {
    ZoneText writer = new ZoneText();
    report.exactZone().filter(zone -> zone.coherent() > 0).ifPresent(writer::exact);
    String what = report.exactZone().isPresent() ? "Sampled: a zone of " : "Expected zone: about ";
    report
        .sampledZone()
        .ifPresent(zone -> writer.sampled(zone, what, "", "Expected zone unknown: "));
    return writer.text.toString();
  }

  /** The zone of a run that is not known exactly. */
  static String estimated(SampledZone zone, RunReport report) {
    ZoneText writer = new ZoneText();
    String lines = Words.plural(report.enforced().cardinality(), "enforced position");
    String satisfy =
        " coherent outcomes ("
            + ProbabilityFigures.percent(zone.share())
            + ") satisfy all "
            + lines;
    writer.sampled(
        zone, "About ", satisfy, "Not known whether outcomes satisfy all " + lines + ": ");
    return writer.text.toString();
  }

  private void exact(ExpectedZone zone) {
    Wrapped.append(
        text,
        "",
        String.format(
            Locale.ROOT,
            "Expected zone: %,.0f of %,.0f coherent outcomes (%s), on average over worlds%s.",
            zone.acceptable(),
            zone.coherent(),
            ProbabilityFigures.percent(zone.share()),
            error(zone.error())));
  }

  private static String error(double error) {
    return error < 0.5 ? "" : "; error of the quadrature about " + size(error);
  }

  private void sampled(SampledZone zone, String what, String are, String unknown) {
    Interval share = zone.interval();
    String limits =
        String.format(
            Locale.ROOT,
            "[%s, %s] (%s)",
            size(share.low() * zone.coherent()),
            size(share.high() * zone.coherent()),
            share.method().label());
    String drawn = Words.plural(zone.draws(), "weighted draw");
    if (zone.effectiveDraws() == 0) {
      line(unknown + "none of " + drawn + " does; their number is in " + limits + ".");
      return;
    }
    String worth =
        zone.effectiveDraws() > 0.9 * zone.draws()
            ? ""
            : " worth " + Words.count(Math.round(zone.effectiveDraws())) + " equal ones";
    String interval =
        share.method() == Method.BOUND
            ? "; too few for an interval, certain is only "
            : "; " + Words.level(share.level()) + " interval ";
    line(
        what + size(zone.acceptable()) + are + ", from " + drawn + worth + interval + limits + ".");
  }

  private void line(String words) {
    Wrapped.append(text, "", words);
  }

  /** A number of outcomes in five digits, or down to single outcomes; two digits below one. */
  static String size(double outcomes) {
    if (0 < outcomes && outcomes < 1) {
      return String.format(Locale.ROOT, "%.2g", outcomes);
    }
    double unit = Math.max(1, Math.pow(10, Math.floor(Math.log10(outcomes)) - 4));
    return String.format(Locale.ROOT, "%,.0f", Math.rint(outcomes / unit) * unit);
  }
}
