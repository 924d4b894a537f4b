package org.parley.rules;

import java.util.List;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Value;

/**
 * A condition that is put to Drools on its own.
 *
 * @param number what tells its reports from those of others
 * @param rule the rule it stands in
 * @param condition the condition, in which every variable it uses is bound
 * @param values what is reported of each match
 */
record Probe(int number, BookRule rule, Condition condition, List<Value> values) {
  Probe {
    values = List.copyOf(values);
  }
}
