package org.parley.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.parley.rules.facts.Party;
import org.parley.rules.facts.Position;
import org.parley.rules.facts.Rejection;
import org.parley.rules.facts.Term;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Reading;
import org.parley.scenario.Rejected;
import org.parley.scenario.Scenario;

/**
 * Applies the rules to outcomes, one after another, in a Drools session of its own. Between two
 * outcomes only the terms that differ are changed, so judging a neighbour is several times faster
 * than judging a stranger.
 *
 * @implNote Not thread-safe: one judge a thread.
 */
public final class Judge implements AutoCloseable {

  private static final ClassObjectFilter CONCLUSIONS = new ClassObjectFilter(Conclusion.class);

  private final KieSession session;
  private final List<Target> targets;
  private final Term[][] terms;
  private final FactHandle[] handles;
  private final int[] judged;

  Judge(KieSession session, Scenario scenario, List<Target> targets, Map<String, Target> byRule) {
    this.session = session;
    this.targets = targets;
    this.terms = terms(scenario);
    this.handles = new FactHandle[terms.length];
    this.judged = new int[terms.length];
    session.setGlobal(Vocabulary.GLOBAL, new SessionRuling(targets, byRule));
    insertPositions(scenario);
    for (int issue = 0; issue < terms.length; issue++) {
      handles[issue] = session.insert(terms[issue][0]);
    }
    session.fireAllRules();
  }

  private static Term[][] terms(Scenario scenario) {
    Term[][] terms = new Term[scenario.issues().size()][];
    for (int index = 0; index < terms.length; index++) {
      Issue issue = scenario.issues().get(index);
      terms[index] =
          issue.options().stream().map(option -> term(issue, option)).toArray(Term[]::new);
    }
    return terms;
  }

  private static Term term(Issue issue, Option option) {
    double value = issue.isNumeric() ? Double.parseDouble(option.id()) : Double.NaN;
    return new Term(issue.id(), option.id(), value);
  }

  private void insertPositions(Scenario scenario) {
    scenario.parties().forEach(party -> session.insert(new Party(party.id())));
    for (org.parley.scenario.Position position : scenario.positions()) {
      String kind = position.kind().label();
      String status = position.status().label();
      session.insert(new Position(position.id(), position.party(), kind, status));
      for (Reading reading : position.readings()) {
        for (Rejected rejected : reading.rejects()) {
          session.insert(
              new Rejection(position.id(), reading.name(), rejected.issue(), rejected.option()));
        }
      }
    }
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
      if (targets.get(conclusion.target()) instanceof Target.Crossing crossing) {
        crossings.add(new Verdict.Crossing(crossing, conclusion.rule(), matched));
      } else if (targets.get(conclusion.target()) instanceof Target.Incoherence incoherence) {
        incoherences.add(new Verdict.Incoherence(incoherence, conclusion.rule(), matched));
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
    BitSet concluded = new BitSet(targets.size());
    for (Object conclusion : session.getObjects(CONCLUSIONS)) {
      concluded.set(((Conclusion) conclusion).target());
    }
    return concluded;
  }

  private void settle(int[] outcome) {
    for (int issue = 0; issue < outcome.length; issue++) {
      if (judged[issue] != outcome[issue]) {
        judged[issue] = outcome[issue];
        session.update(handles[issue], terms[issue][outcome[issue]]);
      }
    }
    session.fireAllRules();
  }

  private List<Conclusion> ordered() {
    List<Conclusion> conclusions = new ArrayList<>();
    session.getObjects(CONCLUSIONS).forEach(object -> conclusions.add((Conclusion) object));
    conclusions.sort(
        Comparator.comparingInt(Conclusion::target)
            .thenComparing(Conclusion::rule)
            .thenComparing(conclusion -> matchedTerms(conclusion).toString()));
    return conclusions;
  }

  private List<String> matchedTerms(Conclusion conclusion) {
    Set<String> matched = new LinkedHashSet<>();
    Justifications.terms(session, conclusion.matched())
        .forEach(term -> matched.add(term.toString()));
    return List.copyOf(matched);
  }

  /** Ends the session. */
  @Override
  public void close() {
    session.dispose();
  }
}
