package org.parley.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.parts.Grid;
import org.parley.parts.Part;
import org.parley.rules.book.BookRule;
import org.parley.rules.facts.Term;
import org.parley.rules.session.Derived;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Value;

/**
 * Conditions that are to be put to Drools on their own, and what it says. They are first gathered,
 * so that they are compiled together, then judged, then read.
 */
final class Probing {

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

  /**
   * The same words of the same rule, with the same values, are judged once over the same issues: a
   * rule that judges rejections reads others for every position.
   */
  private record Asked(int rule, Condition condition, List<Value> values, BitSet scope) {}

  /**
   * What is reported of a condition under each combination of its issues.
   *
   * @param grid the combinations
   * @param reports by combination; none for one without reports
   */
  record Walked(Grid grid, Map<Integer, List<Report>> reports) {

    /** Of which combinations some report is true of this. */
    Part holds(Predicate<Report> counts) {
      BitSet holding = new BitSet();
      reports.forEach((number, all) -> holding.set(number, all.stream().anyMatch(counts)));
      return new Part.Cases(grid, holding);
    }
  }

  private final RuleBook book;
  private final Cutoff cutoff;
  private final Map<Asked, Probe> walked = new LinkedHashMap<>();
  private final Map<Integer, BitSet> scopes = new HashMap<>();
  private final Map<Asked, Probe> matched = new LinkedHashMap<>();
  private final Map<Integer, Walked> walks = new HashMap<>();
  private final Map<Integer, List<Match>> matches = new HashMap<>();
  private final Map<Integer, TooWide> refused = new HashMap<>();

  Probing(RuleBook book, Cutoff cutoff) {
    this.book = book;
    this.cutoff = cutoff;
  }

  /** Asks for what is reported under every combination of options of some issues. */
  int walk(BookRule rule, Condition condition, List<Value> values, BitSet scope) {
    int number =
        walked
            .computeIfAbsent(
                new Asked(rule.index(), condition, values, scope),
                asked -> new Probe(walked.size(), rule, condition, values))
            .number();
    scopes.put(number, scope);
    return number;
  }

  /** Asks for all matches of patterns that any outcome can have. */
  int match(BookRule rule, Condition patterns, List<Value> values) {
    return matched
        .computeIfAbsent(
            new Asked(rule.index(), patterns, values, new BitSet()),
            asked -> new Probe(matched.size(), rule, patterns, values))
        .number();
  }

  Walked walked(int number) {
    return Objects.requireNonNull(walks.get(number));
  }

  /**
   * The matches of a question of the second kind.
   *
   * @throws TooWide if it was refused
   */
  List<Match> matches(int number) {
    TooWide refusal = refused.get(number);
    if (refusal != null) {
      throw refusal;
    }
    return Objects.requireNonNull(matches.get(number));
  }

  /** Whether a question of the second kind was answered or refused. */
  boolean isAnswered(int number) {
    return refused.containsKey(number) || matches.containsKey(number);
  }

  /** Refuses a question of the second kind. */
  void refuse(Probe probe, TooWide refusal) {
    refused.put(probe.number(), refusal);
  }

  /** The conditions whose matches are asked for. */
  List<Probe> matched() {
    return List.copyOf(matched.values());
  }

  /**
   * Has the first kind of questions answered.
   *
   * @throws CutShort once the cutoff is over
   */
  void walk() {
    if (walked.isEmpty()) {
      return;
    }
    List<BookRule> derivers =
        book.rules().stream().filter(rule -> !rule.rule().derived().isEmpty()).toList();
    PartSession session = new PartSession(book, derivers, List.copyOf(walked.values()));
    Map<BitSet, List<Integer>> byScope = new LinkedHashMap<>();
    scopes.forEach((n, scope) -> byScope.computeIfAbsent(scope, s -> new ArrayList<>()).add(n));
    byScope.forEach((scope, numbers) -> walk(session, PartSession.grid(book, scope), numbers));
  }

  private void walk(PartSession session, Grid grid, List<Integer> numbers) {
    numbers.forEach(number -> walks.put(number, new Walked(grid, new TreeMap<>())));
    session.walk(
        grid,
        () -> CutShort.check(cutoff),
        (combination, reports) -> {
          for (Report report : reports) {
            if (numbers.contains(report.probe())) {
              walked(report.probe())
                  .reports()
                  .computeIfAbsent(combination, c -> new ArrayList<>())
                  .add(report);
            }
          }
        });
  }

  /**
   * Has the second kind of questions answered.
   *
   * @param probes those that are judged
   * @param derived every derived fact they may match, and when it is there
   * @param most most matches that are looked for
   */
  void match(List<Probe> probes, Map<Derived, Supplier<Part>> derived, int most) {
    if (probes.isEmpty()) {
      return;
    }
    probes.forEach(probe -> matches.put(probe.number(), new ArrayList<>()));
    PartSession session = new PartSession(book, List.of(), probes);
    for (Report report : session.all(List.copyOf(derived.keySet()), most)) {
      CutShort.check(cutoff);
      match(session, report, derived)
          .ifPresent(m -> Objects.requireNonNull(matches.get(report.probe())).add(m));
    }
  }

  /** The match of a report; nothing where it takes two options of one issue. */
  private static Optional<Match> match(
      PartSession session, Report report, Map<Derived, Supplier<Part>> derived) {
    Map<Integer, Integer> terms = new HashMap<>();
    List<Match.Taken> taken = new ArrayList<>();
    for (Object fact : report.matched()) {
      if (fact instanceof Term term) {
        int[] place = session.place(term);
        Integer other = terms.put(place[0], place[1]);
        if (other != null && other != place[1]) {
          return Optional.empty();
        }
        taken.add(new Match.Taken.OfTerm(place[0], place[1]));
      } else if (fact instanceof Derived each) {
        taken.add(new Match.Taken.OfDerived(each, Objects.requireNonNull(derived.get(each))));
      } else {
        taken.add(new Match.Taken.Constant(fact, SessionFacts.Content.of(fact)));
      }
    }
    return Optional.of(new Match(taken, report.values()));
  }
}
