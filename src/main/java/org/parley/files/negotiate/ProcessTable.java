package org.parley.files.negotiate;

import java.util.Optional;
import org.parley.files.PartiesTable;
import org.parley.files.negotiate.TalkFigures.Figure;
import org.parley.table.Table;

/** The main figures of talks, as a table. */
public final class ProcessTable {

  public static final Table<Limited> TABLE =
      Table.<Limited>of("process", "figure of all talks together")
          .text(
              "quantity",
              "`agreement`: share of talks that end so; `agreement_by_pools`: the same, on average over"
                  + " eight parts of the pools that offers are from, with an interval for other"
                  + " pools; `rounds`: round of the agreement, counted"
                  + " from 0, on average, with its deciles and median; `utility`: what talks are"
                  + " worth to a party, discounted where it is impatient, no deal included;"
                  + " `yielded`: how far it has come, with what it last offered or accepted, from the"
                  + " best it could offer (0) to no deal (1); `pareto_distance`, `nash_distance`: of"
                  + " deals to the frontier and the Nash outcome of `bargain`",
              row -> row.figure().quantity())
          .text("party", "id of the party it is about", row -> row.figure().party())
          .number("value", "the figure", row -> row.figure().value())
          .number("low", "lower limit", row -> row.figure().low())
          .number("high", "upper limit", row -> row.figure().high())
          .shareIfKnown("level", "level of the interval", Limited::level)
          .text("interval", "kind of the interval", row -> row.figure().interval())
          .count("talks", "talks it rests on", row -> row.figure().talks())
          .joins(PartiesTable.NAME, "party")
          .build();

  /** A figure with the level of its interval. */
  public record Limited(Figure figure, double of) {
    Optional<Double> level() {
      return figure.interval().isEmpty() ? Optional.empty() : Optional.of(of);
    }
  }

  private ProcessTable() {}
}
