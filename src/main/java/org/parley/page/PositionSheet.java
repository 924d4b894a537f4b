package org.parley.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.Coding;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.words.ProcessWords;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Reading;
import org.parley.scenario.Rejected;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;

/** All that is said about one position. */
final class PositionSheet {

  private final Coding coding;
  private final Position position;
  private final Spelling spelling;

  private PositionSheet(Coding coding, Position position, Spelling spelling) {
    this.coding = coding;
    this.position = position;
    this.spelling = spelling;
  }

  /** The sheet. */
  static List<Block> of(Coding coding, Position position, Spelling spelling) {
    PositionSheet sheet = new PositionSheet(coding, position, spelling);
    List<Block> blocks = new ArrayList<>(sheet.head());
    blocks.addAll(sheet.sources());
    position.readings().forEach(reading -> blocks.addAll(sheet.reading(reading)));
    return blocks;
  }

  /** Party, kind and status of a position: {@code ukraine, red-line, stated}. */
  static String words(Position position) {
    return position.party() + ", " + position.kind().label() + ", " + position.status().label();
  }

  private List<Block> head() {
    Range firmness = position.firmness();
    String limits =
        firmness.isWide() ? " in [" + firmness.low() + ", " + firmness.high() + "]" : "";
    return List.of(
        new Entry(0, position.id(), "position: " + words(position)),
        new Sentence(1, position.text()),
        new Particulars(1)
            .add("binds", binds())
            .add("wording", position.wording().label())
            .add("firmness", firmness.value() + limits + ", assumed")
            .add("may give", softened())
            .add("note", position.note())
            .grid());
  }

  /** What may happen in talks that softens it. */
  private String softened() {
    return coding.process().stream()
        .filter(rule -> rule.softened().contains(position.id()))
        .map(rule -> rule.event() + ", assumed chance a round " + ProcessWords.chance(rule))
        .collect(Collectors.joining("; "));
  }

  private String binds() {
    Optional<LadderStep> first =
        Arrays.stream(LadderStep.values()).filter(step -> step.binds(position)).findFirst();
    return "with "
        + first
            .map(step -> spelling.of(Choice.STEP, step.label()) + later(step))
            .orElseGet(() -> spelling.of(Choice.BINDING));
  }

  private static String later(LadderStep first) {
    return Arrays.stream(LadderStep.values())
        .filter(step -> step.compareTo(first) > 0)
        .map(step -> ", " + step.label())
        .collect(Collectors.joining());
  }

  private List<Block> sources() {
    if (position.sources().isEmpty()) {
      return List.of();
    }
    Map<String, List<Source>> byDocument = new LinkedHashMap<>();
    for (Source source : position.sources()) {
      byDocument.computeIfAbsent(source.document(), id -> new ArrayList<>()).add(source);
    }
    Particulars rows = new Particulars(2);
    byDocument.forEach((id, sources) -> document(rows, id, sources));
    return List.of(new Heading(1, "traced to"), rows.grid());
  }

  private void document(Particulars rows, String id, List<Source> sources) {
    String paragraphs =
        sources.stream().map(s -> "p" + s.paragraph()).collect(Collectors.joining(", "));
    Optional<SourceDocument> document = new Citations(coding.scenario()).document(id);
    String title = document.map(d -> " of: " + d.title() + ", " + d.date()).orElse("");
    rows.add(id, paragraphs + title);
    document.ifPresent(d -> rows.add("", d.reliability()));
  }

  private List<Block> reading(Reading reading) {
    boolean isOnly = position.readings().size() == 1;
    Particulars rows = new Particulars(isOnly ? 1 : 2);
    if (!isOnly) {
      rows.add("text", reading.text());
    }
    rejects(reading).forEach((issue, options) -> rows.add("rejects", issue + ": " + options));
    coding.reading(position.id(), reading.name()).ifPresent(rows::addRules);
    rows.add("sources", Citations.plain(reading.sources())).add("note", reading.note());
    return isOnly ? List.of(rows.grid()) : List.of(new Entry(1, heading(reading)), rows.grid());
  }

  private String heading(Reading reading) {
    boolean isFirst = reading.equals(position.readings().get(0));
    return "reading "
        + reading.name()
        + ", probability "
        + reading.probability()
        + " assumed"
        + (isFirst ? ", in force by default" : "");
  }

  private static Map<String, String> rejects(Reading reading) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Rejected rejected : reading.rejects()) {
      options.merge(rejected.issue(), rejected.option(), (some, one) -> some + ", " + one);
    }
    return options;
  }
}
