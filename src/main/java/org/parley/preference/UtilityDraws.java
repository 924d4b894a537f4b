package org.parley.preference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.preference.WeightSpace.Method;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.stat.RandomStreams;
import org.parley.tabulation.Tabulation;

/**
 * Utilities under weights drawn from all that are open, and what holds under every one of them
 * (stochastic multicriteria acceptability analysis: Lahdelma, Hokkanen and Salminen 1998, "SMAA -
 * stochastic multiobjective acceptability analysis").
 *
 * @implNote immutable; its stretches may not be shared by threads
 */
public final class UtilityDraws {

  /**
   * A party with open weights.
   *
   * @param party id of the party
   * @param open how many numbers are open
   * @param method how they are drawn
   */
  public record Drawn(String party, int open, Method method) {}

  private final Scenario scenario;
  private final Tabulation tabulation;
  private final Map<String, WeightSpace> spaces = new LinkedHashMap<>();
  private final Map<String, WeightSampler> samplers = new LinkedHashMap<>();

  /**
   * Draws for a scenario in which no party's ranges and orders contradict one another.
   *
   * @param tabulation of all positions that count
   */
  public UtilityDraws(Scenario scenario, Tabulation tabulation) {
    this.scenario = scenario;
    this.tabulation = tabulation;
    for (Party party : scenario.parties()) {
      WeightSpace space = WeightSpaces.of(scenario, party);
      spaces.put(party.id(), space);
      if (space.size() > 0) {
        samplers.put(party.id(), WeightSampler.of(space));
      }
    }
  }

  /** The parties of whose weights something is known. */
  public List<Drawn> parties() {
    List<Drawn> drawn = new ArrayList<>();
    samplers.forEach(
        (party, sampler) -> drawn.add(new Drawn(party, space(party).size(), sampler.method())));
    return drawn;
  }

  /** Whether any weight can differ from draw to draw. */
  public boolean isAnyOpen() {
    return spaces.values().stream().anyMatch(space -> !space.isPoint());
  }

  private WeightSpace space(String party) {
    return Objects.requireNonNull(spaces.get(party));
  }

  /** A stretch of draws: the same for the same seed and number. */
  public Stretch stretch(long seed, long number) {
    return new Stretch(seed, number);
  }

  /** Draws that are made one after the other. */
  public final class Stretch {

    private final List<Party> parties = new ArrayList<>();
    private final List<WeightSampler> own = new ArrayList<>();
    private final List<RandomGenerator> randoms = new ArrayList<>();

    private Stretch(long seed, long number) {
      for (Party party : scenario.parties()) {
        WeightSampler sampler = samplers.get(party.id());
        if (sampler != null) {
          long index = number * scenario.parties().size() + randoms.size();
          parties.add(party);
          own.add(sampler.fresh());
          randoms.add(RandomStreams.stream(seed, index));
        }
      }
    }

    /** The utilities under the next weights. */
    public Utilities next() {
      Map<String, AssumedUtility> assumed = new LinkedHashMap<>(scenario.assumptions().utility());
      for (int k = 0; k < parties.size(); k++) {
        String party = parties.get(k).id();
        WeightSpace space = space(party);
        double[] numbers = new double[space.size()];
        own.get(k).next(randoms.get(k), numbers);
        AssumedUtility before = scenario.assumptions().utility(party);
        assumed.put(party, new DrawnWeights(before, space).of(numbers));
      }
      return Utilities.of(assuming(assumed), tabulation).orElseThrow();
    }
  }

  private Scenario assuming(Map<String, AssumedUtility> utility) {
    Assumptions before = scenario.assumptions();
    return scenario.assuming(
        scenario.positions(),
        new Assumptions(
            before.note(),
            before.firmness(),
            before.optionWeights(),
            before.correlation(),
            utility));
  }

  /**
   * Whether a party holds one outcome at least as good as another, whatever its open weights.
   *
   * @param party of whose wants something is known
   * @param one option index of every issue
   * @param other option index of every issue of the other outcome
   */
  public boolean isNecessarilyAtLeast(String party, int[] one, int[] other) {
    return holds(party, one, other, true);
  }

  /** Whether it does under some of its open weights. */
  public boolean isPossiblyAtLeast(String party, int[] one, int[] other) {
    return holds(party, other, one, false);
  }

  /** Whether the first is never worse, or else whether it is not always better. */
  private boolean holds(String party, int[] first, int[] second, boolean always) {
    WeightSpace space = space(party);
    BigFraction constant =
        space.sums() && space.size() > 0
            ? BigFraction.ZERO
            : advantage(party, OptionalInt.empty(), first, second);
    List<BigFraction> advantages = new ArrayList<>();
    for (int part = 0; part < space.size(); part++) {
      BigFraction whole = advantage(party, OptionalInt.of(part), first, second);
      advantages.add(whole.subtract(constant));
    }
    return always
        ? WeightExtremes.isNeverNegative(space, advantages, constant)
        : !WeightExtremes.isAlwaysPositive(space, advantages, constant);
  }

  /** What one outcome is worth beyond another with all the weight on one part. */
  private BigFraction advantage(String party, OptionalInt part, int[] one, int[] other) {
    Map<String, AssumedUtility> assumed = new LinkedHashMap<>(scenario.assumptions().utility());
    WeightSpace space = space(party);
    if (space.size() > 0) {
      AssumedUtility before = scenario.assumptions().utility(party);
      assumed.put(party, new DrawnWeights(before, space).corner(part));
    }
    PartyUtility utility =
        new UtilityBuilder(assuming(assumed), scenario.party(party).orElseThrow(), tabulation)
            .build()
            .orElseThrow();
    return new BigFraction(
        BigInteger.valueOf(utility.of(one) - utility.of(other)),
        BigInteger.valueOf(utility.denominator()));
  }
}
