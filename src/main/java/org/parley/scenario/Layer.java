package org.parley.scenario;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parties that have to consent to an agreement together, such as those at a table, or a parliament.
 *
 * @param id identifier, unique among the layers of a scenario
 * @param title what it is, or an empty string
 * @param weights votes of each member, not negative, by id of the party, in the file's order; 1
 *     where none are given
 * @param rule how many must consent
 * @param veto ids of the members without whom there is no consent
 * @param sources where that was said; none where it is assumed
 */
public record Layer(
    String id,
    String title,
    Map<String, BigDecimal> weights,
    Rule rule,
    Set<String> veto,
    List<Source> sources) {

  public Layer {
    weights = new LinkedHashMap<>(weights);
    veto = Set.copyOf(veto);
    sources = List.copyOf(sources);
  }

  /** Ids of the members, in the file's order. */
  public List<String> members() {
    return List.copyOf(weights.keySet());
  }

  /** How many of a layer must consent. */
  public sealed interface Rule {

    /** All of them. */
    record All() implements Rule {}

    /**
     * All but some.
     *
     * @param refusals most members that may refuse, not negative
     */
    record AllBut(int refusals) implements Rule {}

    /**
     * Members with enough votes.
     *
     * @param votes as many as are enough, above 0
     */
    record Quota(BigDecimal votes) implements Rule {}
  }
}
