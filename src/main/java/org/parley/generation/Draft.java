package org.parley.generation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.scenario.Assumptions;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.Consent;
import org.parley.scenario.Control;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Option.Basis;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Position.Kind;
import org.parley.scenario.Position.Status;
import org.parley.scenario.Position.Wording;
import org.parley.scenario.Process;
import org.parley.scenario.Range;
import org.parley.scenario.Reading;
import org.parley.scenario.Rejected;
import org.parley.scenario.Scenario;
import org.parley.scenario.Wants;

/** A scenario under construction; frozen by {@link #finish}. */
final class Draft {

  private final List<Party> parties;
  private final List<Issue> issues;
  private final List<Position> positions = new ArrayList<>();
  private final List<ForbiddenSet> crossings = new ArrayList<>();
  private final List<ForbiddenSet> incoherences = new ArrayList<>();
  private final RuleFileText rules = new RuleFileText();

  Draft(List<Party> parties, List<Issue> issues) {
    this.parties = parties;
    this.issues = issues;
  }

  /** An issue with options {@code a}, {@code b} and so on, or numbered ones beyond {@code z}. */
  static Issue issue(String id, int optionCount) {
    return issue(id, IntStream.range(0, optionCount).mapToObj(k -> optionId(k, optionCount)));
  }

  /** An issue with these options. */
  static Issue issue(String id, Stream<String> optionIds) {
    return new Issue(id, "What becomes of " + id, "", Optional.empty(), options(optionIds), "");
  }

  /** A numeric issue with options from 1 upwards. */
  static Issue numericIssue(String id, String unit, int optionCount) {
    List<Option> options = options(IntStream.rangeClosed(1, optionCount).mapToObj(String::valueOf));
    return new Issue(id, "What becomes of " + id, "", Optional.of(unit), options, "");
  }

  private static String optionId(int option, int optionCount) {
    return optionCount <= 26 ? String.valueOf((char) ('a' + option)) : "option-" + (option + 1);
  }

  private static List<Option> options(Stream<String> ids) {
    return ids.map(id -> new Option(id, "Option " + id, Basis.ASSUMPTION, List.of(), "")).toList();
  }

  /** A word and a number from 1, with as many digits as the greatest needs: {@code issue-07}. */
  static String numbered(String word, int index, int count) {
    String number = String.valueOf(index + 1);
    return word + "0".repeat(String.valueOf(count).length() - number.length()) + number;
  }

  /** Adds a stated red line over what the patterns say, meant to be this set. */
  void redLine(String id, String party, String text, ForbiddenSet meant, List<String> patterns) {
    crossings.add(meant);
    positions.add(position(id, party, Kind.RED_LINE, Status.STATED, text, List.of()));
    rules.add(text, "@crosses(\"" + id + "\")", "crosses", List.of(patterns));
  }

  /** Adds a position over a set: as rejections where it is about one issue, as rules otherwise. */
  void position(String party, Kind kind, Status status, ForbiddenSet meant) {
    String id = meant.id();
    String text = id + " excludes these terms";
    crossings.add(meant);
    if (meant.scope().length == 1) {
      rules.judgeRejections();
    } else {
      rules.add(text, "@crosses(\"" + id + "\")", "crosses", RuleFileText.cases(issues, meant));
    }
    positions.add(position(id, party, kind, status, text, rejected(meant)));
  }

  /** Adds a coherence rule. */
  void incoherence(ForbiddenSet meant) {
    incoherences.add(meant);
    String metadata = "@coherence(\"" + meant.id() + "\")";
    String name = meant.id() + " makes no sense of these terms";
    rules.add(name, metadata, "incoherent", RuleFileText.cases(issues, meant));
  }

  /** The set of combinations of some issues for which a condition holds. */
  ForbiddenSet set(String id, int[] scope, Predicate<int[]> condition) {
    int[] counts = IntStream.of(scope).map(issue -> issues.get(issue).options().size()).toArray();
    int size = IntStream.of(counts).reduce(1, Math::multiplyExact);
    BitSet combinations = new BitSet(size);
    int[] options = new int[scope.length];
    for (int combination = 0; combination < size; combination++) {
      int rest = combination;
      for (int k = scope.length - 1; k >= 0; k--) {
        options[k] = rest % counts[k];
        rest /= counts[k];
      }
      combinations.set(combination, condition.test(options));
    }
    return new ForbiddenSet(id, scope, counts, combinations);
  }

  private List<Rejected> rejected(ForbiddenSet meant) {
    if (meant.scope().length > 1) {
      return List.of();
    }
    Issue issue = issues.get(meant.scope()[0]);
    return meant.combinations().stream()
        .mapToObj(option -> new Rejected(issue.id(), issue.options().get(option).id()))
        .toList();
  }

  private static Position position(
      String id, String party, Kind kind, Status status, String text, List<Rejected> rejected) {
    Wording wording = kind == Kind.INFERRED ? Wording.INFERRED : Wording.STATED_STRONG;
    Reading reading = new Reading(Reading.PLAIN, "", 1, rejected, List.of(), "");
    return new Position(
        id, party, kind, status, wording, text, List.of(), firmness(wording), List.of(reading), "");
  }

  /** Firmness assumed of a wording in every generated scenario. */
  static Range firmness(Wording wording) {
    return Range.exactly(
        switch (wording) {
          case STATED_ABSOLUTE -> 0.95;
          case STATED_STRONG -> 0.85;
          case STATED_SOFT -> 0.6;
          case REPORTED -> 0.7;
          case LEAKED -> 0.4;
          case INFERRED -> 0.5;
        });
  }

  private static CoherenceRule coherenceRule(ForbiddenSet meant) {
    return new CoherenceRule(
        meant.id(), CoherenceRule.Kind.COHERENCE, meant.id() + " makes no sense", "Invented.");
  }

  /** The scenario with its files. */
  GeneratedScenario finish(String id, String title, String notes) {
    Map<Wording, Range> firmness = new EnumMap<>(Wording.class);
    for (Wording wording : Wording.values()) {
      firmness.put(wording, firmness(wording));
    }
    Map<String, String> ruleFiles = rules.files(id);
    Scenario scenario =
        new Scenario(
            id,
            title,
            "2026-01-01",
            notes,
            List.of(),
            parties,
            issues,
            positions,
            incoherences.stream().map(Draft::coherenceRule).toList(),
            ruleFiles.keySet().stream().map(Path::of).toList(),
            new Assumptions("Invented, as everything here.", firmness, Map.of(), Map.of()),
            Wants.NONE,
            Process.NONE,
            Control.NONE,
            Consent.NONE);
    return new GeneratedScenario(
        scenario, ScenarioText.of(scenario), ruleFiles, crossings, incoherences);
  }
}
