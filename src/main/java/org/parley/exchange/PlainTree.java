package org.parley.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.exchange.ForeignNode.Entries;
import org.parley.exchange.ForeignNode.Items;
import org.parley.exchange.ForeignNode.Word;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML, and JSON, which is YAML but for tabs; without aliases, which these files do not have
 * and by which a short file can stand for a huge one.
 */
final class PlainTree {

  private static final int DEEPEST = 32;
  private static final int MOST_VALUES = 500_000;

  private final ForeignText text;
  private final Iterator<Event> events;
  private int values;

  private PlainTree(ForeignText text) {
    this.text = text;
    String plain = text.source().text();
    // In JSON a tab is never part of a text, and between values it is as good as a space.
    String read = plain.stripLeading().startsWith("{") ? plain.replace('\t', ' ') : plain;
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(read.length() + 1)
            .build();
    this.events = new Parse(settings).parseString(read).iterator();
  }

  /**
   * The value that the file holds.
   *
   * @throws org.parley.scenario.problem.ScenarioException if it is neither JSON nor YAML, holds an
   *     alias, a key twice, or more than {@link #MOST_VALUES} values or {@link #DEEPEST} levels
   */
  static ForeignNode parse(ForeignText text) {
    try {
      return new PlainTree(text).document();
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      throw text.wrong(
          mark.map(m -> m.getLine() + 1).orElse(0),
          mark.map(m -> m.getColumn() + 1).orElse(0),
          "this is neither JSON nor YAML: " + e.getProblem(),
          "Maybe the file was cut off");
    } catch (YamlEngineException e) {
      throw text.wrong(0, 0, "this is neither JSON nor YAML", "Maybe the file was cut off");
    }
  }

  private ForeignNode document() {
    while (events.hasNext()) {
      if (events.next() instanceof NodeEvent node) {
        return node(node, 1);
      }
    }
    throw text.wrong(0, 0, "the file is empty", "Maybe it is another file than was meant");
  }

  private ForeignNode node(NodeEvent event, int depth) {
    int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    int column = event.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
    if (event instanceof AliasEvent) {
      throw text.wrong(line, column, "an alias stands here", "Maybe write out what it stands for");
    }
    if (++values > MOST_VALUES || depth > DEEPEST) {
      String what = depth > DEEPEST ? DEEPEST + "] levels" : MOST_VALUES + "] values";
      throw text.wrong(line, column, "the file has more than [" + what, "");
    }
    if (event instanceof ScalarEvent scalar) {
      Word word = new Word(scalar.getValue(), !scalar.isPlain());
      return new ForeignNode(text, line, column, word);
    }
    return event instanceof MappingStartEvent
        ? mapping(line, column, depth)
        : new ForeignNode(text, line, column, new Items(items(depth)));
  }

  private List<ForeignNode> items(int depth) {
    List<ForeignNode> items = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(node((NodeEvent) event, depth + 1));
    }
    return List.copyOf(items);
  }

  private ForeignNode mapping(int line, int column, int depth) {
    Map<String, ForeignNode> byKey = new LinkedHashMap<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      ForeignNode key = node((NodeEvent) event, depth + 1);
      String word = key.word("a key");
      if (byKey.put(word, node((NodeEvent) events.next(), depth + 1)) != null) {
        throw key.wrong("key [" + word + "] appears twice", "Maybe delete one of them");
      }
    }
    return new ForeignNode(text, line, column, new Entries(byKey));
  }
}
