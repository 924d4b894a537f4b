package org.parley.process.opening;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.process.course.CourseRules;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/**
 * A small random process, as a rule file and as what its rules mean, told apart from the program:
 * three positions with four lines, a level, a measure and three events.
 */
final class GeneratedProcess {

  static final List<String> POSITIONS = List.of("A-1", "B-1", "B-2");
  static final List<List<String>> READINGS =
      List.of(List.of("plain"), List.of("wide", "narrow"), List.of("plain"));
  static final int TOP = 3;
  private static final List<String> EVENTS = List.of("e0", "e1", "e2");
  private static final double[] FIRMNESS = {0.25, 0.5, 1, 1};
  private static final double[] CHANCES = {1, 0.5, 0.25};

  /** Where talks stand; what is absent is -1. */
  static final class State {
    int[] drawn = new int[3];
    int[] reading = new int[3];
    int level = 1;
    int started = -1;
    int[] last = {-1, -1, -1};
    boolean[] spent = {};
    boolean left;

    State copy() {
      State copy = new State();
      copy.drawn = drawn.clone();
      copy.reading = reading.clone();
      copy.level = level;
      copy.started = started;
      copy.last = last.clone();
      copy.spent = spent.clone();
      copy.left = left;
      return copy;
    }
  }

  /** A condition as text and as what it means. */
  private record Atom(String text, Meaning meaning) {}

  private interface Meaning {
    boolean holds(State state, int round, int rounds);
  }

  private record Change(String text, Doing doing) {}

  private interface Doing {
    void apply(State state, int round);
  }

  /** A rule: what it asks for, how likely it is, and what it does. */
  record Rule(int event, boolean once, double chance, List<Atom> atoms, Change change) {

    boolean matches(State state, int round, int rounds) {
      return atoms.stream().allMatch(atom -> atom.meaning().holds(state, round, rounds));
    }

    void happen(State state, int index, int round) {
      state.spent[index] = once;
      change.doing().apply(state, round);
      state.last[event] = round;
    }

    boolean softens() {
      return change.text().startsWith("@softens");
    }

    private String text(String name) {
      return "rule \"%s\" @event(\"%s\") @chance(\"%s\") %s %s when %s then course.happens(drools); end\n"
          .formatted(
              name,
              EVENTS.get(event),
              chance,
              once ? "@once" : "",
              change.text(),
              String.join(" ", atoms.stream().map(Atom::text).toList()));
    }
  }

  private final Random random;
  private final boolean softensAlone;
  final int rounds;
  final List<Rule> rules = new ArrayList<>();
  final double[] firmness = new double[3];
  final List<BitSet> ways = new ArrayList<>();

  /**
   * @param softensAlone whether rules do nothing but waive lines, and read no line and no end
   */
  GeneratedProcess(long seed, int rounds, boolean softensAlone) {
    this.random = new Random(seed);
    this.rounds = rounds;
    this.softensAlone = softensAlone;
    for (int position = 0; position < 3; position++) {
      firmness[position] = FIRMNESS[random.nextInt(FIRMNESS.length)];
    }
    int count = 2 + random.nextInt(3);
    for (int rule = 0; rule < count; rule++) {
      List<Atom> atoms = new ArrayList<>(List.of(atom()));
      if (random.nextBoolean()) {
        atoms.add(atom());
      }
      double chance = CHANCES[random.nextInt(CHANCES.length)];
      rules.add(new Rule(random.nextInt(3), random.nextInt(4) == 0, chance, atoms, change()));
    }
    for (int set = 1 + random.nextInt(3); set > 0; set--) {
      BitSet way = new BitSet();
      IntStream.range(0, 4).filter(line -> random.nextInt(2) > 0).forEach(way::set);
      ways.add(way);
    }
  }

  private Atom atom() {
    int bound = random.nextInt(3);
    int position = random.nextInt(3);
    int event = random.nextInt(3);
    return switch (random.nextInt(softensAlone ? 6 : 10)) {
      case 0 -> new Atom("Round(number >= " + bound + ")", (s, r, n) -> r >= bound);
      case 1 ->
          new Atom("Level(name == \"trust\", value > " + bound + ")", (s, r, n) -> s.level > bound);
      case 2 ->
          new Atom(
              "Happened(event == \"" + EVENTS.get(event) + "\", rounds <= " + (bound + 1) + ")",
              (s, r, n) -> s.last[event] >= 0 && r - s.last[event] <= bound + 1);
      case 3 ->
          new Atom(
              "Measure(name == \"truce\", rounds >= " + bound + ")",
              (s, r, n) -> s.started >= 0 && r - s.started >= bound);
      case 4 ->
          new Atom(
              "not Happened(event == \"" + EVENTS.get(event) + "\")",
              (s, r, n) -> s.last[event] < 0);
      case 5 -> new Atom("Round(number != " + bound + ")", (s, r, n) -> r != bound);
      case 6 -> new Atom("Round(left < " + (bound + 1) + ")", (s, r, n) -> n - 1 - r < bound + 1);
      case 7 -> new Atom("not Measure(name == \"truce\")", (s, r, n) -> s.started < 0);
      case 8 ->
          new Atom(
              "Line(position == \"B-1\", reading == \"narrow\")", (s, r, n) -> s.reading[1] == 1);
      default -> {
        boolean binds = bound > 0;
        yield new Atom(
            "Line(position == \"" + POSITIONS.get(position) + "\", binds == " + binds + ")",
            (s, r, n) -> s.reading[position] >= 0 == binds);
      }
    };
  }

  private Change change() {
    int position = random.nextInt(3);
    String id = POSITIONS.get(position);
    return switch (Math.max(0, random.nextInt(softensAlone ? 7 : 10) - 1)) {
      case 0, 1 ->
          new Change(
              "@softens(\"" + id + "\") @reading(\"none\")", (s, r) -> s.reading[position] = -1);
      case 2 -> new Change("@raises(\"trust\")", (s, r) -> s.level = Math.min(TOP, s.level + 1));
      case 3 ->
          new Change("@lowers(\"trust\") @by(\"2\")", (s, r) -> s.level = Math.max(0, s.level - 2));
      case 4 ->
          new Change("@starts(\"truce\")", (s, r) -> s.started = s.started < 0 ? r : s.started);
      case 5 -> new Change("@breaks(\"truce\")", (s, r) -> s.started = -1);
      case 6 ->
          new Change("@hardens(\"" + id + "\")", (s, r) -> s.reading[position] = s.drawn[position]);
      case 7 ->
          new Change(
              "@softens(\"B-1\") @reading(\"narrow\")",
              (s, r) -> s.reading[1] = s.reading[1] < 0 ? -1 : 1);
      default -> new Change("@leaves(\"b\")", (s, r) -> s.left = true);
    };
  }

  /**
   * Processes as the program has them, with tables that nothing asks for. Their rules are compiled
   * together, and each has those of the others left out.
   *
   * @param processes processes of as many rounds
   */
  static List<OpeningModel> models(Path folder, List<GeneratedProcess> processes)
      throws IOException {
    CourseRules rules = CourseRules.of(scenario(folder, processes));
    List<OpeningModel> models = new ArrayList<>();
    for (int number = 0; number < processes.size(); number++) {
      String own = "P" + number + "R";
      Set<String> others =
          rules.names().stream().filter(name -> !name.startsWith(own)).collect(toSet());
      models.add(processes.get(number).model(rules.without(others)));
    }
    return models;
  }

  /** A process as the program has it. */
  OpeningModel model(Path folder) throws IOException {
    return models(folder, List.of(this)).get(0);
  }

  private OpeningModel model(CourseRules rules) {
    List<PositionAssumption> positions =
        List.of(
            PositionAssumption.of(0, firmness[0]),
            new PositionAssumption(1, Range.exactly(firmness[1]), List.of(0.75, 0.25)),
            PositionAssumption.of(1, firmness[2]));
    CrossingTable never = CrossingTable.of(new int[0], new int[0], new long[] {0});
    CrossingTables lines =
        new CrossingTables(
            OutcomeSpace.of(rules.scenario().issues()), List.of(), Collections.nCopies(4, never));
    WorldModel worlds = new WorldModel(lines, positions, List.of(0.0, 0.0));
    return new OpeningModel(rules, worlds, new WaysOut(ways, Optional.empty()));
  }

  private static Scenario scenario(Path folder, List<GeneratedProcess> processes)
      throws IOException {
    Files.writeString(folder.resolve("process.drl"), rules(processes));
    Files.writeString(
        folder.resolve("rejections.drl"), Files.readString(Path.of("rules/rejections.drl")));
    Path file = folder.resolve("generated.yaml");
    Files.writeString(file, yaml(processes.get(0).rounds));
    return ScenarioReader.read(file);
  }

  private static String yaml(int rounds) {
    StringBuilder yaml =
        new StringBuilder(
            """
            parley: 1
            id: generated
            title: Generated
            date: 2026
            documents: {}
            parties: {a: {title: A}, b: {title: B}}
            issues: {i: {title: I, options: {x: {basis: assumption}, y: {basis: assumption}}}}
            positions:
            """);
    for (int position = 0; position < 3; position++) {
      yaml.append("  ").append(POSITIONS.get(position)).append(":\n");
      yaml.append("    party: ").append(position == 0 ? "a" : "b").append('\n');
      yaml.append("    kind: red-line\n    status: stated\n    text: It stays.\n");
      if (position == 1) {
        yaml.append("    readings:\n      wide: {probability: 0.75, rejects: {i: [x]}}\n");
        yaml.append("      narrow: {probability: 0.25, rejects: {i: [x]}}\n");
      } else {
        yaml.append("    rejects: {i: [x]}\n");
      }
    }
    yaml.append("rules: [rejections.drl]\nprocess:\n  rounds: ").append(rounds);
    yaml.append("\n  levels: {trust: {from: 0, to: 3, start: 1}}\n");
    yaml.append("  measures: {truce: {start: false}}\n  rules: [process.drl]\nassumptions: {}\n");
    return yaml.toString();
  }

  private static String rules(List<GeneratedProcess> processes) {
    StringBuilder drl = new StringBuilder("package generated\n");
    for (String fact : List.of("Happened", "Level", "Line", "Measure", "Round")) {
      drl.append("import org.parley.rules.facts.").append(fact).append('\n');
    }
    drl.append("global org.parley.rules.facts.Course course\n");
    for (int number = 0; number < processes.size(); number++) {
      List<Rule> rules = processes.get(number).rules;
      for (int rule = 0; rule < rules.size(); rule++) {
        drl.append(rules.get(rule).text("P" + number + "R" + rule));
      }
    }
    // All events are known, whether or not one of the rules above is about them.
    for (String event : EVENTS) {
      drl.append("rule \"idle ").append(event).append("\" @event(\"").append(event);
      drl.append("\") when Round(number > 99) then course.happens(drools); end\n");
    }
    return drl.toString();
  }
}
