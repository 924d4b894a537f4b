package org.parley.cli.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parley.effort.Cutoff;

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

  /** Looks that find nothing saved before the time is used for something else. */
  private static final int QUIET = 5;

  private final Supplier<Answer> ask;
  private final BiConsumer<List<Path>, Answer> show;
  private final Runnable pause;
  private final BooleanSupplier isEnded;
  private final Consumer<Cutoff> idle;
  private final WatchedFiles files = new WatchedFiles();
  private Map<Path, Optional<String>> digests = Map.of();

  /**
   * A watch that has not begun.
   *
   * @param ask reads the files and answers
   * @param show shows an answer with the files by whose change it came; none for the first
   * @param pause waits for {@link #LOOK_MILLIS}
   * @param isEnded whether to end
   * @param idle what is done once, after the first answer, as soon as nothing is saved for a while;
   *     it is to be given up when something is, and done again later
   */
  Watch(
      Supplier<Answer> ask,
      BiConsumer<List<Path>, Answer> show,
      Runnable pause,
      BooleanSupplier isEnded,
      Consumer<Cutoff> idle) {
    this.ask = ask;
    this.show = show;
    this.pause = pause;
    this.isEnded = isEnded;
    this.idle = idle;
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
    int quiet = 0;
    while (!isEnded.getAsBoolean()) {
      pause.run();
      if (!files.changed().isEmpty()) {
        settle();
        saved();
      } else if (++quiet == QUIET) {
        AtomicBoolean isOver = new AtomicBoolean();
        idle.accept(() -> isOver.get() || (isAwaited() && !isOver.getAndSet(true)));
        // What was given up is tried again; whoever is still at it looks no more at the files.
        quiet = isOver.getAndSet(true) ? 0 : quiet;
      }
    }
  }

  private boolean isAwaited() {
    return isEnded.getAsBoolean() || !files.changed().isEmpty();
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
