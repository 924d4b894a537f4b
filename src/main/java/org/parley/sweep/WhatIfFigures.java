package org.parley.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.WhatIfReport;
import org.parley.answer.sweep.FigureValue;
import org.parley.question.WhatIf;
import org.parley.tabulation.Case;

/** How few changes of readings and waivers open a zone. */
final class WhatIfFigures implements Figures {

  private static final String ACCEPTABLE = "acceptable";
  private static final String OPENINGS = "openings";
  private static final String SMALLEST = "smallest_opening";

  @Override
  public List<String> names() {
    return List.of(ACCEPTABLE, OPENINGS, SMALLEST);
  }

  @Override
  public List<String> usual() {
    return names();
  }

  @Override
  public List<FigureValue> answer(
      Case asked, CaseSetting setting, Set<String> wanted, CaseMeans means) {
    Optional<WhatIfReport> report = WhatIf.report(asked, means.conflicts());
    return report.map(WhatIfFigures::figures).orElseGet(() -> Unanswered.untabulated(wanted));
  }

  private static List<FigureValue> figures(WhatIfReport report) {
    List<FigureValue> figures = new ArrayList<>();
    report.acceptable().ifPresent(count -> figures.add(FigureValue.of(ACCEPTABLE, count)));
    if (report.isComplete()) {
      figures.add(FigureValue.of(OPENINGS, report.opening().size()));
      boolean isOpen = report.isDeal().orElse(false);
      figures.add(
          report.opening().isEmpty() && !isOpen
              ? FigureValue.unknown(SMALLEST, Unanswered.NOT_THERE)
              : FigureValue.of(SMALLEST, smallest(report)));
    }
    return figures;
  }

  private static long smallest(WhatIfReport report) {
    return report.opening().stream().mapToInt(o -> o.changes().size()).min().orElse(0);
  }
}
