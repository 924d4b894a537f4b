package org.parley.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Cutoff;

/** Fewest comparisons that make a state stable, against all sets of comparisons there are. */
final class InverseTest {

  private static final Allowance UNLIMITED = new Allowance(Cutoff.NEVER, Long.MAX_VALUE);

  @Test
  void comparisonsSufficeAndWhereSaidNoFewerDo() {
    int exact = 0;
    int bounded = 0;
    for (int seed = 1; seed <= 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      DrawnModel drawn = DrawnModel.of(random);
      Textbook book = drawn.textbook();
      int wanted = random.nextInt(book.states());
      boolean isApart =
          !drawn.kinds().contains(DrawnModel.Kind.JOINT)
              && !drawn.kinds().contains(DrawnModel.Kind.SHARED)
              && !drawn.kinds().contains(DrawnModel.Kind.LISTED_MOVES);
      for (int party : book.allRanked()) {
        for (Concept concept : Concept.SINGLE) {
          Inverse inverse =
              Inverse.of(drawn.engine(), party, wanted, concept, isApart, UNLIMITED)
                  .known()
                  .orElseThrow();
          assertThat(inverse.isConfirmed()).isTrue();
          assertThat(inverse.needed().isEmpty()).isEqualTo(book.isStable(party, wanted, concept));
          if (book.states() <= 12 && !inverse.needed().isEmpty()) {
            int fewest = fewest(book, party, wanted, concept);
            assertThat(inverse.needed()).as("model %d", seed).hasSizeGreaterThanOrEqualTo(fewest);
            if (inverse.isExact()) {
              assertThat(inverse.needed()).as("model %d", seed).hasSize(fewest);
              exact++;
            } else {
              bounded++;
            }
          }
        }
      }
    }
    assertThat(List.of(exact, bounded)).allMatch(count -> count > 50);
  }

  /** Fewest states that have to be as good as the wanted one and no better. */
  private static int fewest(Textbook book, int party, int wanted, Concept concept) {
    int[] ranks = book.ranks().get(party);
    List<Integer> better = new ArrayList<>();
    for (int state = 0; state < ranks.length; state++) {
      if (ranks[state] > ranks[wanted]) {
        better.add(state);
      }
    }
    int fewest = better.size();
    for (int subset = 0; subset < 1 << better.size(); subset++) {
      if (Integer.bitCount(subset) < fewest) {
        Set<Integer> lowered = new TreeSet<>();
        for (int place = 0; place < better.size(); place++) {
          if ((subset >> place & 1) == 1) {
            lowered.add(better.get(place));
          }
        }
        if (isStable(book, party, wanted, concept, lowered)) {
          fewest = lowered.size();
        }
      }
    }
    return fewest;
  }

  private static boolean isStable(
      Textbook book, int party, int wanted, Concept concept, Set<Integer> lowered) {
    int[] ranks = book.ranks().get(party).clone();
    lowered.forEach(state -> ranks[state] = ranks[wanted]);
    List<int[]> others = new ArrayList<>(book.ranks());
    others.set(party, ranks);
    return new Textbook(book.states(), others, book.movers()).isStable(party, wanted, concept);
  }
}
