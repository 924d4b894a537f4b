package org.parley.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Party;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;
import org.parley.scenario.StatedOption;
import org.parley.scenario.reading.YamlNode.Entry;

/** Reads {@code documents} and {@code parties}. */
final class PartyReader {

  private static final List<String> DOCUMENT_KEYS = List.of("title", "file", "date", "reliability");
  private static final List<String> PARTY_KEYS = List.of("title", "stated", AcceptReader.KEY);
  private static final List<String> STATED_KEYS = List.of("option", "sources", "note");

  private final References references;
  private final Expect expect;

  PartyReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  SourceDocument document(Entry entry) {
    Fields fields = Fields.of(entry, "document", expect, DOCUMENT_KEYS);
    expect.isId(entry.key(), "document");
    return new SourceDocument(
        entry.key().text(),
        fields.requiredText("title"),
        fields.text("file", ""),
        fields.requiredDate("date"),
        fields.prose("reliability"));
  }

  Party party(Entry entry) {
    Fields fields = Fields.of(entry, "party", expect, PARTY_KEYS);
    expect.isId(entry.key(), "party");
    AcceptReader.check(fields, expect);
    List<StatedOption> stated = new ArrayList<>();
    for (Entry statement : fields.entries("stated")) {
      if (references.isIssue(statement.key(), fields.name("stated") + " names")) {
        stated(statement, fields.name()).ifPresent(stated::add);
      }
    }
    return new Party(entry.key().text(), fields.requiredText("title"), stated);
  }

  private Optional<StatedOption> stated(Entry entry, String party) {
    String issue = entry.key().text();
    String name = "statement of " + party + " on issue " + entry.quotedKey();
    Fields fields = Fields.of(entry.key(), name, entry.value(), expect, STATED_KEYS);
    List<Source> sources = references.sources(fields);
    String note = fields.prose("note");
    return fields
        .required("option")
        .flatMap(value -> expect.word(value, fields.name("option")))
        .flatMap(word -> references.option(issue, word, fields.name("option") + " is"))
        .map(option -> new StatedOption(issue, option, sources, note));
  }
}
