package org.parley.question.stability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.parley.answer.Note;
import org.parley.answer.SingleOutcome;
import org.parley.answer.SingleOutcome.Drawn;
import org.parley.answer.StabilityNote;
import org.parley.answer.StabilityReport.Settings;
import org.parley.question.stability.SingleOutcomes.Named;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.stability.States;
import org.parley.tabulation.Case;

/** The outcome to start from and the one that is wanted, with notes on what keeps them out. */
final class NamedOutcomes {

  private final Case asked;
  private final Scenario scenario;
  private final Settings settings;
  private final List<Note> notes;

  /**
   * @param notes takes what is to be noted
   */
  NamedOutcomes(Case asked, Settings settings, List<Note> notes) {
    this.asked = asked;
    this.scenario = asked.scenario();
    this.settings = settings;
    this.notes = notes;
  }

  /** Option ids of the outcome to start from; empty where nothing is said. */
  private Map<String, String> startOptions() {
    return settings.from().isEmpty() ? scenario.wants().today() : settings.from();
  }

  /** The state to start from, where there is one. */
  Optional<Integer> start(States states) {
    Map<String, String> options = startOptions();
    if (options.isEmpty()) {
      notes.add(new StabilityNote.NowhereToStart());
      return Optional.empty();
    }
    Optional<Integer> start = state(states, options);
    if (start.isEmpty()) {
      notes.add(new StabilityNote.StartIncoherent(otherwiseFixed(options)));
    }
    return start;
  }

  /** The wanted state, where there is one. */
  Optional<Integer> wanted(States states) {
    if (settings.wanted().isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> options = new TreeMap<>(startOptions());
    options.putAll(settings.wanted());
    Optional<Integer> wanted = state(states, options);
    if (wanted.isEmpty()) {
      notes.add(new StabilityNote.WantedIncoherent(otherwiseFixed(options)));
    }
    return wanted;
  }

  /** Ids of the issues of which an outcome has an option that is not left. */
  private List<String> otherwiseFixed(Map<String, String> options) {
    Map<String, List<String>> fixed = asked.enforcement().fixed();
    return scenario.issues().stream()
        .map(Issue::id)
        .filter(fixed::containsKey)
        .filter(id -> !fixed.getOrDefault(id, List.of()).contains(options.getOrDefault(id, "")))
        .toList();
  }

  private Optional<Integer> state(States states, Map<String, String> options) {
    int[] outcome =
        scenario.issues().stream()
            .mapToInt(issue -> issue.indexOf(options.getOrDefault(issue.id(), "")))
            .toArray();
    int state = states.indexOf(outcome);
    return state < 0 ? Optional.empty() : Optional.of(state);
  }

  /** The start and the wanted outcome, each judged by itself; draws come after all of that. */
  List<SingleOutcome> singles(SingleOutcomes outcomes, Function<Named, Optional<Drawn>> drawing) {
    Map<Named, SingleOutcome> singles = new LinkedHashMap<>();
    Map<String, String> start = startOptions();
    if (!start.isEmpty() && !add(outcomes, start, false, singles)) {
      notes.add(new StabilityNote.StartIncoherent(otherwiseFixed(start)));
    }
    Map<String, String> wanted = new TreeMap<>(start);
    wanted.putAll(settings.wanted());
    if (!settings.wanted().isEmpty() && !add(outcomes, wanted, true, singles)) {
      notes.add(new StabilityNote.WantedIncoherent(otherwiseFixed(wanted)));
    }
    List<SingleOutcome> all = new ArrayList<>();
    singles.forEach(
        (named, single) -> all.add(drawing.apply(named).map(single::drawn).orElse(single)));
    return all;
  }

  /** False where the outcome is not coherent. */
  private static boolean add(
      SingleOutcomes outcomes,
      Map<String, String> options,
      boolean isWanted,
      Map<Named, SingleOutcome> to) {
    Optional<Named> named = outcomes.named(options);
    for (Named known : named.stream().toList()) {
      SingleOutcome single = outcomes.single(known, options, isWanted);
      if (single.stays().stream().anyMatch(stay -> !stay.byKind().isEmpty())) {
        to.put(known, single);
      }
    }
    return named.isPresent();
  }
}
