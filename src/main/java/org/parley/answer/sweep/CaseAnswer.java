package org.parley.answer.sweep;

import java.util.List;

/**
 * What was found in a case.
 *
 * @param number number of the case
 * @param figures one or several for each figure asked for, in the order in which they were
 */
public record CaseAnswer(int number, List<FigureValue> figures) {

  public CaseAnswer {
    figures = List.copyOf(figures);
  }
}
