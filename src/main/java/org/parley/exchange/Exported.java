package org.parley.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.preference.Utilities;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.AssumedUtility.Reservation;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;

/**
 * The files of another tool that hold what a scenario's parties want, as far as it is a sum over
 * issues.
 *
 * @param texts files by name, that of the domain first
 * @param notHeld what they do not hold, a sentence each
 */
public record Exported(Map<String, String> texts, List<String> notHeld) {

  public Exported {
    notHeld = List.copyOf(notHeld);
  }

  /** An issue as other tools call it: its name, and those of its options. */
  record Named(String name, List<String> options, boolean isNumeric) {}

  /** The files. */
  public static Exported of(Scenario scenario, Utilities utilities, Tool tool) {
    int[] options = scenario.issues().stream().mapToInt(i -> i.options().size()).toArray();
    List<AdditiveUtility> parties =
        utilities.parties().stream().map(party -> AdditiveUtility.of(party, options)).toList();
    List<String> notHeld = new ArrayList<>(notHeld(scenario, utilities, parties));
    List<Named> issues = named(scenario);
    Map<String, String> texts =
        switch (tool) {
          case GENIUS -> GeniusWriter.files(scenario.id(), issues, parties, notHeld);
          case GENIUSWEB -> GeniusWebWriter.files(scenario.id(), issues, parties, notHeld);
          case NEGMAS -> NegmasWriter.files(scenario.id(), issues, parties);
        };
    return new Exported(texts, notHeld);
  }

  private static List<Named> named(Scenario scenario) {
    List<String> names =
        apart(
            scenario.issues().stream().map(i -> Names.name(i.title(), i.id())).toList(),
            scenario.issues().stream().map(Issue::id).toList());
    return IntStream.range(0, names.size())
        .mapToObj(k -> named(names.get(k), scenario.issues().get(k)))
        .toList();
  }

  private static Named named(String name, Issue issue) {
    List<String> ids = issue.options().stream().map(Option::id).toList();
    List<String> names =
        issue.options().stream().map(option -> Names.name(option.title(), option.id())).toList();
    return new Named(name, issue.isNumeric() ? ids : apart(names, ids), issue.isNumeric());
  }

  /** The names, or the ids where two names are alike. */
  private static List<String> apart(List<String> names, List<String> ids) {
    return names.stream().distinct().count() == names.size() ? names : ids;
  }

  private static List<String> notHeld(
      Scenario scenario, Utilities utilities, List<AdditiveUtility> parties) {
    List<String> notHeld = new ArrayList<>();
    for (String party : utilities.unknown()) {
      notHeld.add("party [" + party + "]: nothing is known of what it wants");
    }
    for (AdditiveUtility party : parties) {
      if (party.leftOut() > 0) {
        notHeld.add(
            "party ["
                + party.party()
                + "]: ["
                + party.leftOut()
                + "] terms over several issues (pairs, or own positions, which count as kept)");
      }
    }
    count(notHeld, scenario.positions().size(), "positions, with their lines, readings and rules");
    count(notHeld, scenario.coherence().size(), "coherence rules");
    long statements =
        scenario.parties().stream()
            .mapToLong(p -> scenario.wants().of(p.id()).prefers().size())
            .sum();
    count(notHeld, statements, "statements that parties would rather see true");
    long ranges =
        scenario.parties().stream()
            .mapToLong(party -> ranges(scenario.assumptions().utility(party.id())))
            .sum();
    count(notHeld, ranges, "ranges of numbers, of which the value alone is written");
    count(notHeld, scenario.documents().size(), "documents, with what was coded from where");
    if (utilities.isRounded()) {
      notHeld.add("numbers were rounded to the twelfth decimal, as Parley itself computes");
    }
    return notHeld;
  }

  private static void count(List<String> notHeld, long count, String what) {
    if (count > 0) {
      notHeld.add("[" + count + "] " + what);
    }
  }

  private static long ranges(AssumedUtility assumed) {
    boolean isWide =
        assumed.reservation().stream()
            .anyMatch(r -> r instanceof Reservation.Level level && level.range().isWide());
    return assumed.weights().values().stream().filter(Range::isWide).count() + (isWide ? 1 : 0);
  }
}
