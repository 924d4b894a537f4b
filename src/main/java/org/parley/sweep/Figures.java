package org.parley.sweep;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.sweep.FigureValue;
import org.parley.tabulation.Case;
import org.parley.worlds.WorldSampler;

/**
 * A question whose answer comes in named figures.
 *
 * @implSpec Safe to be asked by several threads at once; an answer depends on nothing but the case.
 */
interface Figures {

  /** Names of all figures there are. */
  List<String> names();

  /** Those that are kept where none is asked for. */
  List<String> usual();

  /**
   * The figures of a case, in any order; those that are left out are not known.
   *
   * @param asked the case, with the assumptions that hold in it
   * @param setting what is changed in it
   * @param wanted names of the figures to work out
   * @param means how far to go
   * @throws org.parley.effort.CutShort once time is over
   */
  List<FigureValue> answer(Case asked, CaseSetting setting, Set<String> wanted, CaseMeans means);

  /**
   * What some chunks of the draws of a case come to; nothing where nothing is drawn.
   *
   * @param from the first chunk, counted from 0
   * @param until the chunk after the last
   * @throws org.parley.effort.CutShort once time is over
   */
  default Optional<WorldSampler.Counts> drawn(
      Case asked, CaseSetting setting, CaseMeans means, long from, long until) {
    return Optional.empty();
  }

  /** The figures that draws come to. */
  default List<FigureValue> estimates(
      WorldSampler.Counts counts, Set<String> wanted, double level) {
    return List.of();
  }
}
