package org.parley.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.BargainReport;
import org.parley.answer.BargainReport.Base;
import org.parley.answer.sweep.FigureValue;
import org.parley.bargaining.Concept;
import org.parley.bargaining.Solution;
import org.parley.bargaining.Solutions.Ideal;
import org.parley.preference.PartyUtility;
import org.parley.question.Bargain;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/** How long the frontier is, and what each solution is worth to each party. */
final class BargainFigures implements Figures {

  private static final String OUTCOMES = "outcomes";
  private static final String SIGNABLE = "signable";
  private static final String FRONTIER = "frontier";

  private final List<String> parties;

  BargainFigures(Scenario scenario) {
    this.parties = scenario.parties().stream().map(Party::id).toList();
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(OUTCOMES, SIGNABLE, FRONTIER));
    for (Concept concept : Concept.values()) {
      parties.forEach(party -> names.add(name(concept, party)));
    }
    return names;
  }

  @Override
  public List<String> usual() {
    List<String> names = new ArrayList<>(List.of(FRONTIER));
    parties.forEach(party -> names.add(name(Concept.NASH, party)));
    return names;
  }

  private static String name(Concept concept, String party) {
    return concept.label() + ":" + party;
  }

  @Override
  public List<FigureValue> answer(
      Case asked, CaseSetting setting, Set<String> wanted, CaseMeans means) {
    Optional<BargainReport> report =
        Bargain.report(
            asked,
            means.conflicts(),
            new BargainReport.Settings(Base.ACCEPTABLE, Ideal.SIGNABLE));
    return report.map(this::figures).orElseGet(() -> Unanswered.untabulated(wanted));
  }

  private List<FigureValue> figures(BargainReport report) {
    List<FigureValue> figures = new ArrayList<>();
    report.outcomes().ifPresent(count -> figures.add(FigureValue.of(OUTCOMES, count)));
    report.signable().ifPresent(count -> figures.add(FigureValue.of(SIGNABLE, count)));
    report.frontier().ifPresent(all -> figures.add(FigureValue.of(FRONTIER, all.size())));
    List<PartyUtility> utilities = report.parties();
    for (Solution solution : report.solutions()) {
      if (solution instanceof Solution.Found found) {
        for (int k = 0; k < utilities.size(); k++) {
          double worth = utilities.get(k).value(found.shown().utility(k));
          figures.add(FigureValue.of(name(found.concept(), utilities.get(k).party()), worth));
        }
      } else if (solution instanceof Solution.Undefined none) {
        parties.forEach(
            party ->
                figures.add(
                    FigureValue.unknown(name(none.concept(), party), Unanswered.NOT_THERE)));
      }
    }
    return figures;
  }
}
