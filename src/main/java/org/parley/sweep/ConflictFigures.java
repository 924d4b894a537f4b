package org.parley.sweep;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.sweep.FigureValue;
import org.parley.conflict.Core;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Listing;
import org.parley.conflict.Relaxation;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/** How much is in the way of a deal, and how little would have to give. */
final class ConflictFigures implements Figures {

  private static final String DEAL = "deal";
  private static final String RELAXATIONS = "relaxations";
  private static final String CORES = "cores";
  private static final String SMALLEST_RELAXATION = "smallest_relaxation";
  private static final String SMALLEST_CORE = "smallest_core";
  private static final String LEAST_FIRMNESS = "least_firmness";

  private static final List<String> NAMES =
      List.of(
          DEAL, RELAXATIONS, CORES, SMALLEST_RELAXATION, SMALLEST_CORE, LEAST_FIRMNESS);

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public List<String> usual() {
    return List.of(RELAXATIONS, CORES, SMALLEST_RELAXATION);
  }

  @Override
  public List<FigureValue> answer(
      Case asked, CaseSetting setting, Set<String> wanted, CaseMeans means) {
    if (asked.tables().isEmpty()) {
      return Unanswered.untabulated(wanted);
    }
    Optional<Diagnosis> found =
        new Diagnostician(means.conflicts().limits(), means.timer())
            .diagnose(asked.tables().get(), asked.enforced())
            .known();
    return found.map(diagnosis -> figures(diagnosis, asked.scenario())).orElse(List.of());
  }

  private static List<FigureValue> figures(Diagnosis diagnosis, Scenario scenario) {
    if (diagnosis instanceof Diagnosis.NoConflict) {
      return List.of(
          FigureValue.of(DEAL, 1),
          FigureValue.of(RELAXATIONS, 0),
          FigureValue.of(CORES, 0),
          FigureValue.of(SMALLEST_RELAXATION, 0),
          FigureValue.unknown(SMALLEST_CORE, Unanswered.NOT_THERE),
          FigureValue.of(LEAST_FIRMNESS, 0));
    }
    List<FigureValue> figures = new ArrayList<>(List.of(FigureValue.of(DEAL, 0)));
    if (diagnosis instanceof Diagnosis.Conflict conflict) {
      if (conflict.relaxations() instanceof Listing.Complete<Relaxation> all) {
        List<BitSet> sets = all.found().stream().map(Relaxation::positions).toList();
        figures.add(FigureValue.of(RELAXATIONS, sets.size()));
        figures.add(FigureValue.of(SMALLEST_RELAXATION, smallest(sets)));
        figures.add(FigureValue.of(LEAST_FIRMNESS, leastFirmness(sets, scenario)));
      }
      if (conflict.cores() instanceof Listing.Complete<Core> all) {
        List<BitSet> sets = all.found().stream().map(Core::positions).toList();
        figures.add(FigureValue.of(CORES, sets.size()));
        figures.add(FigureValue.of(SMALLEST_CORE, smallest(sets)));
      }
    } else {
      NAMES.subList(1, NAMES.size())
          .forEach(name -> figures.add(FigureValue.unknown(name, "no outcome is coherent")));
    }
    return figures;
  }

  private static long smallest(Collection<BitSet> sets) {
    return sets.stream().mapToInt(BitSet::cardinality).min().orElse(0);
  }

  private static double leastFirmness(Collection<BitSet> sets, Scenario scenario) {
    return sets.stream()
        .mapToDouble(
            set ->
                set.stream()
                    .mapToDouble(position -> scenario.positions().get(position).firmness().value())
                    .sum())
        .min()
        .orElse(Double.NaN);
  }
}
