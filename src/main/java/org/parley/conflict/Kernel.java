package org.parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;

/**
 * What is left of a set of tables once options that cannot matter are gone.
 *
 * <p>An option goes when it is incoherent whatever the rest of the outcome, or when another option
 * of its issue can take its place in every outcome without crossing anything more
 * (substitutability, Freuder 1991, "Eliminating Interchangeable Values in Constraint Satisfaction
 * Problems"; here with respect to every coherence table and every position alike). For every
 * coherent outcome one within the kernel is coherent and crosses a subset of the same positions, so
 * the inclusion-minimal sets crossed are the same.
 */
final class Kernel {

  private final int[][] kept;
  private final List<CrossingFunction> background;
  private final List<CrossingFunction> foreground;

  private Kernel(
      int[][] kept, List<CrossingFunction> background, List<CrossingFunction> foreground) {
    this.kept = kept;
    this.background = background;
    this.foreground = foreground;
  }

  /**
   * The kernel of hard tables, {@code background}, and tables to be crossed as little as can be.
   *
   * @throws CutShort once the cutoff is over
   */
  static Kernel of(
      OutcomeSpace space,
      List<? extends CrossingFunction> background,
      List<? extends CrossingFunction> foreground,
      Cutoff cutoff) {
    Kernel kernel =
        new Kernel(all(space), new ArrayList<>(background), new ArrayList<>(foreground));
    while (kernel.shrinkOnce(cutoff)) {
      // each pass drops at least one option
    }
    return kernel;
  }

  /** All options and tables as they are, without foreground. */
  static Kernel unreduced(OutcomeSpace space, List<? extends CrossingFunction> background) {
    return new Kernel(all(space), List.copyOf(background), List.of());
  }

  private static int[][] all(OutcomeSpace space) {
    int[][] all = new int[space.issueCount()][];
    Arrays.setAll(all, issue -> IntStream.range(0, space.optionCount(issue)).toArray());
    return all;
  }

  /** The same with these of the foreground tables only. */
  Kernel withForeground(int[] places) {
    return new Kernel(
        kept,
        background,
        IntStream.of(places).<CrossingFunction>mapToObj(foreground::get).toList());
  }

  int issueCount() {
    return kept.length;
  }

  /** Number of options left to an issue. */
  int optionCount(int issue) {
    return kept[issue].length;
  }

  /** The hard tables, over the options left and numbered by them, in the order given. */
  List<CrossingFunction> background() {
    return background;
  }

  /** The other tables, likewise. */
  List<CrossingFunction> foreground() {
    return foreground;
  }

  /** The option of the original space that an option left stands for. */
  int original(int issue, int option) {
    return kept[issue][option];
  }

  private boolean shrinkOnce(Cutoff cutoff) {
    boolean shrunk = false;
    for (int issue = 0; issue < kept.length; issue++) {
      CutShort.check(cutoff);
      BitSet superfluous = superfluous(issue);
      if (!superfluous.isEmpty()) {
        drop(issue, superfluous);
        shrunk = true;
      }
    }
    return shrunk;
  }

  private BitSet superfluous(int issue) {
    List<Slices> hard = slices(background, issue);
    List<Slices> all = new ArrayList<>(hard);
    all.addAll(slices(foreground, issue));
    BitSet gone = new BitSet();
    for (int option = 0; option < kept[issue].length; option++) {
      if (isFull(option, hard) || isReplaceable(option, issue, gone, all)) {
        gone.set(option);
      }
    }
    return gone;
  }

  private boolean isReplaceable(int option, int issue, BitSet gone, List<Slices> tables) {
    for (int other = 0; other < kept[issue].length; other++) {
      if (other != option
          && !gone.get(other)
          && isWithin(/* inner= */ other, /* outer= */ option, tables)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFull(int option, List<Slices> tables) {
    for (Slices table : tables) {
      if (table.isFull(option)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is known that of all tables what crosses with an option does with an outer one. */
  static boolean isWithin(int inner, int outer, List<Slices> tables) {
    for (Slices table : tables) {
      if (!table.isWithin(inner, outer)) {
        return false;
      }
    }
    return true;
  }

  /** The slices along an issue of the tables that read it. */
  static List<Slices> slices(List<CrossingFunction> tables, int issue) {
    List<Slices> slices = new ArrayList<>();
    for (CrossingFunction table : tables) {
      int place = place(table, issue);
      if (place >= 0) {
        slices.add(Slices.of(table, place));
      }
    }
    return slices;
  }

  /** The place of an issue in scope; -1 where the table does not read it. */
  private static int place(CrossingFunction table, int issue) {
    int place = table.scopeSize() - 1;
    while (place >= 0 && table.issue(place) != issue) {
      place--;
    }
    return place;
  }

  private void drop(int issue, BitSet gone) {
    int[] staying =
        IntStream.range(0, kept[issue].length).filter(option -> !gone.get(option)).toArray();
    kept[issue] = Arrays.stream(staying).map(option -> kept[issue][option]).toArray();
    background.replaceAll(table -> restrict(table, issue, staying));
    foreground.replaceAll(table -> restrict(table, issue, staying));
  }

  private static CrossingFunction restrict(CrossingFunction table, int issue, int[] staying) {
    int place = place(table, issue);
    return place < 0 ? table : Slices.of(table, place).restrictedTo(staying);
  }
}
