package org.parley.parts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that holds of some outcomes: an answer about few issues, or put together of such.
 *
 * <p>An outcome is the option index of every issue.
 */
public sealed interface Part {

  /** Holds of every outcome. */
  Part ALWAYS = constant(true);

  /** Holds of no outcome. */
  Part NEVER = constant(false);

  /** Most that the numbers of a sum may come to, so that no sum of theirs overflows. */
  long MOST_SUM = 1L << 60;

  /**
   * An answer for each combination of options of a few issues.
   *
   * @param grid the combinations
   * @param holding numbers of those of which it holds; not to be changed
   */
  record Cases(Grid grid, BitSet holding) implements Part {
    @Override
    public boolean holds(int[] outcome) {
      return holding.get(grid.number(outcome));
    }
  }

  /** All of several parts. */
  record All(List<Part> parts) implements Part {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(int[] outcome) {
      for (Part part : parts) {
        if (!part.holds(outcome)) {
          return false;
        }
      }
      return true;
    }
  }

  /** At least one of several parts. */
  record Any(List<Part> parts) implements Part {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(int[] outcome) {
      for (Part part : parts) {
        if (part.holds(outcome)) {
          return true;
        }
      }
      return false;
    }
  }

  /** That a part does not hold. */
  record Not(Part part) implements Part {
    @Override
    public boolean holds(int[] outcome) {
      return !part.holds(outcome);
    }
  }

  /** That a sum reaches a bound. */
  record AtLeast(List<Addend> addends, long bound) implements Part {

    /**
     * @throws IllegalArgumentException if the bound and the greatest sizes of the addends together
     *     are more than {@link Part#MOST_SUM}
     */
    public AtLeast {
      addends = List.copyOf(addends);
      long most = Math.abs(bound);
      for (Addend addend : addends) {
        most += Math.max(Math.abs(addend.least()), Math.abs(addend.greatest()));
        if (most < 0 || most > MOST_SUM) {
          throw new IllegalArgumentException("a sum may be more than [" + MOST_SUM + "]");
        }
      }
    }

    /** The sum of an outcome. */
    public long sum(int[] outcome) {
      long sum = 0;
      for (Addend addend : addends) {
        sum += addend.value(outcome);
      }
      return sum;
    }

    @Override
    public boolean holds(int[] outcome) {
      return sum(outcome) >= bound;
    }
  }

  /** Whether it holds of an outcome. */
  boolean holds(int[] outcome);

  /** A part that holds of every outcome, or of none. */
  static Part constant(boolean holds) {
    BitSet holding = new BitSet();
    holding.set(0, holds);
    return new Cases(Grid.of(new int[0], new int[0]), holding);
  }

  /** All of several parts; those that always hold are left out. */
  static Part all(List<Part> parts) {
    List<Part> flat = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof All all) {
        flat.addAll(all.parts);
      } else if (!part.equals(ALWAYS)) {
        flat.add(part);
      }
    }
    if (flat.contains(NEVER)) {
      return NEVER;
    }
    return flat.size() == 1 ? flat.get(0) : flat.isEmpty() ? ALWAYS : new All(flat);
  }

  /** At least one of several parts; those that never hold are left out. */
  static Part any(List<Part> parts) {
    List<Part> flat = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Any any) {
        flat.addAll(any.parts);
      } else if (!part.equals(NEVER)) {
        flat.add(part);
      }
    }
    if (flat.contains(ALWAYS)) {
      return ALWAYS;
    }
    return flat.size() == 1 ? flat.get(0) : flat.isEmpty() ? NEVER : new Any(flat);
  }

  /** That a part does not hold. */
  static Part not(Part part) {
    if (part instanceof Not not) {
      return not.part;
    }
    if (part.equals(ALWAYS) || part.equals(NEVER)) {
      return part.equals(ALWAYS) ? NEVER : ALWAYS;
    }
    return new Not(part);
  }

  /** The parts it is put together of. */
  default List<Part> parts() {
    if (this instanceof All all) {
      return all.parts;
    }
    if (this instanceof Any any) {
      return any.parts;
    }
    return this instanceof Not not ? List.of(not.part) : List.of();
  }

  /** The grids of its answers and addends. */
  default List<Grid> grids() {
    if (this instanceof Cases cases) {
      return List.of(cases.grid);
    }
    if (this instanceof AtLeast sum) {
      return sum.addends.stream().map(Addend::grid).toList();
    }
    return parts().stream().flatMap(part -> part.grids().stream()).toList();
  }

  /** The addends of its sums, whatever these are to reach. */
  default Set<List<Addend>> sums() {
    Set<List<Addend>> sums = new HashSet<>();
    if (this instanceof AtLeast sum) {
      sums.add(sum.addends);
    }
    parts().forEach(part -> sums.addAll(part.sums()));
    return sums;
  }

  /** Indexes of the issues that it reads. */
  default BitSet issues() {
    BitSet issues = new BitSet();
    grids().forEach(grid -> grid.addTo(issues));
    return issues;
  }

  /**
   * The same over fewer options.
   *
   * @param kept by issue, the options that stay, which are numbered anew in this order
   */
  default Part over(int[][] kept) {
    if (this instanceof Cases cases) {
      Grid narrowed = cases.grid.over(kept);
      BitSet holding = new BitSet();
      for (int n = 0; n < narrowed.size(); n++) {
        holding.set(n, cases.holding.get(cases.grid.original(kept, narrowed, n)));
      }
      return new Cases(narrowed, holding);
    }
    if (this instanceof AtLeast sum) {
      return new AtLeast(sum.addends.stream().map(a -> a.over(kept)).toList(), sum.bound);
    }
    List<Part> narrowed = parts().stream().map(part -> part.over(kept)).toList();
    if (this instanceof Not) {
      return new Not(narrowed.get(0));
    }
    return this instanceof All ? new All(narrowed) : new Any(narrowed);
  }

  /**
   * How what holds with one option lies to what holds with another, as far as can be told from each
   * answer and each addend alone.
   */
  default Rank rank(int issue, int option, int other) {
    if (this instanceof Cases cases) {
      return rank(cases, issue, option, other);
    }
    Rank rank = Rank.EQUAL;
    if (this instanceof AtLeast sum) {
      for (Addend addend : sum.addends) {
        rank = rank.and(addend.rank(issue, option, other));
      }
      return rank;
    }
    for (Part part : parts()) {
      rank = rank.and(part.rank(issue, option, other));
    }
    return this instanceof Not ? rank.reversed() : rank;
  }

  private static Rank rank(Cases cases, int issue, int option, int other) {
    int place = cases.grid.place(issue);
    if (place < 0) {
      return Rank.EQUAL;
    }
    int stride = cases.grid.stride(place);
    boolean below = true;
    boolean above = true;
    for (int n = 0; n < cases.grid.size(); n++) {
      if (n / stride % cases.grid.optionCount(place) == option) {
        boolean one = cases.holding.get(n);
        boolean two = cases.holding.get(n + (other - option) * stride);
        below &= !one || two;
        above &= one || !two;
      }
    }
    return Rank.of(below, above);
  }
}
