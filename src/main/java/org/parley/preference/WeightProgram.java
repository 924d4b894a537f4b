package org.parley.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.parley.preference.WeightSpace.AtLeast;

/** Linear programs over open weights, by the simplex method. */
final class WeightProgram {

  private static final int MOST_STEPS = 100_000;

  private WeightProgram() {}

  /**
   * A point as far from all limits as can be; on them where there is no room. Nothing where ranges
   * and orders contradict one another.
   */
  static Optional<double[]> centre(WeightSpace space) {
    int size = space.size();
    if (size == 0) {
      return Optional.of(new double[0]);
    }
    double[] room = new double[size + 1];
    room[size] = 1;
    List<LinearConstraint> constraints = constraints(space, true);
    constraints.add(new LinearConstraint(room, Relationship.LEQ, 1));
    return solved(room, constraints, GoalType.MAXIMIZE)
        .map(solution -> Arrays.copyOf(solution.getPoint(), size));
  }

  /** The least that a linear function of the open weights can be. */
  static double least(WeightSpace space, double[] coefficients) {
    return solved(coefficients, constraints(space, false), GoalType.MINIMIZE)
        .orElseThrow()
        .getValue();
  }

  private static Optional<PointValuePair> solved(
      double[] objective, List<LinearConstraint> constraints, GoalType goal) {
    try {
      return Optional.of(
          new SimplexSolver()
              .optimize(
                  new MaxIter(MOST_STEPS),
                  new LinearObjectiveFunction(objective, 0),
                  new LinearConstraintSet(constraints),
                  goal,
                  new NonNegativeConstraint(true)));
    } catch (NoFeasibleSolutionException e) {
      return Optional.empty();
    }
  }

  /**
   * The limits.
   *
   * @param leavesRoom whether one more number is how far each limit that has two sides is away
   */
  private static List<LinearConstraint> constraints(WeightSpace space, boolean leavesRoom) {
    int size = space.size();
    int width = leavesRoom ? size + 1 : size;
    List<LinearConstraint> constraints = new ArrayList<>();
    double[] sum = new double[width];
    for (int part = 0; part < size; part++) {
      sum[part] = 1;
      boolean isWide = space.high(part) > space.low(part);
      double[] above = new double[width];
      double[] below = new double[width];
      above[part] = 1;
      below[part] = 1;
      if (leavesRoom && isWide) {
        above[size] = -1;
        below[size] = 1;
      }
      constraints.add(new LinearConstraint(above, Relationship.GEQ, space.low(part)));
      constraints.add(new LinearConstraint(below, Relationship.LEQ, space.high(part)));
    }
    for (AtLeast order : space.orders()) {
      double[] row = new double[width];
      row[order.greater()] += order.greaterShare().doubleValue();
      row[order.lesser()] -= order.lesserShare().doubleValue();
      if (leavesRoom) {
        row[size] = -1;
      }
      constraints.add(new LinearConstraint(row, Relationship.GEQ, 0));
    }
    if (space.sums()) {
      constraints.add(new LinearConstraint(sum, Relationship.EQ, 1));
    }
    return constraints;
  }
}
