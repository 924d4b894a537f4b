package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.answer.WhatIfReport.Ambiguity;
import org.parley.answer.WhatIfReport.Ambiguity.Chosen;
import org.parley.answer.WhatIfReport.Ambiguity.Holding;
import org.parley.answer.WhatIfReport.Ambiguity.Kind;
import org.parley.conflict.ReadingChoices;
import org.parley.conflict.Witness;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.OptionQuestions;

/** Whether something holds in all combinations of readings, in some or in none, uncounted. */
final class ReadingVerdicts {

  private final ConflictPlan plan;
  private final ReadingModel readings;

  /** Outcomes, and the lines they cross, that every question may use. */
  private List<Witness> known;

  /** Verdicts helped by outcomes that are known, and the lines they cross. */
  ReadingVerdicts(ConflictPlan plan, ReadingModel readings, List<Witness> known) {
    this.plan = plan;
    this.readings = readings;
    this.known = known;
  }

  /** Whether there is a deal, and whether each option is possible, always, sometimes or never. */
  List<Ambiguity> findings() {
    Timer timer = plan.timer();
    // One time for all of them together.
    Timer together = Timer.of(timer.nanos()).until(timer.lasting(plan.limits().time()));
    List<Ambiguity> findings = new ArrayList<>();
    Optional<Holding> deal = verdict(readings.worlds().lines(), known, together, true);
    deal.ifPresent(holding -> findings.add(verdict(Kind.DEAL, Optional.empty(), holding)));
    boolean canHold = !deal.equals(Optional.of(Holding.NEVER));
    boolean canAlwaysHold = deal.equals(Optional.of(Holding.ALWAYS));
    for (int issue = 0; issue < readings.scenario().issues().size(); issue++) {
      for (int option = 0;
          option < readings.scenario().issues().get(issue).options().size();
          option++) {
        Chosen chosen = readings.chosen(issue, option);
        CrossingTables fixed = OptionQuestions.fixed(readings.worlds().lines(), issue, option);
        Optional<Holding> holding =
            canHold
                ? verdict(fixed, having(issue, option), together, canAlwaysHold)
                : Optional.of(Holding.NEVER);
        holding.ifPresent(held -> findings.add(verdict(Kind.OPTION, Optional.of(chosen), held)));
      }
    }
    return findings;
  }

  private Ambiguity verdict(Kind kind, Optional<Chosen> option, Holding holding) {
    Optional<BigInteger> count =
        switch (holding) {
          case ALWAYS -> Optional.of(readings.combinations());
          case NEVER -> Optional.of(BigInteger.ZERO);
          case DEPENDS -> Optional.empty();
        };
    return new Ambiguity(kind, List.of(), option, holding, count, readings.combinations());
  }

  private List<Witness> having(int issue, int option) {
    return known.stream().filter(some -> some.outcome()[issue] == option).toList();
  }

  private Optional<Holding> verdict(
      CrossingTables tables, List<Witness> helping, Timer timer, boolean canAlwaysHold) {
    ReadingChoices asked =
        new ReadingChoices(tables, readings.choices(), helping, plan.limits(), timer);
    Attempt<Holding> holding =
        asked
            .isEverAvoidable()
            .flatMap(
                ever -> {
                  if (!ever) {
                    return new Known<>(Holding.NEVER);
                  }
                  return canAlwaysHold
                      ? asked
                          .isAlwaysAvoidable()
                          .map(always -> always ? Holding.ALWAYS : Holding.DEPENDS)
                      : new Known<>(Holding.DEPENDS);
                });
    List<Witness> found = asked.found();
    known =
        Stream.concat(known.stream(), found.subList(helping.size(), found.size()).stream())
            .toList();
    return holding.known();
  }
}
