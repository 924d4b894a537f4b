package org.parley.scenario.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.scenario.GraphFile;
import org.parley.scenario.GraphFile.State;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.Sequence;

/** Reads files of graph models whose states and moves are listed. */
public final class GraphFileReader {

  static final String MARK = "graph-model";

  private static final List<String> KEYS =
      List.of(MARK, "title", "source", "parties", "states", "moves", "ranks", "start");

  private final Fields fields;
  private final Expect expect;
  private final List<String> parties;
  private final List<String> states = new ArrayList<>();

  private GraphFileReader(YamlNode root, Problems problems) {
    this.expect = new Expect(problems);
    this.fields = Fields.of(root, "the graph model", root, expect, KEYS);
    this.parties = ids("parties");
    this.states.addAll(ids("states"));
  }

  /**
   * The model in a file; nothing where the file is a scenario or anything else without the key
   * {@code graph-model}.
   *
   * @throws ScenarioException if the file cannot be read, or is such a model with problems
   */
  public static Optional<GraphFile> read(Path file) {
    SourceText source = SourceText.read(file);
    if (!OtherFiles.mayHave(source, MARK)) {
      return Optional.empty();
    }
    Problems problems = new Problems(source);
    YamlNode root = YamlTree.parse(source, problems);
    if (!OtherFiles.isMarked(root, MARK)) {
      return Optional.empty();
    }
    GraphFile model = new GraphFileReader(root, problems).model();
    if (problems.unusable()) {
      throw problems.exception();
    }
    return Optional.of(model);
  }

  private GraphFile model() {
    List<State> all = new ArrayList<>();
    for (Entry entry : entries("states")) {
      String title =
          expect
              .word(entry.value(), "title of state " + entry.quotedKey())
              .map(Scalar::text)
              .orElse("");
      all.add(new State(entry.key().text(), title));
    }
    return new GraphFile(
        fields.requiredText("title"),
        fields.text("source", ""),
        parties,
        all,
        moves(),
        ranks(),
        fields
            .find("start")
            .flatMap(value -> expect.word(value, fields.name("start")))
            .flatMap(word -> state(word, fields.name("start") + " is")));
  }

  private List<Entry> entries(String key) {
    return fields
        .required(key)
        .map(value -> expect.nonEmptyEntries(value, fields.name(key)))
        .orElse(List.of());
  }

  private List<String> ids(String key) {
    List<String> ids = new ArrayList<>();
    for (Entry entry : entries(key)) {
      expect.isId(entry.key(), fields.name(key));
      ids.add(entry.key().text());
    }
    return ids;
  }

  private Optional<Integer> state(Scalar word, String subject) {
    return known(word, states, subject, "a state of this file");
  }

  private Optional<Integer> known(Scalar word, List<String> ids, String subject, String what) {
    int place = ids.indexOf(word.text());
    if (place < 0) {
      String message = subject + " " + Problems.quoted(word.text());
      expect.problems().unknown(ProblemCode.UNKNOWN_ID, word, message, what, ids);
    }
    return place < 0 ? Optional.empty() : Optional.of(place);
  }

  private List<List<List<Integer>>> moves() {
    List<List<List<Integer>>> moves = new ArrayList<>();
    parties.forEach(party -> moves.add(none()));
    for (Entry entry : fields.requiredEntries("moves")) {
      Optional<Integer> party =
          known(entry.key(), parties, "[moves] names", "a party of this file");
      String name = "[moves] of party " + entry.quotedKey();
      for (Entry from : expect.entries(entry.value(), name)) {
        Optional<Integer> state = state(from.key(), name + " names");
        if (party.isPresent() && state.isPresent()) {
          List<Integer> targets = targets(from.value(), name, state.get());
          moves.get(party.get()).set(state.get(), targets);
        }
      }
    }
    return moves;
  }

  private List<List<Integer>> none() {
    List<List<Integer>> none = new ArrayList<>();
    states.forEach(state -> none.add(List.of()));
    return none;
  }

  private List<Integer> targets(YamlNode node, String name, int from) {
    Set<Integer> targets = new TreeSet<>();
    for (YamlNode item : expect.nonEmptyItems(node, name)) {
      Optional<Integer> to =
          expect.word(item, "a state in " + name).flatMap(word -> state(word, name + " names"));
      if (to.isPresent() && (to.get() == from || !targets.add(to.get()))) {
        String state = "[" + states.get(to.get()) + "]";
        String wrong = to.get() == from ? " itself" : " twice";
        expect
            .problems()
            .report(
                ProblemCode.CONTRADICTORY_MOVES,
                item,
                name + " leads from [" + states.get(from) + "] to " + state + wrong);
      }
    }
    return List.copyOf(targets);
  }

  private List<Optional<List<List<Integer>>>> ranks() {
    List<Optional<List<List<Integer>>>> ranks = new ArrayList<>();
    parties.forEach(party -> ranks.add(Optional.empty()));
    for (Entry entry : fields.requiredEntries("ranks")) {
      known(entry.key(), parties, "[ranks] names", "a party of this file")
          .ifPresent(party -> ranks.set(party, Optional.of(ranks(entry))));
    }
    return ranks;
  }

  private List<List<Integer>> ranks(Entry entry) {
    String name = "[ranks] of party " + entry.quotedKey();
    List<List<Integer>> ranks = new ArrayList<>();
    Set<Integer> seen = new TreeSet<>();
    for (YamlNode item : expect.nonEmptyItems(entry.value(), name)) {
      List<Integer> tied = new ArrayList<>();
      for (YamlNode one : item instanceof Sequence list ? list.items() : List.of(item)) {
        expect
            .word(one, "a state in " + name)
            .flatMap(word -> state(word, name + " names"))
            .filter(state -> isFirst(state, seen, one, name))
            .ifPresent(tied::add);
      }
      ranks.add(tied);
    }
    List<String> missing =
        states.stream().filter(id -> !seen.contains(states.indexOf(id))).toList();
    if (!missing.isEmpty() && entry.value() instanceof Sequence) {
      expect
          .problems()
          .report(ProblemCode.STATE_RANKS, entry.key(), name + " leaves out the states " + missing);
    }
    return ranks;
  }

  private boolean isFirst(int state, Set<Integer> seen, YamlNode at, String name) {
    boolean isFirst = seen.add(state);
    if (!isFirst) {
      String twice = name + " has state [" + states.get(state) + "] twice";
      expect.problems().report(ProblemCode.STATE_RANKS, at, twice);
    }
    return isFirst;
  }
}
