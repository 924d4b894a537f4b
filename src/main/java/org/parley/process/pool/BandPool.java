package org.parley.process.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parley.elimination.Diagram;
import org.parley.preference.PartyUtility;
import org.parley.stat.RandomStreams;

/**
 * Draws a pool: from each of {@value #BANDS} bands of what outcomes are worth to a party a number
 * of them, each outcome of a band as likely as any other.
 *
 * <p>Outcomes are drawn with tilts that lead to all levels of worth; one of worth <i>u</i> that
 * falls into a band from <i>a</i> is kept with probability <i>exp(-tilt (u - a))</i>, or with a
 * tilt below 0 as much from the upper end, which undoes the tilt within the band (von Neumann 1951,
 * "Various techniques used in connection with random digits"). The best outcome is always there.
 */
final class BandPool {

  /** Bands of the scale between what bounds the utility of a party. */
  static final int BANDS = 64;

  private static final double[] TILTS = {0, 3, 6, 10, 15, 21, 28, 40, 60, 90, 140, 220};

  /** Draws by which it is found out where a tilt leads to. */
  private static final int FIRST = 64;

  /** Most draws with one tilt, for every outcome that a band is to have. */
  private static final int TRIES = 32;

  private final Diagram diagram;
  private final EdgeWorths worths;
  private final int each;
  private final RandomGenerator random;
  private final long least;
  private final long greatest;
  private final List<List<int[]>> bands = new ArrayList<>();

  private BandPool(
      Diagram diagram, Optional<PartyUtility> utility, long floor, int each, long seed) {
    this.diagram = diagram;
    this.worths = new EdgeWorths(diagram, utility);
    this.each = each;
    this.random = RandomStreams.stream(seed, 0);
    this.greatest = worths.greatest();
    this.least = Math.max(floor, worths.least());
    for (int band = 0; band <= band(greatest) - band(least); band++) {
      bands.add(new ArrayList<>());
    }
  }

  /**
   * The outcomes of a pool, band by band; empty where none is worth so much.
   *
   * @param diagram not empty
   * @param floor the least that outcomes shall be worth
   * @param each how many a band shall have at most
   */
  static List<List<int[]>> of(
      Diagram diagram, Optional<PartyUtility> utility, long floor, int each, long seed) {
    BandPool pool = new BandPool(diagram, utility, floor, each, seed);
    return pool.least > pool.greatest ? List.of() : pool.drawn();
  }

  private int band(long worth) {
    return Math.min(BANDS - 1, (int) Math.floor(worths.share(worth) * BANDS));
  }

  private List<List<int[]>> drawn() {
    bands.get(bands.size() - 1).add(worths.best());
    for (int lead : leads()) {
      fill(tilt(lead));
    }
    return bands;
  }

  private static int[] leads() {
    int[] leads = new int[2 * TILTS.length - 1];
    for (int at = 0; at < leads.length; at++) {
      leads[at] = at - TILTS.length + 1;
    }
    return leads;
  }

  private static double tilt(int lead) {
    return lead < 0 ? -TILTS[-lead] : TILTS[lead];
  }

  /** Draws with a tilt as long as that fills bands near to where it leads. */
  private void fill(double tilt) {
    TiltedDraws draws = new TiltedDraws(diagram, worths, tilt);
    int[] outcome = new int[diagram.levelCount()];
    int[] kept = new int[bands.size()];
    int most = FIRST;
    for (int draw = 0; draw < most; draw++) {
      long worth = draws.draw(random, outcome);
      int band = worth < least ? -1 : band(worth) - band(least);
      if (band >= 0 && bands.get(band).size() < each && random.nextDouble() < chance(worth, tilt)) {
        bands.get(band).add(outcome.clone());
        kept[band]++;
        most = Math.min(TRIES * each, Math.max(most, draw + 1 + FIRST * 2));
      }
    }
  }

  /** The chance with which a draw is kept, so that within its band all are alike. */
  private double chance(long worth, double tilt) {
    double from = band(worth) / (double) BANDS;
    double edge = tilt < 0 ? from + 1.0 / BANDS : from;
    return Math.exp(-tilt * (worths.share(worth) - edge));
  }
}
