package org.parley.sweep;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.SweepCase;

/** The cases of designs that take the values of factors as they are listed. */
public final class Cases {

  /** Most cases of one sweep. */
  public static final int MOST = 1_000_000;

  private Cases() {}

  /**
   * Every value of every factor with every value of every other, the last factor changing first.
   *
   * @throws SweepFault if a factor has no values, or they are too many
   */
  public static List<SweepCase> grid(List<Factor> factors) {
    long count = 1;
    for (Factor factor : factors) {
      requireValues(factor);
      count *= factor.values().size();
      SweepFault.require(
          count <= MOST,
          "the grid has more than "
              + MOST
              + " cases\nMaybe the design latin or sobol, with so many points");
    }
    List<SweepCase> cases = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String[] values = new String[factors.size()];
      long rest = number;
      for (int k = factors.size() - 1; k >= 0; k--) {
        List<String> all = factors.get(k).values();
        values[k] = all.get((int) (rest % all.size()));
        rest /= all.size();
      }
      cases.add(new SweepCase(number + 1, List.of(values)));
    }
    return cases;
  }

  /**
   * All as it is where nothing is varied, and then each factor by itself.
   *
   * @throws SweepFault if a factor has no values
   */
  public static List<SweepCase> oneAtATime(List<Factor> factors) {
    List<String> base = factors.stream().map(Factor::base).toList();
    List<SweepCase> cases = new ArrayList<>(List.of(new SweepCase(1, base)));
    for (int k = 0; k < factors.size(); k++) {
      requireValues(factors.get(k));
      for (String value : factors.get(k).values()) {
        if (!value.equals(base.get(k))) {
          List<String> values = new ArrayList<>(base);
          values.set(k, value);
          cases.add(new SweepCase(cases.size() + 1, values));
        }
      }
    }
    return cases;
  }

  private static void requireValues(Factor factor) {
    SweepFault.require(
        !factor.values().isEmpty(),
        "factor ["
            + factor.name()
            + "] has a range and no steps\nMaybe LOW:HIGH:STEP, or the design latin");
  }
}
