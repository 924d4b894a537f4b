package org.parley.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.parley.scenario.OutcomeSpace;

/**
 * A random small model, once for the engine and once as matrices.
 *
 * @param engine for the engine
 * @param textbook as matrices
 * @param kinds what is special about it
 */
record DrawnModel(GraphModel engine, Textbook textbook, Set<Kind> kinds) {

  /** What can be special about a model. */
  enum Kind {
    IRREVERSIBLE,
    INTRANSITIVE,
    JOINT,
    SHARED,
    INDIFFERENT,
    UNRANKED,
    INCOHERENT,
    LISTED_MOVES
  }

  private record Draft(List<int[]> outcomes, int[] counts, List<Controlled> control, int parties) {

    boolean leads(Set<Integer> members, int from, int to) {
      boolean isChanged = false;
      for (int issue = 0; issue < counts.length; issue++) {
        int before = outcomes.get(from)[issue];
        int after = outcomes.get(to)[issue];
        if (before != after) {
          isChanged = true;
          if (!mayChange(members, issue, before, after)) {
            return false;
          }
        }
      }
      return isChanged;
    }

    private boolean mayChange(Set<Integer> members, int issue, int before, int after) {
      for (Controlled controlled : control) {
        if (controlled.issue() == issue) {
          Set<Integer> by = new TreeSet<>();
          BitSet.valueOf(new long[] {controlled.parties()}).stream().forEach(by::add);
          boolean isTheirs =
              controlled.isTogether()
                  ? members.containsAll(by)
                  : by.stream().anyMatch(members::contains);
          return isTheirs
              && (controlled.targets().isEmpty() || controlled.targets().get(before).get(after));
        }
      }
      return false;
    }
  }

  static DrawnModel of(RandomGenerator random) {
    return random.nextInt(4) == 0 ? listed(random) : outcomes(random);
  }

  /** Outcomes of a few issues, controlled by some. */
  private static DrawnModel outcomes(RandomGenerator random) {
    Set<Kind> kinds = new TreeSet<>();
    int[] counts = new int[2 + random.nextInt(3)];
    Arrays.setAll(counts, issue -> 2 + random.nextInt(counts.length > 3 ? 1 : 2));
    int parties = 2 + random.nextInt(3);
    long[] codes = codes(counts, random, kinds);
    List<Controlled> control = new ArrayList<>();
    for (int issue = 0; issue < counts.length; issue++) {
      if (random.nextInt(8) > 0) {
        control.add(controlled(issue, counts[issue], parties, random, kinds));
      }
    }
    States states = new States(OutcomeSpace.of(counts), codes);
    List<int[]> ranks = ranks(parties, codes.length, random, kinds);
    List<int[]> outcomes = new ArrayList<>();
    for (int state = 0; state < codes.length; state++) {
      outcomes.add(states.outcome(state));
    }
    Draft draft = new Draft(outcomes, counts, control, parties);
    List<Textbook.Party> movers = new ArrayList<>();
    for (Set<Integer> members : members(control, parties)) {
      boolean[][] leads = new boolean[codes.length][codes.length];
      for (int from = 0; from < codes.length; from++) {
        for (int to = 0; to < codes.length; to++) {
          leads[from][to] = draft.leads(members, from, to);
        }
      }
      movers.add(new Textbook.Party(members, leads));
    }
    List<Optional<int[]>> known = ranks.stream().map(Optional::ofNullable).toList();
    return new DrawnModel(
        OutcomeMoves.model(states, known, control),
        new Textbook(codes.length, ranks, movers),
        kinds);
  }

  private static long[] codes(int[] counts, RandomGenerator random, Set<Kind> kinds) {
    long size = OutcomeSpace.of(counts).size().longValueExact();
    BitSet coherent = new BitSet();
    int rare = random.nextInt(2) == 0 ? 100 : 3;
    for (int code = 0; code < size; code++) {
      coherent.set(code, random.nextInt(rare) > 0);
    }
    coherent.set(random.nextInt((int) size));
    if (coherent.cardinality() < size) {
      kinds.add(Kind.INCOHERENT);
    }
    return coherent.stream().asLongStream().toArray();
  }

  private static Controlled controlled(
      int issue, int options, int parties, RandomGenerator random, Set<Kind> kinds) {
    int by = 1 << random.nextInt(parties);
    boolean isTogether = false;
    if (random.nextInt(3) == 0) {
      by |= 1 << random.nextInt(parties);
      if (Integer.bitCount(by) > 1) {
        isTogether = random.nextBoolean();
        kinds.add(isTogether ? Kind.JOINT : Kind.SHARED);
      }
    }
    List<BitSet> targets = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      for (int option = 0; option < options; option++) {
        BitSet to = new BitSet();
        for (int other = 0; other < options; other++) {
          to.set(other, other == option || random.nextInt(2) == 0);
        }
        targets.add(to);
      }
      kinds.add(Kind.IRREVERSIBLE);
      if (!new Permits.OfIssue(new char[0], targets).isTransitive()) {
        kinds.add(Kind.INTRANSITIVE);
      }
    }
    return new Controlled(issue, by, isTogether, targets);
  }

  private static Set<Set<Integer>> members(List<Controlled> control, int parties) {
    Set<Set<Integer>> members = new LinkedHashSet<>();
    for (int party = 0; party < parties; party++) {
      members.add(Set.of(party));
    }
    for (Controlled controlled : control) {
      if (controlled.isTogether()) {
        Set<Integer> by = new TreeSet<>();
        BitSet.valueOf(new long[] {controlled.parties()}).stream().forEach(by::add);
        members.add(by);
      }
    }
    return members;
  }

  private static List<int[]> ranks(
      int parties, int states, RandomGenerator random, Set<Kind> kinds) {
    List<int[]> ranks = new ArrayList<>();
    boolean isTied = random.nextBoolean();
    for (int party = 0; party < parties; party++) {
      if (random.nextInt(10) == 0) {
        ranks.add(null);
        kinds.add(Kind.UNRANKED);
      } else {
        long[] values = new long[states];
        Arrays.setAll(values, state -> isTied ? random.nextInt(5) : random.nextInt(1 << 20));
        ranks.add(Ranks.of(values));
      }
    }
    if (isTied) {
      kinds.add(Kind.INDIFFERENT);
    }
    return ranks;
  }

  /** Moves listed one by one. */
  private static DrawnModel listed(RandomGenerator random) {
    Set<Kind> kinds = new TreeSet<>(Set.of(Kind.LISTED_MOVES, Kind.INTRANSITIVE));
    int states = 3 + random.nextInt(10);
    int parties = 2 + random.nextInt(2);
    List<int[]> ranks = ranks(parties, states, random, kinds);
    List<Textbook.Party> movers = new ArrayList<>();
    List<Mover> own = new ArrayList<>();
    for (int party = 0; party < parties; party++) {
      boolean[][] leads = new boolean[states][states];
      List<List<Integer>> targets = new ArrayList<>();
      for (int from = 0; from < states; from++) {
        targets.add(new ArrayList<>());
        for (int to = 0; to < states; to++) {
          leads[from][to] = from != to && random.nextInt(states) < 2;
          if (leads[from][to]) {
            targets.get(from).add(to);
          }
        }
      }
      movers.add(new Textbook.Party(Set.of(party), leads));
      own.add(new Mover(1 << party, ArcMoves.of(targets)));
    }
    List<Optional<int[]>> known = ranks.stream().map(Optional::ofNullable).toList();
    return new DrawnModel(
        new GraphModel(states, known, own), new Textbook(states, ranks, movers), kinds);
  }
}
