package org.parley.question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.parley.answer.Lack;
import org.parley.answer.Memory;
import org.parley.answer.Note;
import org.parley.answer.Sought;
import org.parley.effort.Attempt;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;

/**
 * Which answers are missing because a budget was spent; or that it was the user who had enough, and
 * then no budget is to blame.
 */
public final class SpentNotes {

  private final BooleanSupplier cancelled;
  private final Map<Sought, Spent<?>> spent = new LinkedHashMap<>();
  private final Set<Sought> interrupted = new LinkedHashSet<>();

  /**
   * No notes yet.
   *
   * @param cancelled whether the user has had enough; once it is true, every time is up
   */
  public SpentNotes(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /** Takes note of an attempt at an answer if it failed. */
  public void add(Sought answer, Attempt<?> attempt) {
    if (attempt instanceof Spent<?> failed
        && !(failed.want() == Want.TIME && isInterrupted(answer))) {
      spent.putIfAbsent(answer, failed);
    }
  }

  /** The answer if an attempt at it came to one; if it failed, note is taken. */
  public <T> Optional<T> value(Sought answer, Attempt<T> attempt) {
    add(answer, attempt);
    return attempt.known();
  }

  /**
   * Whether it was the user who ended a search, of which note is then taken.
   *
   * @param answer what was looked for
   * @param reason what the search believes to have ended it
   */
  public boolean isInterrupted(Sought answer, Want reason) {
    return reason == Want.TIME && isInterrupted(answer);
  }

  private boolean isInterrupted(Sought answer) {
    if (cancelled.getAsBoolean()) {
      interrupted.add(answer);
      return true;
    }
    return false;
  }

  /**
   * At most one note for the want of memory, one for the want of time and one for an interruption.
   */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    Map<Want, List<Sought>> missing = new EnumMap<>(Want.class);
    spent.forEach(
        (answer, failed) ->
            missing.computeIfAbsent(failed.want(), want -> new ArrayList<>()).add(answer));
    List<Sought> large = missing.getOrDefault(Want.MEMORY, List.of());
    if (!large.isEmpty()) {
      notes.add(new Note.NotExact(Lack.MEMORY, large, memory(large)));
    }
    List<Sought> late = missing.getOrDefault(Want.TIME, List.of());
    if (!late.isEmpty()) {
      notes.add(new Note.NotExact(Lack.TIME, late, Optional.empty()));
    }
    if (cancelled.getAsBoolean() || !interrupted.isEmpty()) {
      notes.add(new Note.Interrupted(List.copyOf(interrupted)));
    }
    return notes;
  }

  /** The predictions are upper bounds, so what they take is enough. */
  private Optional<Memory> memory(List<Sought> large) {
    List<Double> bytes =
        spent.entrySet().stream()
            .filter(e -> large.contains(e.getKey()))
            .map(e -> e.getValue().bytes())
            .toList();
    return bytes.stream().allMatch(predicted -> predicted > 0)
        ? bytes.stream().max(Double::compare).map(Budgets::memory)
        : Optional.empty();
  }

  /** What ended a listing. */
  public static Lack lack(Want reason) {
    return switch (reason) {
      case COUNT -> Lack.LENGTH;
      case TIME -> Lack.TIME;
      case MEMORY -> Lack.MEMORY;
    };
  }
}
