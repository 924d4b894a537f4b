package org.parley.scenario.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Position;
import org.parley.scenario.Position.Kind;
import org.parley.scenario.Position.Status;
import org.parley.scenario.Position.Wording;
import org.parley.scenario.Range;
import org.parley.scenario.Reading;
import org.parley.scenario.Source;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;

/** Reads {@code positions} with their readings. */
final class PositionReader {

  private static final List<String> POSITION_KEYS =
      List.of(
          "party",
          "kind",
          "status",
          "since",
          "wording",
          "text",
          "sources",
          "note",
          "firmness",
          "rejects",
          "readings",
          AcceptReader.KEY);

  private final References references;
  private final Expect expect;
  private final ReadingReader readingReader;
  private final Map<Wording, Range> firmnessByWording;

  PositionReader(References references, Map<Wording, Range> firmnessByWording) {
    this.references = references;
    this.expect = references.expect();
    this.readingReader = new ReadingReader(references);
    this.firmnessByWording = firmnessByWording;
  }

  /** The position; nothing where a part it cannot do without is missing or wrong. */
  Optional<Position> read(Entry entry) {
    Fields fields = Fields.of(entry, "position", expect, POSITION_KEYS);
    expect.isId(entry.key(), "position");
    AcceptReader.check(fields, expect);
    Optional<String> party = references.requiredParty(fields, "party");
    Optional<Kind> kind = fields.requiredLabel("kind", List.of(Kind.values()));
    Optional<Status> status = fields.requiredLabel("status", List.of(Status.values()));
    Optional<Wording> wording = fields.label("wording", List.of(Wording.values()));
    String text = fields.requiredText("text");
    List<Source> sources = references.requiredSources(fields);
    Optional<Range> firmness =
        fields
            .find("firmness")
            .flatMap(value -> RangeReader.read(value, fields.name("firmness"), expect));
    List<Reading> readings = readingReader.read(fields);
    String since = fields.prose("since");
    status.ifPresent(given -> expectSince(fields, given, since));
    if (party.isEmpty() || kind.isEmpty() || status.isEmpty() || readings.isEmpty()) {
      return Optional.empty();
    }
    Wording worded = wording.orElse(defaultWording(kind.get()));
    return Optional.of(
        new Position(
            entry.key().text(),
            party.get(),
            kind.get(),
            status.get(),
            worded,
            text,
            sources,
            firmness.orElse(firmnessByWording.getOrDefault(worded, Range.exactly(0))),
            readings,
            fields.prose("note"),
            since));
  }

  /** The two go together: hindsight must say of when it speaks, and nothing else has to. */
  private void expectSince(Fields fields, Status status, String since) {
    if (status == Status.HINDSIGHT && since.isEmpty()) {
      fields.reportMissing(
          ProblemCode.HINDSIGHT,
          fields.name("status")
              + " is [hindsight], so [since] must say since when the position stood",
          Optional.empty());
    }
    fields
        .find("since")
        .filter(given -> status != Status.HINDSIGHT)
        .ifPresent(
            given ->
                expect
                    .problems()
                    .report(
                        ProblemCode.HINDSIGHT,
                        given,
                        fields.name("since")
                            + " is given, but the status is ["
                            + status.label()
                            + "], and only what is known by [hindsight] has it"));
  }

  private static Wording defaultWording(Kind kind) {
    return switch (kind) {
      case RED_LINE, DEMAND -> Wording.STATED_STRONG;
      case PREFERENCE -> Wording.STATED_SOFT;
      case INFERRED -> Wording.INFERRED;
    };
  }
}
