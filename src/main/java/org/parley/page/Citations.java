package org.parley.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;

/** Places in documents, in words. */
public final class Citations {

  private final Scenario scenario;

  Citations(Scenario scenario) {
    this.scenario = scenario;
  }

  /** The document with an id; nothing where the scenario has none. */
  Optional<SourceDocument> document(String id) {
    return scenario.documents().stream().filter(document -> document.id().equals(id)).findFirst();
  }

  /** Sources with the titles of their documents; empty where there are none. */
  String titled(List<Source> sources) {
    return sources.stream()
        .map(
            s ->
                s
                    + " ("
                    + document(s.document()).map(SourceDocument::title).orElse(s.document())
                    + ")")
        .collect(Collectors.joining("; "));
  }

  /** Sources after what is stated in them, in parentheses; empty where there are none. */
  static String aside(List<Source> sources) {
    return sources.isEmpty() ? "" : " (" + plain(sources) + ")";
  }

  /** Sources alone, such as {@code S001 p19, S003 p13}; empty where there are none. */
  public static String plain(List<Source> sources) {
    return sources.stream().map(Source::toString).collect(Collectors.joining(", "));
  }
}
