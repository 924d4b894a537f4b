package org.parley.files;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.answer.CodersReport;
import org.parley.answer.CodersReport.Agreement;
import org.parley.answer.CodersReport.CodingAnswer;
import org.parley.answer.CodersReport.Disagreement;
import org.parley.answer.CodersReport.Figure;
import org.parley.answer.CodersReport.Verdicts;
import org.parley.answer.SourcesReport.Standing;
import org.parley.table.JsonText;
import org.parley.table.Sheet;
import org.parley.table.Table;
import org.parley.worlds.Probability.Exact;

/** How far codings agree, and which disagreements matter, as files. */
public final class CodersFiles {

  static final Table<CodingAnswer> CODINGS =
      Table.<CodingAnswer>of("coders", "coding, in the order given")
          .text(
              "coding",
              "id of the scenario, with its number after it where several have the same",
              CodingAnswer::name)
          .text("title", "its title", CodingAnswer::title)
          .count("positions", "how many positions it has", CodingAnswer::positions)
          .countIfKnown("coherent", "coherent outcomes", CodingAnswer::coherent)
          .countIfKnown("acceptable", "acceptable outcomes", row -> row.answer().acceptable())
          .countIfKnown(
              "cores", "conflict cores; empty where not all are known", row -> cores(row.answer()))
          .shareIfKnown(
              "deal", "probability of a deal", row -> row.answer().deal().map(Exact::value))
          .key("coding")
          .build();

  static final Table<Agreement> AGREEMENT =
      figure(
              figure(
                  Table.<Agreement>of("coder_agreement", "thing that codings can agree on")
                      .text(
                          "variable",
                          "`coded` (whether a position is there), `kind`, `status`, `wording`,"
                              + " `readings` (their names), `stated` (option of a party on an"
                              + " issue), `crossed` (whether an outcome crosses a position) or"
                              + " `acceptable` (whether an outcome is)",
                          row -> TableFiles.label(row.variable()))
                      .countIfKnown(
                          "units",
                          "how many things two coders or more have judged; of outcomes, each pair"
                              + " of coders counts",
                          Agreement::units)
                      .countIfKnown("agreed", "on how many they agree", Agreement::agreed),
                  "alpha_nominal",
                  "Krippendorff's alpha of the values as such; empty where they do not vary, and"
                      + " for `coded`, as what nobody coded cannot be counted",
                  Agreement::nominal),
              "alpha_ordinal",
              "the same of their order, where they have one",
              Agreement::ordinal)
          .key("variable")
          .build();

  static final Table<Verdicts> VERDICTS =
      Table.<Verdicts>of("coder_verdicts", "position that two codings have, and these two")
          .text("id", "id of the position", Verdicts::position)
          .text("coding", "id of one coding", Verdicts::first)
          .text("other_coding", "id of the other", Verdicts::second)
          .countIfKnown("both", "outcomes that cross it in both", row -> Optional.of(row.both()))
          .countIfKnown(
              "only_coding",
              "outcomes that cross it in the first only",
              row -> Optional.of(row.onlyFirst()))
          .countIfKnown(
              "only_other",
              "outcomes that cross it in the other only",
              row -> Optional.of(row.onlySecond()))
          .countIfKnown(
              "neither", "outcomes that cross it in neither", row -> Optional.of(row.neither()))
          .key("id", "coding", "other_coding")
          .joins("coders", "coding")
          .refers(List.of("other_coding"), "coders", List.of("coding"))
          .build();

  static final Table<Disagreement> DISAGREEMENTS =
      Table.<Disagreement>of(
              "coder_disagreements", "thing in which a coding differs from the first")
          .text("coding", "id of the coding that differs", Disagreement::coding)
          .text("id", "id of the position; of stated options, party and issue", Disagreement::id)
          .text(
              "aspect",
              "`coded`, `party`, `kind`, `status`, `firmness`, `readings`, `stated` or `coherence`",
              row -> TableFiles.label(row.aspect()))
          .text("first", "how the first coding has it", Disagreement::first)
          .text("other", "how this one has it", Disagreement::other)
          .countIfKnown(
              "acceptable",
              "acceptable outcomes of the first coding with this thing as the other has it",
              row -> row.with().acceptable())
          .countIfKnown("cores", "its conflict cores, likewise", row -> cores(row.with()))
          .shareIfKnown(
              "deal",
              "its probability of a deal, likewise",
              row -> row.with().deal().map(Exact::value))
          .truth("matters", "whether any of these is another for it", Disagreement::matters)
          .joins("coders", "coding")
          .build();

  private CodersFiles() {}

  private static Table.Builder<Agreement> figure(
      Table.Builder<Agreement> table,
      String name,
      String sentence,
      Function<Agreement, Optional<Figure>> figure) {
    return table
        .numberIfKnown(name, sentence, row -> figure.apply(row).map(Figure::value))
        .numberIfKnown(
            name + "_low",
            "lower limit of its 95 % interval, which has none where it is a count of outcomes",
            row -> figure.apply(row).map(Figure::low))
        .numberIfKnown(
            name + "_high", "upper limit, likewise", row -> figure.apply(row).map(Figure::high));
  }

  private static Optional<BigInteger> cores(Standing standing) {
    return Optional.of(BigInteger.valueOf(standing.cores().size()))
        .filter(count -> standing.areCoresComplete());
  }

  /** {@code coders.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(CodersReport report, Wording wording) {
    List<Sheet<?>> sheets =
        List.of(
            CODINGS.with(report.codings()),
            AGREEMENT.with(report.agreement()),
            VERDICTS.with(report.verdicts()),
            DISAGREEMENTS.with(report.disagreements()));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("step", report.enforced().label());
    content.put("complete", report.notes().isEmpty());
    content.put("notes", NoteJson.of(report.notes(), wording));
    TableFiles.put(content, sheets);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("coders.json", JsonText.of(content));
    files.putAll(TableFiles.of("coders", sheets));
    return files;
  }
}
