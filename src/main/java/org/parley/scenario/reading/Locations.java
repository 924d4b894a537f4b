package org.parley.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.problem.Accepted;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.Sequence;

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

  /**
   * The place of one of the sources of something.
   *
   * @param path the keys under which the file has that, from the outermost, an entry of a list by
   *     its number counted from 0
   * @param written the source as the file has it
   */
  public Problem.Location source(List<String> path, String written) {
    List<String> keys = new ArrayList<>(path);
    keys.add("sources");
    Found found = follow(keys);
    Optional<YamlNode> item =
        found.value() instanceof Sequence list
            ? list.items().stream()
                .filter(i -> i instanceof Scalar scalar && scalar.text().equals(written))
                .findFirst()
            : Optional.empty();
    return at(item.orElse(found.place()));
  }

  /** The place of what a party wants. */
  public Problem.Location wants(String party, String key) {
    return find("wants", party, key);
  }

  /** The place of what is assumed of how much outcomes are worth to a party. */
  public Problem.Location utility(String party, String key) {
    return find("assumptions", "utility", party, key);
  }

  /** The place of a party. */
  public Problem.Location party(String party) {
    return find("parties", party);
  }

  /** The place of what a party has stated on an issue. */
  public Problem.Location stated(String party, String issue) {
    return find("parties", party, "stated", issue);
  }

  /** The place of an issue. */
  public Problem.Location issue(String issue) {
    return find("issues", issue);
  }

  /** The place of an option. */
  public Problem.Location option(String issue, String option) {
    return find("issues", issue, "options", option);
  }

  /** The place of a position. */
  public Problem.Location position(String position) {
    return find("positions", position);
  }

  /** The place of how firm a position is, or of the position. */
  public Problem.Location firmness(String position) {
    return find("positions", position, "firmness");
  }

  /** The warnings that the file accepts. */
  public List<Accepted> accepted() {
    return AcceptReader.of(source, root);
  }

  /** The place of how things stand without a deal. */
  public Problem.Location today() {
    return find("today");
  }

  /** The place of the scenario itself. */
  public Problem.Location top() {
    return find();
  }

  /** The place of a coherence rule's id, or of the list of them. */
  public Problem.Location coherenceRule(String id) {
    Problem.Location place = find("coherence", id);
    return place.equals(find("coherence")) ? agreementRule(id, place) : place;
  }

  private Problem.Location agreementRule(String id, Problem.Location otherwise) {
    Problem.Location place = find("agreement", id);
    return place.equals(find("agreement")) ? otherwise : place;
  }

  private Problem.Location find(String... keys) {
    return at(follow(List.of(keys)).place());
  }

  /** A key as far as keys lead, and what stands under it. */
  private record Found(YamlNode place, YamlNode value) {}

  private Found follow(List<String> keys) {
    YamlNode place = root;
    YamlNode node = root;
    for (String key : keys) {
      if (node instanceof Sequence list && list.items().size() > index(key)) {
        place = list.items().get(index(key));
        node = place;
        continue;
      }
      Optional<Entry> entry =
          node instanceof Mapping mapping ? mapping.find(key) : Optional.empty();
      if (entry.isEmpty()) {
        break;
      }
      place = entry.get().key();
      node = entry.get().value();
    }
    return new Found(place, node);
  }

  /** The number of an entry in a list, or one that no list has. */
  private static int index(String key) {
    return key.matches("[0-9]{1,6}") ? Integer.parseInt(key) : Integer.MAX_VALUE;
  }

  private Problem.Location at(YamlNode node) {
    return source.location(node.line(), node.column());
  }
}
