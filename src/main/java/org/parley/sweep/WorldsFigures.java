package org.parley.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.Factor.Kind;
import org.parley.answer.sweep.FigureValue;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.worlds.DealCompiler;
import org.parley.worlds.DealDiagram;
import org.parley.worlds.ExactWorlds;
import org.parley.worlds.ExpectedZone;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.Probability.Sampled;
import org.parley.worlds.ScenarioWorlds;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;
import org.parley.worlds.WorldSampler;
import org.parley.worlds.ZoneElimination;

/**
 * How likely a deal is, and who blocks it.
 *
 * <p>What would have to give depends on what binds and not on how firmly: it is listed, and its
 * diagram compiled, once for all cases that differ in numbers alone.
 */
final class WorldsFigures implements Figures {

  private static final String DEAL = "deal";
  private static final String UNTIED = "deal_if_untied";
  private static final String ZONE = "expected_zone";
  private static final String ZONE_SHARE = "expected_zone_share";
  private static final String BLOCKED = "blocked:";

  /** A diagram's worth of memory for each of so many enforcements. */
  private static final int MOST_PREPARED = 200;

  /** Any firmness at which a line can bind and can not. */
  private static final double EITHER = 0.5;

  private static final int ZONE_POINTS = 1 << 16;

  private final List<Party> parties;
  private final Set<String> varied;
  private final Map<Key, Prepared> prepared = new ConcurrentHashMap<>();

  /** What a diagram depends on. */
  private record Key(Enforcement enforcement, Map<String, Double> correlation) {}

  /** All that cases share: lines, what would have to give, and its diagram. */
  private record Prepared(WorldModel model, WaysOut ways, Optional<DealDiagram> diagram) {}

  WorldsFigures(Scenario scenario, List<Factor> factors) {
    this.parties = scenario.parties();
    this.varied =
        factors.stream()
            .filter(factor -> factor.kind() == Kind.FIRMNESS)
            .map(Factor::subject)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(DEAL, UNTIED, ZONE, ZONE_SHARE));
    parties.forEach(party -> names.add(BLOCKED + party.id()));
    return names;
  }

  @Override
  public List<String> usual() {
    return List.of(DEAL);
  }

  @Override
  public List<FigureValue> answer(
      Case asked, CaseSetting setting, Set<String> wanted, CaseMeans means) {
    Optional<Prepared> shared = prepared(asked, setting, means);
    if (shared.isEmpty()) {
      return Unanswered.untabulated(wanted);
    }
    List<FigureValue> figures = new ArrayList<>();
    WorldModel model = with(shared.get().model(), asked.scenario());
    shared
        .get()
        .diagram()
        .ifPresent(diagram -> figures.addAll(exact(ExactWorlds.of(model, diagram), wanted)));
    if (wanted.contains(ZONE) || wanted.contains(ZONE_SHARE)) {
      figures.addAll(zone(model, means));
    }
    long draws = means.settings().draws();
    if (draws > 0 && shared.get().ways().complete()) {
      WorldSampler.Counts counts =
          drawn(model, shared.get().ways(), means, 0, WorldSampler.chunks(draws));
      figures.addAll(estimates(counts, wanted, means.settings().level()));
    }
    return figures;
  }

  /** The same for cases that differ in firmness alone; nothing where a rule has no table. */
  private Optional<Prepared> prepared(Case asked, CaseSetting setting, CaseMeans means) {
    Key key = new Key(setting.enforcement(), setting.assumed().correlation());
    Prepared known = prepared.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Prepared> made = prepare(asked, means);
    // What was cut short for want of time may come to an end in the next case.
    if (made.filter(one -> one.diagram().isPresent()).isPresent()) {
      if (prepared.size() >= MOST_PREPARED) {
        prepared.clear();
      }
      prepared.put(key, made.get());
    }
    return made;
  }

  private Optional<Prepared> prepare(Case asked, CaseMeans means) {
    return ScenarioWorlds.model(asked.believing(either(asked.scenario())))
        .map(
            model -> {
              WaysOut ways = WaysOut.find(model.lines(), means.conflicts().limits(), means.timer());
              Optional<DealDiagram> diagram =
                  ways.complete()
                      ? DealCompiler.compile(model, ways, means.nodes(), means.end()).known()
                      : Optional.empty();
              return new Prepared(model, ways, diagram);
            });
  }

  /** The scenario in which whatever is varied may bind or not. */
  private Scenario either(Scenario scenario) {
    Assumptions assumptions = scenario.assumptions();
    List<Position> positions =
        scenario.positions().stream()
            .map(p -> varied.contains(p.id()) ? firm(p, Range.exactly(EITHER)) : p)
            .toList();
    return scenario.assuming(positions, assumptions);
  }

  private static Position firm(Position position, Range firmness) {
    return new Position(
        position.id(),
        position.party(),
        position.kind(),
        position.status(),
        position.wording(),
        position.text(),
        position.sources(),
        firmness,
        position.readings(),
        position.note(),
        position.since());
  }

  /** The shared model with the firmness of a case; what never binds goes on not to. */
  private WorldModel with(WorldModel shared, Scenario scenario) {
    List<PositionAssumption> positions = new ArrayList<>();
    for (int index = 0; index < scenario.positions().size(); index++) {
      Position position = scenario.positions().get(index);
      PositionAssumption assumption = shared.positions().get(index);
      boolean isVaried = varied.contains(position.id()) && assumption.firmness().high() > 0;
      positions.add(
          isVaried
              ? new PositionAssumption(
                  assumption.party(), position.firmness(), assumption.readings())
              : assumption);
    }
    return new WorldModel(shared.lines(), positions, shared.correlations());
  }

  private List<FigureValue> exact(ExactWorlds exact, Set<String> wanted) {
    List<FigureValue> figures = new ArrayList<>();
    if (wanted.contains(DEAL)) {
      figures.add(FigureValue.of(DEAL, exact.deal().value()));
    }
    if (wanted.contains(UNTIED)) {
      figures.add(FigureValue.of(UNTIED, exact.dealIfUntied().value()));
    }
    for (int party = 0; party < parties.size(); party++) {
      String name = BLOCKED + parties.get(party).id();
      if (wanted.contains(name)) {
        figures.add(FigureValue.of(name, exact.blocked(party).value()));
      }
    }
    return figures;
  }

  private static List<FigureValue> zone(WorldModel model, CaseMeans means) {
    Optional<ExpectedZone> zone =
        ZoneElimination.compile(model, ZONE_POINTS, means.cells(), means.end())
            .flatMap(ZoneElimination::zone)
            .known();
    return zone.map(
            known ->
                List.of(
                    FigureValue.of(ZONE, known.acceptable()),
                    FigureValue.of(ZONE_SHARE, known.share())))
        .orElse(List.of());
  }

  @Override
  public Optional<WorldSampler.Counts> drawn(
      Case asked, CaseSetting setting, CaseMeans means, long from, long until) {
    return prepared(asked, setting, means)
        .filter(shared -> shared.ways().complete())
        .map(
            shared ->
                drawn(with(shared.model(), asked.scenario()), shared.ways(), means, from, until));
  }

  private static WorldSampler.Counts drawn(
      WorldModel model, WaysOut ways, CaseMeans means, long from, long until) {
    long seed = means.settings().seed();
    long worlds = means.settings().draws();
    return WorldSampler.counts(model, ways, seed, worlds, from, until, means.cancelled());
  }

  @Override
  public List<FigureValue> estimates(WorldSampler.Counts counts, Set<String> wanted, double level) {
    List<FigureValue> figures = new ArrayList<>();
    if (wanted.contains(DEAL)) {
      figures.add(sampled(DEAL, counts.deal(level)));
    }
    for (int party = 0; party < parties.size(); party++) {
      String name = BLOCKED + parties.get(party).id();
      if (wanted.contains(name)) {
        figures.add(sampled(name, counts.blocked(party, level)));
      }
    }
    return figures;
  }

  private static FigureValue sampled(String figure, Sampled estimate) {
    return FigureValue.sampled(figure, estimate.value(), estimate.interval());
  }
}
