package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Explanation;
import org.parley.files.ProbabilityFigures;
import org.parley.rules.Verdict;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.table.Words;
import org.parley.worlds.Probability;

/** An explanation as text, 80 columns wide. */
public final class ExplanationText {

  private final Explanation explanation;
  private final Scenario scenario;
  private final StringBuilder text = new StringBuilder();

  private ExplanationText(Explanation explanation) {
    this.explanation = explanation;
    this.scenario = explanation.scenario();
  }

  /** The text, ended by a newline. */
  public static String of(Explanation explanation) {
    ExplanationText writer = new ExplanationText(explanation);
    writer.heading();
    writer.open();
    writer.coherence();
    writer.crossings("Crosses, enforced:", writer.crossings(true));
    writer.crossings("Crosses, not enforced:", writer.crossings(false));
    writer.headline();
    explanation.acceptance().ifPresent(writer::acceptance);
    return writer.text.toString();
  }

  private void heading() {
    text.append(Heading.of(scenario, explanation.enforcement(), explanation.replaced()));
    Wrapped.append(text, "Outcome: ", "  ", String.join(", ", explanation.given()));
    text.append('\n');
  }

  private void open() {
    if (!explanation.open().isEmpty()) {
      text.append("Left open, so only what holds whatever they become is shown:\n");
      Wrapped.append(text, "  ", String.join(", ", explanation.open()));
      text.append('\n');
    }
  }

  private void coherence() {
    if (explanation.verdict().isCoherent()) {
      return;
    }
    text.append("Not coherent:\n");
    for (Verdict.Incoherence reason : explanation.verdict().incoherences()) {
      text.append("  ")
          .append(reason.target().id())
          .append("  ")
          .append(reason.rule())
          .append('\n');
      because("        ", reason.terms());
    }
    text.append('\n');
  }

  /** Nothing where the rule matched no term, only the absence or existence of some. */
  private void because(String indent, List<String> terms) {
    if (!terms.isEmpty()) {
      Wrapped.append(text, indent, "because " + String.join(" and ", terms));
    }
  }

  private List<Verdict.Crossing> crossings(boolean enforced) {
    List<Verdict.Crossing> found = new ArrayList<>();
    for (Verdict.Crossing crossing : explanation.verdict().crossings()) {
      Position position = position(crossing);
      Reading inForce = explanation.enforcement().reading(position);
      if (inForce.name().equals(crossing.target().reading())
          && explanation.enforcement().enforces(position) == enforced) {
        found.add(crossing);
      }
    }
    return found;
  }

  private Position position(Verdict.Crossing crossing) {
    return scenario.positions().get(scenario.positionIndex(crossing.target().position()));
  }

  private void crossings(String heading, List<Verdict.Crossing> crossings) {
    if (crossings.isEmpty()) {
      return;
    }
    text.append(heading).append('\n');
    String last = "";
    for (Verdict.Crossing crossing : crossings) {
      Position position = position(crossing);
      if (!position.id().equals(last)) {
        position(position, crossing.target().reading());
      }
      last = position.id();
      text.append("         by rule: ").append(crossing.rule()).append('\n');
      because("         ", crossing.terms());
    }
    text.append('\n');
  }

  private void position(Position position, String reading) {
    String shown = position.readings().size() == 1 ? "" : ", read " + reading;
    text.append("  ").append(position.id()).append("  ");
    text.append(PositionSheet.words(position)).append(shown).append('\n');
    Wrapped.append(text, "         ", position.text());
    if (!position.sources().isEmpty()) {
      String sources = new Citations(scenario).titled(position.sources());
      Wrapped.append(text, "         ", "stated in " + sources);
    }
  }

  private void acceptance(Probability.Exact probability) {
    if (explanation.verdict().isCoherent()) {
      text.append("Under the assumed firmness ")
          .append(explanation.open().isEmpty() ? "it is" : "some such outcome is")
          .append(" acceptable in ")
          .append(ProbabilityFigures.percent(probability.value()))
          .append(" of worlds.\n");
    }
  }

  private void headline() {
    long enforced = crossings(true).stream().map(c -> c.target().position()).distinct().count();
    if (!explanation.verdict().isCoherent()) {
      text.append("The outcome makes no sense, so it is not counted.\n");
    } else if (enforced > 0) {
      text.append("Not acceptable: crosses ")
          .append(explanation.open().isEmpty() ? "" : "at least ")
          .append(Words.plural(enforced, "enforced position"))
          .append(".\n");
    } else if (explanation.open().isEmpty()) {
      text.append("Acceptable: crosses no enforced position.\n");
    } else {
      text.append("Nothing is crossed so far; it depends on the open issues.\n");
    }
  }
}
