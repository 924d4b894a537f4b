package org.parley.scenario.reading;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.SweepFile.Place;
import org.parley.scenario.reading.SweepFile.Setting;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.Sequence;

/**
 * Reads plans of sweeps. Whether the scenario has what a plan names is not looked at, nor whether
 * its values are such as the options take.
 */
public final class SweepFileReader {

  static final String MARK = "sweep";
  private static final String VERSION = "1";
  private static final String SCENARIO = "scenario";
  private static final String CASES = "cases";

  /** Keys with one value. */
  private static final List<String> SINGLE =
      List.of(
          "question",
          "design",
          "points",
          "boxes",
          "draws",
          "seed",
          "level",
          "threads",
          "enforce",
          "with",
          "memory",
          "time",
          "table-limit");

  /** Keys with a list. */
  private static final List<String> LISTS = List.of("figure", "waive", "without", "bind");

  /** Keys with a mapping, or a list of what would be its entries. */
  private static final List<String> PAIRS =
      List.of("vary", "reading", "fix", "firmness", "correlation");

  private static final List<String> KEYS =
      Stream.of(List.of(MARK, "title", "notes", SCENARIO, CASES), SINGLE, LISTS, PAIRS)
          .flatMap(List::stream)
          .toList();

  private final SourceText source;
  private final Path file;
  private final Expect expect;
  private final Fields fields;
  private final List<Setting> settings = new ArrayList<>();

  private SweepFileReader(SourceText source, Path file, YamlNode root, Problems problems) {
    this.source = source;
    this.file = file;
    this.expect = new Expect(problems);
    this.fields = Fields.of(root, "the plan", root, expect, KEYS);
  }

  /**
   * The plan in a file; nothing where the file is a scenario or anything else without the key
   * {@code sweep}.
   *
   * @throws ScenarioException if the file cannot be read, or is a plan with problems
   */
  public static Optional<SweepFile> read(Path file) {
    SourceText source = SourceText.read(file);
    if (!OtherFiles.mayHave(source, MARK)) {
      return Optional.empty();
    }
    Problems problems = new Problems(source);
    YamlNode root = YamlTree.parse(source, problems);
    if (!OtherFiles.isMarked(root, MARK)) {
      return Optional.empty();
    }
    Optional<SweepFile> plan = new SweepFileReader(source, file, root, problems).plan();
    if (problems.unusable() || plan.isEmpty()) {
      throw problems.exception();
    }
    return plan;
  }

  private Optional<SweepFile> plan() {
    checkVersion();
    fields.text("title", "");
    fields.prose("notes");
    Optional<Path> scenario = path(SCENARIO, List.of(".yaml", ".yml"));
    fields.required(SCENARIO);
    path(CASES, List.of(".csv"))
        .ifPresent(path -> settings.add(new Setting(CASES, path.toString(), at(CASES), List.of())));
    SINGLE.forEach(this::single);
    LISTS.forEach(this::list);
    PAIRS.forEach(this::pairs);
    return scenario.map(path -> new SweepFile(source, file, path, settings));
  }

  private void checkVersion() {
    fields
        .required(MARK)
        .filter(node -> !(node instanceof Scalar scalar && scalar.text().equals(VERSION)))
        .ifPresent(
            node ->
                expect
                    .problems()
                    .report(
                        ProblemCode.FORMAT_VERSION,
                        node,
                        fields.name(MARK)
                            + " is "
                            + node.described()
                            + ", format version [1] was expected",
                        Optional.of(
                            "Maybe a newer Parley is needed; this one reads format [1] alone")));
  }

  /** A file beside the plan; a plan of a stranger may name no other to be shown lines of. */
  private Optional<Path> path(String key, List<String> endings) {
    Optional<String> text = fields.find(key).flatMap(v -> expect.text(v, fields.name(key)));
    try {
      if (text.filter(name -> endings.stream().anyMatch(name::endsWith)).isPresent()) {
        return Optional.of(file.resolveSibling(text.get()).normalize());
      }
    } catch (InvalidPathException e) {
      // Said below.
    }
    text.ifPresent(
        name ->
            expect
                .problems()
                .report(
                    ProblemCode.NO_TEXT,
                    fields.find(key).orElseThrow(),
                    fields.name(key)
                        + " is "
                        + Problems.quoted(name)
                        + ", a file was expected whose name ends in ["
                        + endings.get(0)
                        + "]"));
    return Optional.empty();
  }

  private void single(String key) {
    fields
        .find(key)
        .flatMap(value -> expect.word(value, fields.name(key)))
        .ifPresent(word -> settings.add(new Setting(key, word.text(), at(key), places(word))));
  }

  private void list(String key) {
    fields.find(key).ifPresent(value -> join(key, words(value, fields.name(key))));
  }

  private void join(String key, List<Scalar> words) {
    if (!words.isEmpty()) {
      settings.add(new Setting(key, joined(words), at(key), places(words.toArray(Scalar[]::new))));
    }
  }

  private void pairs(String key) {
    Optional<YamlNode> value = fields.find(key);
    if (value.isPresent() && value.get() instanceof Mapping mapping) {
      for (Entry entry : expect.nonEmptyEntries(mapping, fields.name(key))) {
        pair(key, entry);
      }
    } else if (value.isPresent()) {
      for (Scalar word : words(value.get(), fields.name(key))) {
        settings.add(new Setting(key, word.text(), at(key), places(word)));
      }
    }
  }

  private void pair(String key, Entry entry) {
    boolean isAlone =
        entry.value() instanceof Scalar scalar && scalar.type() == YamlNode.ScalarType.NOTHING;
    List<Scalar> words =
        isAlone ? List.of() : words(entry.value(), entry.quotedKey() + " in " + fields.name(key));
    String subject = entry.key().text();
    List<Place> places = new ArrayList<>(places(words.toArray(Scalar[]::new)));
    // Faults of values are told with the value, which a subject may be part of as well.
    places.addAll(places(entry.key()));
    Stream.of(subject.split(":", 2))
        .forEach(part -> places.add(new Place(part, location(entry.key()))));
    String text = words.isEmpty() ? subject : subject + "=" + joined(words);
    settings.add(new Setting(key, text, at(key), places));
  }

  /** The words of a list, or the only one. */
  private List<Scalar> words(YamlNode value, String name) {
    List<YamlNode> items =
        value instanceof Sequence ? expect.nonEmptyItems(value, name) : List.of(value);
    List<Scalar> words = new ArrayList<>();
    items.forEach(item -> expect.word(item, name).ifPresent(words::add));
    return words;
  }

  private static String joined(List<Scalar> words) {
    return words.stream().map(Scalar::text).collect(Collectors.joining(","));
  }

  private List<Place> places(Scalar... words) {
    return Stream.of(words).map(word -> new Place(word.text(), location(word))).toList();
  }

  private Problem.Location at(String key) {
    return fields.find(key).map(this::location).orElse(source.wholeFile());
  }

  private Problem.Location location(YamlNode node) {
    return source.location(node.line(), node.column());
  }
}
