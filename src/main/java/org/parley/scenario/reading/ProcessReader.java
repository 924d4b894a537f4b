package org.parley.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Process;

/** Reads {@code process}: rounds, and how the parties talk. */
final class ProcessReader {

  private static final List<String> KEYS = List.of("rounds");

  private final References references;

  ProcessReader(References references) {
    this.references = references;
  }

  /** What the scenario says of the talks. */
  Process read(Fields scenario) {
    Optional<YamlNode> section = scenario.find("process");
    if (section.isEmpty()) {
      return Process.NONE;
    }
    List<String> keys = new ArrayList<>(KEYS);
    keys.addAll(TalksReader.KEYS);
    Fields fields =
        Fields.of(section.get(), "[process]", section.get(), references.expect(), keys);
    return new Process(
        WholeNumber.of(fields, "rounds", Process.MOST_ROUNDS, references.expect())
            .orElse(Process.DEFAULT_ROUNDS),
        new TalksReader(references).read(fields));
  }
}
