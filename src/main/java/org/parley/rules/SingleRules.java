package org.parley.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.rules.book.BookRule;
import org.parley.rules.check.WorkCheck;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Rule.Says;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleText;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.LocatedScenario;

/**
 * The rules of a scenario, each with a target of its own, so that what Drools says of one is not
 * lost in what it says of all: a rule that names what it concludes, or derives facts, is judged as
 * a coherence rule that nobody else has. Conditions and facts stay as they are.
 *
 * @param book the rules with these targets
 * @param all what there is to know of each, in the order of the files; a rule that judges
 *     rejections is there once for each reading that has some
 */
public record SingleRules(RuleBook book, List<Single> all) {

  /** No id of a scenario begins so. */
  private static final String OWN = "#";

  public SingleRules {
    all = List.copyOf(all);
  }

  /**
   * A rule, or what it says about one of the readings whose rejections it judges.
   *
   * @param rule the rule as written, or as varied
   * @param at the place of its name
   * @param concludes what it concludes in the scenario; nothing where it only derives facts
   * @param own what it concludes in the book
   * @param instead the place, in the list of all as written, of the rule that this is a variant of
   */
  public record Single(
      Rule rule,
      Problem.Location at,
      Optional<Target> concludes,
      Target own,
      Optional<Integer> instead) {

    /** Its name. */
    public String name() {
      return rule.name().text();
    }
  }

  /**
   * The rules of a scenario.
   *
   * @throws ScenarioException with every problem found, as from {@link RuleBook#compile}
   */
  public static SingleRules of(LocatedScenario located) {
    return of(located, Map.of());
  }

  /**
   * The rules of a scenario, and beside them variants of some. Variants of rules that derive facts
   * would change what others match, and are none of these.
   *
   * @param variants variants of rules by the rule as written
   * @throws ScenarioException with every problem found, as from {@link RuleBook#compile}
   */
  public static SingleRules of(LocatedScenario located, Map<Rule, List<Rule>> variants) {
    return of(located.scenario(), CheckedRules.of(located).rules(), variants);
  }

  /**
   * The same with another rule in the place of one.
   *
   * @throws ScenarioException with every problem found, as from {@link RuleBook#compile}
   */
  public static SingleRules replacing(LocatedScenario located, Rule one, Rule other) {
    List<BookRule> rules = new ArrayList<>();
    for (BookRule rule : CheckedRules.of(located).rules()) {
      rules.add(rule.rule().equals(one) ? with(rule, other) : rule);
    }
    return of(located.scenario(), rules, Map.of());
  }

  private static BookRule with(BookRule rule, Rule other) {
    return new BookRule(rule.index(), rule.file(), rule.source(), other, rule.variables());
  }

  private static SingleRules of(
      Scenario scenario, List<BookRule> rules, Map<Rule, List<Rule>> variants) {
    List<List<Rule>> byFile = new ArrayList<>();
    Map<Integer, RuleFile> files = new LinkedHashMap<>();
    List<Single> all = new ArrayList<>();
    int number = 0;
    for (BookRule rule : rules) {
      if (files.putIfAbsent(rule.file(), rule.source()) == null) {
        byFile.add(new ArrayList<>());
      }
      List<Rule> written = byFile.get(byFile.size() - 1);
      if (RuleTargets.judgesRejections(rule.rule())) {
        written.add(rule.rule());
        all.addAll(rejections(scenario, rule));
        continue;
      }
      int place = all.size();
      Optional<Target> target = RuleTargets.target(scenario, rule.rule());
      List<Rule> each = new ArrayList<>(List.of(rule.rule()));
      each.addAll(variants.getOrDefault(rule.rule(), List.of()));
      for (Rule one : each) {
        String own = OWN + number++;
        written.add(concluding(one, own));
        Optional<Integer> instead = one == rule.rule() ? Optional.empty() : Optional.of(place);
        all.add(new Single(one, at(rule), target, new Incoherence(own), instead));
      }
    }
    List<RuleFile> judged = new ArrayList<>();
    int file = 0;
    for (RuleFile source : files.values()) {
      judged.add(new RuleFile(source.source(), text(source.text(), byFile.get(file++))));
    }
    return new SingleRules(book(scenario, judged), all);
  }

  private static RuleBook book(Scenario scenario, List<RuleFile> files) {
    List<BookRule> rules = BookRule.of(files);
    // The rules as written are within the limits; their variants may be beyond them together.
    Map<BookRule, Long> matches =
        new HashMap<>(WorkCheck.check(scenario, rules, new ArrayList<>()));
    rules.forEach(rule -> matches.putIfAbsent(rule, 1L));
    return RuleBook.of(scenario, new CheckedRules(rules, matches));
  }

  private static Problem.Location at(BookRule rule) {
    Token name = rule.rule().name();
    return rule.source().source().location(name.line(), name.column());
  }

  private static List<Single> rejections(Scenario scenario, BookRule rule) {
    List<Single> all = new ArrayList<>();
    for (Position position : scenario.positions()) {
      for (Reading reading : position.readings()) {
        if (!reading.rejects().isEmpty()) {
          Target target = new Crossing(position.id(), reading.name());
          Optional<Target> concludes = Optional.of(target);
          all.add(new Single(rule.rule(), at(rule), concludes, target, Optional.empty()));
        }
      }
    }
    return all;
  }

  private static Rule concluding(Rule rule, String own) {
    Token name = rule.name();
    Token id = new Token(Token.Type.STRING, own, name.line(), name.column());
    return new Rule(
        name,
        Map.of(Vocabulary.COHERENCE, id),
        rule.condition(),
        Optional.of(new Rule.Verdict(name, Says.INCOHERENT)),
        rule.derived());
  }

  private static RuleText text(RuleText text, List<Rule> rules) {
    return new RuleText(
        text.subject(),
        text.packageName(),
        text.imports(),
        text.hasGlobal(),
        text.declared(),
        rules);
  }
}
