package org.parley.scenario.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.Sequence;

/** The files that a scenario or a plan of a sweep is read with, before any of them is there. */
public final class NamedFiles {

  private static final String RULES = "rules";

  private NamedFiles() {}

  /**
   * Their names as the file has them, relative to its folder; none where the file cannot be read,
   * which is told when it is read in earnest.
   */
  public static List<String> in(Path file) {
    try {
      SourceText source = SourceText.read(file);
      YamlNode root = YamlTree.parse(source, new Problems(source));
      List<String> names = new ArrayList<>();
      names.addAll(texts(value(root, "scenario")));
      names.addAll(texts(value(root, "cases")));
      names.addAll(texts(value(root, RULES)));
      value(root, "process").ifPresent(process -> names.addAll(texts(value(process, RULES))));
      return List.copyOf(names);
    } catch (ScenarioException e) {
      return List.of();
    }
  }

  private static Optional<YamlNode> value(YamlNode node, String key) {
    return node instanceof Mapping mapping ? mapping.find(key).map(Entry::value) : Optional.empty();
  }

  private static List<String> texts(Optional<YamlNode> node) {
    List<YamlNode> items =
        node.map(value -> value instanceof Sequence list ? list.items() : List.of(value))
            .orElse(List.of());
    return items.stream()
        .filter(Scalar.class::isInstance)
        .map(item -> ((Scalar) item).text())
        .toList();
  }
}
