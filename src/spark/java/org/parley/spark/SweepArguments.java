package org.parley.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.cli.Main;
import org.parley.cli.sweep.SweepCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The arguments of {@code parley sweep}, each option in one text with its value.
 *
 * @param texts all of them
 * @param files places of those that name a file to read
 * @param output place of the folder that the answer goes to, where there is one
 */
record SweepArguments(List<String> texts, Map<Integer, Named> files, Optional<Integer> output) {

  private static final String CASES = "--cases";
  private static final String OUTPUT = "--output";

  /**
   * A file among the arguments.
   *
   * @param before what the argument has before the name, such as {@code --cases=}
   * @param name its name
   */
  record Named(String before, String name) {

    Path path() {
      return Path.of(name);
    }
  }

  /**
   * The arguments as they were given.
   *
   * @throws picocli.CommandLine.ParameterException if they are none of a sweep
   */
  static SweepArguments of(List<String> given) {
    ParseResult parsed =
        Main.sweeping(new SweepCommand()).parseArgs(given.toArray(String[]::new)).subcommand();
    List<String> texts = new ArrayList<>(List.of(parsed.commandSpec().name()));
    Map<Integer, Named> files = new LinkedHashMap<>();
    Optional<Integer> output = Optional.empty();
    // An option that is given twice is matched twice, each time with both its values.
    for (OptionSpec option : new LinkedHashSet<>(parsed.matchedOptions())) {
      String before = option.longestName() + "=";
      for (String value : option.originalStringValues()) {
        if (option.longestName().equals(CASES)) {
          files.put(texts.size(), new Named(before, value));
        } else if (option.longestName().equals(OUTPUT)) {
          output = Optional.of(texts.size());
        }
        texts.add(before + value);
      }
    }
    texts.add("--");
    String scenario = parsed.matchedPositional(0).originalStringValues().get(0);
    files.put(texts.size(), new Named("", scenario));
    texts.add(scenario);
    return new SweepArguments(texts, files, output);
  }

  /** The folder that the answer goes to. */
  Optional<String> folder() {
    return output.map(place -> texts.get(place).substring(OUTPUT.length() + 1));
  }

  /** The same with other names. */
  SweepArguments naming(Map<Integer, String> names, Optional<String> folder) {
    List<String> other = new ArrayList<>(texts);
    Map<Integer, Named> named = new LinkedHashMap<>(files);
    names.forEach(
        (place, name) -> {
          String before = files.get(place).before();
          named.put(place, new Named(before, name));
          other.set(place, before + name);
        });
    output.ifPresent(place -> folder.ifPresent(to -> other.set(place, OUTPUT + "=" + to)));
    return new SweepArguments(other, named, output);
  }
}
