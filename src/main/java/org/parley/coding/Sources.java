package org.parley.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.parley.answer.SourcesReport;
import org.parley.answer.SourcesReport.Place;
import org.parley.answer.SourcesReport.Traces;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Resting;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;
import org.parley.scenario.Traced;
import org.parley.tabulation.Case;

/** What was coded from which paragraph, and what becomes of the answer without it. */
public final class Sources {

  private final Scenario scenario;
  private final Jackknife jackknife;
  private final Map<String, List<String>> texts;
  private final List<ProcessRule> process;
  private final List<Traced> traced;
  private final Map<Source, Resting> resting = new HashMap<>();

  private Sources(Case asked, Jackknife jackknife, Map<String, List<String>> texts) {
    this.scenario = asked.scenario();
    this.jackknife = jackknife;
    this.texts = texts;
    this.process = asked.tabulated().process();
    this.traced = new ArrayList<>(Traced.of(scenario));
    process.forEach(rule -> traced.addAll(rule.traced()));
  }

  /**
   * The report; nothing where a rule is too wide to tabulate.
   *
   * @param texts the paragraphs of documents by id; nothing where no texts were given
   */
  public static Optional<SourcesReport> report(
      Case asked, Optional<DocumentTexts> texts, Means means) {
    Missing missing = new Missing(means.cancelled());
    return Jackknife.of(asked, means, missing)
        .map(
            jackknife -> {
              Map<String, List<String>> paragraphs =
                  texts.map(DocumentTexts::paragraphs).orElse(Map.of());
              Sources sources = new Sources(asked, jackknife, paragraphs);
              return new SourcesReport(
                  asked,
                  jackknife.coherent(),
                  jackknife.all(),
                  sources.documents(),
                  sources.process,
                  texts.isPresent(),
                  missing.notes());
            });
  }

  private List<Traces> documents() {
    traced.stream()
        .map(Traced::source)
        .distinct()
        .forEach(source -> resting.put(source, on(source::equals)));
    List<Resting> all = new ArrayList<>(resting.values());
    for (SourceDocument document : scenario.documents()) {
      all.add(on(source -> source.document().equals(document.id())));
    }
    jackknife.prepare(all);
    return scenario.documents().stream().map(this::traces).toList();
  }

  private Resting on(Predicate<Source> leftOut) {
    return Resting.on(scenario, leftOut);
  }

  private Traces traces(SourceDocument document) {
    Predicate<Source> isHere = source -> source.document().equals(document.id());
    List<Traced> coded = traced.stream().filter(one -> isHere.test(one.source())).toList();
    TreeSet<Integer> numbers = new TreeSet<>();
    coded.forEach(one -> numbers.add(one.source().paragraph()));
    Optional<List<String>> text = Optional.ofNullable(texts.get(document.id()));
    for (int number = 1; number <= text.map(List::size).orElse(0); number++) {
      numbers.add(number);
    }
    List<Place> paragraphs = new ArrayList<>();
    for (int number : numbers) {
      paragraphs.add(paragraph(new Source(document.id(), number), coded, text));
    }
    Resting whole = on(isHere);
    return new Traces(
        document,
        new Place(
            Optional.empty(),
            coded,
            whole,
            jackknife.without(whole),
            jackknife.isOther(whole),
            Optional.empty()),
        paragraphs,
        text.isPresent());
  }

  private Place paragraph(Source source, List<Traced> coded, Optional<List<String>> text) {
    Resting alone = resting.getOrDefault(source, Resting.NOTHING);
    return new Place(
        Optional.of(source),
        coded.stream().filter(one -> one.source().equals(source)).toList(),
        alone,
        jackknife.without(alone),
        jackknife.isOther(alone),
        text.map(paragraphs -> paragraphs.get(source.paragraph() - 1)));
  }
}
