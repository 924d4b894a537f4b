package org.parley.layers;

import java.util.List;
import org.parley.tabulation.CrossingFunction;

/**
 * What outcomes cost: a sum over options, and over tables that are crossed.
 *
 * @param byOption cost by issue and option
 * @param tables tables with a cost of their own
 * @param byTable cost of each of these where it is crossed
 */
public record Costs(List<List<Long>> byOption, List<CrossingFunction> tables, List<Long> byTable) {

  public Costs {
    byOption = byOption.stream().map(List::copyOf).toList();
    tables = List.copyOf(tables);
    byTable = List.copyOf(byTable);
  }

  long ofOption(int issue, int option) {
    return byOption.get(issue).get(option);
  }
}
