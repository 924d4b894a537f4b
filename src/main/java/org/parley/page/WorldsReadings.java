package org.parley.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.WorldsReport;
import org.parley.page.words.ProbabilityWords;
import org.parley.scenario.Position;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.ReadingEffect;

/** Of which position it matters most in which reading it binds, in words. */
final class WorldsReadings {

  /** Rounding leaves less than this of a difference that is none. */
  private static final double NOTHING = 1e-12;

  private final WorldsReport report;

  private WorldsReadings(WorldsReport report) {
    this.report = report;
  }

  /**
   * One sentence; nothing where readings make no difference, or where that is not known exactly.
   */
  static Optional<String> most(WorldsReport report) {
    return new WorldsReadings(report).most();
  }

  private Optional<String> most() {
    Map<Integer, List<ReadingEffect>> byPosition = new LinkedHashMap<>();
    for (ReadingEffect effect : report.readings()) {
      if (effect.dealIfBinds() instanceof Exact deal && !Double.isNaN(deal.value())) {
        byPosition.computeIfAbsent(effect.position(), key -> new ArrayList<>()).add(effect);
      }
    }
    return byPosition.values().stream()
        .filter(effects -> spread(effects) > NOTHING)
        .max(Comparator.comparingDouble(WorldsReadings::spread))
        .map(this::words);
  }

  private static double spread(List<ReadingEffect> effects) {
    double least = effects.stream().mapToDouble(e -> e.dealIfBinds().value()).min().orElse(0);
    double most = effects.stream().mapToDouble(e -> e.dealIfBinds().value()).max().orElse(0);
    return most - least;
  }

  private String words(List<ReadingEffect> effects) {
    Position position = report.scenario().positions().get(effects.get(0).position());
    return "In which reading a line binds matters most for "
        + position.id()
        + ": "
        + effects.stream()
            .map(
                effect ->
                    ProbabilityWords.percent(effect.dealIfBinds().value())
                        + " as "
                        + position.readings().get(effect.reading()).name())
            .collect(Collectors.joining(", "))
        + ".";
  }
}
