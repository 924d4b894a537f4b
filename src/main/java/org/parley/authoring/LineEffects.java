package org.parley.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Issue;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.Locations;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.TabulatedScenario;

/**
 * Finds what is odd in the lines of parties: readings that come to the same, a line that its own
 * party's stated options cross, lines of one party that leave nothing, a position that excludes
 * nothing on any step of the ladder.
 */
final class LineEffects {

  private final Scenario scenario;
  private final Locations locations;
  private final Reach reach;
  private final Map<String, List<Optional<? extends CrossingFunction>>> tables = new HashMap<>();
  private final List<Problem> warnings = new ArrayList<>();

  private LineEffects(TabulatedScenario tabulated, Reach reach) {
    this.scenario = tabulated.scenario();
    this.locations = tabulated.located().locations();
    this.reach = reach;
    for (Position position : scenario.positions()) {
      List<Optional<? extends CrossingFunction>> readings = new ArrayList<>();
      for (int reading = 0; reading < position.readings().size(); reading++) {
        readings.add(tabulated.tabulation().reading(position, reading));
      }
      tables.put(position.id(), readings);
    }
  }

  /**
   * A warning for each reading that crosses the same coherent outcomes as one before it.
   *
   * @throws org.parley.effort.CutShort if that could not be told in what was allowed
   */
  static List<Problem> ofReadings(TabulatedScenario tabulated, Reach reach) {
    LineEffects effects = new LineEffects(tabulated, reach);
    effects.scenario.positions().forEach(effects::alike);
    return effects.warnings;
  }

  /**
   * The warnings about parties and their own lines.
   *
   * @throws org.parley.effort.CutShort if they could not be told in what was allowed
   */
  static List<Problem> ofParties(TabulatedScenario tabulated, Reach reach) {
    LineEffects effects = new LineEffects(tabulated, reach);
    for (Party party : effects.scenario.parties()) {
      effects.stated(party);
      effects.together(party);
    }
    return effects.warnings;
  }

  /**
   * A warning for each position that makes no difference on any step of the ladder: another of the
   * same party, which binds on the first step on which it does, and so on all later ones, excludes
   * as much. That others stand against it, so that nothing is acceptable anyway, is no such thing.
   *
   * @throws org.parley.effort.CutShort if that could not be told in what was allowed
   */
  static List<Problem> ofPositions(TabulatedScenario tabulated, Reach reach) {
    LineEffects effects = new LineEffects(tabulated, reach);
    for (Position position : effects.scenario.positions()) {
      Arrays.stream(LadderStep.values())
          .filter(step -> step.binds(position))
          .findFirst()
          .ifPresent(step -> effects.idle(position, step));
    }
    return effects.warnings;
  }

  private Optional<? extends CrossingFunction> first(Position position) {
    return tables.getOrDefault(position.id(), List.of(Optional.empty())).get(0);
  }

  private void alike(Position position) {
    List<Optional<? extends CrossingFunction>> readings =
        tables.getOrDefault(position.id(), List.of());
    for (int later = 1; later < readings.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (areAlike(readings.get(earlier), readings.get(later))) {
          String name = position.readings().get(later).name();
          warn(
              ProblemCode.READINGS_ALIKE,
              locations.reading(position.id(), name),
              "reading ["
                  + name
                  + "] of position ["
                  + position.id()
                  + "] crosses the same coherent outcomes as reading ["
                  + position.readings().get(earlier).name()
                  + "]");
          break;
        }
      }
    }
  }

  private boolean areAlike(
      Optional<? extends CrossingFunction> first, Optional<? extends CrossingFunction> second) {
    return first.isPresent()
        && second.isPresent()
        && reach.isWithin(first.get(), second.get())
        && reach.isWithin(second.get(), first.get());
  }

  /** The options a party has stated on the issues of its lines, against each of these. */
  private void stated(Party party) {
    for (Position position : own(party.id(), LadderStep.INFERRED)) {
      Optional<? extends CrossingFunction> table = first(position);
      if (table.isEmpty()) {
        continue;
      }
      List<Integer> scope = Arrays.stream(table.get().scope()).boxed().toList();
      List<StatedOption> said =
          party.stated().stream()
              .filter(stated -> scope.contains(scenario.issueIndex(stated.issue())))
              .toList();
      List<CrossingFunction> chosen = said.stream().map(this::chosen).toList();
      if (!said.isEmpty()
          && reach.isReached(chosen, List.of())
          && !reach.isReached(chosen, List.of(table.get()))) {
        List<String> shown = said.stream().map(s -> s.issue() + "=" + s.option()).toList();
        warn(
            ProblemCode.STATED_CROSSES,
            locations.stated(party.id(), said.get(0).issue()),
            "what party ["
                + party.id()
                + "] has stated, "
                + shown
                + ", crosses its own position ["
                + position.id()
                + "]");
      }
    }
  }

  private CrossingFunction chosen(StatedOption stated) {
    int index = scenario.issueIndex(stated.issue());
    Issue issue = scenario.issues().get(index);
    long[] words = new long[(issue.options().size() + 63) / 64];
    int option = issue.indexOf(stated.option());
    words[option / 64] |= 1L << option % 64;
    return CrossingTable.of(new int[] {index}, new int[] {issue.options().size()}, words);
  }

  private List<Position> own(String party, LadderStep step) {
    return scenario.positions().stream()
        .filter(position -> position.party().equals(party) && step.binds(position))
        .toList();
  }

  private void together(Party party) {
    List<Position> own =
        own(party.id(), LadderStep.DEMANDS).stream()
            .filter(position -> first(position).isPresent())
            .filter(position -> reach.isAvoided(first(position).get()))
            .toList();
    List<CrossingFunction> lines = new ArrayList<>();
    own.forEach(position -> first(position).ifPresent(lines::add));
    if (own.size() > 1 && !reach.isReached(List.of(), lines)) {
      warn(
          ProblemCode.OWN_LINES_EXCLUDE,
          locations.party(party.id()),
          "no coherent outcome keeps to all of "
              + own.stream().map(Position::id).toList()
              + ", the red lines and demands of party ["
              + party.id()
              + "]");
    }
  }

  private void idle(Position position, LadderStep step) {
    Optional<? extends CrossingFunction> table = first(position);
    if (table.isEmpty() || table.get().isNeverCrossed()) {
      return;
    }
    String shown = "position [" + position.id() + "] ";
    if (!reach.isCrossed(table.get())) {
      boolean isTold = position.readings().get(0).rejects().isEmpty();
      String only = "rejects only what coherence rules exclude, so it makes no difference";
      if (!isTold) {
        warn(ProblemCode.POSITION_WITHOUT_EFFECT, locations.position(position.id()), shown + only);
      }
      return;
    }
    own(position.party(), step).stream()
        .filter(other -> !other.id().equals(position.id()))
        .filter(other -> isCovered(position, table.get(), other))
        .findFirst()
        .ifPresent(
            other ->
                warn(
                    ProblemCode.POSITION_WITHOUT_EFFECT,
                    locations.position(position.id()),
                    shown
                        + "excludes nothing, on any step of the ladder, that position ["
                        + other.id()
                        + "] of the same party does not"));
  }

  /** Whether another excludes as much; of two that exclude the same, the later one is told. */
  private boolean isCovered(Position position, CrossingFunction table, Position other) {
    Optional<? extends CrossingFunction> wide = first(other);
    boolean isLater =
        scenario.positionIndex(position.id()) > scenario.positionIndex(other.id());
    return wide.isPresent()
        && reach.isWithin(table, wide.get())
        && (isLater || !reach.isWithin(wide.get(), table));
  }

  private void warn(ProblemCode code, Problem.Location location, String what) {
    warnings.add(Problem.of(code, location, what));
  }
}
