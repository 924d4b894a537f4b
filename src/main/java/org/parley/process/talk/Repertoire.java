package org.parley.process.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.parley.process.pool.Pools;
import org.parley.scenario.Strategy.Offer;
import org.parley.scenario.Talks.Protocol;

/**
 * What every seat may offer under every set of its lines, sorted at the first time it is asked for.
 *
 * @implNote may be shared by threads: what they find does not depend on who was first
 */
final class Repertoire {

  /** What is kept at most; what does not fit is sorted anew each time. */
  private static final long MOST_BYTES = 512L << 20;

  private final Game game;
  private final Optional<Drawn> drawn;
  private final boolean canLeak;
  private final List<Ranked> ranked = new ArrayList<>();
  private final List<Map<Long, Allowed>> found = new ArrayList<>();
  private final AtomicLong kept = new AtomicLong();

  /**
   * Pools that offers are from.
   *
   * @param part the part of each that is used, or -1 for the whole
   */
  record Drawn(Pools pools, int part) {}

  /**
   * Of a game.
   *
   * @param canLeak whether events may have parties offer what is near to what another wants
   * @param drawn where offers are from pools
   */
  Repertoire(Game game, boolean canLeak, Optional<Drawn> drawn) {
    this.canLeak = canLeak;
    this.game = game;
    this.drawn = drawn;
    int[] all = IntStream.range(0, drawn.isPresent() ? 0 : game.table().size()).toArray();
    for (Seat seat : game.seats()) {
      ranked.add(Ranked.of(seat, all, isWhole(seat)));
      found.add(new ConcurrentHashMap<>());
    }
  }

  /** Whether more than the first outcome of every level can come to be offered. */
  private boolean isWhole(Seat seat) {
    return canLeak
        || drawn.isPresent()
        || game.talks().protocol() instanceof Protocol.Simultaneous
        || !(seat.strategy().offer() instanceof Offer.Lowest);
  }

  /** What a seat may offer while these of its lines bind. */
  Allowed of(int seat, long binding) {
    Allowed known = found.get(seat).get(binding);
    if (known != null) {
      return known;
    }
    boolean isWhole = isWhole(game.seats().get(seat));
    Allowed allowed = Allowed.of(ranked(seat, binding, isWhole), binding, isWhole);
    if (kept.get() + allowed.kept() <= MOST_BYTES
        && found.get(seat).putIfAbsent(binding, allowed) == null) {
      kept.addAndGet(allowed.kept());
    }
    return allowed;
  }

  private Ranked ranked(int seat, long binding, boolean isWhole) {
    return drawn
        .map(
            from ->
                Ranked.of(
                    game.seats().get(seat), from.pools().of(seat, binding, from.part()), isWhole))
        .orElseGet(() -> ranked.get(seat));
  }
}
