package org.parley.answer.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parley.answer.OpeningReport;
import org.parley.tabulation.Case;

/**
 * What is forecast.
 *
 * @param asked the scenario with the assumptions used, and what is enforced
 * @param about what it is about, in the words of who asks
 * @param by the day by which
 * @param round the last round of the process by then; nothing where no day of it is, or there are
 *     no process rules
 * @param talks how talks were simulated, where a chance rests on them
 * @param predictions at least one
 */
public record ForecastReport(
    Case asked,
    String about,
    LocalDate by,
    Optional<Integer> round,
    Optional<OpeningReport.Settings> talks,
    List<Prediction> predictions) {

  public ForecastReport {
    predictions = List.copyOf(predictions);
  }
}
