package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/**
 * The options of each issue, grouped where no table tells them apart; options that some table rules
 * out whatever else is chosen belong to no class.
 *
 * <p>Interchangeable options lead to the same place in every diagram, so a diagram over classes is
 * smaller and loses nothing (Freuder 1991, "Eliminating interchangeable values in constraint
 * satisfaction problems": the classes are those of full interchangeability by table).
 */
final class OptionClasses {

  /** Class of an option that no outcome can have. */
  static final int NONE = -1;

  private final int[][] classByOption;
  private final int[][][] optionsByClass;

  private OptionClasses(int[][] classByOption, int[][][] optionsByClass) {
    this.classByOption = classByOption;
    this.optionsByClass = optionsByClass;
  }

  static OptionClasses of(OutcomeSpace space, List<Factor> factors) {
    int issueCount = space.issueCount();
    List<List<OptionRows>> rowsByIssue = rowsByIssue(issueCount, factors);
    int[][] classByOption = new int[issueCount][];
    int[][][] optionsByClass = new int[issueCount][][];
    for (int issue = 0; issue < issueCount; issue++) {
      classByOption[issue] = classify(space.optionCount(issue), rowsByIssue.get(issue));
      optionsByClass[issue] = group(classByOption[issue]);
    }
    return new OptionClasses(classByOption, optionsByClass);
  }

  /**
   * Every option of some a class of its own, and all others in none.
   *
   * @param left the options of each issue, ascending
   */
  static OptionClasses each(OutcomeSpace space, int[][] left) {
    int[][] classByOption = new int[left.length][];
    int[][][] optionsByClass = new int[left.length][][];
    for (int issue = 0; issue < left.length; issue++) {
      classByOption[issue] = new int[space.optionCount(issue)];
      Arrays.fill(classByOption[issue], NONE);
      optionsByClass[issue] = new int[left[issue].length][];
      for (int c = 0; c < left[issue].length; c++) {
        classByOption[issue][left[issue][c]] = c;
        optionsByClass[issue][c] = new int[] {left[issue][c]};
      }
    }
    return new OptionClasses(classByOption, optionsByClass);
  }

  private static List<List<OptionRows>> rowsByIssue(int issueCount, List<Factor> factors) {
    List<List<OptionRows>> rowsByIssue = new ArrayList<>(issueCount);
    for (int issue = 0; issue < issueCount; issue++) {
      rowsByIssue.add(new ArrayList<>());
    }
    for (Factor factor : factors) {
      for (int k = 0; k < factor.table().scopeSize(); k++) {
        rowsByIssue.get(factor.table().issue(k)).add(OptionRows.of(factor, k));
      }
    }
    return rowsByIssue;
  }

  private static int[] classify(int optionCount, List<OptionRows> rows) {
    int[] classes = new int[optionCount];
    int[] representatives = new int[optionCount];
    int count = 0;
    for (int option = 0; option < optionCount; option++) {
      if (isForbidden(option, rows)) {
        classes[option] = NONE;
        continue;
      }
      int found = 0;
      while (found < count && !areAlike(option, representatives[found], rows)) {
        found++;
      }
      if (found == count) {
        representatives[count++] = option;
      }
      classes[option] = found;
    }
    return classes;
  }

  private static boolean isForbidden(int option, List<OptionRows> rows) {
    for (OptionRows row : rows) {
      if (row.forbids(option)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areAlike(int option, int other, List<OptionRows> rows) {
    for (OptionRows row : rows) {
      if (!row.areEqual(option, other)) {
        return false;
      }
    }
    return true;
  }

  private static int[][] group(int[] classes) {
    int count = 0;
    for (int c : classes) {
      count = Math.max(count, c + 1);
    }
    int[] sizes = new int[count];
    for (int c : classes) {
      if (c != NONE) {
        sizes[c]++;
      }
    }
    int[][] options = new int[sizes.length][];
    for (int option = classes.length - 1; option >= 0; option--) {
      int c = classes[option];
      if (c != NONE) {
        options[c] = options[c] == null ? new int[sizes[c]] : options[c];
        options[c][--sizes[c]] = option;
      }
    }
    return options;
  }

  int classCount(int issue) {
    return optionsByClass[issue].length;
  }

  /** Options of each class of an issue, ascending; classes ascend by their first option. */
  int[][] options(int issue) {
    return optionsByClass[issue];
  }

  /** Class of each option of an issue, or {@link #NONE}. */
  int[] classes(int issue) {
    return classByOption[issue];
  }

  /** Whether some issue has no option left, so that there are no outcomes. */
  boolean isEmpty() {
    for (int[][] classes : optionsByClass) {
      if (classes.length == 0) {
        return true;
      }
    }
    return false;
  }

  /** The function with classes in place of options. */
  CrossingFunction reduce(CrossingFunction function) {
    return function instanceof CrossingTable table
        ? reduce(table)
        : ((CrossingFormula) function).over(representatives());
  }

  /** One option of each class, by issue. */
  private int[][] representatives() {
    int[][] representatives = new int[optionsByClass.length][];
    for (int issue = 0; issue < representatives.length; issue++) {
      representatives[issue] = new int[optionsByClass[issue].length];
      for (int c = 0; c < representatives[issue].length; c++) {
        representatives[issue][c] = optionsByClass[issue][c][0];
      }
    }
    return representatives;
  }

  /** The table with classes in place of options, without the issues that have a single class. */
  private CrossingTable reduce(CrossingTable table) {
    int[] kept = issuesWithChoice(table);
    int[] scope = new int[kept.length];
    int[] counts = new int[kept.length];
    int[] strides = new int[kept.length];
    int fixed = fixedPart(table);
    int size = 1;
    for (int i = kept.length - 1; i >= 0; i--) {
      scope[i] = table.issue(kept[i]);
      counts[i] = classCount(scope[i]);
      strides[i] = table.stride(kept[i]);
      size *= counts[i];
    }
    long[] words = new long[(size + 63) / 64];
    for (int combination = 0; combination < size; combination++) {
      if (table.crosses(fixed + representative(combination, scope, strides))) {
        words[combination >>> 6] |= 1L << combination;
      }
    }
    return CrossingTable.of(scope, counts, words);
  }

  private int[] issuesWithChoice(CrossingTable table) {
    int[] kept = new int[table.scopeSize()];
    int count = 0;
    for (int k = 0; k < kept.length; k++) {
      if (classCount(table.issue(k)) > 1) {
        kept[count++] = k;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** What the issues with a single class add to the number of a combination. */
  private int fixedPart(CrossingTable table) {
    int fixed = 0;
    for (int k = 0; k < table.scopeSize(); k++) {
      if (classCount(table.issue(k)) == 1) {
        fixed += optionsByClass[table.issue(k)][0][0] * table.stride(k);
      }
    }
    return fixed;
  }

  private int representative(int combination, int[] scope, int[] strides) {
    int rest = combination;
    int representative = 0;
    for (int i = scope.length - 1; i >= 0; i--) {
      int[][] options = optionsByClass[scope[i]];
      representative += options[rest % options.length][0] * strides[i];
      rest /= options.length;
    }
    return representative;
  }
}
