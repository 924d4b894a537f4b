package org.parley.cli.option;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Position.Status;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which positions bind, in which reading. */
public final class EnforcementOptions {

  /** What names an option of an issue. */
  public static final String TERM = "ISSUE=OPTION";

  private static final String READING = "ID=NAME";

  private static final String HINDSIGHT = Status.HINDSIGHT.label();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @CommandLine.Mixin private StepOption stepOption;

  @CommandLine.Option(
      names = "--waive",
      paramLabel = "ID",
      split = ",",
      description =
          "Positions that shall not bind, a party standing for all of its own; or coherence rules"
              + " that shall exclude nothing.")
  private Set<String> waived = new LinkedHashSet<>();

  @CommandLine.Option(
      names = "--without",
      paramLabel = "PARTY",
      split = ",",
      description = "Parties that are not asked: none of their positions binds.")
  private Set<String> without = new LinkedHashSet<>();

  @CommandLine.Option(
      names = "--bind",
      paramLabel = "ID",
      split = ",",
      description =
          "Positions that shall bind whatever the step, such as preferences; a party stands for all"
              + " of its own.")
  private Set<String> bound = new LinkedHashSet<>();

  @CommandLine.Option(
      names = "--with",
      paramLabel = "hindsight",
      description =
          "With hindsight, positions bind too of which only a later document says that they stood"
              + " already.")
  private Optional<String> with = Optional.empty();

  @CommandLine.Option(
      names = "--reading",
      paramLabel = READING,
      split = ",",
      description = "The reading of a position to use instead of its first.")
  private List<String> readings = new ArrayList<>();

  @CommandLine.Option(
      names = "--fix",
      paramLabel = TERM,
      split = ",",
      description =
          "Issues settled in advance: only outcomes with this option are looked at, or with one of"
              + " several: release=20,60, 'release>=40', 'status!=none'. Where options are numbers,"
              + " any text of them will do.")
  private List<String> fixed = new ArrayList<>();

  /**
   * What the options ask for.
   *
   * @throws ParameterException if an option names something the scenario does not have
   */
  public Enforcement enforcement(TabulatedScenario tabulated) {
    Scenario scenario = tabulated.scenario();
    requireNamed();
    List<String> positions = scenario.positions().stream().map(Position::id).toList();
    List<String> parties = scenario.parties().stream().map(Party::id).toList();
    without.forEach(id -> known("--without", "party", id, parties));
    LadderStep step = stepOption.step();
    Set<String> rules = new LinkedHashSet<>(tabulated.tabulation().coherenceIds());
    rules.retainAll(waived);
    Set<String> waivedPositions = waivedPositions(tabulated, step, rules);
    Set<String> boundPositions = positions(scenario, "--bind", bound, position -> true);
    boundPositions.addAll(hindsight(scenario, step, waivedPositions));
    Map<String, String> chosen = Arguments.pairs(spec, "--reading", READING, readings);
    chosen.forEach(
        (id, name) -> {
          known("--reading", "position", id, positions);
          Position position = scenario.positions().get(scenario.positionIndex(id));
          List<String> names = names(position);
          Arguments.require(
              spec,
              names.contains(name) || !names.equals(List.of(Reading.PLAIN)),
              "--reading: position [" + id + "] has no readings to choose from");
          known("--reading", "reading of " + id, name, names);
        });
    for (String id : boundPositions) {
      Arguments.require(
          spec,
          !waivedPositions.contains(id),
          "position [" + id + "] is both in --bind and in --waive");
      String party = scenario.positions().get(scenario.positionIndex(id)).party();
      Arguments.require(
          spec,
          !without.contains(party),
          "position [" + id + "] is in --bind and its party [" + party + "] in --without");
    }
    rules.addAll(waivedPositions);
    return new Enforcement(
        step, without, rules, boundPositions, chosen, FixedOptions.of(spec, scenario, fixed));
  }

  /** The positions that bind with hindsight; none where that is not asked for. */
  private Set<String> hindsight(Scenario scenario, LadderStep step, Set<String> waivedPositions) {
    Set<String> known = new LinkedHashSet<>();
    if (with.isPresent()) {
      known("--with", "word", with.get(), List.of(HINDSIGHT));
      Arguments.require(
          spec,
          scenario.positions().stream().anyMatch(p -> p.status() == Status.HINDSIGHT),
          "--with: no position of [" + scenario.id() + "] is known by hindsight only");
      for (Position position : scenario.positions()) {
        if (step.bindsWithHindsight(position)
            && !waivedPositions.contains(position.id())
            && !without.contains(position.party())) {
          known.add(position.id());
        }
      }
    }
    return known;
  }

  /**
   * Of a comma alone nothing is left, and an option that says nothing was meant to say something.
   */
  private void requireNamed() {
    requireNamed("--waive", waived);
    requireNamed("--without", without);
    requireNamed("--bind", bound);
    requireNamed("--reading", readings);
    requireNamed(FixedOptions.NAME, fixed);
  }

  private void requireNamed(String option, Collection<String> named) {
    boolean isGiven = spec.commandLine().getParseResult().hasMatchedOption(option);
    Arguments.require(spec, !isGiven || !named.isEmpty(), option + ": nothing is named");
  }

  /** The positions that are waived, where these coherence rules are. */
  private Set<String> waivedPositions(
      TabulatedScenario tabulated, LadderStep step, Set<String> waivedRules) {
    Scenario scenario = tabulated.scenario();
    Set<String> others = new LinkedHashSet<>(waived);
    others.removeAll(waivedRules);
    Set<String> all = new LinkedHashSet<>();
    scenario.positions().forEach(position -> all.add(position.id()));
    all.addAll(tabulated.tabulation().coherenceIds());
    for (String id : others) {
      if (scenario.party(id).isEmpty()) {
        known("--waive", "position or coherence rule", id, all);
      }
    }
    return positions(scenario, "--waive", others, step::binds);
  }

  /**
   * The positions that ids of positions and parties stand for; an id of both is a position.
   *
   * @param meant which positions of a party are meant, where any are so
   */
  private Set<String> positions(
      Scenario scenario, String option, Set<String> ids, Predicate<Position> meant) {
    Set<String> positions = new LinkedHashSet<>();
    for (String id : ids) {
      List<Position> own = scenario.positions().stream().filter(p -> p.party().equals(id)).toList();
      boolean isAnyMeant = own.stream().anyMatch(meant);
      if (scenario.positionIndex(id) >= 0 || own.isEmpty()) {
        known(option, "position", id, scenario.positions().stream().map(Position::id).toList());
        positions.add(id);
      } else {
        own.stream()
            .filter(isAnyMeant ? meant : p -> true)
            .map(Position::id)
            .forEach(positions::add);
      }
    }
    return positions;
  }

  /**
   * Option ids by issue id, in the order of the texts.
   *
   * @param name option of the command line that has the texts
   * @param texts each of the form {@link #TERM}; a number may be written in any way
   * @throws ParameterException at the first that is of another form, names what the scenario does
   *     not have or gives an issue a second option
   */
  public Map<String, String> options(String name, Scenario scenario, List<String> texts) {
    List<String> issues = scenario.issues().stream().map(Issue::id).toList();
    List<String> named = new ArrayList<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      int index = equals > 0 ? scenario.issueIndex(text.substring(0, equals)) : -1;
      String written = text.substring(equals + 1);
      String option =
          index < 0
              ? written
              : scenario.issues().get(index).named(written).map(Option::id).orElse(written);
      named.add(text.substring(0, equals + 1) + option);
    }
    Map<String, String> options = Arguments.pairs(spec, name, TERM, named);
    options.forEach(
        (issue, option) -> {
          known(name, "issue", issue, issues);
          Issue found = scenario.issues().get(scenario.issueIndex(issue));
          List<String> ids = found.options().stream().map(Option::id).toList();
          known(name, "option of " + issue, option, ids);
        });
    return options;
  }

  private static List<String> names(Position position) {
    return position.readings().stream().map(Reading::name).toList();
  }

  private void known(String option, String what, String id, Collection<String> valid) {
    Arguments.requireKnown(spec, option, what, id, valid);
  }
}
