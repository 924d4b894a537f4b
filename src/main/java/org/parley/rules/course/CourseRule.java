package org.parley.rules.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.parley.scenario.problem.Problem;

/**
 * A process rule.
 *
 * @param name its name
 * @param location where it stands
 * @param event the event that happens, by place among the events of all rules
 * @param likely how likely it is to happen in a round in which it can, in {@code (0, 1]}
 * @param once whether it happens once at most
 * @param effects what it changes, in the order in which that is done
 * @param reads what it reads, in a fixed order, with the values it can tell apart
 */
public record CourseRule(
    String name,
    Problem.Location location,
    int event,
    Chance likely,
    boolean once,
    List<Effect> effects,
    Map<Aspect, Cuts> reads) {

  public CourseRule {
    effects = List.copyOf(effects);
    reads = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(reads));
  }

  /** Probability that it happens in a round in which it can, in {@code (0, 1]}. */
  public BigDecimal chance() {
    return likely.value();
  }

  /** The same with another chance, in {@code (0, 1]}. */
  public CourseRule withChance(BigDecimal other) {
    return new CourseRule(name, location, event, likely.at(other), once, effects, reads);
  }

  /** Whether it reads something of a kind. */
  public boolean reads(Aspect.Kind kind) {
    return reads.keySet().stream().anyMatch(aspect -> aspect.kind() == kind);
  }

  /** Whether it changes nothing but what parties ask for. */
  public boolean movesOffersAlone() {
    return !effects.isEmpty()
        && effects.stream()
            .allMatch(
                e ->
                    e instanceof Effect.Shifts
                        || e instanceof Effect.Leaks
                        || e instanceof Effect.Pauses);
  }
}
