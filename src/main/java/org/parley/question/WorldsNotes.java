package org.parley.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.answer.Lack;
import org.parley.answer.Memory;
import org.parley.answer.Note;
import org.parley.answer.Sought;
import org.parley.answer.WorldsNote;
import org.parley.effort.Attempt;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;

/** What an answer about worlds leaves out, and why; each thing once. */
public final class WorldsNotes {

  private final BooleanSupplier cancelled;
  private final List<Note> notes = new ArrayList<>();

  /**
   * No notes yet.
   *
   * @param cancelled whether the user has had enough; once it is true, every time is up
   */
  public WorldsNotes(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  public void add(Note note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  /**
   * What was computed, if anything.
   *
   * @param otherwise what is missing otherwise
   */
  public <T> Optional<T> value(Attempt<T> attempt, Sought otherwise) {
    if (attempt instanceof Spent<T> spent) {
      switch (spent.want()) {
        case TIME -> late(otherwise);
        case COUNT -> throw new IllegalArgumentException("nothing is counted here");
        case MEMORY -> large(otherwise, spent.bytes());
      }
    }
    return attempt.known();
  }

  /** Takes note that a time was up, unless it was the user who ended it. */
  void late(Sought missing) {
    if (!cancelled.getAsBoolean()) {
      add(new Note.Missing(missing, Lack.TIME, Optional.empty()));
    }
  }

  /**
   * Takes note that more memory is needed.
   *
   * @param bytes how much; of cells it is known, of nodes it is not, which is 0
   */
  void large(Sought missing, double bytes) {
    Optional<Memory> memory = bytes > 0 ? Optional.of(Budgets.memory(bytes)) : Optional.empty();
    add(new Note.Missing(missing, Lack.MEMORY, memory));
  }

  /**
   * Takes note that not every way out could be listed, unless it was the user who ended it.
   *
   * @param hasOptionFixed whether with an option fixed
   * @param reason what ended the list
   * @param most as many as may be listed
   */
  public void unlisted(boolean hasOptionFixed, Want reason, int most) {
    if (reason != Want.TIME || !cancelled.getAsBoolean()) {
      add(new WorldsNote.MoreWaysOut(hasOptionFixed, SpentNotes.lack(reason), most));
    }
  }

  /** All notes, the last that of an interruption. */
  public List<Note> all() {
    List<Note> all = new ArrayList<>(notes);
    if (cancelled.getAsBoolean()) {
      all.add(new WorldsNote.LeftOut());
    }
    return all;
  }
}
