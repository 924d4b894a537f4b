package org.parley.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.parley.answer.WeightDraws.By;
import org.parley.answer.WeightDraws.Chosen;

/** What chose which outcomes how often, in the order in which it is told. */
final class ChosenOutcomes {

  private ChosenOutcomes() {}

  /** Concepts in their order, then parties by id; of each, what it chose most often first. */
  static List<Chosen> of(Map<By, Map<List<Integer>, Long>> counts) {
    List<Chosen> chosen = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Comparator.comparing(entry -> order(entry.getKey())))
        .forEach(
            entry ->
                entry.getValue().entrySet().stream()
                    .map(of -> new Chosen(entry.getKey(), of.getKey(), of.getValue()))
                    .sorted(
                        Comparator.comparingLong(Chosen::count)
                            .reversed()
                            .thenComparing(c -> lexicographic(c.outcome())))
                    .forEach(chosen::add));
    return chosen;
  }

  private static String order(By by) {
    return by instanceof By.Solution solution
        ? "0" + (char) ('a' + solution.concept().ordinal())
        : "1" + ((By.Best) by).party();
  }

  private static String lexicographic(List<Integer> outcome) {
    StringBuilder text = new StringBuilder();
    outcome.forEach(option -> text.append((char) (option + 1)));
    return text.toString();
  }
}
