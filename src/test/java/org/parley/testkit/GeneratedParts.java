package org.parley.testkit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.parley.parts.Addend;
import org.parley.parts.Grid;
import org.parley.parts.Part;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** Random formulas of answers, counts and sums, and the tables that say the same. */
public final class GeneratedParts {

  private final Random random;
  private final int[] optionCounts;

  /** Formulas over three to five issues of two to four options. */
  public GeneratedParts(long seed) {
    this.random = new Random(seed);
    this.optionCounts =
        IntStream.generate(() -> 2 + random.nextInt(3)).limit(3 + random.nextInt(3)).toArray();
  }

  public int[] optionCounts() {
    return optionCounts.clone();
  }

  /** A part with so many levels of parts at most. */
  public Part part(int depth) {
    int kind = depth == 0 ? random.nextInt(5) : random.nextInt(9);
    return switch (kind) {
      case 0, 1 -> cases();
      case 2, 3, 4 -> sum();
      case 5, 6 -> new Part.All(parts(depth));
      case 7 -> new Part.Any(parts(depth));
      default -> new Part.Not(part(depth - 1));
    };
  }

  private List<Part> parts(int depth) {
    return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(k -> part(depth - 1)).toList();
  }

  private Grid grid(int most) {
    BitSet issues = new BitSet();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      issues.set(random.nextInt(optionCounts.length));
    }
    return Grid.of(issues, optionCounts);
  }

  private Part cases() {
    Grid grid = grid(2);
    BitSet holding = new BitSet();
    IntStream.range(0, grid.size()).forEach(n -> holding.set(n, random.nextInt(3) > 0));
    return new Part.Cases(grid, holding);
  }

  private Part sum() {
    boolean counts = random.nextBoolean();
    List<Addend> addends = new ArrayList<>();
    for (int left = 1 + random.nextInt(6); left > 0; left--) {
      Grid grid = grid(random.nextInt(4) == 0 ? 2 : 1);
      long[] values =
          IntStream.range(0, grid.size())
              .mapToLong(n -> counts ? random.nextInt(2) : random.nextInt(9) - 3)
              .toArray();
      addends.add(Addend.of(grid, values));
    }
    return new Part.AtLeast(addends, random.nextInt(8) - 1);
  }

  /** The formula of a part. */
  public static CrossingFormula formula(Part part) {
    return CrossingFormula.of(part, CrossingFormula.MOST_NODES).orElseThrow();
  }

  /** The table over all issues that says of every outcome what a part says. */
  public CrossingTable table(Part part) {
    int[] all = IntStream.range(0, optionCounts.length).toArray();
    Grid grid = Grid.of(all, optionCounts);
    long[] words = new long[(grid.size() + 63) / 64];
    int[] outcome = new int[optionCounts.length];
    for (int number = 0; number < grid.size(); number++) {
      grid.copyTo(number, outcome);
      words[number >>> 6] |= part.holds(outcome) ? 1L << number : 0;
    }
    return CrossingTable.of(all, optionCounts, words);
  }

  /**
   * The same twice: with formulas, some tables among them, and with tables alone.
   *
   * @param wide with formulas
   * @param narrow with tables
   */
  public record Twins(CrossingTables wide, CrossingTables narrow) {}

  /** Up to one coherence rule and some positions. */
  public Twins twins() {
    List<CrossingFunction> wide = new ArrayList<>();
    List<CrossingFunction> narrow = new ArrayList<>();
    int coherent = random.nextInt(2);
    for (int left = coherent + 2 + random.nextInt(4); left > 0; left--) {
      Part part = part(2);
      narrow.add(table(part));
      wide.add(random.nextInt(4) == 0 ? table(part) : formula(part));
    }
    OutcomeSpace space = OutcomeSpace.of(optionCounts);
    return new Twins(
        new CrossingTables(space, wide.subList(0, coherent), wide.subList(coherent, wide.size())),
        new CrossingTables(
            space, narrow.subList(0, coherent), narrow.subList(coherent, narrow.size())));
  }

  /** The part with one error, in each place. */
  public static List<Part> mutants(Part part) {
    List<Part> mutants = new ArrayList<>();
    if (part instanceof Part.Cases cases) {
      for (int number = 0; number < cases.grid().size(); number++) {
        BitSet flipped = (BitSet) cases.holding().clone();
        flipped.flip(number);
        mutants.add(new Part.Cases(cases.grid(), flipped));
      }
    } else if (part instanceof Part.AtLeast sum) {
      mutants.add(new Part.AtLeast(sum.addends(), sum.bound() + 1));
      mutants.add(new Part.AtLeast(sum.addends(), sum.bound() - 1));
      for (int a = 0; a < sum.addends().size(); a++) {
        List<Addend> addends = new ArrayList<>(sum.addends());
        Grid grid = addends.get(a).grid();
        Addend old = addends.get(a);
        long[] values = IntStream.range(0, grid.size()).mapToLong(old::value).toArray();
        values[values.length - 1] += 1;
        addends.set(a, Addend.of(grid, values));
        mutants.add(new Part.AtLeast(addends, sum.bound()));
      }
    } else if (part instanceof Part.Not not) {
      mutants(not.part()).forEach(wrong -> mutants.add(new Part.Not(wrong)));
    } else {
      for (int k = 0; k < part.parts().size(); k++) {
        for (Part wrong : mutants(part.parts().get(k))) {
          List<Part> parts = new ArrayList<>(part.parts());
          parts.set(k, wrong);
          mutants.add(part instanceof Part.All ? new Part.All(parts) : new Part.Any(parts));
        }
      }
    }
    return mutants;
  }
}
