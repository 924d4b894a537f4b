package org.parley.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.RunReport;
import org.parley.scenario.Position;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** How often each position is crossed, and how often it alone stands in the way. */
final class RedLinesTable {

  static final Table<Row> TABLE =
      ScenarioTables.position(
              Table.<Row>of("red_lines", "position, whether it is enforced or not"), Row::line)
          .text("reading", "the reading in force", Row::reading)
          .truth("enforced", "whether it is enforced", Row::isEnforced)
          .countIfKnown("crossed", "coherent outcomes that cross it", Row::crossed)
          .shareIfKnown("crossed_share", "their share of the coherent outcomes", Row::share)
          .countIfKnown(
              "sole_blocker",
              "coherent outcomes that cross it and no other enforced one",
              Row::soleBlocker)
          .estimate(
              "sampled_crossed_share",
              "sampled_low",
              "sampled_high",
              "`crossed_share` estimated from the draws",
              Row::sampled)
          .texts(
              "sources",
              "documents and paragraphs that state it",
              row -> ScenarioTables.sources(row.line()))
          .key("position")
          .joins("positions", "position")
          .build();

  /** A position. */
  record Row(
      Position line,
      String reading,
      boolean isEnforced,
      Optional<BigInteger> crossed,
      Optional<Double> share,
      Optional<BigInteger> soleBlocker,
      Optional<Estimate> sampled) {}

  private RedLinesTable() {}

  static Sheet<Row> of(RunReport report, ExactFigures exact, SampledFigures sampled) {
    List<Row> rows = new ArrayList<>();
    List<Position> positions = report.scenario().positions();
    for (int index = 0; index < positions.size(); index++) {
      int position = index;
      Optional<BigInteger> crossed = exact.crossed(position);
      rows.add(
          new Row(
              positions.get(position),
              report.enforcement().reading(positions.get(position)).name(),
              report.enforced().get(position),
              crossed,
              exact.share(crossed),
              exact.soleBlocker(position),
              sampled.estimate(counts -> counts.crossed(position))));
    }
    return TABLE.with(rows);
  }
}
