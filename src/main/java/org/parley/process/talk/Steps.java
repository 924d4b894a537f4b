package org.parley.process.talk;

/**
 * How far outcomes are apart: steps between options of an issue, summed over the issues.
 *
 * @param isOrdered by issue, whether its options have an order; where not, any change is one step
 */
record Steps(boolean[] isOrdered) {

  int between(OutcomeTable table, int one, int other) {
    int steps = 0;
    for (int issue = 0; issue < isOrdered.length; issue++) {
      int way = Math.abs(table.option(one, issue) - table.option(other, issue));
      steps += isOrdered[issue] ? way : Math.min(way, 1);
    }
    return steps;
  }
}
