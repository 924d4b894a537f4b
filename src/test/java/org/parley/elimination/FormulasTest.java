package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.effort.Known;
import org.parley.parts.Grid;
import org.parley.parts.Part;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;
import org.parley.testkit.GeneratedParts;
import org.parley.testkit.GeneratedParts.Twins;

/** What is told by formulas is counted as what is told by tables. */
final class FormulasTest {

  private static final Budget AMPLE = Budget.ofEdges(1 << 20);

  @Test
  void formulasAreCountedAsTables() {
    for (int seed = 0; seed < 500; seed++) {
      Twins twins = new GeneratedParts(seed).twins();
      int positions = twins.wide().positions().size();
      BitSet enforced = new BitSet();
      enforced.set(0, 1 + positions / 2);
      Enforced asked = new Enforced(enforced, List.of(new BitSet(), enforced));
      ExactAnswer wide = new ExactEngine(twins.wide(), AMPLE).answer(asked);
      ExactAnswer narrow = new ExactEngine(twins.narrow(), AMPLE).answer(asked);
      assertThat(wide.subsets()).isEqualTo(narrow.subsets());
      assertThat(wide.crossed()).isInstanceOf(Known.class).isEqualTo(narrow.crossed());
      assertThat(wide.soleBlockers()).isEqualTo(narrow.soleBlockers());
      assertThat(wide.histogram()).isEqualTo(narrow.histogram());
      assertThat(wide.acceptable().map(OutcomeSet::count))
          .isEqualTo(narrow.acceptable().map(OutcomeSet::count));
      BitSet first = new BitSet();
      first.set(0);
      BitSet rest = (BitSet) enforced.clone();
      rest.clear(0);
      assertThat(new ExactEngine(twins.wide(), AMPLE).crossing(first, rest).map(OutcomeSet::count))
          .isEqualTo(
              new ExactEngine(twins.narrow(), AMPLE).crossing(first, rest).map(OutcomeSet::count));
    }
  }

  @Test
  void aloneAsManyAsTogether() {
    for (int seed = 0; seed < 100; seed++) {
      Twins twins = new GeneratedParts(seed).twins();
      BitSet enforced = new BitSet();
      enforced.set(0, twins.wide().positions().size());
      Enforced asked = Enforced.of(enforced);
      ExactEngine engine = new ExactEngine(twins.wide(), AMPLE);
      ExactAnswer one = engine.answerOneByOne(asked, engine.crossings());
      assertThat(one.crossed()).isEqualTo(engine.answer(asked).crossed());
    }
  }

  /**
   * That some issue is at its first option and another at its last is said of every two of twenty
   * issues, so that each option seems to matter until the end; a diagram has four states at most.
   */
  @Test
  void manyPiecesThatComeToLittleAreCounted() {
    List<Part> pairs = new ArrayList<>();
    for (int first = 0; first < 20; first++) {
      for (int second = first + 1; second < 20; second++) {
        BitSet holding = new BitSet();
        holding.set(4);
        holding.set(20);
        pairs.add(new Part.Cases(Grid.of(new int[] {first, second}, new int[] {5, 5}), holding));
      }
    }
    int[] counts = new int[20];
    Arrays.fill(counts, 5);
    CrossingFunction some = CrossingFormula.of(new Part.Any(pairs), 1 << 12).orElseThrow();
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(counts), List.of(), List.of(some));
    BitSet one = new BitSet();
    one.set(0);
    BigInteger without = BigInteger.valueOf(4).pow(20).multiply(BigInteger.TWO);
    assertThat(new ExactEngine(tables, Budget.ofEdges(1 << 10)).countAvoiding(one))
        .isEqualTo(new Known<>(without.subtract(BigInteger.valueOf(3).pow(20))));
  }
}
