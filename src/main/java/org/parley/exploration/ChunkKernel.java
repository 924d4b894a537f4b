package org.parley.exploration;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.stat.RandomStreams;

/** Draws and counts chunks; each worker has its own. */
final class ChunkKernel implements ChunkDrawer {

  private final Plan plan;
  private final BlockRandom random = new BlockRandom();
  private final List<CombinationSource> sources;
  private final Machine machine;
  private final long[][] counted;
  private final List<FilteredCounts> counts;
  private final NearestSearch search;
  private final long[] live = new long[Columns.WORDS];
  private final long[] found;

  ChunkKernel(Plan plan) {
    this.plan = plan;
    this.sources = plan.draws().stream().map(ClusterDraw::open).toList();
    this.machine = plan.program().machine(this::inputColumn);
    this.counted = distinct(plan.counted().stream().map(count -> column(count.node())).toList());
    this.counts = counts();
    this.search = new NearestSearch(plan, sources, this::column);
    this.found = new long[plan.shape().size()];
  }

  private long[] inputColumn(int number) {
    CircuitInputs.Input input = plan.inputs().get(number);
    for (int k = 0; k < sources.size(); k++) {
      if (plan.draws().get(k).cluster() == input.cluster()) {
        return sources.get(k).column(input.local());
      }
    }
    throw new IllegalStateException("input [" + number + "] belongs to no cluster");
  }

  private long[] column(int node) {
    return machine.column(node);
  }

  private static long[][] distinct(List<long[]> columns) {
    IdentityHashMap<long[], Boolean> distinct = new IdentityHashMap<>();
    columns.forEach(column -> distinct.put(column, true));
    return distinct.keySet().toArray(long[][]::new);
  }

  private List<FilteredCounts> counts() {
    Map<Integer, List<TallyCircuit.Counted>> byFilter =
        plan.counted().stream().collect(Collectors.groupingBy(TallyCircuit.Counted::filter));
    return byFilter.entrySet().stream()
        .map(entry -> new FilteredCounts(entry.getKey(), entry.getValue(), this::column))
        .toList();
  }

  @Override
  public void draw(long seed, long chunk, int draws, OutcomeTally tally, NearestKeeper keeper) {
    random.start(RandomStreams.key(seed, chunk));
    sources.forEach(CombinationSource::start);
    Arrays.fill(found, 0);
    for (int done = 0; done < draws; done += Columns.DRAWS) {
      sources.forEach(source -> source.draw(random));
      machine.run();
      if (draws - done < Columns.DRAWS) {
        trim(draws - done);
      }
      counts.forEach(count -> count.addTo(found));
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

  /** Every coherent draw has one option of each issue, so that the last needs no counting. */
  private void complete(int draws, OutcomeTally tally) {
    TallyShape shape = plan.shape();
    tally.increase(TallyShape.DRAWN, draws);
    for (int issue = 0; issue < shape.space().issueCount(); issue++) {
      int last = shape.space().optionCount(issue) - 1;
      long drawn = draws - tally.slot(TallyShape.INCOHERENT);
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
