package org.parley;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.conflict.SpentBudget;
import org.parley.elimination.Attempt;
import org.parley.elimination.BudgetSpent;

/**
 * Says which exact answers are missing because a budget was spent, and which option allows more.
 */
final class SpentNotes {

  private final Map<String, BudgetSpent<?>> spent = new LinkedHashMap<>();

  /**
   * Takes note of an attempt if it failed.
   *
   * @param answer what was asked for, such as {@code the number of acceptable outcomes}
   */
  void add(String answer, Attempt<?> attempt) {
    if (attempt instanceof BudgetSpent<?> failed) {
      spent.putIfAbsent(answer, failed);
    }
  }

  /** At most one note for the want of memory and one for the want of time. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    Map<String, BudgetSpent<?>> late = new LinkedHashMap<>(spent);
    late.values().removeIf(failed -> failed.limit() != BudgetSpent.Limit.DEADLINE);
    Map<String, BudgetSpent<?>> large = new LinkedHashMap<>(spent);
    large.keySet().removeAll(late.keySet());
    if (!large.isEmpty()) {
      notes.add(note("memory", large) + memory(large));
    }
    if (!late.isEmpty()) {
      notes.add(note("time", late) + "--time allows more");
    }
    return notes;
  }

  private static String note(String want, Map<String, BudgetSpent<?>> failed) {
    return "not exact for want of " + want + ": " + list(List.copyOf(failed.keySet())) + "; ";
  }

  private static String list(List<String> answers) {
    int last = answers.size() - 1;
    return last == 0
        ? answers.get(0)
        : String.join(", ", answers.subList(0, last)) + " and " + answers.get(last);
  }

  /** The predictions are upper bounds, so what they take is enough. */
  private static String memory(Map<String, BudgetSpent<?>> failed) {
    boolean arePredicted = failed.values().stream().allMatch(f -> f.predictedEdges() > 0);
    double edges =
        failed.values().stream().mapToDouble(BudgetSpent::predictedEdges).max().orElseThrow();
    return arePredicted ? Budgets.enoughFor(edges) : "--memory allows more";
  }

  /** Which option lets a listing that ended early go on. */
  static String more(SpentBudget reason) {
    return switch (reason) {
      case COUNT -> "parley conflicts --limit lists more";
      case TIME -> "--time allows more";
      case MEMORY -> "--memory allows more";
    };
  }
}
