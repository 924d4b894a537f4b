package org.parley.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parley.answer.CodersReport;
import org.parley.answer.CodersReport.Agreement;
import org.parley.answer.CodersReport.CodingAnswer;
import org.parley.answer.CodersReport.Disagreement;
import org.parley.answer.CodersReport.Verdicts;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.tabulation.Case;

/** Compares codings of the same documents: positions matched by id, over the same issues. */
public final class Coders {

  private Coders() {}

  /**
   * What keeps codings from being compared, that their issues or options are not the same in the
   * same order; nothing where they are.
   */
  public static Optional<String> difference(List<Case> codings) {
    List<String> first = options(codings.get(0));
    for (Case other : codings.subList(1, codings.size())) {
      List<String> theirs = options(other);
      for (int k = 0; k < Math.max(first.size(), theirs.size()); k++) {
        String mine = k < first.size() ? first.get(k) : "";
        String its = k < theirs.size() ? theirs.get(k) : "";
        if (!mine.equals(its)) {
          return Optional.of("[" + mine + "] where the other has [" + its + "]");
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> options(Case coding) {
    List<String> options = new ArrayList<>();
    for (Issue issue : coding.scenario().issues()) {
      for (Option option : issue.options()) {
        options.add(issue.id() + "=" + option.id());
      }
    }
    return options;
  }

  /**
   * The report; nothing where a rule of one of them is too wide to tabulate.
   *
   * @param codings at least two, of the same issues and options
   * @param seed of the draws for intervals
   */
  public static Optional<CodersReport> report(List<Case> codings, long seed, Means means) {
    List<String> names = names(codings);
    List<CodedScenario> coded = new ArrayList<>();
    for (int k = 0; k < codings.size(); k++) {
      Optional<CodedScenario> one = CodedScenario.of(codings.get(k), names.get(k));
      if (one.isEmpty()) {
        return Optional.empty();
      }
      coded.add(one.get());
    }
    return Optional.of(report(codings, coded, seed, means));
  }

  private static CodersReport report(
      List<Case> codings, List<CodedScenario> coded, long seed, Means means) {
    Missing missing = new Missing(means.cancelled());
    CodingStanding standing = new CodingStanding(means, missing);
    List<CodingAnswer> answers = coded.stream().map(one -> answer(one, standing)).toList();
    List<Agreement> agreement = new ArrayList<>(new CodingAgreement(coded, seed).all());
    VerdictAgreement outcomes = new VerdictAgreement(coded, means, missing);
    List<Verdicts> verdicts = outcomes.crossed();
    agreement.add(outcomes.onCrossed(verdicts));
    agreement.add(outcomes.onAcceptable());
    List<Disagreement> disagreements = new ArrayList<>();
    for (CodedScenario other : coded.subList(1, coded.size())) {
      disagreements.addAll(
          Disagreements.of(coded.get(0), answers.get(0).answer(), other, standing));
    }
    return new CodersReport(
        answers,
        codings.get(0).enforcement().step(),
        agreement,
        verdicts,
        disagreements,
        missing.notes());
  }

  private static CodingAnswer answer(CodedScenario coded, CodingStanding standing) {
    return new CodingAnswer(
        coded.name(),
        coded.scenario().title(),
        coded.positions().size(),
        standing.coherent(coded),
        standing.of(coded));
  }

  /** Ids of the scenarios, with their number after them where several have the same. */
  private static List<String> names(List<Case> codings) {
    List<String> ids = codings.stream().map(one -> one.scenario().id()).toList();
    List<String> names = new ArrayList<>();
    for (String id : ids) {
      boolean isShared = Collections.frequency(ids, id) > 1;
      names.add(isShared ? id + " (" + (names.size() + 1) + ")" : id);
    }
    return names;
  }
}
