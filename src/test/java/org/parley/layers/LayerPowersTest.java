package org.parley.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.scenario.Layer;
import org.parley.scenario.Layer.Rule;

/** Power in bodies whose figures are published, and in random ones against all coalitions. */
final class LayerPowersTest {

  private static Allowance ample() {
    return new Allowance(Cutoff.NEVER, 1L << 28);
  }

  private static Layer layer(
      String id, Map<String, BigDecimal> weights, Rule rule, String... veto) {
    return new Layer(id, "", weights, rule, Set.of(veto), List.of());
  }

  private static Layer quota(String id, int quota, int... votes) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (int k = 0; k < votes.length; k++) {
      weights.put("p" + k, BigDecimal.valueOf(votes[k]));
    }
    return layer(id, weights, new Rule.Quota(BigDecimal.valueOf(quota)));
  }

  private static List<String> voters(int count) {
    return IntStream.range(0, count).mapToObj(k -> "p" + k).toList();
  }

  private static <T> T known(Attempt<T> attempt) {
    return ((Known<T>) attempt).value();
  }

  private static List<Power> powers(Layer layer) {
    Chamber chamber = Chamber.of(layer, layer.members());
    return known(LayerPowers.of(chamber, ample()));
  }

  private static BigFraction of(long numerator, long denominator) {
    return new BigFraction(numerator, denominator);
  }

  /**
   * The Council of the European Economic Community of 1958: Germany, France and Italy 4 votes each,
   * Belgium and the Netherlands 2, Luxembourg 1, and 12 to pass. Its figures are those of Brams and
   * Affuso (1976), "Power and size: a new paradox": Luxembourg could never matter.
   */
  @Test
  void councilOfTheSixIsAsPublished() {
    List<Power> powers = powers(quota("council", 12, 4, 4, 4, 2, 2, 1));
    assertThat(powers)
        .extracting(Power::shapley)
        .containsExactly(of(14, 60), of(14, 60), of(14, 60), of(9, 60), of(9, 60), of(0, 1));
    assertThat(powers)
        .extracting(power -> power.index().orElseThrow())
        .containsExactly(of(5, 21), of(5, 21), of(5, 21), of(3, 21), of(3, 21), of(0, 1));
  }

  /**
   * The Security Council since 1965: five permanent members with a veto, ten others, nine to pass.
   * A permanent member turns coalitions of the four others like it and of at least four of the ten:
   * 848; another those of all five and of three of the nine others: 84. By Shapley and Shubik these
   * are the often cited 0.1963 and 0.0019 of the power, 421/2145 and 4/2145.
   */
  @Test
  void securityCouncilIsAsPublished() {
    Map<String, BigDecimal> seats = new LinkedHashMap<>();
    voters(15).forEach(seat -> seats.put(seat, BigDecimal.ONE));
    List<Power> powers =
        powers(layer("council", seats, new Rule.AllBut(6), "p0", "p1", "p2", "p3", "p4"));
    assertThat(powers.subList(0, 5)).allMatch(power -> power.shapley().equals(of(421, 2145)));
    assertThat(powers.subList(5, 15)).allMatch(power -> power.shapley().equals(of(4, 2145)));
    assertThat(powers.get(0).measure()).isEqualTo(of(848, 1 << 14));
    assertThat(powers.get(14).measure()).isEqualTo(of(84, 1 << 14));
  }

  /** The tenth example of the specification. */
  @Test
  void tableParliamentAndStreetMultiply() {
    List<String> voters = List.of("G1", "G2", "P1", "P2", "P3", "S");
    Map<String, BigDecimal> votes = new LinkedHashMap<>();
    votes.put("P1", BigDecimal.valueOf(3));
    votes.put("P2", BigDecimal.valueOf(2));
    votes.put("P3", BigDecimal.ONE);
    Layer parliament = layer("parliament", votes, new Rule.Quota(BigDecimal.valueOf(4)));
    Map<String, BigDecimal> table = new LinkedHashMap<>();
    table.put("G1", BigDecimal.ONE);
    table.put("G2", BigDecimal.ONE);
    List<Chamber> chambers =
        List.of(
            Chamber.of(layer("table", table, new Rule.All()), voters),
            Chamber.of(parliament, voters),
            Chamber.of(layer("street", Map.of("S", BigDecimal.ONE), new Rule.All()), voters));
    List<Power> alone = known(LayerPowers.of(chambers.get(1), ample()));
    assertThat(alone).extracting(Power::shapley).containsExactly(of(2, 3), of(1, 6), of(1, 6));
    assertThat(alone).extracting(Power::measure).containsExactly(of(3, 4), of(1, 4), of(1, 4));
    assertThat(alone)
        .extracting(power -> power.index().orElseThrow())
        .containsExactly(of(3, 5), of(1, 5), of(1, 5));
    List<Power> all = known(LayerPowers.composed(chambers, ample()));
    assertThat(all)
        .extracting(Power::shapley)
        .containsExactly(of(7, 30), of(7, 30), of(7, 30), of(1, 30), of(1, 30), of(7, 30));
    assertThat(all)
        .extracting(Power::measure)
        .containsExactly(of(3, 32), of(3, 32), of(3, 32), of(1, 32), of(1, 32), of(3, 32));
    assertThat(all)
        .extracting(power -> power.index().orElseThrow())
        .containsExactly(of(3, 14), of(3, 14), of(3, 14), of(1, 14), of(1, 14), of(3, 14));
  }

  /** A random layer over some of so many voters, with decimals now and then. */
  private static Layer random(String id, List<String> voters, Random random) {
    List<String> members = new ArrayList<>(voters);
    Collections.shuffle(members, random);
    members = members.subList(0, 1 + random.nextInt(voters.size()));
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    int decimals = random.nextInt(2);
    for (String member : members) {
      weights.put(member, BigDecimal.valueOf(random.nextInt(6), decimals));
    }
    BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean counts = random.nextBoolean() && sum.signum() > 0;
    Rule rule =
        counts
            ? new Rule.Quota(
                sum.subtract(BigDecimal.valueOf(random.nextInt(4), decimals))
                    .max(new BigDecimal("0.1")))
            : new Rule.AllBut(random.nextInt(members.size()));
    String[] veto = random.nextInt(3) == 0 ? new String[] {members.get(0)} : new String[0];
    return layer(id, weights, rule, veto);
  }

  private static boolean passes(Layer layer, Set<String> accepting) {
    if (!accepting.containsAll(layer.veto())) {
      return false;
    }
    if (layer.rule() instanceof Rule.Quota quota) {
      return layer.weights().entrySet().stream()
              .filter(entry -> accepting.contains(entry.getKey()))
              .map(Map.Entry::getValue)
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .compareTo(quota.votes())
          >= 0;
    }
    long refusing = layer.members().stream().filter(m -> !accepting.contains(m)).count();
    return refusing <= ((Rule.AllBut) layer.rule()).refusals();
  }

  private static Set<String> set(int bits, List<String> voters) {
    Set<String> set = new HashSet<>();
    for (int k = 0; k < voters.size(); k++) {
      if ((bits & 1 << k) != 0) {
        set.add(voters.get(k));
      }
    }
    return set;
  }

  /** Orders of voters by going through all of them. */
  private static long pivots(
      List<String> rest, Set<String> before, String voter, List<Layer> layers) {
    if (rest.isEmpty()) {
      return 0;
    }
    long pivots = 0;
    for (String next : rest) {
      Set<String> after = new HashSet<>(before);
      after.add(next);
      boolean isWon = layers.stream().allMatch(layer -> passes(layer, before));
      boolean wins = layers.stream().allMatch(layer -> passes(layer, after));
      List<String> left = new ArrayList<>(rest);
      left.remove(next);
      if (next.equals(voter) && wins && !isWon) {
        pivots += factorial(left.size());
      } else if (!wins) {
        pivots += pivots(left, after, voter, layers);
      }
    }
    return pivots;
  }

  private static long factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  @Test
  void randomLayersAgreeWithAllCoalitionsAndOrders() {
    int tied = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<String> all = voters(2 + random.nextInt(4));
      List<Layer> layers = new ArrayList<>();
      for (int k = 0; k <= random.nextInt(3); k++) {
        layers.add(random("l" + k, all, random));
      }
      List<String> voters =
          all.stream()
              .filter(v -> layers.stream().anyMatch(l -> l.weights().containsKey(v)))
              .toList();
      tied += layers.stream().mapToInt(l -> l.members().size()).sum() > voters.size() ? 1 : 0;
      List<Chamber> chambers = layers.stream().map(l -> Chamber.of(l, voters)).toList();
      List<Power> powers = known(LayerPowers.composed(chambers, ample()));
      for (int v = 0; v < voters.size(); v++) {
        int bit = 1 << v;
        long swings =
            IntStream.range(0, 1 << voters.size())
                .filter(n -> (n & bit) == 0)
                .filter(n -> layers.stream().anyMatch(l -> !passes(l, set(n, voters))))
                .filter(n -> layers.stream().allMatch(l -> passes(l, set(n | bit, voters))))
                .count();
        long pivots = pivots(voters, Set.of(), voters.get(v), layers);
        assertThat(powers.get(v).measure())
            .as("seed %s", seed)
            .isEqualTo(of(swings, 1L << (voters.size() - 1)));
        assertThat(powers.get(v).shapley())
            .as("seed %s", seed)
            .isEqualTo(of(pivots, factorial(voters.size())));
      }
      BigFraction sum =
          powers.stream().map(Power::shapley).reduce(BigFraction.ZERO, BigFraction::add);
      boolean isEverWon = powers.stream().anyMatch(p -> p.index().isPresent());
      assertThat(sum).isEqualTo(isEverWon ? BigFraction.ONE : BigFraction.ZERO);
    }
    assertThat(tied).isGreaterThan(40);
  }

  /** Sixty voters of one vote each: what half of them decide, everybody decides alike. */
  @Test
  void manyVotersAreCountedByGeneratingFunctions() {
    int[] ones = new int[60];
    Arrays.fill(ones, 1);
    List<Power> powers = powers(quota("house", 31, ones));
    assertThat(powers).allMatch(power -> power.shapley().equals(of(1, 60)));
    BigInteger swings = BigInteger.ONE;
    for (int k = 1; k <= 30; k++) {
      swings = swings.multiply(BigInteger.valueOf(60 - k)).divide(BigInteger.valueOf(k));
    }
    assertThat(powers.get(0).measure())
        .isEqualTo(new BigFraction(swings, BigInteger.ONE.shiftLeft(59)));
  }

  @Test
  void layersThatShareTooManyVotersAreNotKnown() {
    List<String> voters = voters(25);
    int[] ones = new int[25];
    Arrays.fill(ones, 1);
    Chamber house = Chamber.of(quota("house", 13, ones), voters);
    assertThat(LayerPowers.composed(List.of(house, house), ample())).isInstanceOf(Spent.class);
    assertThat(LayerPowers.composed(List.of(house), ample())).isInstanceOf(Known.class);
  }

  @Test
  void votesWithoutMemoryAreNotCounted() {
    Chamber council = Chamber.of(quota("council", 12, 4, 4, 4, 2, 2, 1), voters(6));
    assertThat(LayerPowers.of(council, new Allowance(Cutoff.NEVER, 0))).isInstanceOf(Spent.class);
  }
}
