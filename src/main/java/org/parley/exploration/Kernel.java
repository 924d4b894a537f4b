package org.parley.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.stat.RandomStreams;

/** Draws and counts chunks; each worker has its own. */
final class Kernel implements ChunkDrawer {

  /** The counts under one filter. */
  private record Counter(long[] filter, int[] slots, long[][] columns) {}

  private final Plan plan;
  private final BlockRandom random = new BlockRandom();
  private final List<Source> sources;
  private final long[][] columns;
  private final long[][] counted;
  private final Counter unfiltered;
  private final List<Counter> filtered;
  private final NearestSearch search;
  private final long[] live = new long[Columns.WORDS];
  private final int[] words = new int[Columns.WORDS];
  private final long[] found;

  Kernel(Plan plan) {
    this.plan = plan;
    this.sources = plan.draws().stream().map(ClusterDraw::open).toList();
    this.columns = plan.program().columns(this::inputColumn);
    this.counted = distinct(plan.counted().stream().map(count -> column(count.node())).toList());
    List<Counter> counters = new ArrayList<>(counters());
    this.unfiltered = counters.remove(0);
    this.filtered = counters;
    this.search = new NearestSearch(plan, sources, this::column);
    this.found = new long[plan.shape().size()];
  }

  private long[] inputColumn(int number) {
    Inputs.Input input = plan.inputs().get(number);
    for (int k = 0; k < sources.size(); k++) {
      if (plan.draws().get(k).cluster() == input.cluster()) {
        return sources.get(k).column(input.local());
      }
    }
    throw new IllegalStateException("input [" + number + "] belongs to no cluster");
  }

  private long[] column(int node) {
    return plan.program().column(columns, node);
  }

  private static long[][] distinct(List<long[]> columns) {
    Map<long[], Boolean> distinct = new IdentityHashMap<>();
    columns.forEach(column -> distinct.put(column, true));
    return distinct.keySet().toArray(long[][]::new);
  }

  /** The counts grouped by filter, those without one first. */
  private List<Counter> counters() {
    Map<Integer, List<TallyCircuit.Counted>> byFilter = new LinkedHashMap<>();
    byFilter.put(Circuit.ONE, new ArrayList<>());
    for (TallyCircuit.Counted count : plan.counted()) {
      byFilter.computeIfAbsent(count.filter(), unused -> new ArrayList<>()).add(count);
    }
    List<Counter> counters = new ArrayList<>();
    byFilter.forEach(
        (filter, counts) ->
            counters.add(
                new Counter(
                    column(filter),
                    counts.stream().mapToInt(TallyCircuit.Counted::slot).toArray(),
                    counts.stream().map(count -> column(count.node())).toArray(long[][]::new))));
    return counters;
  }

  @Override
  public void draw(long seed, long chunk, int draws, OutcomeTally tally, NearestKeeper keeper) {
    random.start(RandomStreams.key(seed, chunk));
    sources.forEach(Source::start);
    Arrays.fill(found, 0);
    for (int done = 0; done < draws; done += Columns.DRAWS) {
      sources.forEach(source -> source.draw(random));
      plan.program().run(columns);
      if (draws - done < Columns.DRAWS) {
        trim(draws - done);
      }
      count();
      search.search(keeper);
    }
    for (int slot = 0; slot < found.length; slot++) {
      tally.increase(slot, found[slot]);
    }
    complete(draws, tally);
  }

  /** Takes the draws from number {@code draws} on out of everything that is counted. */
  private void trim(int draws) {
    Arrays.fill(live, 0);
    Arrays.fill(live, 0, draws / Long.SIZE, -1);
    if (draws % Long.SIZE > 0) {
      live[draws / Long.SIZE] = (1L << draws) - 1;
    }
    for (long[] column : counted) {
      Columns.and(column, column, live);
    }
  }

  private void count() {
    for (int k = 0; k < unfiltered.slots().length; k++) {
      found[unfiltered.slots()[k]] += Columns.count(unfiltered.columns()[k]);
    }
    filtered.forEach(this::countUnder);
  }

  private void countUnder(Counter counter) {
    int occupied = Columns.occupied(counter.filter(), words);
    boolean isSparse = occupied < Columns.WORDS / 2;
    for (int k = 0; k < counter.slots().length; k++) {
      long[] column = counter.columns()[k];
      found[counter.slots()[k]] +=
          isSparse
              ? Columns.countBoth(counter.filter(), column, words, occupied)
              : Columns.countBoth(counter.filter(), column);
    }
  }

  /** Every draw has one option of each issue, so that the last needs no counting. */
  private void complete(int draws, OutcomeTally tally) {
    TallyShape shape = plan.shape();
    tally.increase(TallyShape.DRAWN, draws);
    for (int issue = 0; issue < shape.space().issueCount(); issue++) {
      int last = shape.space().optionCount(issue) - 1;
      long drawn = draws;
      long accepted = tally.slot(TallyShape.ACCEPTED);
      for (int option = 0; option < last; option++) {
        drawn -= tally.slot(shape.optionDrawn(issue, option));
        accepted -= tally.slot(shape.optionAccepted(issue, option));
      }
      tally.increase(shape.optionDrawn(issue, last), drawn);
      tally.increase(shape.optionAccepted(issue, last), accepted);
    }
  }
}
