package org.parley.question;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.Note;
import org.parley.elimination.ExactEngine;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Position;
import org.parley.tabulation.Case;

/**
 * What a snapshot would answer had it known what a later document says already stood. It never does
 * by itself: a snapshot knows no more than its time.
 */
final class Hindsight {

  private Hindsight() {}

  /** The note; nothing where nothing is known by hindsight, it binds already, or is not counted. */
  static Optional<Note> note(Case asked, ExactEngine engine) {
    List<Position> known = known(asked);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    BitSet binding = asked.enforced();
    known.forEach(position -> binding.set(asked.scenario().positionIndex(position.id())));
    List<String> ids = known.stream().map(Position::id).toList();
    List<String> since = known.stream().map(Position::since).distinct().toList();
    Optional<BigInteger> acceptable = engine.countAvoiding(binding).known();
    return acceptable.map(count -> new Note.Hindsight(ids, since, count));
  }

  private static List<Position> known(Case asked) {
    Enforcement enforcement = asked.enforcement();
    return asked.scenario().positions().stream()
        .filter(enforcement.step()::bindsWithHindsight)
        .filter(position -> !enforcement.enforces(position))
        .filter(position -> !enforcement.without().contains(position.party()))
        .filter(position -> !enforcement.waived().contains(position.id()))
        .toList();
  }
}
