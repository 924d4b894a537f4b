package org.parley.effort;

import java.util.function.Function;

/**
 * The answer of an attempt that met a limit of its {@code Budget}.
 *
 * @param limit the limit that was met
 * @param predictedEdges upper bound on the edges of the diagram, computed before building it; 0 if
 *     it was built
 * @param edgesBuilt edges built before the attempt was given up; 0 if refused outright
 * @param allowedEdges edges allowed by the budget
 * @param <T> type of the value that was asked for
 */
public record BudgetSpent<T>(Limit limit, double predictedEdges, long edgesBuilt, long allowedEdges)
    implements Attempt<T> {

  /** What ran out. */
  public enum Limit {
    /** The predicted size was beyond what the budget lets be tried; nothing was allocated. */
    PREDICTION,
    /** The diagram reached the number of edges allowed. */
    EDGES,
    /** The deadline passed. */
    DEADLINE,
    /** What a pass over the diagram has to keep at one level was too much. */
    MEMORY
  }

  @Override
  public <U> Attempt<U> map(Function<? super T, ? extends U> step) {
    return new BudgetSpent<>(limit, predictedEdges, edgesBuilt, allowedEdges);
  }

  @Override
  public <U> Attempt<U> flatMap(Function<? super T, Attempt<U>> step) {
    return new BudgetSpent<>(limit, predictedEdges, edgesBuilt, allowedEdges);
  }
}
