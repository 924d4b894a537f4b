package org.parley.rules;

import java.util.List;

/**
 * A match of a condition that is judged on its own; Drools withdraws it as soon as it is none.
 *
 * @param probe number of the condition
 * @param matched the facts it matched
 * @param values what was worked out from them
 */
record Report(int probe, List<Object> matched, List<Object> values) {
  Report {
    values = List.copyOf(values);
  }
}
