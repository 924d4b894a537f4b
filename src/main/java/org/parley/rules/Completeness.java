package org.parley.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Preference;
import org.parley.rules.check.FormWords;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleForm;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.Token;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.Wants.OfParty;
import org.parley.scenario.Wants.Statement.ByRule;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.LocatedScenario;

/**
 * Finds readings and statements that no rule judges, and names of rules and fact types given twice.
 */
final class Completeness {

  private Completeness() {}

  /** A problem for each reading of a position, and each coherence rule, that is in no rule. */
  static List<Problem> problems(LocatedScenario located, List<RuleFile> files) {
    Scenario scenario = located.scenario();
    Set<Target> judged = new HashSet<>();
    boolean rejectionsJudged = false;
    boolean rejectionsMatched = false;
    for (RuleFile file : files) {
      for (Rule rule : file.text().rules()) {
        rejectionsJudged |= RuleTargets.judgesRejections(rule);
        rejectionsMatched |= rule.patterns().anyMatch(p -> p.type().is("Rejection"));
        RuleTargets.target(scenario, rule).ifPresent(judged::add);
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (Position position : scenario.positions()) {
      for (Reading reading : position.readings()) {
        boolean hasRejects = !reading.rejects().isEmpty();
        boolean hasRule = judged.contains(new Crossing(position.id(), reading.name()));
        if (!hasRule && !(hasRejects && rejectionsJudged)) {
          problems.add(unjudged(located, position, reading, hasRejects));
        } else if (hasRejects && !rejectionsMatched) {
          problems.add(unmatched(located, position, reading));
        }
      }
    }
    scenario
        .wants()
        .byParty()
        .forEach(
            (party, wants) ->
                wants.prefers().stream()
                    .map(want -> want.statement().toString())
                    .filter(id -> isUnjudged(id, wants, judged))
                    .forEach(id -> problems.add(unjudged(located, party, id))));
    scenario.coherence().stream()
        .filter(rule -> !judged.contains(new Target.Incoherence(rule.id())))
        .forEach(id -> problems.add(unjudged(located, id)));
    return problems;
  }

  private static Problem unjudged(LocatedScenario located, CoherenceRule rule) {
    String kind = rule.kind().label();
    return new Problem(
        ProblemCode.JUDGED_BY_NO_RULE,
        located.locations().coherenceRule(rule.id()),
        kind + " rule [" + rule.id() + "] is in no rule file",
        Optional.of(words(located).exclusion(rule.kind(), rule.id())));
  }

  private static boolean isUnjudged(String id, OfParty wants, Set<Target> judged) {
    return wants.prefers().stream().anyMatch(w -> w.statement().equals(new ByRule(id)))
        && !judged.contains(new Preference(id));
  }

  /** The words of the sort of file that its author writes: that of the last that is no other's. */
  private static FormWords words(LocatedScenario located) {
    return new FormWords(
        located.scenario().ruleFiles().stream()
            .filter(file -> !file.endsWith("rejections.drl"))
            .reduce((first, last) -> last)
            .map(RuleForm::of)
            .orElse(RuleForm.DRL));
  }

  private static Problem unjudged(LocatedScenario located, String party, String statement) {
    return new Problem(
        ProblemCode.JUDGED_BY_NO_RULE,
        located.locations().wants(party, "prefers"),
        "statement [" + statement + "] that party [" + party + "] prefers is judged by no rule",
        Optional.of(words(located).statement(statement)));
  }

  private static Problem unmatched(LocatedScenario located, Position position, Reading reading) {
    return new Problem(
        ProblemCode.JUDGED_BY_NO_RULE,
        located.locations().reading(position.id(), reading.name()),
        "what "
            + name(position, reading)
            + " [rejects] is read by no rule, only its own rule counts",
        Optional.of("Maybe add " + rejections(located, position) + " to the rules"));
  }

  private static String name(Position position, Reading reading) {
    return position.readings().size() == 1
        ? "position [" + position.id() + "]"
        : "reading [" + reading.name() + "] of position [" + position.id() + "]";
  }

  private static Problem unjudged(
      LocatedScenario located, Position position, Reading reading, boolean hasRejects) {
    String name = name(position, reading);
    String advice =
        hasRejects
            ? "Maybe add " + rejections(located, position) + " to the rules"
            : "Maybe give it [rejects], or " + words(located).position(position.id());
    return new Problem(
        ProblemCode.JUDGED_BY_NO_RULE,
        located.locations().reading(position.id(), reading.name()),
        name + " is judged by no rule",
        Optional.of(advice));
  }

  /** The file that judges what positions reject, by a path that leads there if one can be found. */
  private static String rejections(LocatedScenario located, Position position) {
    Path scenario =
        Path.of(located.locations().reading(position.id(), Reading.PLAIN).file()).toAbsolutePath();
    Path folder = Objects.requireNonNull(scenario.getParent());
    Path shipped = Path.of("rules", "rejections.drl");
    for (Path near : List.of(Path.of("rejections.drl"), shipped, Path.of("..").resolve(shipped))) {
      if (Files.exists(folder.resolve(near))) {
        return "[" + near + "], which judges what positions reject,";
      }
    }
    return Files.exists(shipped)
        ? "["
            + folder.relativize(shipped.toAbsolutePath())
            + "], which judges what positions reject,"
        : "[rejections.drl], which ships in the folder [rules] and judges what positions reject,";
  }

  /** A problem for each rule that has the name of an earlier one. */
  static List<Problem> repeatedNames(List<RuleFile> files) {
    Map<String, String> places = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (RuleFile file : files) {
      for (Rule rule : file.text().rules()) {
        Token name = rule.name();
        String earlier = places.putIfAbsent(name.text(), file.source().file() + ":" + name.line());
        if (earlier != null) {
          new RuleProblems(file.source(), problems)
              .error(
                  ProblemCode.RULE_NAME,
                  name,
                  "rule [" + name.text() + "] exists already at [" + earlier + "]",
                  Optional.of(
                      file.form() == RuleForm.DRL
                          ? "Maybe give it a name of its own"
                          : "Maybe one of the two is one too many"));
        }
      }
    }
    return problems;
  }

  /** A problem for each fact type that another file with the same package declares too. */
  static List<Problem> repeatedTypes(List<RuleFile> files) {
    Map<String, String> places = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (RuleFile file : files) {
      for (String type : file.text().declared().keySet()) {
        String name = file.text().packageName() + "." + type;
        String earlier = places.putIfAbsent(name, file.source().file());
        if (earlier != null) {
          problems.add(
              new Problem(
                  ProblemCode.DECLARED_TWICE,
                  file.source().wholeFile(),
                  "fact type [" + name + "] is declared in [" + earlier + "] too",
                  Optional.of("Maybe give each file a package of its own")));
        }
      }
    }
    return problems;
  }
}
