package org.parley.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.RuleContext;
import org.parley.parts.Grid;
import org.parley.rules.book.BookRule;
import org.parley.rules.facts.Term;
import org.parley.rules.session.Conclusions;
import org.parley.rules.session.Decimal;
import org.parley.rules.session.Derived;

/** Has Drools answer conditions on their own, under one outcome after another or all at once. */
final class PartSession {

  private static final ClassObjectFilter REPORTS = new ClassObjectFilter(Report.class);

  private final RuleBook book;
  private final KieBase base;
  private final boolean accumulates;
  private final Term[][] terms;

  /**
   * @param derivers rules whose derived facts the conditions are about
   */
  PartSession(RuleBook book, List<BookRule> derivers, List<Probing.Probe> probes) {
    this.book = book;
    this.accumulates =
        derivers.stream().anyMatch(rule -> rule.rule().condition().accumulates())
            || probes.stream().anyMatch(probe -> probe.condition().accumulates());
    // What joins below an accumulation is not to be shared: see RuleBook.
    this.base =
        RuleCompiler.compile(DroolsWriter.write(derivers, probes, book.names()), !accumulates);
    this.terms =
        book.facts().terms().stream()
            .map(options -> options.stream().map(SessionFacts.Content::term).toArray(Term[]::new))
            .toArray(Term[][]::new);
  }

  /** Takes the reports of one combination. */
  interface Reader {
    void read(int number, List<Report> reports);
  }

  /** The reports under every combination of a grid; issues outside it stay at option 0. */
  void walk(Grid grid, Runnable look, Reader reader) {
    int[] outcome = new int[terms.length];
    FactHandle[] handles = new FactHandle[terms.length];
    KieSession session = open(outcome, handles);
    try {
      int[] before = outcome.clone();
      for (int step = 0; step < grid.size(); step++) {
        look.run();
        grayCode(grid, step, outcome);
        if (accumulates) {
          session.dispose();
          session = open(outcome, handles);
        } else {
          for (int issue = 0; issue < outcome.length; issue++) {
            if (outcome[issue] != before[issue]) {
              session.update(handles[issue], terms[issue][outcome[issue]]);
              before[issue] = outcome[issue];
            }
          }
        }
        fire(session, book.mostFirings());
        List<Report> reports = new ArrayList<>();
        session.getObjects(REPORTS).forEach(report -> reports.add((Report) report));
        reader.read(grid.number(outcome), reports);
      }
    } finally {
      session.dispose();
    }
  }

  /** Reflected mixed-radix order, in which neighbours differ in one issue. */
  private static void grayCode(Grid grid, int step, int[] outcome) {
    int rest = step;
    for (int k = grid.width() - 1; k >= 0; k--) {
      int count = grid.optionCount(k);
      int digit = rest % count;
      rest /= count;
      outcome[grid.issue(k)] = rest % 2 == 0 ? digit : count - 1 - digit;
    }
  }

  private KieSession open(int[] outcome, FactHandle[] handles) {
    KieSession session = book.openSession(base);
    for (int issue = 0; issue < outcome.length; issue++) {
      handles[issue] = session.insert(terms[issue][outcome[issue]]);
    }
    return session;
  }

  private static void fire(KieSession session, int most) {
    if (session.fireAllRules(most) == most) {
      throw new IllegalStateException(
          "the rules match an outcome in more than [" + most + "] ways");
    }
  }

  /**
   * The reports while the terms of all options of all issues are there at once.
   *
   * @param derived the derived facts, which are there too
   * @param most most matches that are looked for
   */
  List<Report> all(List<Derived> derived, int most) {
    Collected collected = new Collected();
    KieSession session = book.openSession(base, collected);
    try {
      for (Term[] options : terms) {
        for (Term term : options) {
          session.insert(term);
        }
      }
      derived.forEach(session::insert);
      fire(session, most);
      return collected.reports;
    } finally {
      session.dispose();
    }
  }

  /** The issue and the option of every term, by place in {@code [issue][option]}. */
  int[] place(Term term) {
    for (int issue = 0; issue < terms.length; issue++) {
      for (int option = 0; option < terms[issue].length; option++) {
        if (terms[issue][option] == term) {
          return new int[] {issue, option};
        }
      }
    }
    throw new IllegalArgumentException("term [" + book.shown(term) + "] is none of the scenario's");
  }

  /** Numbers of combinations, for a set of issues. */
  static Grid grid(RuleBook book, BitSet issues) {
    return Grid.of(issues, book.scenario().outcomeSpace().optionCounts());
  }

  /** Keeps reports without making them facts. */
  private static final class Collected implements Conclusions {

    private final List<Report> reports = new ArrayList<>();

    @Override
    public void says(RuleContext drools) {
      throw new IllegalStateException("conditions on their own say nothing");
    }

    @Override
    public void derives(RuleContext drools, String type, List<Object> values) {
      throw new IllegalStateException("conditions on their own derive nothing");
    }

    @Override
    public void reports(RuleContext drools, int probe, List<Object> values) {
      reports.add(new Report(probe, SessionRuling.matched(drools), values));
    }

    @Override
    public Decimal number(String constant) {
      return Decimal.of(constant);
    }
  }
}
