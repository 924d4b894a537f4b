package org.parley.rules.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.Subject;
import org.parley.rules.syntax.Token;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Accepted;

/** The warnings that rules accept: each goes for the lines of its rule. */
public final class RuleAcceptances {

  private RuleAcceptances() {}

  /**
   * What the rules of a scenario accept, those about outcomes before those about talks.
   *
   * @throws org.parley.scenario.problem.ScenarioException if a rule file can no longer be read
   */
  public static List<Accepted> of(Scenario scenario) {
    Stream<Accepted> outcomes =
        scenario.ruleFiles().stream().flatMap(path -> of(path, Subject.OUTCOMES));
    Stream<Accepted> course =
        scenario.process().ruleFiles().stream().flatMap(path -> of(path, Subject.COURSE));
    return Stream.concat(outcomes, course).toList();
  }

  private static Stream<Accepted> of(Path path, Subject subject) {
    RuleFile file = RuleFile.read(path, subject, new ArrayList<>());
    List<Rule> rules = file.text().rules();
    List<Accepted> accepted = new ArrayList<>();
    for (int index = 0; index < rules.size(); index++) {
      int first = rules.get(index).name().line();
      int last =
          index + 1 < rules.size()
              ? Math.max(first, rules.get(index + 1).name().line() - 1)
              : file.source().lineCount();
      for (Token said : rules.get(index).accepted()) {
        accepted.add(
            new Accepted(
                Accepted.code(said.text()),
                file.source().location(said.line(), said.column()),
                Optional.of(new Accepted.Lines(first, last))));
      }
    }
    return accepted.stream();
  }
}
