package org.parley.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.rules.RuleBook;
import org.parley.tabulation.JudgedCases.Said;
import org.parley.tabulation.TableHistory.State;

/**
 * What the judge said of earlier states of a scenario and would say again of the present one: an
 * answer about a target holds as long as everything it depends on is the same.
 *
 * @param state what the present answers depend on
 * @param words the bits of the tables known, by index of the target
 * @param said what the judge said of targets on whole outcomes, likewise
 */
record EarlierAnswers(State state, Map<Integer, long[]> words, Map<Integer, Said> said) {

  /** The answers that a store remembers. */
  static EarlierAnswers of(
      TableStore store, TableHistory history, TableKey key, RuleBook rules, String build) {
    Map<TableKey, long[]> words = new HashMap<>();
    Map<TableKey, Said> said = new HashMap<>();
    for (State state : history.states()) {
      List<long[]> tables = store.loadWords(state.key()).orElse(List.of());
      List<Said> cases = store.loadCases(state.key()).map(JudgedCases::targets).orElse(List.of());
      for (int target = 0; target < state.targets().size(); target++) {
        TableKey name = state.targets().get(target);
        if (target < tables.size() && tables.get(target).length > 0) {
          words.putIfAbsent(name, tables.get(target));
        }
        if (target < cases.size()) {
          said.merge(name, cases.get(target), Said::with);
        }
      }
    }
    return of(new State(key, targets(rules, build)), words, said);
  }

  /** Those about the present targets. A table of which the judge has said otherwise is none. */
  private static EarlierAnswers of(
      State present, Map<TableKey, long[]> words, Map<TableKey, Said> said) {
    Map<Integer, long[]> known = new HashMap<>();
    Map<Integer, Said> cases = new HashMap<>();
    for (int target = 0; target < present.targets().size(); target++) {
      long[] table = words.get(present.targets().get(target));
      Said ofTarget = said.get(present.targets().get(target));
      boolean isContradicted = table != null && ofTarget != null && ofTarget.contradicts(table);
      if (table != null && !isContradicted) {
        known.put(target, table);
        if (ofTarget != null) {
          cases.put(target, ofTarget);
        }
      }
    }
    return new EarlierAnswers(present, known, cases);
  }

  /** Indexes of the targets whose tables are not known. */
  BitSet open() {
    BitSet open = new BitSet();
    open.set(0, state.targets().size());
    words.keySet().forEach(open::clear);
    return open;
  }

  private static List<TableKey> targets(RuleBook rules, String build) {
    List<TableKey> keys = new ArrayList<>();
    for (List<String> texts : rules.decisiveTextsByTarget()) {
      List<String> all = new ArrayList<>(List.of(build));
      all.addAll(texts);
      keys.add(TableKey.of(all));
    }
    return keys;
  }
}
