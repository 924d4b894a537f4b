package org.parley.process.talk;

import java.util.List;
import org.parley.worlds.WorldModel;

/**
 * A game and who believes what of it.
 *
 * @param game what all talks have in common
 * @param stakes what can give
 * @param model how likely each line binds
 * @param lines by seat, the lines of the model that the bits of its lines stand for
 */
public record Setting(Game game, Stakes stakes, WorldModel model, List<int[]> lines) {

  public Setting {
    lines = List.copyOf(lines);
  }

  /** Whether every talk goes like every other. */
  public boolean isCertain() {
    return !game.isRandom()
        && model.positions().stream()
            .allMatch(
                position ->
                    position.firmness().value() == 0
                        || position.firmness().value() == 1
                            && position.readings().stream().anyMatch(p -> p == 1));
  }
}
