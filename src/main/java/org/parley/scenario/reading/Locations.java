package org.parley.scenario.reading;

import java.util.Optional;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;

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

  /** The place of a reading's name. */
  public Problem.Location reading(String position, String reading) {
    return find("positions", position, "readings", reading);
  }

  /** The place of a coherence rule's id, or of the list of them. */
  public Problem.Location coherenceRule(String id) {
    return find("coherence", id);
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
