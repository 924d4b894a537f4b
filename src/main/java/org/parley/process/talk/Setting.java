package org.parley.process.talk;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.process.course.CourseRules;
import org.parley.process.pool.Pools;
import org.parley.rules.course.Effect;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.WorldModel;

/**
 * A game and who believes what of it.
 *
 * @param game what all talks have in common
 * @param stakes what can give
 * @param model how likely each line binds
 * @param lines by seat, the lines of the model that the bits of its lines stand for
 * @param course the process rules, where there are any
 * @param pools where offers are from, if not from all coherent outcomes
 * @param part which part of the pools, or -1 for all of them
 */
public record Setting(
    Game game,
    TalkStakes stakes,
    WorldModel model,
    List<int[]> lines,
    Optional<CourseRules> course,
    Optional<Pools> pools,
    int part) {

  public Setting {
    lines = List.copyOf(lines);
  }

  /** Whether something but which lines bind is left to chance. */
  boolean isRandom() {
    return game.isRandom()
        || course.stream()
            .flatMap(rules -> rules.active().stream())
            .anyMatch(rule -> rule.chance().compareTo(BigDecimal.ONE) < 0);
  }

  /** Whether every talk goes like every other. */
  public boolean isCertain() {
    return !isRandom()
        && model.positions().stream()
            .allMatch(
                position ->
                    position.firmness().value() == 0
                        || position.firmness().value() == 1
                            && position.readings().stream().anyMatch(p -> p == 1));
  }

  /** By seat, the lines that bind in every talk, a bit a line. */
  public long[] certain() {
    int[] first = model.firstLines();
    BitSet certain = new BitSet();
    for (int position = 0; position < model.positionCount(); position++) {
      PositionAssumption assumption = model.positions().get(position);
      if (assumption.firmness().value() == 1 && assumption.readings().contains(1.0)) {
        certain.set(first[position] + assumption.readings().indexOf(1.0));
      }
    }
    long[] bySeat = new long[lines.size()];
    for (int seat = 0; seat < bySeat.length; seat++) {
      for (int bit = 0; bit < lines.get(seat).length; bit++) {
        bySeat[seat] |= certain.get(lines.get(seat)[bit]) ? 1L << bit : 0;
      }
    }
    return bySeat;
  }

  /** What every seat may offer. */
  Repertoire repertoire() {
    boolean canLeak =
        course.stream()
            .flatMap(rules -> rules.active().stream())
            .flatMap(rule -> rule.effects().stream())
            .anyMatch(Effect.Leaks.class::isInstance);
    return new Repertoire(game, canLeak, pools.map(all -> new Repertoire.Drawn(all, part)));
  }

  /** The same talks with other process rules, none of which changes other lines than these do. */
  public Setting with(CourseRules rules) {
    Game lasting = game.lasting(rules.process().rounds());
    Optional<CourseRules> changed = Optional.of(rules).filter(all -> !all.active().isEmpty());
    return new Setting(lasting, stakes, model, lines, changed, pools, part);
  }

  /** The same talks with a part of the pools only. */
  public Setting ofPart(int number) {
    return new Setting(game, stakes, model, lines, course, pools, number);
  }
}
