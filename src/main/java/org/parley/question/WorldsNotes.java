package org.parley.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.table.Words;

/** Says what an answer about worlds leaves out, and why; each thing once. */
final class WorldsNotes {

  private final BooleanSupplier cancelled;
  private final Set<String> notes = new LinkedHashSet<>();

  /**
   * No notes yet.
   *
   * @param cancelled whether the user has had enough; once it is true, every time is up
   */
  WorldsNotes(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  void add(String note) {
    notes.add(note);
  }

  /**
   * What was computed, if anything.
   *
   * @param otherwise what is missing otherwise, such as {@code no expected zone}
   */
  <T> Optional<T> value(Attempt<T> attempt, String otherwise) {
    if (attempt instanceof Spent<T> spent) {
      switch (spent.want()) {
        case TIME -> late(otherwise);
        case COUNT -> notes.add(otherwise + " for want of number; --limit allows more");
        case MEMORY -> notes.add(otherwise + " for want of memory; " + remedy(spent));
      }
    }
    return attempt instanceof Known<T> done ? Optional.of(done.value()) : Optional.empty();
  }

  /**
   * What was computed, if it was not cut off.
   *
   * @param otherwise what is missing otherwise
   */
  <T> Optional<T> uncut(Optional<T> value, String otherwise) {
    if (value.isEmpty()) {
      late(otherwise);
    }
    return value;
  }

  /** Takes note that a time was up, unless it was the user who ended it. */
  void late(String otherwise) {
    if (!cancelled.getAsBoolean()) {
      notes.add(otherwise + " for want of time; --time allows more");
    }
  }

  /**
   * Takes note that not every way out could be listed, unless it was the user who ended it.
   *
   * @param beginning of the note, up to the word "are"
   * @param reason what ended the list
   * @param most as many as may be listed
   * @param missing what is missing for it
   */
  void unlisted(String beginning, Want reason, int most, String missing) {
    if (reason == Want.TIME && cancelled.getAsBoolean()) {
      return;
    }
    String listed =
        switch (reason) {
          case COUNT -> "the " + Words.count(most) + " that are listed at most";
          case TIME -> "could be listed in the time allowed (--time)";
          case MEMORY -> "could be listed in the memory allowed (--memory)";
        };
    notes.add(beginning + " are more ways out than " + listed + ": " + missing);
  }

  /** Of cells it is known how many it takes, of nodes it is not. */
  private static String remedy(Spent<?> spent) {
    return spent.bytes() > 0 ? Budgets.needed(spent.bytes()) : "--memory allows more";
  }

  /** All notes, the last that of an interruption. */
  List<String> all() {
    List<String> all = new ArrayList<>(notes);
    if (cancelled.getAsBoolean()) {
      all.add(SpentNotes.INTERRUPTED + ": what was not known by then is left out");
    }
    return all;
  }
}
