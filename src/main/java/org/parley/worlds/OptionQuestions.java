package org.parley.worlds;

import java.util.ArrayList;
import java.util.List;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.Probability.Exact;

/**
 * For each option the probability that it appears in some acceptable outcome: that there is a deal
 * when the issue is fixed to the option. The same machinery answers it, from the relaxations of the
 * tables with the option fixed.
 */
public final class OptionQuestions {

  private OptionQuestions() {}

  /** Where relaxations come from. */
  @FunctionalInterface
  public interface RelaxationSource {

    /** The relaxations over the positions of these tables, here lines. */
    WaysOut find(CrossingTables lines);
  }

  /**
   * A question: is there a deal with this option?
   *
   * @param issue index of the issue
   * @param option index of the option
   * @param relaxations what has to give for an outcome with the option
   */
  public record Question(int issue, int option, WaysOut relaxations) {}

  /**
   * An answer.
   *
   * @param issue index of the issue
   * @param option index of the option
   * @param probability probability that some acceptable outcome has the option
   */
  public record Answer(int issue, int option, Probability probability) {}

  /** One question for each option, by issue and option. */
  public static List<Question> of(WorldModel model, RelaxationSource source) {
    List<Question> questions = new ArrayList<>();
    int[] counts = model.lines().space().optionCounts();
    for (int issue = 0; issue < counts.length; issue++) {
      for (int option = 0; option < counts[issue]; option++) {
        CrossingTables fixed = fixed(model.lines(), issue, option);
        questions.add(new Question(issue, option, source.find(fixed)));
      }
    }
    return questions;
  }

  /** The same tables, of which only outcomes with an option are coherent. */
  public static CrossingTables fixed(CrossingTables lines, int issue, int option) {
    int count = lines.space().optionCount(issue);
    long[] others = new long[(count + Long.SIZE - 1) / Long.SIZE];
    for (int other = 0; other < count; other++) {
      if (other != option) {
        others[other / Long.SIZE] |= 1L << other % Long.SIZE;
      }
    }
    List<CrossingFunction> coherence = new ArrayList<>(lines.coherence());
    coherence.add(CrossingTable.of(new int[] {issue}, new int[] {count}, others));
    return new CrossingTables(lines.space(), coherence, lines.positions());
  }

  /**
   * Exact answers, in the order of the questions.
   *
   * @param nodeLimit nodes of each diagram, as {@link DealCompiler#compile} takes them
   * @param cutoff of all answers together
   */
  public static Attempt<List<Answer>> exact(
      WorldModel model, List<Question> questions, int nodeLimit, Cutoff cutoff) {
    List<Answer> answers = new ArrayList<>();
    for (Question question : questions) {
      Attempt<DealDiagram> compiled =
          DealCompiler.compile(model, question.relaxations(), nodeLimit, cutoff);
      if (compiled instanceof Spent<DealDiagram> spent) {
        return spent.map(diagram -> answers);
      }
      Exact deal = ExactWorlds.of(model, ((Known<DealDiagram>) compiled).value()).deal();
      answers.add(new Answer(question.issue(), question.option(), deal));
    }
    return new Known<>(answers);
  }

  /** Estimates, in the order of the questions, which were those asked of the sampler. */
  public static List<Answer> sampled(SampledWorlds worlds, List<Question> questions) {
    List<Answer> answers = new ArrayList<>();
    for (int k = 0; k < questions.size(); k++) {
      Question question = questions.get(k);
      answers.add(new Answer(question.issue(), question.option(), worlds.answer(k)));
    }
    return answers;
  }
}
