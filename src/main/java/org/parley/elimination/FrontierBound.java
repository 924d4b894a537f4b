package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.parts.Part;
import org.parley.parts.PartWidth;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;

/**
 * An upper bound on the number of states a diagram can have after a set of issues has been decided,
 * kept up to date as issues are added to and taken from the set. Bounds are logarithms to base 2.
 *
 * <p>Each table with some but not all of its issues decided is told either by its own residual (as
 * many as it has distinct ones) or by the options of its decided issues; the bound is the product
 * over a choice between the two, improved greedily.
 */
final class FrontierBound {

  private final List<CrossingFunction> tables;
  private final double[] logClasses;
  private final int[][] tablesByIssue;
  private final int[][] bitByIssueTable;
  private final int[][] scopes;
  private final int[] decidedCount;

  /** Bit {@code k} for the {@code k}-th issue of a table, as far as its residuals are counted. */
  private final int[] decided;

  private final boolean[] isDecided;
  private final List<Optional<PartWidth>> widths = new ArrayList<>();
  private final PartWidth widthTogether;
  private final boolean hasFormulas;
  private final double[][] logResiduals;

  /** By formula; no number where issues were decided since. */
  private final double[] logStates;

  private final int[] active;
  private final int[] placeOfActive;
  private int activeCount;

  // Scratch of bound().
  private final int[] stampByIssue;
  private final int[] frontier;
  private final boolean[] told;
  private int stamp;

  /**
   * A bound of the empty set.
   *
   * @throws CutShort once the cutoff is over
   */
  FrontierBound(int[] classCounts, List<CrossingFunction> tables, Cutoff cutoff) {
    int issueCount = classCounts.length;
    this.tables = tables;
    int tableCount = tables.size();
    logClasses = new double[issueCount];
    for (int issue = 0; issue < issueCount; issue++) {
      logClasses[issue] = ResidualCounts.log2(classCounts[issue]);
    }
    scopes = new int[tableCount][];
    decidedCount = new int[tableCount];
    decided = new int[tableCount];
    isDecided = new boolean[issueCount];
    logResiduals = new double[tableCount][];
    List<Part> formulas = new ArrayList<>();
    for (int t = 0; t < tableCount; t++) {
      CutShort.check(cutoff);
      scopes[t] = tables.get(t).scope();
      if (tables.get(t) instanceof CrossingFormula formula) {
        formulas.add(formula.part());
        widths.add(Optional.of(PartWidth.of(List.of(formula.part()))));
      } else {
        widths.add(Optional.empty());
      }
      logResiduals[t] = ResidualCounts.logCounts(tables.get(t));
    }
    widthTogether = PartWidth.of(formulas);
    hasFormulas = !formulas.isEmpty();
    logStates = new double[hasFormulas ? tableCount : 0];
    Arrays.fill(logStates, Double.NaN);
    tablesByIssue = new int[issueCount][];
    bitByIssueTable = new int[issueCount][];
    index(issueCount);
    active = new int[tableCount];
    placeOfActive = new int[tableCount];
    stampByIssue = new int[issueCount];
    frontier = new int[issueCount];
    told = new boolean[tableCount];
  }

  private void index(int issueCount) {
    int[] degrees = new int[issueCount];
    for (int[] scope : scopes) {
      for (int issue : scope) {
        degrees[issue]++;
      }
    }
    for (int issue = 0; issue < issueCount; issue++) {
      tablesByIssue[issue] = new int[degrees[issue]];
      bitByIssueTable[issue] = new int[degrees[issue]];
    }
    for (int t = 0; t < scopes.length; t++) {
      for (int k = 0; k < scopes[t].length; k++) {
        int at = --degrees[scopes[t][k]];
        tablesByIssue[scopes[t][k]][at] = t;
        bitByIssueTable[scopes[t][k]][at] = 1 << k;
      }
    }
  }

  /** Indexes of the tables that read an issue. */
  int[] tables(int issue) {
    return tablesByIssue[issue];
  }

  /**
   * The orders of formulas' own diagrams; from now on no more states of a formula are expected
   * along its order than the diagram has there.
   */
  List<int[]> tellStates() {
    List<int[]> orders = new ArrayList<>();
    for (int t = 0; t < scopes.length; t++) {
      if (tables.get(t) instanceof CrossingFormula formula) {
        widths.set(t, widths.get(t).map(width -> width.along(formula.diagram())));
        orders.add(formula.order());
      }
    }
    Arrays.fill(logStates, Double.NaN);
    return orders;
  }

  /** Orders of issues along each of which formulas may be in few states. */
  List<int[]> guides() {
    return widthTogether.guides();
  }

  /** Issues that a table reads. */
  int[] scope(int table) {
    return scopes[table];
  }

  /** Decides an issue, or takes its decision back. */
  void toggle(int issue) {
    Arrays.fill(logStates, Double.NaN);
    isDecided[issue] ^= true;
    int step = isDecided[issue] ? 1 : -1;
    for (int i = 0; i < tablesByIssue[issue].length; i++) {
      int t = tablesByIssue[issue][i];
      boolean was = isActive(t);
      decidedCount[t] += step;
      decided[t] ^= bitByIssueTable[issue][i];
      if (was != isActive(t)) {
        if (was) {
          deactivate(t);
        } else {
          activate(t);
        }
      }
    }
  }

  private boolean isActive(int table) {
    return decidedCount[table] != 0 && decidedCount[table] != scopes[table].length;
  }

  private void activate(int table) {
    placeOfActive[table] = activeCount;
    active[activeCount++] = table;
  }

  private void deactivate(int table) {
    int last = active[--activeCount];
    active[placeOfActive[table]] = last;
    placeOfActive[last] = placeOfActive[table];
  }

  /** The bound, were one more issue decided. */
  double boundWith(int issue) {
    toggle(issue);
    double bound = bound();
    toggle(issue);
    return bound;
  }

  /** Logarithm to base 2 of an upper bound on the number of states. */
  double bound() {
    double bound = bound(false);
    // A formula of many issues pays only once it stands for all of them together.
    return hasFormulas && hasActiveFormula() ? Math.min(bound, bound(true)) : bound;
  }

  private boolean hasActiveFormula() {
    boolean has = false;
    for (int a = 0; a < activeCount && !has; a++) {
      has = widths.get(active[a]).isPresent();
    }
    return has;
  }

  /**
   * @param tellsFormulas whether formulas are told by their own states from the first
   */
  private double bound(boolean tellsFormulas) {
    int issues = gatherFrontier();
    double bound = tellsFormulas ? tellFormulas() : 0;
    for (int i = 0; i < issues; i++) {
      bound += tellsFormulas && isTold(frontier[i]) ? 0 : logClasses[frontier[i]];
    }
    for (int i = 0; i < issues; i++) {
      bound += tellsFormulas && isTold(frontier[i]) ? 0 : Math.min(0, changeByTelling(frontier[i]));
    }
    return bound;
  }

  private double tellFormulas() {
    double apart = 0;
    for (int a = 0; a < activeCount; a++) {
      boolean isFormula = widths.get(active[a]).isPresent();
      told[active[a]] |= isFormula;
      apart += isFormula ? logResiduals(active[a]) : 0;
    }
    return Math.min(apart, widthTogether.logStates(isDecided));
  }

  /** Whether every table that an issue is remembered for is told already. */
  private boolean isTold(int issue) {
    for (int t : tablesByIssue[issue]) {
      if (isActive(t) && !told[t]) {
        return false;
      }
    }
    return true;
  }

  private int gatherFrontier() {
    stamp++;
    int issues = 0;
    for (int a = 0; a < activeCount; a++) {
      int t = active[a];
      told[t] = false;
      for (int issue : scopes[t]) {
        if (isDecided[issue] && stampByIssue[issue] != stamp) {
          stampByIssue[issue] = stamp;
          frontier[issues++] = issue;
        }
      }
    }
    return issues;
  }

  /** Change of the bound if the tables of an issue are told by their residuals; done if it pays. */
  private double changeByTelling(int issue) {
    double change = -logClasses[issue];
    for (int t : tablesByIssue[issue]) {
      if (isActive(t) && !told[t]) {
        change += logResiduals(t);
      }
    }
    if (change < 0) {
      for (int t : tablesByIssue[issue]) {
        told[t] = true;
      }
    }
    return change;
  }

  private double logResiduals(int table) {
    if (logResiduals[table].length > 0) {
      return logResiduals[table][decided[table]];
    }
    if (widths.get(table).isPresent()) {
      if (Double.isNaN(logStates[table])) {
        logStates[table] = widths.get(table).get().logStates(isDecided);
      }
      return logStates[table];
    }
    double sum = 0;
    for (int issue : scopes[table]) {
      sum += isDecided[issue] ? logClasses[issue] : 0;
    }
    return sum;
  }

  /** Takes back every decision. */
  void clear() {
    Arrays.fill(decided, 0);
    Arrays.fill(decidedCount, 0);
    Arrays.fill(isDecided, false);
    Arrays.fill(logStates, Double.NaN);
    activeCount = 0;
  }
}
