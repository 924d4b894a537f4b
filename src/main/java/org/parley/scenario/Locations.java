package org.parley.scenario;

import java.util.Optional;
import org.parley.scenario.YamlNode.Entry;
import org.parley.scenario.YamlNode.Mapping;
import org.parley.scenario.YamlNode.Sequence;

/**
 * Where things stand in a scenario file, for problems that are found after it has been read.
 *
 * <p>What the file does not name has the place of the nearest thing around it: the only reading of
 * a position without {@code readings} stands where the position does, and an unknown id where its
 * section does.
 */
public final class Locations {

  private final SourceText source;
  private final YamlNode root;

  Locations(SourceText source, YamlNode root) {
    this.source = source;
    this.root = root;
  }

  /** The place of a document's id. */
  public Problem.Location document(String id) {
    return find("documents", id);
  }

  /** The place of a party's id. */
  public Problem.Location party(String id) {
    return find("parties", id);
  }

  /** The place of an issue's id. */
  public Problem.Location issue(String id) {
    return find("issues", id);
  }

  /** The place of an option's id. */
  public Problem.Location option(String issue, String option) {
    return find("issues", issue, "options", option);
  }

  /** The place of a position's id. */
  public Problem.Location position(String id) {
    return find("positions", id);
  }

  /** The place of a reading's name. */
  public Problem.Location reading(String position, String reading) {
    return find("positions", position, "readings", reading);
  }

  /** The place of an entry of {@code rules}, by its index in {@link Scenario#ruleFiles()}. */
  public Problem.Location ruleFile(int index) {
    Optional<YamlNode> rules =
        root instanceof Mapping mapping
            ? mapping.find("rules").map(Entry::value)
            : Optional.empty();
    return rules.isPresent()
            && rules.get() instanceof Sequence sequence
            && index >= 0
            && index < sequence.items().size()
        ? at(sequence.items().get(index))
        : find("rules");
  }

  private Problem.Location find(String... keys) {
    YamlNode place = root;
    YamlNode node = root;
    for (String key : keys) {
      Optional<Entry> entry =
          node instanceof Mapping mapping ? mapping.find(key) : Optional.empty();
      if (entry.isEmpty()) {
        break;
      }
      place = entry.get().key();
      node = entry.get().value();
    }
    return at(place);
  }

  private Problem.Location at(YamlNode node) {
    return source.location(node.line(), node.column());
  }
}
