package org.parley.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Listing;
import org.parley.conflict.Relaxation;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Position;
import org.parley.scenario.Resting;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;
import org.parley.scenario.Traced;

/**
 * What "no deal" hangs on: sources without any one of which some outcome would be acceptable. That
 * takes no counting where all relaxations are known, since what rests on such a source has one of
 * them in it. A source whose loss brings another reading into force is left to those who count.
 */
public final class Hinges {

  private final Scenario scenario;
  private final Enforcement enforcement;
  private final List<BitSet> relaxations;

  private Hinges(ConflictReport report, List<BitSet> relaxations) {
    this.scenario = report.scenario();
    this.enforcement = report.enforcement();
    this.relaxations = relaxations;
  }

  /**
   * Paragraphs, such as {@code S002 p3}, and documents of which only the whole is such a source, by
   * id; none where there is a deal, or not all relaxations are known.
   */
  public static List<String> of(ConflictReport report) {
    return report
        .found(Diagnosis.Conflict.class)
        .filter(conflict -> conflict.relaxations() instanceof Listing.Complete)
        .map(
            conflict -> conflict.relaxations().found().stream().map(Relaxation::positions).toList())
        .map(relaxations -> new Hinges(report, relaxations).sources())
        .orElse(List.of());
  }

  private List<String> sources() {
    List<Source> paragraphs =
        Traced.of(scenario).stream().map(Traced::source).distinct().sorted(Source.ORDER).toList();
    List<String> hinges = new ArrayList<>();
    for (SourceDocument document : scenario.documents()) {
      Predicate<Source> isHere = source -> source.document().equals(document.id());
      List<String> own =
          paragraphs.stream()
              .filter(isHere)
              .filter(paragraph -> opens(paragraph::equals))
              .map(Source::toString)
              .toList();
      hinges.addAll(own);
      if (own.isEmpty() && opens(isHere)) {
        hinges.add(document.id());
      }
    }
    return hinges;
  }

  private boolean opens(Predicate<Source> leftOut) {
    Resting resting = Resting.on(scenario, leftOut);
    BitSet waived = new BitSet();
    for (int index = 0; index < scenario.positions().size(); index++) {
      Position position = scenario.positions().get(index);
      if (resting.positions().contains(position.id())) {
        waived.set(index);
      } else if (enforcement.enforces(position)
          && resting.readingIndex(position, enforcement) != enforcement.readingIndex(position)) {
        return false;
      }
    }
    return relaxations.stream().anyMatch(relaxation -> isWithin(relaxation, waived));
  }

  private static boolean isWithin(BitSet relaxation, BitSet waived) {
    BitSet left = (BitSet) relaxation.clone();
    left.andNot(waived);
    return left.isEmpty();
  }
}
