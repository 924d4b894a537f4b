package org.parley.decomposition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;

/**
 * Exact counts of the combinations of a network that nothing forbids, by passes over its {@link
 * Decomposition} modulo as many numbers as tell the counts apart.
 *
 * <p>Spent of memory, with the bytes that are enough, where the tables take more than is allowed or
 * more than an array can hold; spent of memory without where they would be gone through for too
 * long.
 */
public final class TreeSums {

  /** Most cells gone through for one answer, all passes together: some seconds. */
  private static final double MOST_CELLS = 1L << 29;

  /** Most cells gone through in parts: some ten seconds. */
  private static final double MOST_IN_PARTS = 1L << 31;

  /** Tables of more bytes can have more cells than an array of Java. */
  private static final double MOST_BYTES = 1L << 33;

  /** A pass back takes about twice as long as a pass up. */
  private static final int PASSES_WITH_BACK = 3;

  private final Network network;
  private final long bytes;
  private final Cutoff cutoff;

  /**
   * Counts of a network.
   *
   * @param bytes memory that the tables of a single pass may take
   * @param cutoff ends every count
   */
  public TreeSums(Network network, long bytes, Cutoff cutoff) {
    this.network = network;
    this.bytes = bytes;
    this.cutoff = cutoff;
  }

  /** How many combinations nothing forbids, whatever is told apart. */
  public Attempt<BigInteger> total() {
    long[] moduli = Residues.withWord(network.volume());
    return attempt(false, moduli.length, tree -> total(tree, moduli));
  }

  /**
   * The same, in parts by the values of some variables where the tables of the whole take too much:
   * in longer time than all other answers may take.
   */
  public Attempt<BigInteger> totalInParts() {
    Attempt<BigInteger> whole = total();
    if (!(whole instanceof Spent<BigInteger> spent) || spent.want() != Want.MEMORY) {
      return whole;
    }
    long[] moduli = Residues.withWord(network.volume());
    return Attempt.of(
            () -> Cutset.of(network, false, mostBytes(), MOST_IN_PARTS / moduli.length, cutoff))
        .flatMap(cutset -> cutset.map(parts -> Attempt.of(() -> sum(parts, moduli))).orElse(spent));
  }

  private BigInteger sum(Cutset cutset, long[] moduli) {
    BigInteger[] sum = {BigInteger.ZERO};
    cutset.forEach(
        network,
        part -> {
          Decomposition tree = Decomposition.of(part, cutset.size().order(), cutoff);
          sum[0] = sum[0].add(total(tree, moduli));
        });
    return sum[0];
  }

  private BigInteger total(Decomposition tree, long[] moduli) {
    return number(moduli, m -> Passes.counting(tree, 1, m, false, cutoff));
  }

  private static BigInteger number(long[] moduli, Function<Long, Passes> passes) {
    long[] residues = Arrays.stream(moduli).map(m -> passes.apply(m).total()).toArray();
    return Residues.number(moduli, residues);
  }

  /** How many combinations that nothing forbids have each value, by variable and value. */
  public Attempt<List<List<BigInteger>>> byValue() {
    long[] moduli = Residues.withWord(network.volume());
    return attempt(
        true,
        PASSES_WITH_BACK * moduli.length,
        tree -> {
          List<long[][]> values =
              Arrays.stream(moduli)
                  .mapToObj(m -> Passes.counting(tree, 1, m, true, cutoff).back().byValue())
                  .toList();
          return byValue(moduli, values);
        });
  }

  private List<List<BigInteger>> byValue(long[] moduli, List<long[][]> residues) {
    List<List<BigInteger>> counts = new ArrayList<>();
    for (int variable = 0; variable < network.weights().length; variable++) {
      int v = variable;
      counts.add(numbers(moduli, residues.stream().map(values -> values[v]).toList()));
    }
    return counts;
  }

  /** For each relation told apart, how many combinations not forbidden have it alone marked. */
  public Attempt<List<BigInteger>> markedAlone() {
    long[] moduli = Residues.withWord(network.volume());
    return attempt(
        true,
        PASSES_WITH_BACK * moduli.length,
        tree ->
            numbers(
                moduli,
                Arrays.stream(moduli)
                    .mapToObj(m -> Passes.counting(tree, 0, m, true, cutoff).back().byMark())
                    .toList()));
  }

  /**
   * How many combinations have so many of the relations told apart marked, by their number from 0
   * to all: the polynomial whose value at {@code x} is the pass up with {@code x} for a factor,
   * from one value more than the most that any has marked.
   */
  public Attempt<List<BigInteger>> byNumberMarked() {
    int all = network.told().size();
    long[] moduli = Residues.primes(network.volume());
    return mostMarked()
        .flatMap(
            most ->
                attempt(
                    false,
                    (most + 1.0) * moduli.length,
                    tree -> {
                      List<BigInteger> counts = new ArrayList<>(numbers(moduli, tree, most + 1));
                      counts.addAll(Collections.nCopies(all - most, BigInteger.ZERO));
                      return counts;
                    }));
  }

  /** At so many points, coefficients of lower degree than their number. */
  private List<BigInteger> numbers(long[] moduli, Decomposition tree, int points) {
    return numbers(
        moduli,
        Arrays.stream(moduli)
            .mapToObj(
                m -> {
                  LongStream values =
                      IntStream.range(0, points)
                          .mapToLong(x -> Passes.counting(tree, x, m, false, cutoff).total());
                  return Interpolation.coefficients(values.toArray(), m);
                })
            .toList());
  }

  /** The most relations told apart that a combination has marked; 0 where there is none. */
  private Attempt<Integer> mostMarked() {
    List<Relation> not = network.told().stream().map(Relation::complement).toList();
    long[] ones = new long[not.size()];
    Arrays.fill(ones, 1);
    Network inverse = new Network(network.weights(), network.forbidden(), not);
    return attempt(
        false,
        1,
        tree -> {
          Decomposition same = Decomposition.of(inverse, tree.order(), cutoff);
          Passes fewest = new Passes(same, network.zeros(), ones, Algebra.LEAST, false, cutoff);
          return fewest.total() < Algebra.NEVER ? not.size() - (int) fewest.total() : 0;
        });
  }

  /**
   * A combination of least cost that nothing forbids, whatever is told apart; nothing where there
   * is none.
   *
   * @param costs by variable and value, at least 0, together below {@code 2^62}
   */
  public Attempt<Optional<int[]>> cheapest(long[][] costs) {
    return attempt(
        true,
        1,
        tree -> {
          long[] free = new long[network.told().size()];
          Passes passes = new Passes(tree, costs, free, Algebra.LEAST, true, cutoff);
          return passes.total() < Algebra.NEVER ? Optional.of(passes.cheapest()) : Optional.empty();
        });
  }

  /**
   * The distinct sets of relations told apart that combinations have marked, by rising cost, each
   * with the values of a combination, as {@link MarkedSets} has them; the iterator ends with {@link
   * org.parley.effort.CutShort} once the time is over.
   *
   * @param costs by relation told apart, at least 0, together below {@code 2^62}
   */
  public Attempt<Iterator<MarkedSet>> markedSets(long[] costs) {
    return attempt(
        true, costs.length + 1.0, tree -> new MarkedSets(network, tree.order(), costs, cutoff));
  }

  /** The numbers of a row, whose residues are a row for each modulus. */
  private static List<BigInteger> numbers(long[] moduli, List<long[]> residues) {
    List<BigInteger> numbers = new ArrayList<>();
    for (int at = 0; at < residues.get(0).length; at++) {
      int k = at;
      numbers.add(Residues.number(moduli, residues.stream().mapToLong(row -> row[k]).toArray()));
    }
    return numbers;
  }

  private double mostBytes() {
    return Math.min(bytes, MOST_BYTES);
  }

  private <T> Attempt<T> attempt(boolean keepsAll, double passes, Function<Decomposition, T> work) {
    Decomposition.Size size = Decomposition.size(network, keepsAll);
    if (size.bytes() > mostBytes()) {
      return Spent.ofMemory(size.bytes());
    }
    return size.cells() * passes > MOST_CELLS
        ? Spent.ofMemory()
        : Attempt.of(() -> work.apply(Decomposition.of(network, size.order(), cutoff)));
  }
}
