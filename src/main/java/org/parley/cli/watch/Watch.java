package org.parley.cli.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Asks anew whenever a file is saved, once it has come to rest.
 *
 * @implNote not thread-safe
 */
final class Watch {

  /** How long to wait between two looks. */
  static final long LOOK_MILLIS = 30;

  /** As many looks a file may be gone or empty before that is taken for what was meant. */
  private static final int PATIENCE = 15;

  private final Supplier<Answer> ask;
  private final BiConsumer<List<Path>, Answer> show;
  private final Runnable pause;
  private final BooleanSupplier isEnded;
  private final WatchedFiles files = new WatchedFiles();
  private Map<Path, Optional<String>> digests = Map.of();

  /**
   * A watch that has not begun.
   *
   * @param ask reads the files and answers
   * @param show shows an answer with the files by whose change it came; none for the first
   * @param pause waits for {@link #LOOK_MILLIS}
   * @param isEnded whether to end
   */
  Watch(
      Supplier<Answer> ask,
      BiConsumer<List<Path>, Answer> show,
      Runnable pause,
      BooleanSupplier isEnded) {
    this.ask = ask;
    this.show = show;
    this.pause = pause;
    this.isEnded = isEnded;
  }

  /**
   * Watches until told to end.
   *
   * @param first files to look at before the first answer says which there are
   */
  void run(List<Path> first) {
    files.follow(first);
    files.take();
    answer(List.of());
    while (!isEnded.getAsBoolean()) {
      pause.run();
      if (!files.changed().isEmpty()) {
        settle();
        saved();
      }
    }
  }

  /** Waits until no file changes any more, and none is missing between two steps of a save. */
  private void settle() {
    int looks = 0;
    boolean isMoving = true;
    while (isMoving && !isEnded.getAsBoolean()) {
      files.take();
      pause.run();
      isMoving = !files.changed().isEmpty() || (files.isAnyGone() && looks++ < PATIENCE);
    }
  }

  private void saved() {
    Map<Path, Optional<String>> now = files.digests();
    List<Path> changed = new ArrayList<>();
    now.forEach(
        (file, digest) -> {
          if (!digest.equals(digests.getOrDefault(file, Optional.empty()))) {
            changed.add(file);
          }
        });
    if (!changed.isEmpty() && !isEnded.getAsBoolean()) {
      answer(changed);
    }
  }

  private void answer(List<Path> changed) {
    // As they are before they are read: what is saved meanwhile is seen at the next look.
    digests = files.digests();
    Answer answer = ask.get();
    files.follow(answer.files());
    files.files().forEach(file -> digests.computeIfAbsent(file, WatchedFiles::digest));
    if (!isEnded.getAsBoolean()) {
      show.accept(changed, answer);
    }
  }
}
