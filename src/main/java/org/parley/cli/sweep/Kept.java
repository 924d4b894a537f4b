package org.parley.cli.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.files.sweep.Journal;

/** What is kept while a sweep goes on, where there is a folder for it. */
record Kept(Optional<Journal> journal) implements AutoCloseable {

  Map<Integer, CaseAnswer> done() {
    return journal.map(Journal::done).orElse(Map.of());
  }

  void add(CaseAnswer answer) {
    journal.ifPresent(kept -> kept.add(answer));
  }

  void remove() {
    journal.ifPresent(Journal::remove);
  }

  @Override
  public void close() {
    journal.ifPresent(Kept::close);
  }

  private static void close(Journal journal) {
    try {
      journal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
