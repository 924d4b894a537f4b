package org.parley.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.conflict.Substitutes;
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

  /**
   * One question for each option, by issue and option. Relaxations are asked for once where options
   * have the same: those of an issue that can stand for each other, and all that can stand for all
   * of their issue, since an outcome need cross no more with such an option than it must anyway.
   */
  public static List<Question> of(WorldModel model, RelaxationSource source) {
    CrossingTables lines = model.lines();
    List<Question> questions = new ArrayList<>();
    Optional<WaysOut> whatever = Optional.empty();
    for (int issue = 0; issue < lines.space().issueCount(); issue++) {
      Substitutes substitutes = Substitutes.of(lines, issue);
      List<WaysOut> ofIssue = new ArrayList<>();
      for (int option = 0; option < lines.space().optionCount(issue); option++) {
        boolean isFree = substitutes.canStandForAll(option);
        Optional<WaysOut> known = isFree ? whatever : same(substitutes, option).map(ofIssue::get);
        WaysOut ways = known.isPresent() ? known.get() : source.find(fixed(lines, issue, option));
        if (isFree) {
          whatever = Optional.of(ways);
        }
        ofIssue.add(ways);
        questions.add(new Question(issue, option, ways));
      }
    }
    return questions;
  }

  /** An earlier option that can stand for this one, and this one for it. */
  private static Optional<Integer> same(Substitutes substitutes, int option) {
    return IntStream.range(0, option)
        .boxed()
        .filter(o -> substitutes.canStandFor(o, option) && substitutes.canStandFor(option, o))
        .findFirst();
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
   * @param worlds of the model asked about
   * @param nodeLimit nodes of each diagram, as {@link DealCompiler#compile} takes them
   * @param cutoff of all answers together
   */
  public static Attempt<List<Answer>> exact(
      ExactWorlds worlds, List<Question> questions, int nodeLimit, Cutoff cutoff) {
    List<Answer> answers = new ArrayList<>();
    Map<List<BitSet>, Exact> known = new HashMap<>();
    for (Question question : questions) {
      WaysOut ways = question.relaxations();
      if (!known.containsKey(ways.sets())) {
        Attempt<DealDiagram> compiled =
            DealCompiler.compile(worlds.model(), ways, nodeLimit, cutoff);
        if (compiled instanceof Spent<DealDiagram> spent) {
          return spent.map(diagram -> answers);
        }
        known.put(ways.sets(), worlds.with(((Known<DealDiagram>) compiled).value()).deal());
      }
      answers.add(new Answer(question.issue(), question.option(), known.get(ways.sets())));
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
