package org.parley.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.parley.answer.Lack;
import org.parley.answer.Note;
import org.parley.answer.Sought;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;

/** Collects what could not be found out, and for want of what. */
final class Missing {

  private final BooleanSupplier cancelled;
  private final Map<Lack, Set<Sought>> missing = new EnumMap<>(Lack.class);

  /**
   * Nothing is missing yet.
   *
   * @param cancelled whether the user has had enough
   */
  Missing(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /** The value of an attempt; nothing, of which note is taken, where it failed. */
  <T> Optional<T> value(Sought sought, Attempt<T> attempt) {
    if (attempt instanceof Known<T> known) {
      return Optional.of(known.value());
    }
    add(sought, ((Spent<T>) attempt).want());
    return Optional.empty();
  }

  /** Takes note of something missing. */
  void add(Sought sought, Want want) {
    Lack lack =
        switch (want) {
          case COUNT -> Lack.LENGTH;
          case TIME -> Lack.TIME;
          case MEMORY -> Lack.MEMORY;
        };
    missing.computeIfAbsent(lack, one -> EnumSet.noneOf(Sought.class)).add(sought);
  }

  /** What is missing; where the user had enough, that is why. */
  List<Note> notes() {
    if (cancelled.getAsBoolean()) {
      Set<Sought> all = EnumSet.noneOf(Sought.class);
      missing.values().forEach(all::addAll);
      return List.of(new Note.Interrupted(List.copyOf(all)));
    }
    List<Note> notes = new ArrayList<>();
    missing.forEach(
        (lack, sought) ->
            notes.add(new Note.NotExact(lack, List.copyOf(sought), Optional.empty())));
    return notes;
  }
}
