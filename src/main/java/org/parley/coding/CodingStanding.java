package org.parley.coding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.Sought;
import org.parley.answer.SourcesReport.Standing;
import org.parley.coding.CodedScenario.CodedPosition;
import org.parley.conflict.Core;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Listing;
import org.parley.elimination.ExactEngine;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Reading;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.DealCompiler;
import org.parley.worlds.ExactWorlds;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/**
 * The answer of a coding, or of one with a part exchanged: its zone, cores and chance of a deal.
 */
final class CodingStanding {

  private static final CrossingTable NEVER =
      CrossingTable.of(new int[0], new int[0], new long[] {0});

  private final Means means;
  private final Missing missing;

  /** Answers by all that they depend on, as most exchanges change nothing that binds. */
  private final Map<List<Object>, Standing> known = new HashMap<>();

  /**
   * Answers within what may be spent.
   *
   * @param missing receives what could not be found out
   */
  CodingStanding(Means means, Missing missing) {
    this.means = means;
    this.missing = missing;
  }

  /** The answer. */
  Standing of(CodedScenario coded) {
    List<Object> key = key(coded);
    Standing standing = known.get(key);
    if (standing == null) {
      standing = found(coded);
      known.put(key, standing);
    }
    return standing;
  }

  private static List<Object> key(CodedScenario coded) {
    List<Object> key = new ArrayList<>(coded.coherence());
    for (CodedPosition one : coded.positions()) {
      if (one.binds(coded.enforcement())) {
        Position position = one.position();
        key.add(position.id());
        key.add(position.party());
        key.add(position.firmness());
        key.addAll(position.readings().stream().map(Reading::probability).toList());
        key.addAll(one.tables());
      }
    }
    key.add(coded.correlation());
    return key;
  }

  private Standing found(CodedScenario coded) {
    List<CrossingFunction> inForce =
        coded.positions().stream().map(CodedPosition::inForce).toList();
    CrossingTables tables = new CrossingTables(coded.space(), coded.coherence(), inForce);
    BitSet enforced = new BitSet();
    for (int index = 0; index < inForce.size(); index++) {
      enforced.set(index, coded.positions().get(index).binds(coded.enforcement()));
    }
    Optional<BigInteger> zone =
        missing.value(
            Sought.ACCEPTABLE_OUTCOMES,
            new ExactEngine(tables, means.budget()).countAvoiding(enforced));
    Optional<Diagnosis> diagnosis =
        missing.value(
            Sought.CORES,
            new Diagnostician(means.limits(), means.timer()).diagnose(tables, enforced));
    Set<Set<String>> cores = new HashSet<>();
    boolean areComplete = diagnosis.isPresent();
    if (diagnosis.isPresent() && diagnosis.get() instanceof Diagnosis.Conflict conflict) {
      conflict.cores().found().forEach(core -> cores.add(ids(coded, core)));
      areComplete = conflict.cores() instanceof Listing.Complete;
    }
    return new Standing(zone, cores, areComplete, deal(coded));
  }

  /** Number of outcomes acceptable in both of two codings. */
  Optional<BigInteger> acceptableInBoth(CodedScenario one, CodedScenario other) {
    Set<CrossingFunction> coherence = new LinkedHashSet<>(one.coherence());
    coherence.addAll(other.coherence());
    Set<CrossingFunction> binding = new LinkedHashSet<>();
    for (CodedScenario coded : List.of(one, other)) {
      coded.positions().stream()
          .filter(position -> position.binds(coded.enforcement()))
          .forEach(position -> binding.add(position.inForce()));
    }
    BitSet all = new BitSet();
    all.set(0, binding.size());
    CrossingTables tables =
        new CrossingTables(one.space(), List.copyOf(coherence), List.copyOf(binding));
    return missing.value(
        Sought.ACCEPTABLE_OUTCOMES, new ExactEngine(tables, means.budget()).countAvoiding(all));
  }

  /** Number of coherent outcomes. */
  Optional<BigInteger> coherent(CodedScenario coded) {
    CrossingTables tables = new CrossingTables(coded.space(), coded.coherence(), List.of());
    return missing.value(
        Sought.COHERENT_OUTCOMES,
        new ExactEngine(tables, means.budget()).countAvoiding(new BitSet()));
  }

  private static Set<String> ids(CodedScenario coded, Core core) {
    Set<String> ids = new HashSet<>();
    core.positions().stream().forEach(index -> ids.add(coded.positions().get(index).id()));
    return ids;
  }

  private Optional<Exact> deal(CodedScenario coded) {
    WorldModel model = model(coded);
    WaysOut ways = WaysOut.find(model.lines(), means.limits(), means.timer());
    if (ways.cut().isPresent()) {
      missing.add(Sought.EXACT_DEAL, ways.cut().get());
      return Optional.empty();
    }
    return missing
        .value(Sought.EXACT_DEAL, DealCompiler.compile(model, ways, means.nodes(), means.cutoff()))
        .map(diagram -> ExactWorlds.of(model, diagram).deal());
  }

  private static WorldModel model(CodedScenario coded) {
    List<PositionAssumption> assumptions = new ArrayList<>();
    List<CrossingFunction> lines = new ArrayList<>();
    Map<String, Integer> parties = new HashMap<>();
    List<Double> correlations = new ArrayList<>();
    for (CodedPosition one : coded.positions()) {
      Position position = one.position();
      int party = parties.computeIfAbsent(position.party(), id -> correlations.size());
      if (party == correlations.size()) {
        correlations.add(coded.correlation().getOrDefault(position.party(), 0.0));
      }
      boolean binds = one.binds(coded.enforcement());
      double sum = position.readings().stream().mapToDouble(Reading::probability).sum();
      assumptions.add(
          new PositionAssumption(
              party,
              binds ? position.firmness() : Range.exactly(0),
              position.readings().stream().map(r -> r.probability() / sum).toList()));
      lines.addAll(binds ? one.tables() : Collections.nCopies(one.tables().size(), NEVER));
    }
    return new WorldModel(
        new CrossingTables(coded.space(), coded.coherence(), lines), assumptions, correlations);
  }
}
