package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Attempt;
import org.parley.effort.Known;

/** Where solutions are looked for: in a frontier, or in a diagram whose frontier is too large. */
interface Candidates {

  /** All vectors with the greatest score; empty where none has any. */
  Attempt<List<FrontierVector>> best(Measure measure);

  /** The vectors of a frontier. */
  static Candidates of(Collection<FrontierVector> frontier) {
    return measure -> {
      List<FrontierVector> best = new ArrayList<>();
      Optional<Score> most = Optional.empty();
      for (FrontierVector vector : frontier) {
        Optional<Score> score = measure.of(vector.utilities());
        int order = score.isEmpty() ? -1 : most.isEmpty() ? 1 : score.get().compareTo(most.get());
        if (order > 0) {
          best.clear();
          most = score;
        }
        if (order >= 0) {
          best.add(vector);
        }
      }
      return new Known<>(best);
    };
  }
}
