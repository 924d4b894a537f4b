package org.parley.sweep;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.SweepPlan.Question;
import org.parley.scenario.Scenario;

/** The questions that can be asked of each case, and the figures of their answers. */
public final class Questions {

  private Questions() {}

  static Figures of(Question question, Subjects subjects, List<Factor> factors) {
    Scenario scenario = subjects.asked().scenario();
    return switch (question) {
      case RUN -> new RunFigures(scenario);
      case WORLDS -> new WorldsFigures(scenario, factors);
      case CONFLICTS -> new ConflictFigures();
      case WHATIF -> new WhatIfFigures();
      case BARGAIN -> new BargainFigures(scenario);
      case OPENING -> new OpeningFigures(subjects.rules());
    };
  }

  /**
   * The figures that are kept.
   *
   * @param asked names of figures; the usual ones where there are none
   * @throws SweepFault if a question has no such figure, or cannot be asked of the scenario
   */
  public static List<String> figures(Question question, List<String> asked, Subjects subjects) {
    Figures figures = of(question, subjects, List.of());
    for (String name : asked) {
      SweepFault.requireKnown("parley " + question.label(), "figure", name, figures.names());
    }
    Set<String> kept = new LinkedHashSet<>(asked.isEmpty() ? figures.usual() : asked);
    return List.copyOf(kept);
  }

  /**
   * Fails where a factor changes nothing that the question looks at.
   *
   * @throws SweepFault with the questions that do
   */
  public static void requireHeard(Question question, List<Factor> factors) {
    for (Factor factor : factors) {
      boolean isHeard =
          switch (factor.kind()) {
            case CHANCE -> question == Question.OPENING;
            case CORRELATION -> question == Question.WORLDS || question == Question.OPENING;
            case FIRMNESS ->
                question == Question.WORLDS
                    || question == Question.OPENING
                    || question == Question.CONFLICTS;
            case READING, FIX, WAIVE, WITHOUT -> true;
          };
      String advice =
          factor.kind() == Factor.Kind.CHANCE ? "the question opening" : "the question worlds";
      SweepFault.require(
          isHeard,
          "factor ["
              + factor.name()
              + "] changes nothing that parley "
              + question.label()
              + " looks at\nMaybe "
              + advice);
    }
  }
}
