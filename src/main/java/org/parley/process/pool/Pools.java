package org.parley.process.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;
import org.parley.elimination.Budget;
import org.parley.elimination.Diagram;
import org.parley.elimination.ExactEngine;
import org.parley.preference.PartyUtility;
import org.parley.stat.RandomStreams;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * For every party and every set of its lines that may bind, a pool of outcomes that it may then
 * offer. What is drawn depends on the seed, the party, its lines and the level of worth alone.
 *
 * @implNote immutable
 */
public final class Pools {

  /** Bands of the scale of utility from which as many outcomes are drawn. */
  public static final int BANDS = BandPool.BANDS;

  /** Parts into which every pool can be divided, each a smaller pool of its own. */
  public static final int PARTS = 8;

  /** Most outcomes of one band. */
  private static final int MOST_EACH = 32;

  private final List<int[]> outcomes;
  private final List<Map<Long, int[]>> members;
  private final List<Map<Long, int[]>> parts;
  private final int each;

  /**
   * A party that pools are drawn for.
   *
   * @param utility what it wants, where that is known
   * @param reservation the least that it signs
   * @param patterns sets of its lines that may bind, a bit a line
   * @param lines what crosses each of its lines, by bit
   */
  public record Wanted(
      Optional<PartyUtility> utility,
      long reservation,
      long[] patterns,
      IntFunction<CrossingFunction> lines) {}

  private Pools(
      List<int[]> outcomes,
      List<Map<Long, int[]>> members,
      List<Map<Long, int[]>> parts,
      int each) {
    this.outcomes = List.copyOf(outcomes);
    this.members = List.copyOf(members);
    this.parts = List.copyOf(parts);
    this.each = each;
  }

  /**
   * Draws the pools of all parties.
   *
   * @param tables of which the coherent outcomes are
   * @param budget what each diagram may cost
   * @param most most outcomes of all pools together
   */
  public static Attempt<Pools> draw(
      List<Wanted> parties, CrossingTables tables, Budget budget, long seed, int most) {
    long pools = parties.stream().mapToLong(party -> party.patterns().length).sum();
    int each = (int) Math.max(1, Math.min(MOST_EACH, most / (BANDS * Math.max(1, pools))));
    List<Map<Long, List<List<int[]>>>> drawn = new ArrayList<>();
    for (int party = 0; party < parties.size(); party++) {
      Wanted wanted = parties.get(party);
      Map<Long, List<List<int[]>>> own = new TreeMap<>();
      for (long pattern : wanted.patterns()) {
        CutShort.check(budget.cutoff());
        Attempt<Diagram> diagram = diagram(wanted, pattern, tables, budget);
        if (!(diagram instanceof Known<Diagram> known)) {
          return diagram.map(never -> new Pools(List.of(), List.of(), List.of(), each));
        }
        long key = RandomStreams.key(RandomStreams.key(seed, party), pattern);
        own.put(pattern, bands(known.value(), wanted, each, key));
      }
      drawn.add(own);
    }
    return new Known<>(collected(drawn, each));
  }

  private static Attempt<Diagram> diagram(
      Wanted wanted, long pattern, CrossingTables tables, Budget budget) {
    List<CrossingFunction> binding = new ArrayList<>();
    for (long bits = pattern; bits != 0; bits &= bits - 1) {
      binding.add(wanted.lines().apply(Long.numberOfTrailingZeros(bits)));
    }
    return new ExactEngine(tables, budget)
        .without(binding)
        .recording(new BitSet(), EdgeWorths.recorded(wanted.utility()));
  }

  private static List<List<int[]>> bands(Diagram diagram, Wanted wanted, int each, long key) {
    return diagram.isEmpty()
        ? List.of()
        : BandPool.of(diagram, wanted.utility(), wanted.reservation(), each, key);
  }

  private static Pools collected(List<Map<Long, List<List<int[]>>>> drawn, int each) {
    List<int[]> outcomes =
        drawn.stream()
            .flatMap(own -> own.values().stream())
            .flatMap(bands -> bands.stream().flatMap(List::stream))
            .sorted(Arrays::compare)
            .toList();
    Map<List<Integer>, Integer> places = new HashMap<>();
    List<int[]> distinct = new ArrayList<>();
    for (int[] outcome : outcomes) {
      if (places.putIfAbsent(key(outcome), distinct.size()) == null) {
        distinct.add(outcome);
      }
    }
    List<Map<Long, int[]>> members = new ArrayList<>();
    List<Map<Long, int[]>> parts = new ArrayList<>();
    for (Map<Long, List<List<int[]>>> own : drawn) {
      Map<Long, int[]> whole = new HashMap<>();
      Map<Long, int[]> divided = new HashMap<>();
      own.forEach((pattern, bands) -> put(pattern, bands, places, whole, divided));
      members.add(whole);
      parts.add(divided);
    }
    return new Pools(distinct, members, parts, each);
  }

  private static List<Integer> key(int[] outcome) {
    return Arrays.stream(outcome).boxed().toList();
  }

  /** Puts a pool into the maps: its outcomes, and in which part each is, or -1 for all. */
  private static void put(
      long pattern,
      List<List<int[]>> bands,
      Map<List<Integer>, Integer> places,
      Map<Long, int[]> whole,
      Map<Long, int[]> divided) {
    Map<Integer, Integer> partOf = new TreeMap<>();
    for (List<int[]> band : bands) {
      int next = 0;
      for (int[] outcome : band) {
        if (partOf.putIfAbsent(places.getOrDefault(key(outcome), -1), next % PARTS) == null) {
          next++;
        }
      }
    }
    if (!bands.isEmpty()) {
      int best = places.getOrDefault(key(bands.get(bands.size() - 1).get(0)), -1);
      partOf.put(best, -1);
    }
    whole.put(pattern, partOf.keySet().stream().mapToInt(place -> place).toArray());
    divided.put(pattern, partOf.values().stream().mapToInt(part -> part).toArray());
  }

  /** All outcomes of the pools, in the order of the file. */
  public List<int[]> outcomes() {
    return outcomes;
  }

  /** How many outcomes a band has at most. */
  public int each() {
    return each;
  }

  /** The utility between the ends of a band. */
  public static double width(PartyUtility utility) {
    return EdgeWorths.part(utility, 1.0 / BANDS);
  }

  /** Number of pools. */
  public int count() {
    return members.stream().mapToInt(Map::size).sum();
  }

  /**
   * Places of the outcomes of a pool, ascending; of a set of lines that has none of its own, those
   * of all pools of the party, of which it may not be able to sign each.
   *
   * @param part which part of it, or -1 for the whole
   */
  public int[] of(int party, long pattern, int part) {
    int[] own = members.get(party).get(pattern);
    if (own == null) {
      return members.get(party).keySet().stream()
          .flatMapToInt(other -> Arrays.stream(of(party, other, part)))
          .sorted()
          .distinct()
          .toArray();
    }
    int[] in = parts.get(party).getOrDefault(pattern, own);
    int count = 0;
    int[] kept = new int[own.length];
    for (int at = 0; at < own.length; at++) {
      if (part < 0 || in[at] < 0 || in[at] == part) {
        kept[count++] = own[at];
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
