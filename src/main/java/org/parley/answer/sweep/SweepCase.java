package org.parley.answer.sweep;

import java.util.List;

/**
 * One case of a sweep.
 *
 * @param number counted from 1
 * @param values one a factor; empty where the factor is as the scenario has it
 */
public record SweepCase(int number, List<String> values) {

  public SweepCase {
    values = List.copyOf(values);
  }
}
