package org.parley.sweep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.sweep.FigureValue;
import org.parley.elimination.ExactEngine;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/** How many outcomes are acceptable, and to whom. */
final class RunFigures implements Figures {

  private static final String DEAL = "deal";
  private static final String COHERENT = "coherent";
  private static final String ACCEPTABLE = "acceptable";
  private static final String SHARE = "acceptable_share";
  private static final String SIGNABLE = "signable:";

  private final List<Party> parties;

  RunFigures(Scenario scenario) {
    this.parties = scenario.parties();
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(DEAL, COHERENT, ACCEPTABLE, SHARE));
    parties.forEach(party -> names.add(SIGNABLE + party.id()));
    return names;
  }

  @Override
  public List<String> usual() {
    return List.of(DEAL, ACCEPTABLE, SHARE);
  }

  @Override
  public List<FigureValue> answer(
      Case asked, CaseSetting setting, Set<String> wanted, CaseMeans means) {
    List<FigureValue> figures = new ArrayList<>();
    if (asked.tables().isEmpty()) {
      return Unanswered.untabulated(wanted);
    }
    ExactEngine engine = new ExactEngine(asked.tables().get(), means.budget());
    if (wanted.contains(DEAL) || wanted.contains(ACCEPTABLE) || wanted.contains(SHARE)) {
      Optional<BigInteger> acceptable = engine.countAvoiding(asked.enforced()).known();
      acceptable.ifPresent(
          count -> {
            figures.add(FigureValue.of(DEAL, count.signum()));
            figures.add(FigureValue.of(ACCEPTABLE, count));
          });
      if (wanted.contains(SHARE)) {
        coherent(engine)
            .filter(all -> all.signum() > 0)
            .flatMap(all -> acceptable.map(count -> share(count, all)))
            .ifPresent(share -> figures.add(FigureValue.of(SHARE, share)));
      }
    }
    if (wanted.contains(COHERENT)) {
      coherent(engine).ifPresent(count -> figures.add(FigureValue.of(COHERENT, count)));
    }
    for (int party = 0; party < parties.size(); party++) {
      String name = SIGNABLE + parties.get(party).id();
      if (wanted.contains(name)) {
        BitSet own = asked.groups().parties().get(party);
        engine
            .countAvoiding(own)
            .known()
            .ifPresent(count -> figures.add(FigureValue.of(name, count)));
      }
    }
    return figures;
  }

  private static Optional<BigInteger> coherent(ExactEngine engine) {
    return engine.countAvoiding(new BitSet()).known();
  }

  private static double share(BigInteger part, BigInteger whole) {
    return new java.math.BigDecimal(part)
        .divide(new java.math.BigDecimal(whole), java.math.MathContext.DECIMAL64)
        .doubleValue();
  }
}
