package org.parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.exchange.Domain.Topic;

/**
 * What a profile of GeniusWeb says beyond what is read of it: keys that mean nothing, and weights
 * and utilities that are not from 0 to 1 as GeniusWeb has them.
 */
final class GeniusWebRemarks {

  private static final Set<String> KEYS =
      Set.of("name", "domain", "issueUtilities", "issueWeights", "reservationBid");

  private final String party;
  private final List<String> remarks;

  private GeniusWebRemarks(String party, List<String> remarks) {
    this.party = "party [" + party + "]: ";
    this.remarks = remarks;
  }

  /** Adds a sentence for each. */
  static void add(String party, ForeignNode profile, List<Topic> topics, List<String> remarks) {
    GeniusWebRemarks found = new GeniusWebRemarks(party, remarks);
    List<String> issues = topics.stream().map(Topic::name).toList();
    found.unknown("the profile", profile, KEYS);
    for (String key : List.of("issueUtilities", "issueWeights")) {
      profile.find(key).ifPresent(node -> found.unknown("[" + key + "]", node, issues));
    }
    profile
        .find("issueWeights")
        .ifPresent(
            node ->
                node.entries()
                    .forEach((issue, weight) -> found.range("weight of [" + issue + "]", weight)));
    profile.find("issueUtilities").ifPresent(node -> found.utilities(node, topics));
  }

  private void utilities(ForeignNode node, List<Topic> topics) {
    for (Topic topic : topics) {
      List<ForeignNode> kinds =
          node.find(topic.name()).map(n -> List.copyOf(n.entries().values())).orElse(List.of());
      for (ForeignNode kind : kinds) {
        String of = "issue [" + topic.name() + "]";
        Optional<ForeignNode> table = kind.find("valueUtilities");
        table.ifPresent(values -> unknown("what values of " + of + " are worth", values, topic));
        Map<String, ForeignNode> numbers = table.orElse(kind).entries();
        for (Map.Entry<String, ForeignNode> one : numbers.entrySet()) {
          boolean isUtility = table.isPresent() || one.getKey().endsWith("Utility");
          if (isUtility) {
            range("utility [" + one.getKey() + "] of " + of, one.getValue());
          }
        }
      }
    }
  }

  private void unknown(String where, ForeignNode node, Topic topic) {
    // A number may be written in several ways, of which the domain has one.
    List<String> unknown =
        node.entries().keySet().stream().filter(key -> Names.indexOf(topic, key) < 0).toList();
    say(where, unknown);
  }

  private void unknown(String where, ForeignNode node, Collection<String> known) {
    say(where, node.entries().keySet().stream().filter(key -> !known.contains(key)).toList());
  }

  private void say(String where, List<String> unknown) {
    if (!unknown.isEmpty()) {
      List<String> some = unknown.subList(0, Math.min(3, unknown.size()));
      int more = unknown.size() - some.size();
      remarks.add(
          party
              + where
              + " has "
              + new ArrayList<>(some)
              + (more > 0 ? " and " + more + " more" : "")
              + ", which nothing there is called, and which was left out");
    }
  }

  private void range(String what, ForeignNode node) {
    Optional<BigDecimal> number = node.isMapping() || node.isList() ? Optional.empty() : node.decimal(what);
    boolean isOutside =
        number.isPresent()
            && (number.get().signum() < 0 || number.get().compareTo(BigDecimal.ONE) > 0);
    if (isOutside) {
      remarks.add(
          party + what + " is [" + node.word(what) + "], not from 0 to 1, and was taken as it is");
    }
  }
}
