package org.parley.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.rules.RuleBook;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.tabulation.TableHistory.State;

/**
 * What the judge said of earlier states of a scenario and would say again of the present one: an
 * answer about a target holds as long as everything it depends on is the same.
 *
 * @param state what the present answers depend on
 * @param words the bits of the tables known, by index of the target
 * @param verdicts verdicts on whole outcomes, as far as known
 * @param lacking targets of which these verdicts say nothing; all where there are none
 */
record EarlierAnswers(
    State state, Map<Integer, long[]> words, Map<List<Integer>, BitSet> verdicts, BitSet lacking) {

  /** The answers that a store remembers. */
  static EarlierAnswers of(
      TableStore store, TableHistory history, TableKey key, RuleBook rules, String build) {
    State present = new State(key, issues(rules.scenario()), targets(rules, build));
    Map<TableKey, long[]> byTarget = new HashMap<>();
    Optional<State> nearest = Optional.empty();
    BitSet lacking = new BitSet();
    lacking.set(0, present.targets().size());
    for (State state : history.states()) {
      List<long[]> words = store.loadWords(state.key()).orElse(List.of());
      for (int target = 0; target < Math.min(words.size(), state.targets().size()); target++) {
        if (words.get(target).length > 0) {
          byTarget.putIfAbsent(state.targets().get(target), words.get(target));
        }
      }
      BitSet others = lacking(present, state);
      if (others.cardinality() < lacking.cardinality()) {
        nearest = Optional.of(state);
        lacking = others;
      }
    }
    Map<Integer, long[]> known = new HashMap<>();
    for (int target = 0; target < present.targets().size(); target++) {
      long[] words = byTarget.get(present.targets().get(target));
      if (words != null) {
        known.put(target, words);
      }
    }
    Map<List<Integer>, BitSet> verdicts = new HashMap<>();
    nearest.ifPresent(
        state ->
            store
                .loadVerdicts(state.key())
                .ifPresent(
                    all -> all.forEach((o, said) -> verdicts.put(o, moved(said, state, present)))));
    return new EarlierAnswers(present, known, verdicts, lacking);
  }

  /**
   * The targets of which the judge must be asked something. A state of which the verdicts hold may
   * have no table that can be read.
   */
  BitSet open() {
    BitSet open = (BitSet) lacking.clone();
    IntStream.range(0, state.targets().size())
        .filter(target -> !words.containsKey(target))
        .forEach(open::set);
    return open;
  }

  /** The targets of a state that another does not have; all where its outcomes are others. */
  private static BitSet lacking(State present, State other) {
    BitSet lacking = new BitSet();
    IntStream.range(0, present.targets().size())
        .filter(
            target ->
                !present.issues().equals(other.issues())
                    || !other.targets().contains(present.targets().get(target)))
        .forEach(lacking::set);
    return lacking;
  }

  /** What was said of the targets of another state, as said of those of the present one. */
  private static BitSet moved(BitSet said, State other, State present) {
    BitSet moved = new BitSet();
    for (int target = 0; target < present.targets().size(); target++) {
      int place = other.targets().indexOf(present.targets().get(target));
      moved.set(target, place >= 0 && said.get(place));
    }
    return moved;
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

  /** The key of what an outcome is: the options of each issue, in order. */
  private static TableKey issues(Scenario scenario) {
    List<String> texts = new ArrayList<>();
    for (Issue issue : scenario.issues()) {
      texts.add("issue " + issue.isNumeric());
      texts.add(issue.id());
      issue.options().stream().map(Option::id).forEach(texts::add);
    }
    return TableKey.of(texts);
  }
}
