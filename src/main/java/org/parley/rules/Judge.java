package org.parley.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.parley.rules.facts.Term;

/**
 * Applies the rules to outcomes, one after another, in a Drools session of its own. Between two
 * outcomes only the terms that differ are changed, so judging a neighbour is several times faster
 * than judging a stranger.
 *
 * @implNote Not thread-safe: one judge a thread.
 */
public final class Judge implements AutoCloseable {

  private static final ClassObjectFilter CONCLUSIONS = new ClassObjectFilter(Conclusion.class);

  private final RuleBook book;
  private final Term[][] terms;
  private final FactHandle[] handles;
  private final int[] judged;
  private KieSession session;

  Judge(RuleBook book) {
    this.book = book;
    this.terms =
        book.facts().terms().stream()
            .map(terms -> terms.stream().map(SessionFacts.Content::term).toArray(Term[]::new))
            .toArray(Term[][]::new);
    this.handles = new FactHandle[terms.length];
    this.judged = new int[terms.length];
    this.session = open();
  }

  /** A session in which the rules have concluded what they do of the outcome judged. */
  private KieSession open() {
    KieSession opened = book.openSession();
    for (int issue = 0; issue < terms.length; issue++) {
      handles[issue] = opened.insert(terms[issue][judged[issue]]);
    }
    fire(opened);
    return opened;
  }

  /**
   * What the rules say about an outcome.
   *
   * @param outcome option index of each issue, in the order of the scenario's issues
   */
  public Verdict judge(int[] outcome) {
    settle(outcome);
    List<Verdict.Crossing> crossings = new ArrayList<>();
    List<Verdict.Incoherence> incoherences = new ArrayList<>();
    for (Conclusion conclusion : ordered()) {
      List<String> matched = matchedTerms(conclusion);
      String rule = book.ruleName(conclusion.rule());
      Target target = book.targets().get(conclusion.target());
      if (target instanceof Target.Crossing crossing) {
        crossings.add(new Verdict.Crossing(crossing, rule, matched));
      } else if (target instanceof Target.Incoherence incoherence) {
        incoherences.add(new Verdict.Incoherence(incoherence, rule, matched));
      }
    }
    return new Verdict(crossings, incoherences);
  }

  /**
   * The targets concluded for an outcome, by index in {@link RuleBook#targets()}: the verdict
   * without its reasons, for callers in a hurry.
   *
   * @param outcome option index of each issue, in the order of the scenario's issues
   */
  public BitSet concluded(int[] outcome) {
    settle(outcome);
    BitSet concluded = new BitSet(book.targets().size());
    for (Object conclusion : session.getObjects(CONCLUSIONS)) {
      concluded.set(((Conclusion) conclusion).target());
    }
    return concluded;
  }

  /**
   * The targets that a rule concludes for an outcome, for each rule that concludes any.
   *
   * @param outcome option index of each issue, in the order of the scenario's issues
   */
  public Map<Integer, BitSet> concludedByRule(int[] outcome) {
    settle(outcome);
    Map<Integer, BitSet> byRule = new HashMap<>();
    for (Object object : session.getObjects(CONCLUSIONS)) {
      Conclusion conclusion = (Conclusion) object;
      byRule.computeIfAbsent(conclusion.rule(), rule -> new BitSet()).set(conclusion.target());
    }
    return byRule;
  }

  /**
   * Brings the session to an outcome. Where rules accumulate it begins a new one: Drools 10.2 can
   * go round in circles, or fail, when it changes a fact of accumulations that share one.
   */
  private void settle(int[] outcome) {
    boolean isChanged = false;
    for (int issue = 0; issue < outcome.length; issue++) {
      if (judged[issue] != outcome[issue]) {
        judged[issue] = outcome[issue];
        isChanged = true;
        if (!book.accumulates()) {
          session.update(handles[issue], terms[issue][outcome[issue]]);
        }
      }
    }
    if (isChanged && book.accumulates()) {
      session.dispose();
      session = open();
    } else {
      fire(session);
    }
  }

  /**
   * Lets the rules conclude.
   *
   * @throws IllegalStateException if they go on beyond what was worked out before they were
   *     accepted
   */
  private void fire(KieSession session) {
    int most = book.mostFirings();
    if (session.fireAllRules(most) == most) {
      throw new IllegalStateException(
          "the rules match an outcome in more than [" + most + "] ways");
    }
  }

  private List<Conclusion> ordered() {
    List<Conclusion> conclusions = new ArrayList<>();
    session.getObjects(CONCLUSIONS).forEach(object -> conclusions.add((Conclusion) object));
    conclusions.sort(
        Comparator.comparingInt(Conclusion::target)
            .thenComparing(conclusion -> book.ruleName(conclusion.rule()))
            .thenComparing(conclusion -> matchedTerms(conclusion).toString()));
    return conclusions;
  }

  private List<String> matchedTerms(Conclusion conclusion) {
    Set<String> matched = new LinkedHashSet<>();
    Justifications.terms(session, conclusion.matched())
        .forEach(term -> matched.add(book.shown(term)));
    return List.copyOf(matched);
  }

  /** Ends the session. */
  @Override
  public void close() {
    session.dispose();
  }
}
