package org.parley.question.process;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.BargainReport;
import org.parley.answer.NegotiateReport.Yardstick;
import org.parley.bargaining.Concept;
import org.parley.bargaining.Distances;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Solution;
import org.parley.bargaining.Stakes;
import org.parley.preference.Utilities;
import org.parley.process.talk.Moments;
import org.parley.process.talk.Setting;
import org.parley.process.talk.TalkTally;

/** How far the deals of talks are from outcomes that are efficient and fair. */
final class DealDistances {

  private DealDistances() {}

  /** How far deals are from what is efficient and what is fair. */
  static Map<Yardstick, Moments> of(
      Setting setting, TalkTally tally, Utilities utilities, Optional<BargainReport> bargain) {
    Map<Yardstick, Moments> distances = new EnumMap<>(Yardstick.class);
    List<FrontierVector> frontier = bargain.flatMap(BargainReport::frontier).orElse(List.of());
    List<FrontierVector> nash = bargain.map(DealDistances::nash).orElse(List.of());
    Stakes stakes = Stakes.of(utilities.parties());
    Map.of(Yardstick.FRONTIER, frontier, Yardstick.NASH, nash)
        .forEach(
            (yardstick, vectors) -> {
              if (!vectors.isEmpty()) {
                Moments moments = new Moments();
                tally
                    .deals()
                    .forEach(
                        (deal, talks) -> {
                          long[] worth = utilities.of(setting.game().table().outcome(deal));
                          moments.add(Distances.least(worth, vectors, stakes), talks);
                        });
                distances.put(yardstick, moments);
              }
            });
    return distances;
  }

  private static List<FrontierVector> nash(BargainReport bargain) {
    return bargain.solutions().stream()
        .filter(solution -> solution.concept() == Concept.NASH)
        .filter(Solution.Found.class::isInstance)
        .flatMap(solution -> ((Solution.Found) solution).vectors().stream())
        .toList();
  }
}
