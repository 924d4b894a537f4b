package org.parley.rules;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.drools.tms.beliefsystem.ModedAssertion;
import org.kie.api.runtime.KieSession;
import org.parley.rules.facts.Term;

/** Traces derived facts back to the terms they rest on, as truth maintenance has recorded it. */
final class Justifications {

  private Justifications() {}

  /** The terms among the facts, and those that derived facts among them rest on, in that order. */
  static List<Term> terms(KieSession session, List<Object> facts) {
    List<Term> terms = new ArrayList<>();
    collect(session, facts, terms);
    return terms;
  }

  /** Ends, because no derived fact rests on itself. */
  private static void collect(KieSession session, List<?> facts, List<Term> terms) {
    for (Object fact : facts) {
      if (fact instanceof Term term) {
        terms.add(term);
      } else {
        collect(session, justifiers(session, fact), terms);
      }
    }
  }

  /**
   * The facts of the first match that justifies a derived fact; none for a fact stated outright.
   */
  private static List<Object> justifiers(KieSession session, Object fact) {
    boolean justified =
        session.getFactHandle(fact) instanceof InternalFactHandle handle
            && handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key
            && key.getBeliefSet() != null
            && !key.getBeliefSet().isEmpty();
    return justified ? firstJustifier(session, fact) : List.of();
  }

  private static List<Object> firstJustifier(KieSession session, Object fact) {
    InternalFactHandle handle = (InternalFactHandle) session.getFactHandle(fact);
    BeliefSet<?> beliefs =
        ((TruthMaintenanceSystemEqualityKey) handle.getEqualityKey()).getBeliefSet();
    ModedAssertion<?> first = beliefs.getFirst();
    LogicalDependency<?> dependency = ((SimpleMode) first).getObject();
    return List.copyOf(dependency.getJustifier().getObjects());
  }
}
