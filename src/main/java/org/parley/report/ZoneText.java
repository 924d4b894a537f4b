package org.parley.report;

import java.util.BitSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.sensitivity.SampledZone;
import org.parley.sensitivity.Zone;
import org.parley.stat.Interval;
import org.parley.stat.Interval.Method;

/** The expected zone in words, 80 columns wide. */
final class ZoneText {

  private final WorldsReport report;
  private final StringBuilder text = new StringBuilder();

  private ZoneText(WorldsReport report) {
    this.report = report;
  }

  /** The zone as computed and as estimated; empty where neither is known. */
  static String of(WorldsReport report) {
    ZoneText writer = new ZoneText(report);
    report.exactZone().filter(zone -> zone.coherent() > 0).ifPresent(writer::exact);
    report.sampledZone().ifPresent(writer::sampled);
    return writer.text.toString();
  }

  private void exact(Zone zone) {
    Wrapped.append(
        text,
        "",
        String.format(
            Locale.ROOT,
            "Expected zone: %,.0f of %,.0f coherent outcomes (%s), on average over worlds.",
            zone.acceptable(),
            zone.coherent(),
            ProbabilityFigures.percent(zone.share())));
  }

  private void sampled(SampledZone zone) {
    Interval share = zone.interval();
    String limits =
        String.format(
            Locale.ROOT,
            "[%s, %s] (%s)",
            size(share.low() * zone.coherent()),
            size(share.high() * zone.coherent()),
            share.method().label());
    String drawn =
        Words.plural(zone.draws(), "weighted draw") + " of outcomes" + leftOut(zone.leftOut());
    if (share.method() == Method.BOUND) {
      line("Expected zone, " + drawn + ": none acceptable, so between " + limits);
      return;
    }
    line(
        (report.exactZone().isPresent() ? "Sampled: a zone of " : "Expected zone: about ")
            + size(zone.acceptable())
            + " from "
            + drawn
            + ", "
            + Words.level(share.level())
            + " interval "
            + limits);
  }

  private void line(String words) {
    Wrapped.append(text, "", words);
  }

  private static String size(double outcomes) {
    return String.format(Locale.ROOT, "%,.0f", outcomes);
  }

  /** Which positions the draws leave to the weights. */
  private String leftOut(BitSet positions) {
    if (positions.isEmpty()) {
      return "";
    }
    return positions.stream()
        .mapToObj(position -> report.scenario().positions().get(position).id())
        .collect(Collectors.joining(", ", " (", " in the weights only)"));
  }
}
