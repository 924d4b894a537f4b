package org.parley.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.parley.rules.course.Aspect;

/**
 * Has Drools say whether a process rule matches, under one combination of what it reads after
 * another; between two, only the facts that differ are changed.
 *
 * @implNote Not thread-safe.
 */
public final class CourseJudge implements AutoCloseable {

  private static final ClassObjectFilter CONCLUSIONS = new ClassObjectFilter(Conclusion.class);

  /** What no aspect has for a value. */
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final CourseBook book;
  private final int rule;
  private final List<Aspect> aspects;
  private final FactHandle[] handles;
  private final int[] judged;
  private KieSession session;

  CourseJudge(CourseBook book, int rule) {
    this.book = book;
    this.rule = rule;
    this.aspects = List.copyOf(book.rules().get(rule).reads().keySet());
    this.handles = new FactHandle[aspects.size()];
    this.judged = new int[aspects.size()];
    this.session = book.openSession();
    Arrays.fill(judged, UNKNOWN);
  }

  /**
   * Whether the rule matches.
   *
   * @param values the value of each aspect that the rule reads, in that order
   */
  public boolean matches(int[] values) {
    // Drools 10.2 can go round in circles where facts of accumulations change: see Judge.
    if (book.accumulates()) {
      session.dispose();
      session = book.openSession();
      Arrays.fill(judged, UNKNOWN);
      Arrays.fill(handles, null);
    }
    for (int place = 0; place < values.length; place++) {
      if (judged[place] != values[place]) {
        change(place, values[place]);
      }
    }
    if (session.fireAllRules(book.mostFirings()) == book.mostFirings()) {
      throw new IllegalStateException(
          "process rules match in more than [" + book.mostFirings() + "] ways");
    }
    int index = book.index(rule);
    return session.getObjects(CONCLUSIONS).stream()
        .anyMatch(conclusion -> ((Conclusion) conclusion).rule() == index);
  }

  private void change(int place, int value) {
    if (handles[place] != null) {
      session.delete(handles[place]);
    }
    Optional<Object> fact = book.facts().fact(aspects.get(place), value);
    handles[place] = fact.map(session::insert).orElse(null);
    judged[place] = value;
  }

  /** Ends the session. */
  @Override
  public void close() {
    session.dispose();
  }
}
