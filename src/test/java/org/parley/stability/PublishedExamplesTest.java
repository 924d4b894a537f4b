package org.parley.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Cutoff;
import org.parley.scenario.OutcomeSpace;
import org.parley.stability.Concept.Kind;

/** Models worked out by hand, to the letter. */
final class PublishedExamplesTest {

  private static final Allowance UNLIMITED = new Allowance(Cutoff.NEVER, Long.MAX_VALUE);

  /** States that are called by a digit an issue. */
  private record Named(List<String> names, GraphModel model) {

    List<String> equilibria(Concept concept) {
      return names(Verdicts.of(model, concept, UNLIMITED).known().orElseThrow().equilibria());
    }

    List<String> equilibria(Kind kind) {
      return equilibria(Concept.of(kind));
    }

    List<String> names(BitSet states) {
      return states.stream().mapToObj(names::get).toList();
    }
  }

  private static Named model(
      List<String> names, int[] counts, List<Controlled> control, int[]... values) {
    OutcomeSpace space = OutcomeSpace.of(counts);
    long[] codes = names.stream().mapToLong(name -> code(name, counts)).sorted().toArray();
    States states = new States(space, codes);
    List<String> sorted = new ArrayList<>();
    for (int state = 0; state < states.count(); state++) {
      StringBuilder name = new StringBuilder();
      for (int option : states.outcome(state)) {
        name.append(option);
      }
      sorted.add(name.toString());
    }
    List<Optional<int[]>> ranks = new ArrayList<>();
    for (int[] value : values) {
      long[] byState = new long[value.length];
      for (int place = 0; place < value.length; place++) {
        byState[sorted.indexOf(names.get(place))] = value[place];
      }
      ranks.add(Optional.of(Ranks.of(byState)));
    }
    return new Named(sorted, OutcomeMoves.model(states, ranks, control));
  }

  private static long code(String name, int[] counts) {
    long code = 0;
    for (int issue = 0; issue < counts.length; issue++) {
      code = code * counts[issue] + (name.charAt(issue) - '0');
    }
    return code;
  }

  private static Controlled free(int issue, int party) {
    return new Controlled(issue, 1 << party, false, List.of());
  }

  private static List<Controlled> each(int parties) {
    List<Controlled> control = new ArrayList<>();
    for (int party = 0; party < parties; party++) {
      control.add(free(party, party));
    }
    return control;
  }

  /** C is 0 and D is 1. */
  private static Named twoByTwo(int[] first, int[] second) {
    return model(List.of("00", "10", "01", "11"), new int[] {2, 2}, each(2), first, second);
  }

  @Test
  void prisonersDilemma() {
    Named dilemma = twoByTwo(new int[] {3, 4, 1, 2}, new int[] {3, 1, 4, 2});
    assertThat(dilemma.equilibria(Kind.NASH)).containsExactly("11");
    for (Kind kind : List.of(Kind.GMR, Kind.SMR, Kind.SEQ)) {
      assertThat(dilemma.equilibria(kind)).containsExactly("00", "11");
    }
    assertThat(dilemma.equilibria(Concept.limited(1))).containsExactly("11");
    for (int horizon = 2; horizon <= 6; horizon++) {
      assertThat(dilemma.equilibria(Concept.limited(horizon))).containsExactly("00", "11");
    }
  }

  @Test
  void chicken() {
    Named chicken = twoByTwo(new int[] {3, 4, 2, 1}, new int[] {3, 2, 4, 1});
    assertThat(chicken.equilibria(Kind.NASH)).containsExactly("01", "10");
    assertThat(chicken.equilibria(Kind.SEQ)).containsExactly("01", "10");
    assertThat(chicken.equilibria(Kind.GMR)).containsExactly("00", "01", "10");
    assertThat(chicken.equilibria(Kind.SMR)).containsExactly("00", "01", "10");
    assertThat(chicken.equilibria(Concept.limited(1))).containsExactly("01", "10");
    assertThat(chicken.equilibria(Concept.limited(2))).isEmpty();
    for (int horizon = 3; horizon <= 6; horizon++) {
      assertThat(chicken.equilibria(Concept.limited(horizon))).containsExactly("00");
    }
  }

  private static BitSet bits(int... bits) {
    BitSet set = new BitSet();
    for (int bit : bits) {
      set.set(bit);
    }
    return set;
  }

  /** Three bits, of which the last may be final once it is 1; 101 is incoherent. */
  private static Named threeBits(boolean isFinal) {
    Controlled last =
        new Controlled(
            2, 1 << 2, false, isFinal ? List.of(bits(0, 1), bits(1)) : List.<BitSet>of());
    return model(
        List.of("000", "001", "010", "011", "100", "110", "111"),
        new int[] {2, 2, 2},
        List.of(free(0, 0), free(1, 1), last),
        new int[] {7, 1, 5, 6, 4, 3, 2},
        new int[] {1, 7, 6, 3, 4, 2, 5},
        new int[] {7, 5, 4, 3, 6, 2, 1});
  }

  @Test
  void threeBitsOfWhichOneIsFinal() {
    Named bits = threeBits(true);
    assertThat(bits.equilibria(Kind.NASH)).containsExactly("001", "010");
    assertThat(bits.equilibria(Kind.SEQ)).containsExactly("001", "010", "111");
    assertThat(bits.equilibria(Kind.SMR)).containsExactly("001", "010", "100", "111");
    assertThat(bits.equilibria(Kind.GMR)).containsExactly("001", "010", "100", "110", "111");
    assertThat(bits.equilibria(Kind.COALITION_NASH)).containsExactly("001");
    assertThat(bits.equilibria(Kind.COALITION_SEQ)).containsExactly("001", "111");
    assertThat(bits.equilibria(Kind.COALITION_GMR)).containsExactly("001", "100", "111");
    assertThat(bits.equilibria(Kind.COALITION_SMR)).containsExactly("001", "100", "111");
  }

  @Test
  void threeBitsInReachOfTheFirst() {
    Named bits = threeBits(true);
    int today = bits.names().indexOf("000");
    assertThat(bits.names(reach(bits, today, Reach.Way.IMPROVING).states()))
        .containsExactly("000", "010");
    assertThat(reach(bits, today, Reach.Way.ANY).states().cardinality()).isEqualTo(7);
    Reach together = reach(bits, today, Reach.Way.COALITION);
    assertThat(
            together.path(bits.names().indexOf("001")).stream()
                .map(step -> bits.names().get(step.from()) + " " + step.movers()))
        .containsExactly("000 " + (1 << 1), "010 " + (1 << 1 | 1 << 2));
  }

  private static Reach reach(Named named, int from, Reach.Way way) {
    return Reach.from(named.model(), from, way, UNLIMITED).known().orElseThrow();
  }

  @Test
  void threeBitsThatAllGoBack() {
    Named bits = threeBits(false);
    assertThat(bits.equilibria(Kind.NASH)).containsExactly("010");
    assertThat(bits.equilibria(Kind.SEQ)).containsExactly("001", "010");
    assertThat(bits.equilibria(Kind.SMR)).containsExactly("001", "010", "100");
    assertThat(bits.equilibria(Kind.GMR)).containsExactly("001", "010", "011", "100", "110");
    assertThat(bits.equilibria(Kind.COALITION_NASH)).isEmpty();
    assertThat(bits.equilibria(Kind.COALITION_SEQ)).isEmpty();
    assertThat(bits.equilibria(Kind.COALITION_GMR)).containsExactly("001", "100");
    assertThat(bits.equilibria(Kind.COALITION_SMR)).containsExactly("001", "100");
  }

  @Test
  void coalitionsSanctionAsCoalitions() {
    Named bits =
        model(
            List.of("000", "001", "010", "011", "100", "101", "110", "111"),
            new int[] {2, 2, 2},
            each(3),
            new int[] {8, 5, 4, 2, 7, 3, 6, 1},
            new int[] {5, 4, 8, 1, 3, 6, 7, 2},
            new int[] {1, 2, 6, 8, 5, 7, 3, 4});
    assertThat(bits.equilibria(Kind.COALITION_SEQ)).containsExactly("010", "100", "101", "110");
  }

  /** A sanction takes a detour on which one party moves twice. */
  @Test
  void sanctionMayNeedAPartyTwice() {
    List<String> names = List.of("000", "020", "021", "011", "100", "120", "121", "111");
    int[] first =
        names.stream().mapToInt(n -> n.endsWith("11") ? 1 : n.startsWith("1") ? 3 : 2).toArray();
    int[] flat = new int[names.size()];
    Named detour = model(names, new int[] {2, 3, 2}, each(3), first, flat, flat);
    int state = detour.names().indexOf("000");
    for (Kind kind : List.of(Kind.GMR, Kind.SMR)) {
      Verdict verdict =
          Verdicts.of(detour.model(), Concept.of(kind), UNLIMITED).known().orElseThrow();
      assertThat(verdict.byParty().get(0).orElseThrow().get(state)).isTrue();
    }
  }
}
