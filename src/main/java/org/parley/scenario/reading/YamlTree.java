package org.parley.scenario.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.ScalarType;
import org.parley.scenario.reading.YamlNode.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Builds the tree of a YAML document from the events of the parser.
 *
 * <p>The parser's own composer recurses without a bound, and lets duplicate keys, tags and
 * recursive aliases through; its events come from a loop, so that depth and size are bounded here
 * before anything is built.
 */
final class YamlTree {

  /** Deepest nesting; a scenario needs six. */
  static final int MAXIMUM_DEPTH = 64;

  /** Most values in a file, those behind an alias counted each time it is used. */
  static final int MAXIMUM_NODES = 500_000;

  private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

  private final Problems problems;
  private final Iterator<Event> events;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Set<String> openAnchors = new HashSet<>();
  private int nodeCount;

  private record Anchored(YamlNode node, int size) {}

  private YamlTree(SourceText source, Problems problems) {
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(SourceText.MAXIMUM_BYTES)
            // With a smaller buffer the time for one long line grows with its square.
            .setBufferSize(source.text().length() + 1)
            .build();
    this.events = new Parse(settings).parseString(source.text()).iterator();
  }

  /**
   * The only document of a file.
   *
   * <p>Duplicate keys and tags are reported and reading goes on.
   *
   * @throws ScenarioException if the file is not YAML, has no document or several, nests deeper
   *     than {@link #MAXIMUM_DEPTH}, holds more than {@link #MAXIMUM_NODES} values, or has an alias
   *     without an anchor or inside what it stands for
   */
  static YamlNode parse(SourceText source, Problems problems) {
    YamlFaults.checkPrintable(source, problems);
    try {
      return new YamlTree(source, problems).document();
    } catch (YamlEngineException e) {
      YamlFaults.report(e, source, problems);
      throw problems.exception();
    }
  }

  private YamlNode document() {
    YamlNode root = new Scalar(1, 1, "", ScalarType.NOTHING);
    int documentCount = 0;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent && ++documentCount > 1) {
        throw fatal(
            ProblemCode.SEVERAL_DOCUMENTS,
            event,
            "a second document starts here, one was expected");
      }
      if (event instanceof NodeEvent node) {
        root = node(node, 1);
      }
    }
    if (root instanceof Scalar scalar && scalar.type() == ScalarType.NOTHING) {
      problems.report(
          ProblemCode.EMPTY_FILE,
          0,
          0,
          "the file is empty, a scenario was expected",
          Optional.empty());
      throw problems.exception();
    }
    return root;
  }

  private YamlNode node(NodeEvent event, int depth) {
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    if (depth > MAXIMUM_DEPTH) {
      throw fatal(
          ProblemCode.TOO_MANY_VALUES,
          event,
          "values are nested deeper than [" + MAXIMUM_DEPTH + "] levels");
    }
    int sizeBefore = nodeCount;
    count(event, 1);
    Optional<String> anchor = event.getAnchor().map(Object::toString);
    anchor.ifPresent(openAnchors::add);
    YamlNode node = content(event, depth);
    anchor.ifPresent(
        name -> {
          openAnchors.remove(name);
          anchors.put(name, new Anchored(node, nodeCount - sizeBefore));
        });
    return node;
  }

  private YamlNode content(NodeEvent event, int depth) {
    if (event instanceof ScalarEvent scalar) {
      refuseTag(event, scalar.getTag());
      Scalar read = scalar(scalar);
      YamlFaults.reportHalfLetter(read, problems);
      return read;
    }
    refuseTag(event, ((CollectionStartEvent) event).getTag());
    return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
  }

  private YamlNode aliased(AliasEvent event) {
    String name = event.getAlias().toString();
    if (openAnchors.contains(name)) {
      throw fatal(
          ProblemCode.ALIAS,
          event,
          "alias " + Problems.quoted(name) + " stands inside what it stands for");
    }
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      String message = "alias " + Problems.quoted(name) + " has no anchor before it";
      Optional<String> advice = Optional.of("Maybe put the text in quotes: ['*" + name + "']");
      problems.report(ProblemCode.ALIAS, line(event), column(event), message, advice);
      throw problems.exception();
    }
    count(event, anchored.size());
    return anchored.node();
  }

  private Scalar scalar(ScalarEvent event) {
    return new Scalar(line(event), column(event), event.getValue(), type(event));
  }

  private static ScalarType type(ScalarEvent event) {
    if (!event.isPlain()) {
      return ScalarType.TEXT;
    }
    Tag tag = RESOLVER.resolve(event.getValue(), true);
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return ScalarType.NUMBER;
    }
    if (tag.equals(Tag.BOOL)) {
      return ScalarType.TRUTH;
    }
    return tag.equals(Tag.NULL) ? ScalarType.NOTHING : ScalarType.TEXT;
  }

  private Sequence sequence(NodeEvent start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(node((NodeEvent) event, depth + 1));
    }
    return new Sequence(line(start), column(start), List.copyOf(items));
  }

  private Mapping mapping(NodeEvent start, int depth) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Scalar> first = new HashMap<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      YamlNode key = node((NodeEvent) event, depth + 1);
      YamlNode value = node((NodeEvent) events.next(), depth + 1);
      if (!(key instanceof Scalar scalar)) {
        problems.report(
            ProblemCode.KEY_NO_WORD,
            key,
            "a key is " + key.described() + ", a single word was expected");
      } else {
        add(new Entry(scalar, value), entries, first);
      }
    }
    return new Mapping(line(start), column(start), List.copyOf(entries));
  }

  private void add(Entry entry, List<Entry> entries, Map<String, Scalar> first) {
    int last = entries.size() - 1;
    Optional<Entry> joined =
        last < 0 ? Optional.empty() : withFraction(entries.get(last), entry.key(), entry.value());
    if (joined.isPresent()) {
      entries.set(last, joined.get());
    } else if (isNew(entry.key(), first)) {
      entries.add(entry);
    }
  }

  /**
   * An entry such as {@code {high: 0,5}}, whose comma YAML takes for its end, with the number as it
   * was written, so that it can be refused as a whole; nothing where what follows is an entry.
   */
  private static Optional<Entry> withFraction(Entry entry, Scalar key, YamlNode value) {
    boolean isAlone = value instanceof Scalar scalar && scalar.type() == ScalarType.NOTHING;
    if (isAlone
        && entry.value() instanceof Scalar whole
        && whole.type() == ScalarType.NUMBER
        && key.type() == ScalarType.NUMBER
        && key.line() == whole.line()
        && key.column() == whole.column() + whole.text().length() + 1) {
      String text = whole.text() + "," + key.text();
      YamlNode number = new Scalar(whole.line(), whole.column(), text, ScalarType.TEXT);
      return Optional.of(new Entry(entry.key(), number));
    }
    return Optional.empty();
  }

  private boolean isNew(Scalar key, Map<String, Scalar> first) {
    Scalar before = first.putIfAbsent(key.text(), key);
    if (before != null) {
      problems.report(
          ProblemCode.KEY_TWICE,
          key,
          "key "
              + Problems.quoted(key.text())
              + " appears twice, first on line ["
              + before.line()
              + "]");
    }
    return before == null;
  }

  private void refuseTag(NodeEvent event, Optional<String> tag) {
    tag.ifPresent(
        name ->
            problems.report(
                ProblemCode.TAG,
                line(event),
                column(event),
                "tag " + Problems.quoted(name) + " is given, plain values were expected",
                Optional.of("Maybe put the text in quotes")));
  }

  private void count(NodeEvent event, int size) {
    nodeCount += size;
    if (nodeCount > MAXIMUM_NODES) {
      throw fatal(
          ProblemCode.TOO_MANY_VALUES,
          event,
          "the file holds more than [" + MAXIMUM_NODES + "] values");
    }
  }

  private ScenarioException fatal(ProblemCode code, Event event, String message) {
    problems.report(code, line(event), column(event), message, Optional.empty());
    return problems.exception();
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  private static int column(Event event) {
    return event.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
  }
}
