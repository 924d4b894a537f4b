package org.parley.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.NamedTexts;
import org.parley.rules.book.NumberReads;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.Aspect.Kind;
import org.parley.rules.course.Cuts;
import org.parley.rules.syntax.Condition.Pattern;
import org.parley.rules.syntax.Rule;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Process;
import org.parley.scenario.Scenario;

/**
 * What process rules read of the state of talks, found from their patterns, those of the rules
 * included that derive the facts they match; and which values of it they can tell apart.
 */
final class CourseReads {

  private static final int MOST_YIELDED = 100;

  private final Scenario scenario;
  private final Process process;
  private final List<String> events;
  private final List<BookRule> rules;

  /**
   * @param events the names of all events
   * @param rules all rules of process rule files
   */
  CourseReads(Scenario scenario, List<String> events, List<BookRule> rules) {
    this.scenario = scenario;
    this.process = scenario.process();
    this.events = events;
    this.rules = rules;
  }

  /** What a rule reads, with the values that make a difference to it. */
  Map<Aspect, Cuts> of(BookRule rule) {
    Map<Aspect, SortedSet<Integer>> starts =
        new TreeMap<>(java.util.Comparator.comparing(Aspect::kind).thenComparingInt(Aspect::index));
    patterns(rule).forEach(pattern -> add(pattern, starts));
    Map<Aspect, Cuts> reads = new LinkedHashMap<>();
    starts.forEach((aspect, values) -> reads.put(aspect, Cuts.at(values)));
    return reads;
  }

  /** The patterns of a rule and of those that derive what it matches. */
  private List<Pattern> patterns(BookRule rule) {
    List<Pattern> patterns = new ArrayList<>();
    Set<BookRule> seen = new HashSet<>();
    Deque<BookRule> open = new ArrayDeque<>(List.of(rule));
    while (!open.isEmpty()) {
      BookRule next = open.pop();
      if (seen.add(next)) {
        for (Pattern pattern : next.rule().patterns().toList()) {
          patterns.add(pattern);
          rules.stream().filter(r -> derives(r, next, pattern)).forEach(open::push);
        }
      }
    }
    return patterns;
  }

  private static boolean derives(BookRule rule, BookRule matching, Pattern pattern) {
    String type = pattern.type().text();
    return matching.declares(type)
        && rule.rule().derived().stream()
            .map(Rule.Derivation::type)
            .anyMatch(
                derived ->
                    rule.declares(derived.text())
                        && rule.typeKey(derived.text()).equals(matching.typeKey(type)));
  }

  private void add(Pattern pattern, Map<Aspect, SortedSet<Integer>> starts) {
    switch (pattern.type().text()) {
      case "Round" -> round(pattern, starts);
      case "Line" -> lines(pattern, starts);
      case "Stance" -> {
        SortedSet<Integer> cuts = cuts(pattern, "yielded", 0, 0, MOST_YIELDED);
        named(pattern, "party", scenario.parties(), Party::id)
            .forEach(party -> put(Kind.STANCE, party, cuts, starts));
      }
      case "Standing" ->
          named(pattern, "issue", scenario.issues(), Issue::id)
              .forEach(
                  issue ->
                      put(
                          Kind.STANDING,
                          issue,
                          each(Aspect.ABSENT, scenario.issues().get(issue).options().size() - 1),
                          starts));
      case "Level" -> levels(pattern, starts);
      case "Measure" -> {
        SortedSet<Integer> cuts = cuts(pattern, "rounds", Aspect.ABSENT, 0, process.rounds());
        named(pattern, "name", process.measures(), Process.Measure::name)
            .forEach(measure -> put(Kind.MEASURE, measure, cuts, starts));
      }
      case "Happened" -> {
        SortedSet<Integer> cuts = cuts(pattern, "rounds", Aspect.ABSENT, 1, process.rounds());
        named(pattern, "event", events, Function.identity())
            .forEach(event -> put(Kind.EVENT, event, cuts, starts));
      }
      default -> {
        // A derived fact: what it rests on is read by the rules that derive it.
      }
    }
  }

  private void round(Pattern pattern, Map<Aspect, SortedSet<Integer>> starts) {
    int last = process.rounds() - 1;
    SortedSet<Integer> cuts = cuts(pattern, "number", 0, 0, last);
    // Left is last - number: a class of it that begins at b ends, in numbers, before rounds - b.
    for (int left : cuts(pattern, "left", 0, 0, last)) {
      int start = process.rounds() - left;
      if (0 < start && start <= last) {
        cuts.add(start);
      }
    }
    put(Kind.ROUND, 0, cuts, starts);
  }

  private void lines(Pattern pattern, Map<Aspect, SortedSet<Integer>> starts) {
    boolean isOfReading = NumberReads.mentions(pattern, "reading");
    Optional<Set<String>> parties = NamedTexts.of(pattern, "party");
    for (int index : named(pattern, "position", scenario.positions(), Position::id)) {
      Position position = scenario.positions().get(index);
      if (parties.isEmpty() || parties.get().contains(position.party())) {
        int most = isOfReading ? position.readings().size() - 1 : 0;
        put(Kind.LINE, index, each(Aspect.ABSENT, most), starts);
      }
    }
  }

  private void levels(Pattern pattern, Map<Aspect, SortedSet<Integer>> starts) {
    for (int index : named(pattern, "name", process.levels(), Process.Level::name)) {
      Process.Level level = process.levels().get(index);
      SortedSet<Integer> cuts = cuts(pattern, "value", level.from(), level.from(), level.to());
      put(Kind.LEVEL, index, cuts, starts);
    }
  }

  private static void put(
      Kind kind, int index, SortedSet<Integer> cuts, Map<Aspect, SortedSet<Integer>> starts) {
    starts.computeIfAbsent(new Aspect(kind, index), a -> new TreeSet<>()).addAll(cuts);
  }

  /** Places of the things that a pattern can be about: those it names, or all. */
  private static <T> List<Integer> named(
      Pattern pattern, String field, List<T> all, Function<T, String> name) {
    Optional<Set<String>> names = NamedTexts.of(pattern, field);
    return IntStream.range(0, all.size())
        .filter(k -> names.isEmpty() || names.get().contains(name.apply(all.get(k))))
        .boxed()
        .toList();
  }

  /**
   * Where the values of a field begin to make another difference to a pattern.
   *
   * @param lowest the lowest value, which may stand for the absence of the fact
   * @param first the lowest value of a fact
   * @param last the greatest
   */
  private static SortedSet<Integer> cuts(
      Pattern pattern, String field, int lowest, int first, int last) {
    Optional<List<BigDecimal>> constants = NumberReads.constants(pattern, field);
    if (constants.isEmpty()) {
      SortedSet<Integer> all = each(first, last);
      all.add(lowest);
      return all;
    }
    SortedSet<Integer> cuts = new TreeSet<>(List.of(lowest, first));
    for (BigDecimal constant : constants.get()) {
      add(constant.setScale(0, RoundingMode.CEILING), first, last, cuts);
      add(constant.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE), first, last, cuts);
    }
    return cuts;
  }

  private static void add(BigDecimal start, int first, int last, SortedSet<Integer> cuts) {
    if (start.compareTo(BigDecimal.valueOf(first)) > 0
        && start.compareTo(BigDecimal.valueOf(last)) <= 0) {
      cuts.add(start.intValueExact());
    }
  }

  private static SortedSet<Integer> each(int low, int high) {
    SortedSet<Integer> all = new TreeSet<>();
    for (int value = low; value <= high; value++) {
      all.add(value);
    }
    return all;
  }
}
