package org.parley.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.rules.book.BookRule;
import org.parley.rules.check.TypeCheck;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleText;
import org.parley.rules.syntax.Token;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;

/**
 * All that Drools is given, and what stands in it for the texts of scenario and rules.
 *
 * @param names what stands for texts
 * @param facts the facts of the scenario
 * @param rules the rules, written afresh
 */
record JudgeInput(Names names, SessionFacts facts, String rules) {

  static JudgeInput of(Scenario scenario, List<BookRule> rules) {
    Names names = new Names();
    SessionFacts facts = SessionFacts.of(scenario, names);
    return new JudgeInput(names, facts, DroolsWriter.write(rules, names));
  }

  /** This without all but some of the facts that are the same for every outcome. */
  JudgeInput with(BitSet places) {
    return new JudgeInput(names, facts.only(places), rules);
  }

  /**
   * Texts on which every verdict about a scenario depends, and whether its rules are accepted, and
   * nothing else: a comment, a moved line or a title is not among them. Of a file that cannot be
   * read as rules it is the whole text.
   *
   * @throws org.parley.scenario.problem.ScenarioException if a rule file cannot be read
   */
  static List<String> decisive(Scenario scenario) {
    List<Problem> problems = new ArrayList<>();
    List<RuleFile> files =
        scenario.ruleFiles().stream().map(path -> RuleFile.read(path, problems)).toList();
    List<String> texts = new ArrayList<>();
    boolean areSound = problems.isEmpty() && files.stream().allMatch(JudgeInput::isSound);
    if (!areSound) {
      files.forEach(file -> texts.add(file.source().text()));
    }
    List<BookRule> rules = areSound ? BookRule.of(files) : List.of();
    JudgeInput input = of(scenario, rules);
    texts.addAll(texts(scenario, input.names, input.facts));
    texts.add(input.rules);
    files.forEach(file -> texts.addAll(head(file.text())));
    rules.forEach(rule -> texts.addAll(conclusion(rule.rule())));
    return texts;
  }

  /** What of the {@link #decisive} texts comes of the scenario, whatever its rules. */
  static List<String> ofScenario(Scenario scenario) {
    Names names = new Names();
    return texts(scenario, names, SessionFacts.of(scenario, names));
  }

  private static List<String> texts(Scenario scenario, Names names, SessionFacts facts) {
    List<String> texts = new ArrayList<>(names.texts());
    facts.terms().forEach(terms -> texts.add(terms.toString()));
    facts.constant().forEach(fact -> texts.add(fact.toString()));
    scenario
        .positions()
        .forEach(p -> p.readings().forEach(reading -> texts.add(p.id() + "/" + reading.name())));
    scenario
        .wants()
        .byParty()
        .forEach(
            (party, wants) -> wants.prefers().forEach(w -> texts.add(w.statement().toString())));
    // A rule may name no coherence rule but these.
    scenario.coherence().forEach(rule -> texts.add("coherence " + rule.id()));
    return texts;
  }

  /** Whether the rules of a file can be written: their variables are bound and their types fit. */
  private static boolean isSound(RuleFile file) {
    List<Problem> problems = new ArrayList<>();
    TypeCheck.check(file, new org.parley.rules.syntax.RuleProblems(file.source(), problems));
    return problems.isEmpty();
  }

  private static List<String> head(RuleText text) {
    return List.of(
        text.packageName(),
        new TreeSet<>(text.imports()).toString(),
        String.valueOf(text.hasGlobal()),
        text.declared().values().stream()
            .map(type -> type.name().text() + type.fields())
            .collect(Collectors.joining(",")));
  }

  /** What a rule is called and concludes. */
  static List<String> conclusion(Rule rule) {
    Map<String, String> metadata = new TreeMap<>();
    rule.metadata().forEach((key, value) -> metadata.put(key, value.text()));
    return List.of(
        rule.name().text(),
        metadata.toString(),
        rule.verdict().map(verdict -> verdict.says().word()).orElse(""),
        rule.derived().stream()
            .map(Rule.Derivation::type)
            .map(Token::text)
            .collect(Collectors.joining(",")));
  }
}
