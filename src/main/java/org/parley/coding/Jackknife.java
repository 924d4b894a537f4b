package org.parley.coding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.Sought;
import org.parley.answer.SourcesReport.Standing;
import org.parley.conflict.Core;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Listing;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.elimination.ExactEngine;
import org.parley.scenario.Position;
import org.parley.scenario.Resting;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.Lines;

/**
 * What becomes of an answer when parts of what it rests on are left out, one at a time (Tukey 1958,
 * "Bias and confidence in not-quite large samples", Annals of Mathematical Statistics 29, of
 * observations; here of sources).
 *
 * <p>Nothing is asked of the judge again. To leave a position out is to let one line fewer bind:
 * the zone is counted on a diagram, the cores left are those without the line, and the chance of a
 * deal is one more pass over the diagram of worlds. Only where another reading comes into force are
 * cores looked for anew.
 */
final class Jackknife {

  private final Case asked;
  private final Scenario scenario;
  private final Lines lines;
  private final Means means;
  private final Missing missing;
  private final ExactEngine engine;
  private final BitSet binding;
  private final Map<BitSet, Optional<BigInteger>> zones = new HashMap<>();
  private final Map<BitSet, Found> cores = new HashMap<>();
  private final DealWithout deals;

  /** Cores as lines, and whether there are no others. */
  private record Found(List<BitSet> cores, boolean isComplete) {}

  private Jackknife(Case asked, Lines lines, Means means, Missing missing) {
    this.asked = asked;
    this.scenario = asked.scenario();
    this.lines = lines;
    this.means = means;
    this.missing = missing;
    this.engine = new ExactEngine(lines.tables(), means.budget());
    this.binding = lines.binding(scenario, asked.enforcement());
    this.deals = DealWithout.of(asked, means, missing);
  }

  /**
   * A jackknife for a case; nothing where a rule is too wide to tabulate.
   *
   * @param missing receives what could not be found out
   */
  static Optional<Jackknife> of(Case asked, Means means, Missing missing) {
    return Lines.of(asked).map(lines -> new Jackknife(asked, lines, means, missing));
  }

  /** Number of coherent outcomes. */
  Optional<BigInteger> coherent() {
    return zone(new BitSet());
  }

  /** The answer with all there is. */
  Standing all() {
    return without(Resting.NOTHING);
  }

  /** Counts the zones of all of these at once, which is much faster than one by one. */
  void prepare(List<Resting> all) {
    Set<BitSet> waivers = new LinkedHashSet<>();
    for (Resting resting : all) {
      BitSet left = bindingWithout(resting);
      BitSet waived = (BitSet) binding.clone();
      waived.andNot(left);
      BitSet other = (BitSet) left.clone();
      other.andNot(binding);
      if (other.isEmpty() && !zones.containsKey(left)) {
        waivers.add(waived);
      }
    }
    List<BitSet> sets = List.copyOf(waivers);
    if (engine.countCrossingWithin(sets, binding) instanceof Known<List<BigInteger>> counts) {
      for (int k = 0; k < sets.size(); k++) {
        BitSet left = (BitSet) binding.clone();
        left.andNot(sets.get(k));
        zones.put(left, Optional.of(counts.value().get(k)));
      }
    }
  }

  /** The answer without some of it. */
  Standing without(Resting resting) {
    BitSet left = bindingWithout(resting);
    Found found = cores(left);
    Set<Set<String>> named = new HashSet<>();
    found.cores().forEach(core -> named.add(ids(core)));
    return new Standing(zone(left), named, found.isComplete(), deals.without(resting));
  }

  /**
   * Whether the answer is another without some of it; where another reading comes into force, also
   * because other outcomes are acceptable, though no more and no fewer.
   */
  boolean isOther(Resting resting) {
    BitSet either = bindingWithout(resting);
    either.or(binding);
    // Where counts are equal, the zones are the same if all outcomes are acceptable both ways.
    return without(resting).differsFrom(all()) || !zone(either).equals(zone(binding));
  }

  /** The lines that bind without some of them. */
  private BitSet bindingWithout(Resting resting) {
    BitSet left = new BitSet();
    for (int index = 0; index < scenario.positions().size(); index++) {
      Position position = scenario.positions().get(index);
      if (asked.enforcement().enforces(position) && !resting.positions().contains(position.id())) {
        left.set(lines.line(index, resting.readingIndex(position, asked.enforcement())));
      }
    }
    return left;
  }

  private Set<String> ids(BitSet core) {
    Set<String> ids = new HashSet<>();
    core.stream()
        .forEach(line -> ids.add(scenario.positions().get(lines.positions().get(line)).id()));
    return ids;
  }

  private Optional<BigInteger> zone(BitSet avoided) {
    return zones.computeIfAbsent(
        avoided,
        lines ->
            missing.value(Sought.CHANGED_OUTCOMES, engine.countAvoiding((BitSet) lines.clone())));
  }

  private Found cores(BitSet left) {
    BitSet other = (BitSet) left.clone();
    other.andNot(binding);
    if (!other.isEmpty()) {
      return cores.computeIfAbsent(left, this::found);
    }
    Found all = cores.computeIfAbsent(binding, this::found);
    List<BitSet> within = new ArrayList<>();
    for (BitSet core : all.cores()) {
      BitSet outside = (BitSet) core.clone();
      outside.andNot(left);
      if (outside.isEmpty()) {
        within.add(core);
      }
    }
    return new Found(within, all.isComplete());
  }

  private Found found(BitSet left) {
    Attempt<Diagnosis> diagnosis =
        new Diagnostician(means.limits(), means.timer()).diagnose(lines.tables(), left);
    Optional<Diagnosis> known = missing.value(Sought.CORES, diagnosis);
    if (known.isPresent() && known.get() instanceof Diagnosis.Conflict conflict) {
      Listing<Core> listing = conflict.cores();
      if (listing instanceof Listing.Partial<Core> partial) {
        missing.add(Sought.CORES, partial.reason());
      }
      List<BitSet> found = listing.found().stream().map(Core::positions).toList();
      return new Found(found, listing instanceof Listing.Complete);
    }
    return new Found(List.of(), known.isPresent());
  }
}
