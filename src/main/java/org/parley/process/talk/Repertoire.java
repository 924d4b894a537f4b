package org.parley.process.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
  private final boolean canLeak;
  private final List<int[]> byWorth = new ArrayList<>();
  private final List<Map<Long, Allowed>> found = new ArrayList<>();
  private final AtomicLong kept = new AtomicLong();

  /**
   * Of a game.
   *
   * @param canLeak whether events may have parties offer what is near to what another wants
   */
  Repertoire(Game game, boolean canLeak) {
    this.canLeak = canLeak;
    this.game = game;
    for (Seat seat : game.seats()) {
      byWorth.add(Allowed.byWorth(seat.worth()));
      found.add(new ConcurrentHashMap<>());
    }
  }

  /** What a seat may offer while these of its lines bind. */
  Allowed of(int seat, long binding) {
    Allowed known = found.get(seat).get(binding);
    if (known != null) {
      return known;
    }
    Seat party = game.seats().get(seat);
    boolean isWhole =
        canLeak
            || game.talks().protocol() instanceof Protocol.Simultaneous
            || !(party.strategy().offer() instanceof Offer.Lowest);
    Allowed allowed = Allowed.of(party, byWorth.get(seat), binding, isWhole);
    if (kept.get() + allowed.kept() <= MOST_BYTES
        && found.get(seat).putIfAbsent(binding, allowed) == null) {
      kept.addAndGet(allowed.kept());
    }
    return allowed;
  }
}
