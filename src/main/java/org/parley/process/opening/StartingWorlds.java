package org.parley.process.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.WorldModel;

/**
 * How talks can begin, with the chances: which ways out the lines that no rule touches leave, and
 * how the others stand. Positions are decided one after another, and what comes to the same is put
 * together; those of a tied party at every node of its quadrature, of which the mean is taken once
 * they are all decided, since parties are independent.
 */
final class StartingWorlds {

  /**
   * A way to begin.
   *
   * @param ways the ways out that are left, in lines of the moving positions
   * @param readings the reading of each moving position, or -1
   */
  record Start(Ways ways, List<Integer> readings) {}

  /** A place of a moving position that is not decided yet. */
  private static final int OPEN = -2;

  private final OpeningModel model;
  private final WorldModel worlds;
  private final List<Integer> moving;
  private final int most;
  private final Cutoff cutoff;
  private final Map<Ways, Map<List<Integer>, Ways>> known = new HashMap<>();

  private StartingWorlds(OpeningModel model, int most, Cutoff cutoff) {
    this.model = model;
    this.worlds = model.worlds();
    this.moving = model.moving();
    this.most = most;
    this.cutoff = cutoff;
  }

  /**
   * The ways to begin with their chances, without those from which no zone can ever open; nothing
   * where they are too many.
   *
   * @throws CutShort once the cutoff is over
   */
  static Optional<Map<Start, Double>> of(OpeningModel model, int most, Cutoff cutoff) {
    return new StartingWorlds(model, most, cutoff).starts();
  }

  private Optional<Map<Start, Double>> starts() {
    Ways all = Ways.of(model.ways().sets());
    Integer[] undecided = new Integer[moving.size()];
    Arrays.fill(undecided, OPEN);
    Map<Start, double[]> states = new LinkedHashMap<>();
    if (!all.areNone()) {
      states.put(new Start(all, List.of(undecided)), new double[] {1});
    }
    int party = -1;
    for (int position : order(all)) {
      int next = worlds.tiedParty(position);
      if (next != party) {
        states = averaged(states, party);
        states = spread(states, next);
        party = next;
      }
      states = decided(states, position);
      if (states.size() > most) {
        return Optional.empty();
      }
    }
    Map<Start, Double> starts = new LinkedHashMap<>();
    averaged(states, party).forEach((start, weight) -> starts.put(start, weight[0]));
    return Optional.of(starts);
  }

  /** The positions that make a difference, those of a tied party together. */
  private List<Integer> order(Ways all) {
    return Arrays.stream(worlds.order(model.ways()))
        .filter(position -> isDecisive(position, all))
        .boxed()
        .sorted(Comparator.comparingInt(worlds::tiedParty))
        .toList();
  }

  private boolean isDecisive(int position, Ways all) {
    int[] first = worlds.firstLines();
    return moving.contains(position) || all.nameAny(first[position], first[position + 1]);
  }

  /** Chances at every node of a party's rule; as they were for a party that is not tied. */
  private Map<Start, double[]> spread(Map<Start, double[]> states, int party) {
    if (party < 0) {
      return states;
    }
    int nodes = worlds.factorWeights(party).length;
    Map<Start, double[]> spread = new LinkedHashMap<>();
    states.forEach(
        (start, weight) -> {
          double[] byNode = new double[nodes];
          Arrays.fill(byNode, weight[0]);
          spread.put(start, byNode);
        });
    return spread;
  }

  private Map<Start, double[]> averaged(Map<Start, double[]> states, int party) {
    if (party < 0) {
      return states;
    }
    double[] weights = worlds.factorWeights(party);
    Map<Start, double[]> means = new LinkedHashMap<>();
    states.forEach(
        (start, byNode) -> {
          double sum = 0;
          for (int node = 0; node < weights.length; node++) {
            sum += weights[node] * byNode[node];
          }
          means.put(start, new double[] {sum});
        });
    return means;
  }

  private Map<Start, double[]> decided(Map<Start, double[]> states, int position) {
    PositionAssumption assumption = worlds.positions().get(position);
    double[] binds = worlds.bindingByFactor(position);
    Map<Start, double[]> next = new LinkedHashMap<>();
    for (Map.Entry<Start, double[]> entry : states.entrySet()) {
      CutShort.check(cutoff);
      double[] idle = scaled(entry.getValue(), binds, -1, 1);
      add(next, entry.getKey(), position, -1, idle);
      for (int reading = 0; reading < assumption.readings().size(); reading++) {
        double share = assumption.readings().get(reading);
        add(next, entry.getKey(), position, reading, scaled(entry.getValue(), binds, share, 0));
      }
    }
    return next;
  }

  /** The chances times {@code base + factor * binds}. */
  private static double[] scaled(double[] chances, double[] binds, double factor, double base) {
    double[] scaled = new double[chances.length];
    for (int node = 0; node < scaled.length; node++) {
      double bind = binds[binds.length == 1 ? 0 : node];
      scaled[node] = chances[node] * (base + factor * bind);
    }
    return scaled;
  }

  private void add(
      Map<Start, double[]> next, Start from, int position, int reading, double[] chances) {
    if (Arrays.stream(chances).allMatch(chance -> chance <= 0)) {
      return;
    }
    Start start = start(from, position, reading);
    if (start.ways().areNone()) {
      return;
    }
    double[] sum = next.get(start);
    if (sum == null) {
      next.put(start, chances);
    } else {
      for (int node = 0; node < sum.length; node++) {
        sum[node] += chances[node];
      }
    }
  }

  private Start start(Start from, int position, int reading) {
    int place = moving.indexOf(position);
    if (place >= 0) {
      List<Integer> readings = new ArrayList<>(from.readings());
      readings.set(place, reading);
      return new Start(from.ways(), List.copyOf(readings));
    }
    Ways left =
        Objects.requireNonNull(
            known
                .computeIfAbsent(from.ways(), w -> new HashMap<>())
                .computeIfAbsent(
                    List.of(position, reading), k -> left(from.ways(), position, reading)));
    return new Start(left, from.readings());
  }

  private Ways left(Ways ways, int position, int reading) {
    int[] first = worlds.firstLines();
    BitSet lines = new BitSet();
    lines.set(first[position], first[position + 1]);
    BitSet binding = new BitSet();
    if (reading >= 0) {
      binding.set(first[position] + reading);
    }
    return ways.given(lines, binding);
  }
}
