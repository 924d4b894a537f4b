package org.parley.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.rules.SessionFacts.Content;
import org.parley.rules.SessionFacts.Type;
import org.parley.rules.Target.Crossing;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.RuleClosure;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Rule;
import org.parley.scenario.Scenario;

/**
 * Texts on which it depends when a target is concluded: the rules that conclude it and all that
 * derive what they match, as they are written for Drools; the facts of the types that these match;
 * and the options of the issues of its scope. What is not sure to be of no account is among them.
 */
final class TargetTexts {

  private final Scenario scenario;
  private final List<Target> targets;
  private final List<BookRule> rules;
  private final RuleClosure closure;
  private final Names names = new Names();
  private final SessionFacts facts;
  private final Map<BookRule, List<String>> byRule = new HashMap<>();
  private final Map<BookRule, Set<String>> matchedTypes = new HashMap<>();

  TargetTexts(Scenario scenario, List<Target> targets, List<BookRule> rules) {
    this.scenario = scenario;
    this.targets = targets;
    this.rules = rules;
    this.closure = new RuleClosure(scenario, rules);
    this.facts = SessionFacts.of(scenario, names);
  }

  /** The texts of each target, in its order. */
  List<List<String>> all() {
    List<BitSet> scopes = ScopeFinder.scopes(scenario, targets, rules).byTarget();
    List<List<String>> all = new ArrayList<>();
    for (int target = 0; target < targets.size(); target++) {
      all.add(of(targets.get(target), scopes.get(target)));
    }
    return all;
  }

  /**
   * Places, among the facts that are the same for every outcome, of those that a rule of some
   * targets can match for one of these.
   */
  BitSet facts(List<Target> some) {
    BitSet matched = new BitSet();
    for (Target target : some) {
      List<BookRule> reached = closure.of(concluding(target));
      for (int place = 0; place < facts.constant().size(); place++) {
        Content fact = facts.constant().get(place);
        if (!matched.get(place) && reached.stream().anyMatch(r -> matches(r, target, fact))) {
          matched.set(place);
        }
      }
    }
    return matched;
  }

  private List<BookRule> concluding(Target target) {
    return rules.stream()
        .filter(rule -> RuleTargets.concludes(scenario, rule.rule(), target))
        .toList();
  }

  private List<String> of(Target target, BitSet scope) {
    List<BookRule> concluding = concluding(target);
    List<String> texts = new ArrayList<>(List.of(target.getClass().getName(), target.toString()));
    List<Integer> files = new ArrayList<>();
    List<BookRule> reached = closure.of(concluding);
    for (BookRule rule : reached) {
      if (!files.contains(rule.file())) {
        files.add(rule.file());
      }
      // Types of one name are the same in one file alone.
      texts.add("file " + files.indexOf(rule.file()) + (concluding.contains(rule) ? " says" : ""));
      texts.addAll(byRule.computeIfAbsent(rule, TargetTexts::written));
    }
    facts.constant().stream()
        .filter(fact -> reached.stream().anyMatch(rule -> matches(rule, target, fact)))
        .forEach(fact -> texts.add(text(fact)));
    scope.stream()
        .forEach(
            issue -> {
              texts.add("issue");
              facts.terms().get(issue).forEach(option -> texts.add(text(option)));
            });
    return texts;
  }

  /** A rule, with a name that says nothing of its place. */
  private static List<String> written(BookRule rule) {
    Names own = new Names();
    BookRule alone = new BookRule(0, 0, rule.source(), rule.rule(), rule.variables());
    List<String> texts = new ArrayList<>(List.of(DroolsWriter.write(List.of(alone), own)));
    texts.addAll(own.texts());
    texts.addAll(JudgeInput.conclusion(rule.rule()));
    Stream.concat(
            rule.rule().patterns().map(pattern -> pattern.type().text()),
            rule.rule().derived().stream().map(derivation -> derivation.type().text()))
        .filter(rule::declares)
        .distinct()
        .forEach(type -> texts.add(type + rule.source().text().factType(type).fields()));
    return texts;
  }

  /** Whether a rule of a target can match a fact, which is no term. */
  private boolean matches(BookRule rule, Target target, Content fact) {
    return switch (fact.type()) {
      case PARTY -> types(rule).contains("Party");
      case POSITION -> types(rule).contains("Position");
      case REJECTION ->
          types(rule).contains("Rejection") && (!matchesOwn(rule, target) || isOf(target, fact));
      case TERM -> true;
    };
  }

  private Set<String> types(BookRule rule) {
    return matchedTypes.computeIfAbsent(
        rule,
        r -> r.rule().patterns().map(pattern -> pattern.type().text()).collect(Collectors.toSet()));
  }

  private static boolean matchesOwn(BookRule rule, Target target) {
    return target instanceof Crossing
        && RuleTargets.judgesRejections(rule.rule())
        && matchesOneRejection(rule.rule());
  }

  /**
   * Whether each match of a rule holds a single rejection, which is the one that it is crossed by,
   * and knows of no other.
   */
  private static boolean matchesOneRejection(Rule rule) {
    Condition condition = rule.condition();
    List<Condition> held =
        condition instanceof Condition.All all ? all.parts() : List.of(condition);
    return rule.patterns().filter(TargetTexts::isOfRejection).count() == 1
        && held.stream().anyMatch(part -> part instanceof Condition.Pattern p && isOfRejection(p));
  }

  private static boolean isOfRejection(Condition.Pattern pattern) {
    return pattern.type().is("Rejection");
  }

  private boolean isOf(Target target, Content rejection) {
    return target instanceof Crossing crossing
        && rejection.type() == Type.REJECTION
        && names.text(rejection.names().get(0)).equals(crossing.position())
        && names.text(rejection.names().get(1)).equals(crossing.reading());
  }

  private String text(Content content) {
    StringBuilder text = new StringBuilder(content.type().name());
    for (String name : content.names()) {
      String field = names.text(name);
      text.append(' ').append(field.length()).append(' ').append(field);
    }
    return text.append(' ').append(content.amount()).toString();
  }
}
