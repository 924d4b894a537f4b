package org.parley.files.negotiate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.NegotiateReport.Talked.Done;

/**
 * The deals of talks, the most frequent first, ties in the order of the file.
 *
 * @param listed some of them, from the first
 * @param numbers number of each that is listed, from 1, by place in the table of outcomes
 */
public record Deals(List<Deal> listed, Map<Integer, Integer> numbers) {

  /**
   * A deal.
   *
   * @param number its number among these, from 1
   * @param place its place in the table of outcomes
   * @param talks number of talks that ended so
   */
  public record Deal(int number, int place, long talks) {}

  public Deals {
    listed = List.copyOf(listed);
    numbers = Map.copyOf(numbers);
  }

  /**
   * Those of some talks.
   *
   * @param most how many are listed at most; all are where every talk is kept
   */
  public static Deals of(Done done, int most) {
    List<Map.Entry<Integer, Long>> all = new ArrayList<>(done.tally().deals().entrySet());
    all.sort(
        Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    List<Deal> listed = new ArrayList<>();
    Map<Integer, Integer> numbers = new HashMap<>();
    for (Map.Entry<Integer, Long> deal : all) {
      if (listed.size() < most || !done.each().isEmpty()) {
        listed.add(new Deal(listed.size() + 1, deal.getKey(), deal.getValue()));
        numbers.put(deal.getKey(), listed.size());
      }
    }
    return new Deals(listed, numbers);
  }

  /** The number of a deal, where it is listed. */
  Optional<Integer> number(int place) {
    return Optional.ofNullable(numbers.get(place));
  }
}
