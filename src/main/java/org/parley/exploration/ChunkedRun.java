package org.parley.exploration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.parley.stat.Proportion;

/**
 * One run: chunks are handed out in order, drawn on any thread, and added up in order.
 *
 * <p>A chunk handed out is always finished, so that the sum is over the first chunks of the run
 * even when it is cancelled. A chunk that a thread finishes early waits for those before it.
 */
final class ChunkedRun {

  private record Chunk(OutcomeTally tally, NearestKeeper nearest) {}

  private final TallyShape shape;
  private final int chunkDraws;
  private final Supplier<? extends ChunkDrawer> drawers;
  private final DrawRequest request;
  private final Checkpoint checkpoint;
  private final BooleanSupplier cancelled;
  private final long chunks;

  private final Map<Long, Chunk> waiting = new HashMap<>();
  private final Course.Recorder course;
  private final OutcomeTally total;
  private final NearestKeeper nearest;
  private long handedOut;
  private long added;

  /** No further chunk is handed out; those handed out are still added. */
  private boolean ended;

  /** The goal of the request is met: the run is as long as it was meant to be. */
  private boolean met;

  /** The goal is met or the checkpoint had enough; nothing is added any more. */
  private boolean stopped;

  /**
   * @param chunkDraws draws in a chunk but the last
   * @param drawers makes the drawer of each thread
   */
  ChunkedRun(
      TallyShape shape,
      int chunkDraws,
      Supplier<? extends ChunkDrawer> drawers,
      DrawRequest request,
      Checkpoint checkpoint,
      BooleanSupplier cancelled) {
    this.shape = shape;
    this.chunkDraws = chunkDraws;
    this.drawers = drawers;
    this.request = request;
    this.checkpoint = checkpoint;
    this.cancelled = cancelled;
    this.total = new OutcomeTally(shape);
    this.nearest = new NearestKeeper(request.nearest());
    long all = (request.draws() + chunkDraws - 1) / chunkDraws;
    Shard shard = request.shard();
    this.course = new Course.Recorder(all);
    course.record(shard.index(), 0, 0);
    this.chunks = (all - shard.index() + shard.count() - 1) / shard.count();
  }

  Sample run(int threads) {
    if (chunks == 0) {
      return sample();
    }
    List<CompletableFuture<Void>> workers = new ArrayList<>();
    for (int k = 1; k < Math.min(threads, chunks); k++) {
      CompletableFuture<Void> worker = new CompletableFuture<>();
      workers.add(worker);
      new Thread(() -> workInto(worker), "parley-draws-" + k).start();
    }
    CompletableFuture<Void> here = new CompletableFuture<>();
    workers.add(here);
    workInto(here);
    join(CompletableFuture.allOf(workers.toArray(CompletableFuture[]::new)));
    return sample();
  }

  private static void join(CompletableFuture<Void> workers) {
    try {
      workers.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private void workInto(CompletableFuture<Void> worker) {
    try {
      work();
      worker.complete(null);
    } catch (RuntimeException | Error failure) {
      end();
      worker.completeExceptionally(failure);
    }
  }

  private void work() {
    try (ChunkDrawer drawer = drawers.get()) {
      for (long chunk = take(); chunk >= 0; chunk = take()) {
        finish(chunk, draw(drawer, chunk));
      }
    }
  }

  private Chunk draw(ChunkDrawer drawer, long chunk) {
    long number = chunk * request.shard().count() + request.shard().index();
    long first = number * chunkDraws;
    int draws = (int) Math.min(chunkDraws, request.draws() - first);
    OutcomeTally tally = new OutcomeTally(shape);
    NearestKeeper keeper = nearestSoFar();
    drawer.draw(request.seed(), number, draws, tally, keeper);
    return new Chunk(tally, keeper);
  }

  /**
   * What earlier chunks have found bounds the search, and cannot change what is kept in the end.
   */
  private synchronized NearestKeeper nearestSoFar() {
    return nearest.copy();
  }

  private synchronized long take() {
    ended |= cancelled.getAsBoolean();
    return ended || handedOut == chunks ? -1 : handedOut++;
  }

  private synchronized void finish(long chunk, Chunk finished) {
    waiting.put(chunk, finished);
    Chunk next = waiting.remove(added);
    while (next != null && !stopped) {
      add(next);
      next = waiting.remove(added);
    }
  }

  private void add(Chunk chunk) {
    total.add(chunk.tally());
    nearest.add(chunk.nearest());
    added++;
    long draws = total.drawn() - total.slot(TallyShape.INCOHERENT);
    long accepted = total.slot(TallyShape.ACCEPTED);
    long next = added * request.shard().count() + request.shard().index();
    met =
        course.record(next, draws, accepted)
            && request.goal().filter(g -> g.isMet(new Proportion(accepted, draws))).isPresent();
    stopped = !checkpoint.proceed(total.drawn(), accepted) || met;
    ended |= stopped;
  }

  private synchronized void end() {
    ended = true;
  }

  private synchronized Sample sample() {
    return new Sample(total.counts(), nearest.nearest(), added == chunks || met, course.course());
  }
}
