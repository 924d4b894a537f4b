package org.parley.answer;

import java.util.ArrayList;
import java.util.List;
import org.parley.worlds.Probability.Sampled;
import org.parley.worlds.SampledWorlds;
import org.parley.worlds.SampledZone;

/** What to be careful about in estimates: few events, or none. */
final class Warnings {

  private Warnings() {}

  static List<Note> of(WorldsReport report) {
    List<Note> warnings = new ArrayList<>();
    report
        .sampled()
        .filter(SampledWorlds::restsOnFewEvents)
        .filter(sampled -> report.exact().isEmpty() || sampled.deal().events() > 0)
        .ifPresent(sampled -> warnings.add(fewEvents(sampled.deal())));
    report
        .sampledZone()
        .filter(SampledZone::restsOnFewDraws)
        .ifPresent(zone -> warnings.add(new Note.FewDraws(zone.draws(), zone.effectiveDraws())));
    return warnings;
  }

  private static Note fewEvents(Sampled deal) {
    if (deal.proportion().successes() == 0) {
      return new WorldsNote.NoDealDrawn(deal.upperBound(), deal.interval().level());
    }
    return deal.events() == 0
        ? new WorldsNote.OnlyDealsDrawn()
        : new WorldsNote.FewWorlds(deal.events(), deal.events() == deal.proportion().successes());
  }
}
