package org.parley.question;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.answer.WhatIfReport.Ambiguity;
import org.parley.answer.WhatIfReport.Ambiguity.Chosen;
import org.parley.answer.WhatIfReport.Ambiguity.Holding;
import org.parley.answer.WhatIfReport.Ambiguity.Kind;
import org.parley.conflict.ReadingChoices;
import org.parley.conflict.TightReadings;
import org.parley.conflict.Witness;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.OptionQuestions;

/** Whether something holds in all combinations of readings, in some or in none, uncounted. */
final class ReadingVerdicts {

  /** Of the time, the part in which choices of readings are compared by counts. */
  private static final int PARTS_FOR_COUNTS = 4;

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
    Duration time = plan.limits().time();
    // One time for all of them together, of which options are left some.
    Timer together = timer(plan.timer().lasting(time));
    Timer first = timer(together.lasting(time.dividedBy(2)));
    Timer counting = timer(together.lasting(time.dividedBy(PARTS_FOR_COUNTS)));
    CrossingTables lines = readings.worlds().lines();
    TightReadings tight =
        TightReadings.of(lines, readings.choices(), plan.budget().until(counting.end()));
    Optional<Holding> deal = verdict(lines, known, first, tight, tight.isBlocking());
    List<Ambiguity> findings = new ArrayList<>();
    deal.ifPresent(holding -> findings.add(verdict(Kind.DEAL, Optional.empty(), holding)));
    boolean isSometimesNone = deal.filter(holding -> holding != Holding.ALWAYS).isPresent();
    for (int issue = 0; issue < readings.scenario().issues().size(); issue++) {
      int options = readings.scenario().issues().get(issue).options().size();
      for (int option = 0; option < options; option++) {
        Chosen chosen = readings.chosen(issue, option);
        boolean isBlocked = isSometimesNone || tight.isBlocking(issue, option);
        Optional<Holding> holding =
            deal.equals(Optional.of(Holding.NEVER))
                ? deal
                : verdict(
                    OptionQuestions.fixed(lines, issue, option),
                    having(issue, option),
                    together,
                    tight,
                    isBlocked);
        holding.ifPresent(held -> findings.add(verdict(Kind.OPTION, Optional.of(chosen), held)));
      }
    }
    return findings;
  }

  private Timer timer(Cutoff end) {
    return Timer.of(plan.timer().nanos()).until(end);
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

  /**
   * @param isBlocked whether some choice of readings is known to leave nothing
   */
  private Optional<Holding> verdict(
      CrossingTables tables,
      List<Witness> helping,
      Timer timer,
      TightReadings tight,
      boolean isBlocked) {
    ReadingChoices asked =
        new ReadingChoices(tables, readings.choices(), helping, plan.limits(), timer);
    asked.beginWith(tight.lines());
    Attempt<Holding> holding =
        asked
            .isEverAvoidable()
            .flatMap(
                ever -> {
                  if (!ever) {
                    return new Known<>(Holding.NEVER);
                  }
                  return isBlocked
                      ? new Known<>(Holding.DEPENDS)
                      : asked
                          .isAlwaysAvoidable()
                          .map(always -> always ? Holding.ALWAYS : Holding.DEPENDS);
                });
    List<Witness> found = asked.found();
    known =
        Stream.concat(known.stream(), found.subList(helping.size(), found.size()).stream())
            .toList();
    return holding.known();
  }
}
