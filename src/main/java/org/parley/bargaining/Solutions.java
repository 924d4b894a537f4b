package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.scenario.Named;

/** Finds what each solution concept comes to among the outcomes of a set. */
public final class Solutions {

  /** Over which outcomes the best that each party can hope for is taken. */
  public enum Ideal implements Named {
    /** Over those that leave nobody worse off than no deal. */
    SIGNABLE("signable"),
    /** Over all. */
    ALL("all");

    private final String label;

    Ideal(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private final Candidates candidates;
  private final Stakes stakes;
  private final Powers powers;
  private final Ideal ideal;

  private Solutions(Candidates candidates, Stakes stakes, Powers powers, Ideal ideal) {
    this.candidates = candidates;
    this.stakes = stakes;
    this.powers = powers;
    this.ideal = ideal;
  }

  /**
   * The solutions among the outcomes whose frontier this is.
   *
   * @param powers exponents of the Nash product
   * @return one a concept, in their order
   */
  public static List<Solution> of(
      List<FrontierVector> frontier, Stakes stakes, Powers powers, Ideal ideal) {
    return new Solutions(Candidates.of(frontier), stakes, powers, ideal).all();
  }

  /**
   * The solutions among outcomes of which searches find those that are best by any measure; those
   * that they cannot find are not known.
   *
   * @param search a new search, with an allowance of its own
   */
  public static List<Solution> of(
      Supplier<BestFirstSearch> search, Stakes stakes, Powers powers, Ideal ideal) {
    return new Solutions(measure -> search.get().best(measure), stakes, powers, ideal).all();
  }

  private List<Solution> all() {
    List<Solution> solutions = new ArrayList<>();
    Attempt<Optional<long[]>> best = greatest(false);
    Attempt<Optional<long[]>> signable = greatest(true);
    for (Concept concept : Concept.values()) {
      Attempt<Optional<long[]>> base = concept == Concept.OPPOSITION ? best : signable;
      if (best instanceof Known<Optional<long[]>> all && all.value().isEmpty()) {
        solutions.add(new Solution.Undefined(concept, Solution.Reason.NO_OUTCOME));
      } else if (base instanceof Known<Optional<long[]>> known && known.value().isEmpty()) {
        solutions.add(new Solution.Undefined(concept, Solution.Reason.NOBODY_SIGNS));
      } else if (base instanceof Known<Optional<long[]>> known
          && best instanceof Known<Optional<long[]>> all) {
        boolean overAll = ideal == Ideal.ALL || concept == Concept.OPPOSITION;
        long[] hoped = overAll ? all.value().orElseThrow() : known.value().orElseThrow();
        solutions.add(solution(concept, hoped));
      } else {
        solutions.add(new Solution.Unknown(concept));
      }
    }
    return solutions;
  }

  /** Greatest utility by party, over all outcomes or those that all can sign; none has none. */
  private Attempt<Optional<long[]>> greatest(boolean ofSignable) {
    long[] greatest = new long[stakes.count()];
    for (int party = 0; party < greatest.length; party++) {
      int of = party;
      Attempt<List<FrontierVector>> best =
          candidates.best(
              utilities ->
                  ofSignable && !stakes.allCanSign(utilities)
                      ? Optional.empty()
                      : Optional.of(Score.of(java.math.BigInteger.valueOf(utilities[of]))));
      if (!(best instanceof Known<List<FrontierVector>> known)) {
        return best.map(spent -> Optional.empty());
      }
      if (known.value().isEmpty()) {
        return new Known<>(Optional.empty());
      }
      greatest[party] = known.value().get(0).utility(party);
    }
    return new Known<>(Optional.of(greatest));
  }

  private Solution solution(Concept concept, long[] hoped) {
    Shares shares = new Shares(stakes, hoped);
    Opposition opposition = new Opposition(hoped);
    Measure measure =
        switch (concept) {
          case NASH -> new Nash(stakes, powers);
          case KALAI_SMORODINSKY -> new KalaiSmorodinsky(stakes, shares);
          case EGALITARIAN -> new Egalitarian(stakes);
          case UTILITARIAN -> new Utilitarian(stakes);
          case RELATIVE_UTILITARIAN -> new RelativeUtilitarian(stakes, shares);
          case OPPOSITION -> opposition;
        };
    if (!(candidates.best(measure) instanceof Known<List<FrontierVector>> best)) {
      return new Solution.Unknown(concept);
    }
    if (best.value().isEmpty()) {
      return new Solution.Undefined(concept, Solution.Reason.NOTHING_BETTER);
    }
    long[] first = best.value().get(0).utilities();
    List<Integer> leftOut =
        switch (concept) {
          case KALAI_SMORODINSKY, RELATIVE_UTILITARIAN -> shares.leftOut();
          case OPPOSITION -> opposition.leftOut();
          default -> List.of();
        };
    double value =
        concept == Concept.OPPOSITION ? opposition.distance(first) : value(concept, first, shares);
    Solution.Found found = new Solution.Found(concept, best.value(), value, List.of(), leftOut);
    long[] shown = found.shown().utilities();
    List<Double> gains = parties().mapToObj(p -> shares.value(p, shown)).toList();
    return new Solution.Found(concept, found.vectors(), value, gains, leftOut);
  }

  private double value(Concept concept, long[] utilities, Shares shares) {
    return switch (concept) {
      case NASH ->
          parties()
              .mapToDouble(party -> Math.pow(gain(party, utilities), powers.given(party)))
              .reduce(1, (a, b) -> a * b);
      case EGALITARIAN -> parties().mapToDouble(party -> gain(party, utilities)).min().orElse(0);
      case UTILITARIAN ->
          parties().mapToDouble(party -> stakes.value(party, utilities[party])).sum();
      case KALAI_SMORODINSKY -> shareValues(utilities, shares).min().orElse(Double.NaN);
      default -> shareValues(utilities, shares).sum();
    };
  }

  private java.util.stream.DoubleStream shareValues(long[] utilities, Shares shares) {
    return parties()
        .mapToDouble(party -> shares.value(party, utilities))
        .filter(share -> !Double.isNaN(share));
  }

  private double gain(int party, long[] utilities) {
    return stakes.value(party, utilities[party]) - stakes.value(party, stakes.reservation(party));
  }

  private IntStream parties() {
    return IntStream.range(0, stakes.count());
  }
}
