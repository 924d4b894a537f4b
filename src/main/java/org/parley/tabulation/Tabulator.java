package org.parley.tabulation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.rules.Judge;
import org.parley.rules.Parted;
import org.parley.rules.RuleBook;
import org.parley.rules.Scopes;
import org.parley.rules.Target;
import org.parley.scenario.OutcomeSpace;

/**
 * Has the judge answer once for every combination of options within each target's scope.
 *
 * <p>Targets with the same scope are judged together. The combinations are walked in reflected
 * mixed-radix Gray order (Knuth 2005, The Art of Computer Programming 7.2.1.1, Algorithm H), so
 * that each differs from the one before in a single term, which is the change the judge makes
 * fastest.
 *
 * <p>A target whose scope has too many combinations is judged in parts.
 */
public final class Tabulator {

  /** Most combinations of one scope that are tabulated unless asked otherwise. */
  public static final int DEFAULT_LIMIT = 1 << 16;

  /** Up to so many ways to match an outcome, the number of combinations alone counts. */
  private static final int USUAL_MATCHES = 32;

  private final RuleBook rules;
  private final RuleBook judged;
  private final Map<Integer, long[]> known;
  private final OutcomeSpace space;
  private final int limit;
  private final Cutoff cutoff;

  private Tabulator(
      RuleBook rules, RuleBook judged, Map<Integer, long[]> known, int limit, Cutoff cutoff) {
    this.rules = rules;
    this.judged = judged;
    this.known = known;
    this.space = rules.scenario().outcomeSpace();
    this.limit = limit;
    this.cutoff = cutoff;
  }

  /**
   * The answers about every target of a rule book.
   *
   * @param limit most combinations of one scope that are tabulated, at least 1
   */
  public static Tabulation tabulate(RuleBook rules, int limit) {
    return tabulate(rules, limit, Cutoff.NEVER);
  }

  /**
   * The answers about every target of a rule book, in time.
   *
   * @param limit most combinations of one scope that are tabulated, at least 1
   * @throws CutShort once the cutoff is over
   */
  public static Tabulation tabulate(RuleBook rules, int limit, Cutoff cutoff) {
    return tabulate(rules, rules, Map.of(), limit, cutoff);
  }

  /**
   * The same where some answers are known.
   *
   * @param judged the rules on which the other targets depend; all where one is too wide for a
   *     table
   * @param known bits of tables by index of the target
   * @throws CutShort once the cutoff is over
   */
  static Tabulation tabulate(
      RuleBook rules, RuleBook judged, Map<Integer, long[]> known, int limit, Cutoff cutoff) {
    return new Tabulator(rules, judged, known, limit, cutoff).tabulate();
  }

  /** Indexes of the targets whose scope has too many combinations for a table. */
  static BitSet wide(RuleBook rules, int limit) {
    Tabulator tabulator = new Tabulator(rules, rules, Map.of(), limit, Cutoff.NEVER);
    List<BitSet> scopes = rules.scopes().byTarget();
    BitSet wide = new BitSet();
    for (int target = 0; target < scopes.size(); target++) {
      wide.set(target, !tabulator.isSmall(scopes.get(target), target));
    }
    return wide;
  }

  private Tabulation tabulate() {
    Scopes scopes = rules.scopes();
    Map<BitSet, long[][]> answers = new LinkedHashMap<>();
    Set<BitSet> asked = new LinkedHashSet<>();
    for (int target = 0; target < rules.targets().size(); target++) {
      BitSet scope = scopes.byTarget().get(target);
      if (!known.containsKey(target) && isSmall(scope, target)) {
        asked.add(scope);
      }
    }
    if (!asked.isEmpty()) {
      try (Judge judge = judged.openJudge()) {
        asked.forEach(scope -> answers.put(scope, walk(judge, scope)));
      }
    }
    List<TargetTable> entries =
        IntStream.range(0, rules.targets().size())
            .mapToObj(target -> entry(target, scopes.byTarget().get(target), answers))
            .toList();
    return new Tabulation(inParts(entries));
  }

  /** The entries, with those that have no table judged in parts as far as that can be done. */
  private List<TargetTable> inParts(List<TargetTable> entries) {
    List<Target> wide =
        entries.stream().filter(e -> e.table().isEmpty()).map(TargetTable::target).toList();
    if (wide.isEmpty()) {
      return entries;
    }
    Map<Target, Parted> parted = rules.inParts(wide, Parted.Limits.ofCases(limit), cutoff);
    List<TargetTable> all = new ArrayList<>(entries);
    try (Judge judge = rules.openJudge()) {
      for (int target = 0; target < all.size(); target++) {
        if (parted.get(all.get(target).target()) instanceof Parted.Whole whole) {
          all.set(target, inParts(all.get(target), target, whole, judge));
        }
      }
    }
    return all;
  }

  /**
   * An entry with its formula, where that is not too large; held against the judge.
   *
   * @throws IllegalStateException if they differ on an outcome
   */
  private TargetTable inParts(TargetTable entry, int target, Parted.Whole whole, Judge judge) {
    Optional<CrossingFormula> formula =
        CrossingFormula.of(whole.part(), CrossingFormula.MOST_NODES);
    TargetTable made = new TargetTable(entry.target(), entry.scope(), formula);
    formula
        .flatMap(
            f ->
                FormulaCheck.difference(
                    f,
                    whole.alternatives(),
                    space.optionCounts(),
                    outcome -> judge.concluded(outcome).get(target),
                    cutoff))
        .ifPresent(
            outcome -> {
              throw TableCheck.mismatch(rules, made, outcome, judge.concluded(outcome).get(target));
            });
    return made;
  }

  private TargetTable entry(int target, BitSet scope, Map<BitSet, long[][]> answers) {
    int[] issues = scope.stream().toArray();
    Optional<long[]> words =
        Optional.ofNullable(known.get(target))
            .or(() -> Optional.ofNullable(answers.get(scope)).map(all -> all[target]))
            .filter(bits -> isSmall(scope, target));
    Optional<CrossingTable> table =
        words.map(bits -> CrossingTable.of(issues, optionCounts(issues), bits));
    return new TargetTable(rules.targets().get(target), scope.stream().boxed().toList(), table);
  }

  /** Whether a scope has few combinations, and the fewer, the more ways there are to match each. */
  private boolean isSmall(BitSet scope, int target) {
    long matches = rules.matches(rules.targets().get(target));
    BigInteger size =
        scope.stream()
            .mapToObj(issue -> BigInteger.valueOf(space.optionCount(issue)))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    BigInteger most = BigInteger.valueOf(limit);
    BigInteger work = size.multiply(BigInteger.valueOf(matches));
    return size.compareTo(most) <= 0
        && work.compareTo(most.multiply(BigInteger.valueOf(USUAL_MATCHES))) <= 0;
  }

  private int[] optionCounts(int[] issues) {
    return Arrays.stream(issues).map(space::optionCount).toArray();
  }

  /** The bits of every target over the combinations of a scope; issues outside stay at option 0. */
  private long[][] walk(Judge judge, BitSet scope) {
    int[] issues = scope.stream().toArray();
    int[] counts = optionCounts(issues);
    int size = Arrays.stream(counts).reduce(1, (a, b) -> a * b);
    long[][] words = new long[rules.targets().size()][(size + 63) / 64];
    int[] outcome = new int[space.issueCount()];
    int[] direction = new int[issues.length];
    Arrays.fill(direction, 1);
    do {
      CutShort.check(cutoff);
      int combination = combination(outcome, issues, counts);
      BitSet concluded = judge.concluded(outcome);
      concluded.stream().forEach(target -> words[target][combination >>> 6] |= 1L << combination);
    } while (step(outcome, issues, counts, direction));
    return words;
  }

  static int combination(int[] outcome, int[] issues, int[] counts) {
    int combination = 0;
    for (int k = 0; k < issues.length; k++) {
      combination = combination * counts[k] + outcome[issues[k]];
    }
    return combination;
  }

  /** Moves to the next combination, which differs in one issue; false after the last. */
  static boolean step(int[] outcome, int[] issues, int[] counts, int[] direction) {
    for (int k = issues.length - 1; k >= 0; k--) {
      int next = outcome[issues[k]] + direction[k];
      if (next >= 0 && next < counts[k]) {
        outcome[issues[k]] = next;
        return true;
      }
      direction[k] = -direction[k];
    }
    return false;
  }
}
