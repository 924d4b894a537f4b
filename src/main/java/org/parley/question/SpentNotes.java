package org.parley.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.parley.effort.Attempt;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;

/**
 * Says which answers are missing because a budget was spent, and which option allows more; or that
 * it was the user who had enough, and then no option is to blame.
 */
final class SpentNotes {

  /** The word for an end that the user brought about. */
  static final String INTERRUPTED = "interrupted";

  private final BooleanSupplier cancelled;
  private final Map<String, Spent<?>> spent = new LinkedHashMap<>();
  private final Set<String> interrupted = new LinkedHashSet<>();

  /**
   * No notes yet.
   *
   * @param cancelled whether the user has had enough; once it is true, every time is up
   */
  SpentNotes(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /**
   * Takes note of an attempt if it failed.
   *
   * @param answer what was asked for, such as {@code the number of acceptable outcomes}
   */
  void add(String answer, Attempt<?> attempt) {
    if (attempt instanceof Spent<?> failed
        && !(failed.want() == Want.TIME && isInterrupted(answer))) {
      spent.putIfAbsent(answer, failed);
    }
  }

  /** Takes note that the time was over before an answer was known. */
  void addLate(String answer) {
    add(answer, Spent.ofTime());
  }

  /**
   * Whether it was the user who ended a search, of which note is then taken.
   *
   * @param answer what was looked for, such as {@code all relaxations}
   * @param reason what the search believes to have ended it
   */
  boolean isInterrupted(String answer, Want reason) {
    return reason == Want.TIME && isInterrupted(answer);
  }

  private boolean isInterrupted(String answer) {
    if (cancelled.getAsBoolean()) {
      interrupted.add(answer);
      return true;
    }
    return false;
  }

  /**
   * At most one note for the want of memory, one for the want of time and one for an interruption.
   */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    Map<String, Spent<?>> late = new LinkedHashMap<>(spent);
    late.values().removeIf(failed -> failed.want() != Want.TIME);
    Map<String, Spent<?>> large = new LinkedHashMap<>(spent);
    large.keySet().removeAll(late.keySet());
    if (!large.isEmpty()) {
      notes.add(note("memory", large) + memory(large));
    }
    if (!late.isEmpty()) {
      notes.add(note("time", late) + "--time allows more");
    }
    if (!interrupted.isEmpty()) {
      notes.add(INTERRUPTED + " before these were known: " + list(List.copyOf(interrupted)));
    } else if (cancelled.getAsBoolean()) {
      notes.add(INTERRUPTED);
    }
    return notes;
  }

  private static String note(String want, Map<String, Spent<?>> failed) {
    return "not exact for want of " + want + ": " + list(List.copyOf(failed.keySet())) + "; ";
  }

  private static String list(List<String> answers) {
    int last = answers.size() - 1;
    return last == 0
        ? answers.get(0)
        : String.join(", ", answers.subList(0, last)) + " and " + answers.get(last);
  }

  /** The predictions are upper bounds, so what they take is enough. */
  private static String memory(Map<String, Spent<?>> failed) {
    boolean arePredicted = failed.values().stream().allMatch(f -> f.bytes() > 0);
    double bytes = failed.values().stream().mapToDouble(Spent::bytes).max().orElseThrow();
    return arePredicted ? Budgets.enoughFor(bytes) : "--memory allows more";
  }

  /** Which option lets a listing that ended early go on. */
  static String more(Want reason) {
    return switch (reason) {
      case COUNT -> "parley conflicts --limit lists more";
      case TIME -> "--time allows more";
      case MEMORY -> "--memory allows more";
    };
  }
}
