package org.parley.question.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleForm;
import org.parley.rules.syntax.Subject;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.rules.wording.RuleWords;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.ScenarioReader;

/** Prints rules in another form than they are written in. */
public final class RuleForms {

  private RuleForms() {}

  /**
   * The rules of a rule file, or of all those of a scenario.
   *
   * @param inWords whether they are said in words, else in DRL
   * @throws ScenarioException if a file cannot be read
   */
  public static String of(Path file, boolean inWords) {
    boolean isRules = RuleForm.named(file).isPresent();
    List<Path> files = isRules ? List.of(file) : files(ScenarioReader.read(file));
    List<Problem> problems = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Path path : files) {
      RuleFile read = RuleFile.read(path, subject(path), problems);
      if (text.length() > 0) {
        text.append('\n');
      }
      if (files.size() > 1) {
        text.append(inWords ? "# " : "// ").append(path).append('\n');
      }
      text.append(inWords ? words(read) : read.drl());
    }
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
    return text.toString();
  }

  /** Those about outcomes, then those about talks. */
  private static List<Path> files(Scenario scenario) {
    return Stream.concat(scenario.ruleFiles().stream(), scenario.process().ruleFiles().stream())
        .toList();
  }

  /** What a file is about: outcomes, unless all it says can be said of talks alone. */
  private static Subject subject(Path path) {
    List<Problem> ofOutcomes = new ArrayList<>();
    List<Problem> ofTalks = new ArrayList<>();
    RuleFile.read(path, Subject.OUTCOMES, ofOutcomes);
    RuleFile.read(path, Subject.COURSE, ofTalks);
    return ofTalks.isEmpty() && !ofOutcomes.isEmpty() ? Subject.COURSE : Subject.OUTCOMES;
  }

  private static String words(RuleFile file) {
    return file.text().rules().stream().map(RuleForms::words).collect(Collectors.joining());
  }

  private static String words(Rule rule) {
    String words = RuleWords.of(rule) + "\n";
    String name = rule.name().text();
    Optional<Token> position = rule.metadata(Vocabulary.CROSSES);
    Optional<Token> coherence = rule.metadata(Vocabulary.COHERENCE);
    Optional<Token> agreement = rule.metadata(Vocabulary.AGREEMENT);
    Optional<Token> statement = rule.metadata(Vocabulary.PREFERS);
    Optional<Token> event = rule.metadata(Vocabulary.EVENT);
    if (event.isPresent()) {
      return event.get().text() + ": may happen where " + words;
    }
    if (position.isPresent()) {
      String reading = rule.metadata(Vocabulary.READING).map(r -> "=" + r.text()).orElse("");
      return position.get().text() + reading + ": rejects " + words;
    }
    if (coherence.isPresent()) {
      return coherence.get().text() + ": no outcome has " + words;
    }
    if (agreement.isPresent()) {
      return agreement.get().text() + ": no agreement has " + words;
    }
    return statement.isPresent()
        ? statement.get().text() + ": holds where " + words
        : "# " + name + ": where " + words;
  }
}
