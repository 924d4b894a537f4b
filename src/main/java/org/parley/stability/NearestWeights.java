package org.parley.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.preference.PartyUtility;
import org.parley.preference.Term;

/**
 * The weights of issues nearest to a party's own, by the sum of differences, under which it can
 * move to nothing better: a linear program, solved by the simplex method (Dantzig 1963, "Linear
 * programming and extensions"). Weights of issues keep their sum; all others stay.
 *
 * @param issues indexes of the issues that have a weight
 * @param from their weights
 * @param to the nearest ones that do
 * @param isWithin whether each lies in the range that is assumed of it
 */
public record NearestWeights(
    List<Integer> issues, List<Double> from, List<Double> to, boolean isWithin) {

  /** Beyond this many moves the program would take long. */
  private static final int MOST_MOVES = 2_000;

  private static final int MOST_STEPS = 100_000;

  /** Digits of a solution beyond these are those of its arithmetic. */
  private static final double TOLERANCE = 1e-9;

  public NearestWeights {
    issues = List.copyOf(issues);
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** Sum of the differences. */
  public double distance() {
    double distance = 0;
    for (int k = 0; k < from.size(); k++) {
      distance += Math.abs(to.get(k) - from.get(k));
    }
    return distance;
  }

  /**
   * The weights; nothing where none do. Not known where there are too many moves to tell.
   *
   * @param issueIds ids of the issues, by which terms of the utility name them
   * @param wanted the outcome that the party is to stay in, as option indexes
   * @param moves the outcomes it can move to
   */
  public static Attempt<Optional<NearestWeights>> of(
      PartyUtility utility, List<String> issueIds, int[] wanted, List<int[]> moves) {
    List<Term> terms =
        utility.terms().stream()
            .filter(term -> term.kind() == Term.Kind.ISSUE && term.weight() > 0)
            .toList();
    if (terms.isEmpty()) {
      return new Known<>(Optional.empty());
    }
    if (moves.size() > MOST_MOVES) {
      return Spent.ofTime();
    }
    int[] issues = terms.stream().mapToInt(term -> issueIds.indexOf(term.name())).toArray();
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int[] move : moves) {
      constraints.add(staying(utility, terms, issues, wanted, move));
    }
    constraints.add(sameSum(terms.size()));
    for (int k = 0; k < terms.size(); k++) {
      double[] lowered = new double[2 * terms.size()];
      lowered[2 * k + 1] = 1;
      constraints.add(new LinearConstraint(lowered, Relationship.LEQ, terms.get(k).weight()));
    }
    return solve(terms, issues, constraints);
  }

  /** That a move is no better; variables raise and lower each weight in turn. */
  private static LinearConstraint staying(
      PartyUtility utility, List<Term> terms, int[] issues, int[] wanted, int[] move) {
    double[] coefficients = new double[2 * terms.size()];
    for (int k = 0; k < issues.length; k++) {
      long gained =
          utility.gain(issues[k], wanted[issues[k]]) - utility.gain(issues[k], move[issues[k]]);
      double worth = utility.value(gained) / terms.get(k).weight();
      coefficients[2 * k] = worth;
      coefficients[2 * k + 1] = -worth;
    }
    double loss = utility.value(utility.of(move) - utility.of(wanted));
    return new LinearConstraint(coefficients, Relationship.GEQ, loss);
  }

  private static LinearConstraint sameSum(int weights) {
    double[] coefficients = new double[2 * weights];
    for (int k = 0; k < weights; k++) {
      coefficients[2 * k] = 1;
      coefficients[2 * k + 1] = -1;
    }
    return new LinearConstraint(coefficients, Relationship.EQ, 0);
  }

  private static Attempt<Optional<NearestWeights>> solve(
      List<Term> terms, int[] issues, List<LinearConstraint> constraints) {
    double[] distance = new double[2 * terms.size()];
    Arrays.fill(distance, 1);
    double[] solution;
    try {
      solution =
          new SimplexSolver()
              .optimize(
                  new MaxIter(MOST_STEPS),
                  new LinearObjectiveFunction(distance, 0),
                  new LinearConstraintSet(constraints),
                  new NonNegativeConstraint(true))
              .getPoint();
    } catch (NoFeasibleSolutionException none) {
      return new Known<>(Optional.empty());
    } catch (MathIllegalStateException longer) {
      return Spent.ofTime();
    }
    return new Known<>(Optional.of(moved(terms, issues, solution)));
  }

  private static NearestWeights moved(List<Term> terms, int[] issues, double[] solution) {
    List<Integer> places = new ArrayList<>();
    List<Double> from = new ArrayList<>();
    List<Double> to = new ArrayList<>();
    boolean isWithin = true;
    for (int k = 0; k < issues.length; k++) {
      Term term = terms.get(k);
      double weight = term.weight() + solution[2 * k] - solution[2 * k + 1];
      places.add(issues[k]);
      from.add(term.weight());
      to.add(weight);
      isWithin &= weight >= term.low() - TOLERANCE && weight <= term.high() + TOLERANCE;
    }
    return new NearestWeights(places, from, to, isWithin);
  }
}
