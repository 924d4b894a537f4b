package org.parley.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who must say yes to an agreement, and what is known of the order in which it is carried out.
 *
 * @param layers the layers in the order in which they decide; empty where the scenario has none
 * @param after for issues that are settled after others, by id, the ids of these others
 * @param atEveryStage ids of the positions that no outcome on the way may cross
 */
public record Consent(
    List<Layer> layers, Map<String, List<String>> after, List<String> atEveryStage) {

  /** A scenario that says nothing of it. */
  public static final Consent NONE = new Consent(List.of(), Map.of(), List.of());

  public Consent {
    layers = List.copyOf(layers);
    after = copy(after);
    atEveryStage = List.copyOf(atEveryStage);
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> after) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    after.forEach((issue, others) -> copy.put(issue, List.copyOf(others)));
    return copy;
  }

  /** Ids of the parties that are in some layer, in the order of all of these. */
  public List<String> voters(List<Party> parties) {
    List<String> voters = new ArrayList<>();
    for (Party party : parties) {
      if (layers.stream().anyMatch(layer -> layer.weights().containsKey(party.id()))) {
        voters.add(party.id());
      }
    }
    return voters;
  }
}
