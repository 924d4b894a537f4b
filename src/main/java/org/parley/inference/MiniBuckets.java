package org.parley.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.inference.WeightTable.Summary;

/**
 * Bucket elimination in tables of limited size: where the product of a bucket's tables would have
 * too many cells, it is summed up in parts, each on its own (R. Dechter and I. Rish 2003,
 * "Mini-buckets: a general scheme for bounded inference", Journal of the ACM 50).
 *
 * <p>The messages guide draws of all variables, from the last eliminated to the first, each given
 * those before; a weight makes up for what the parts did not know of one another (V. Gogate and R.
 * Dechter 2011, "SampleSearch: importance sampling in presence of determinism", Artificial
 * Intelligence 175, without the search). Where every product fits, all weights are the same.
 *
 * @implNote immutable; threads may share it with a generator and a scratch array each
 */
public final class MiniBuckets {

  private final Step[] steps;
  private final double constant;
  private final double total;

  /**
   * @param constant product of the tables without variables
   * @param total {@code constant} times the messages without variables
   */
  private MiniBuckets(Step[] steps, double constant, double total) {
    this.steps = steps;
    this.constant = constant;
    this.total = total;
  }

  /** What the parts of a bucket after the first send on. */
  private enum Rest {
    /** Their mean, which guides well. */
    MEAN,
    /** Their greatest weight, which bounds the sum. */
    MAXIMUM
  }

  /**
   * For draws.
   *
   * @param sizes number of values of every variable
   * @param order the variables, first eliminated first
   * @param maxCells cells of a product allowed; a single table may have more
   * @throws CutShort once the cutoff is over
   */
  public static MiniBuckets forDraws(
      List<WeightTable> tables, int[] sizes, int[] order, double maxCells, Cutoff cutoff) {
    return new Elimination(sizes, order, maxCells, Rest.MEAN, cutoff).run(tables);
  }

  /**
   * At least the sum over all variables of the product of the tables.
   *
   * @throws CutShort once the cutoff is over
   */
  public static double upperBound(
      List<WeightTable> tables, int[] sizes, int[] order, double maxCells, Cutoff cutoff) {
    return new Elimination(sizes, order, maxCells, Rest.MAXIMUM, cutoff).run(tables).total;
  }

  /**
   * The sum over all variables of the product of the tables where everything fits, else a guess at
   * it.
   */
  public double total() {
    return total;
  }

  /** Whether it is certain that no values have a product above 0. */
  public boolean isEmpty() {
    return total == 0;
  }

  /**
   * Draws.
   *
   * @param values receives the value of every variable
   * @param scratch as long as twice the number of values of any variable
   * @return the product of the tables at these values, divided by the probability of drawing them;
   *     0 where the draw came to where nothing is left, and then some values are not set
   */
  public double draw(RandomGenerator random, int[] values, double[] scratch) {
    double weight = constant;
    for (int at = steps.length - 1; at >= 0 && weight > 0; at--) {
      weight *= steps[at].draw(random, values, scratch);
    }
    return weight;
  }

  /** A bucket in the making. */
  private record Pending(List<WeightTable> own, List<WeightTable> messages) {}

  private static final class Elimination {

    private final int[] sizes;
    private final int[] order;
    private final double maxCells;
    private final Rest rest;
    private final Cutoff cutoff;
    private final int[] place;
    private final List<Pending> pending = new ArrayList<>();
    private double sent = 1;

    Elimination(int[] sizes, int[] order, double maxCells, Rest rest, Cutoff cutoff) {
      this.cutoff = cutoff;
      this.sizes = sizes;
      this.order = order;
      this.maxCells = maxCells;
      this.rest = rest;
      this.place = new int[sizes.length];
      for (int at = 0; at < order.length; at++) {
        place[order[at]] = at;
        pending.add(new Pending(new ArrayList<>(), new ArrayList<>()));
      }
    }

    MiniBuckets run(List<WeightTable> tables) {
      double constant = 1;
      for (WeightTable table : tables) {
        if (table.scope().length == 0) {
          constant *= table.weights()[0];
        } else {
          pending.get(earliest(table)).own().add(table);
        }
      }
      Step[] steps = new Step[order.length];
      for (int at = 0; at < order.length; at++) {
        int variable = order[at];
        Pending bucket = pending.get(at);
        List<List<WeightTable>> parts = parts(variable, bucket);
        for (int part = 0; part < parts.size(); part++) {
          send(message(variable, parts.get(part), part > 0));
        }
        steps[at] = new Step(variable, sizes[variable], bucket);
      }
      return new MiniBuckets(steps, constant, constant * sent);
    }

    private int earliest(WeightTable table) {
      return Arrays.stream(table.scope()).map(variable -> place[variable]).min().orElseThrow();
    }

    /** The tables in parts whose products fit, the widest tables first. */
    private List<List<WeightTable>> parts(int variable, Pending bucket) {
      List<WeightTable> tables = new ArrayList<>(bucket.own());
      tables.addAll(bucket.messages());
      tables.sort(Comparator.comparingInt((WeightTable table) -> -table.weights().length));
      List<List<WeightTable>> parts = new ArrayList<>();
      for (WeightTable table : tables) {
        parts.stream()
            .filter(part -> cells(part, table) <= maxCells)
            .findFirst()
            .orElseGet(
                () -> {
                  parts.add(new ArrayList<>());
                  return parts.get(parts.size() - 1);
                })
            .add(table);
      }
      if (parts.isEmpty()) {
        // A variable that no table mentions still has as many values to sum over.
        parts.add(List.of(ones(variable)));
        bucket.messages().add(ones(variable));
      }
      return parts;
    }

    private WeightTable ones(int variable) {
      double[] ones = new double[sizes[variable]];
      Arrays.fill(ones, 1);
      return new WeightTable(new int[] {variable}, new int[] {ones.length}, ones);
    }

    private double cells(List<WeightTable> part, WeightTable more) {
      return IntStream.concat(variables(part), Arrays.stream(more.scope()))
          .distinct()
          .mapToDouble(variable -> sizes[variable])
          .reduce(1, (a, b) -> a * b);
    }

    private static IntStream variables(List<WeightTable> part) {
      return part.stream().flatMapToInt(table -> Arrays.stream(table.scope()));
    }

    private WeightTable message(int variable, List<WeightTable> part, boolean isFurther) {
      int[] kept = variables(part).filter(v -> v != variable).distinct().sorted().toArray();
      boolean isBound = isFurther && rest == Rest.MAXIMUM;
      Summary summary = isBound ? Summary.MAXIMUM : Summary.SUM;
      int[] dropped = {variable};
      WeightTable message = WeightTable.product(part, kept, dropped, sizes, summary, cutoff);
      if (isFurther && rest == Rest.MEAN) {
        double[] weights = message.weights();
        for (int cell = 0; cell < weights.length; cell++) {
          weights[cell] /= sizes[variable];
        }
      }
      return message;
    }

    private void send(WeightTable message) {
      if (message.scope().length == 0) {
        sent *= message.weights()[0];
      } else {
        pending.get(earliest(message)).messages().add(message);
      }
    }
  }

  /** A variable and the tables by which it is drawn, its own first, then the messages. */
  private static final class Step {

    private final int variable;
    private final int size;
    private final int ownCount;
    private final double[][] weights;
    private final int[][] scopes;
    private final int[][] strides;
    private final int[] stride;

    Step(int variable, int size, Pending bucket) {
      List<WeightTable> tables = new ArrayList<>(bucket.own());
      tables.addAll(bucket.messages());
      this.variable = variable;
      this.size = size;
      this.ownCount = bucket.own().size();
      this.weights = tables.stream().map(WeightTable::weights).toArray(double[][]::new);
      this.scopes = tables.stream().map(WeightTable::scope).toArray(int[][]::new);
      this.strides =
          tables.stream()
              .map(table -> Arrays.stream(table.scope()).map(table::stride).toArray())
              .toArray(int[][]::new);
      this.stride = tables.stream().mapToInt(table -> table.stride(variable)).toArray();
    }

    /** Draws the value; returns what it owes to the weight. */
    double draw(RandomGenerator random, int[] values, double[] scratch) {
      Arrays.fill(scratch, 0, 2 * size, 1);
      values[variable] = 0;
      for (int t = 0; t < weights.length; t++) {
        int cell = base(t, values);
        int from = t < ownCount ? 0 : size;
        for (int value = 0; value < size; value++) {
          scratch[from + value] *= weights[t][cell];
          cell += stride[t];
        }
      }
      double sum = 0;
      for (int value = 0; value < size; value++) {
        sum += scratch[value] * scratch[size + value];
      }
      if (sum == 0) {
        return 0;
      }
      int chosen = choose(random.nextDouble() * sum, scratch);
      values[variable] = chosen;
      return sum / scratch[size + chosen];
    }

    private int base(int table, int[] values) {
      int cell = 0;
      for (int k = 0; k < scopes[table].length; k++) {
        cell += values[scopes[table][k]] * strides[table][k];
      }
      return cell;
    }

    private int choose(double threshold, double[] scratch) {
      double left = threshold;
      int last = 0;
      for (int value = 0; value < size; value++) {
        double share = scratch[value] * scratch[size + value];
        if (share > 0) {
          last = value;
          left -= share;
          if (left < 0) {
            return value;
          }
        }
      }
      // Rounding can leave a rest after the last value that has any weight.
      return last;
    }
  }
}
