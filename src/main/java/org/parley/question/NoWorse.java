package org.parley.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.preference.PartyUtility;
import org.parley.preference.Reserve;
import org.parley.preference.Utilities;
import org.parley.rules.Target;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.CoherenceRule.Kind;
import org.parley.scenario.Named;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.Tabulation;
import org.parley.tabulation.TargetTable;

/**
 * Has only those outcomes count as an agreement that leave nobody worse off than something: one
 * more rule on agreements for each party that some outcome is worth less to. What binds, in which
 * reading, changes none of it, since no utility depends on that.
 */
public final class NoWorse {

  /** No id of a file has a colon. */
  private static final String ID = "no-worse:";

  /** What outcomes are compared with. */
  public enum Than implements Named {
    /** What each party has without a deal. */
    NO_DEAL("no-deal", "no deal"),
    /** Things as they are today. */
    TODAY("today", "things as they stand");

    private final String label;
    private final String words;

    Than(String label, String words) {
      this.label = label;
      this.words = words;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private NoWorse() {}

  /**
   * The scenario with these rules.
   *
   * @throws IllegalArgumentException if there is nothing to compare with, if no outcome would be
   *     left out, or if utilities are too manifold to be put into tables
   */
  public static TabulatedScenario than(Than than, TabulatedScenario tabulated) {
    Scenario scenario = tabulated.scenario();
    Utilities utilities =
        Utilities.of(scenario, tabulated.tabulation())
            .orElseThrow(() -> new IllegalArgumentException("a rule is too wide to tabulate"));
    Optional<int[]> today = scenario.wants().today(scenario.issues());
    if (than == Than.TODAY && today.isEmpty()) {
      throw new IllegalArgumentException(
          "scenario [" + scenario.id() + "] does not say what holds [today]");
    }
    List<CoherenceRule> rules = new ArrayList<>(scenario.coherence());
    List<TargetTable> tables = new ArrayList<>(tabulated.tabulation().entries());
    for (PartyUtility party : utilities.parties()) {
      long level = than == Than.TODAY ? party.of(today.orElseThrow()) : party.reservation();
      if (party.least() < level) {
        rules.add(rule(party, level, than));
        tables.add(table(party, level, scenario));
      }
    }
    if (rules.size() == scenario.coherence().size()) {
      throw new IllegalArgumentException(
          "no outcome is worth less to any party than "
              + than.words
              + (than == Than.NO_DEAL
                  ? "\nMaybe add a [reservation] under [utility], or ask for [today]"
                  : ""));
    }
    return new TabulatedScenario(
        new LocatedScenario(
            scenario.agreeing(rules),
            tabulated.located().locations(),
            tabulated.located().warnings()),
        new Tabulation(tables),
        tabulated.compiled(),
        tabulated.key(),
        tabulated.limit(),
        tabulated.store());
  }

  private static CoherenceRule rule(PartyUtility party, long level, Than than) {
    String worth = String.format(Locale.ROOT, "%.2f", party.value(level));
    return new CoherenceRule(
        ID + party.party(),
        Kind.AGREEMENT,
        party.party() + " has at least " + worth + ", as with " + than.words + ".",
        "Asked for by the user; what outcomes are worth rests on what is known and assumed of wants.");
  }

  private static TargetTable table(PartyUtility party, long level, Scenario scenario) {
    CrossingFunction below =
        Reserve.below(party, level, scenario.outcomeSpace())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "what outcomes are worth to ["
                            + party.party()
                            + "] takes too many values to be put into a diagram"));
    List<Integer> scope = IntStream.of(below.scope()).boxed().toList();
    return new TargetTable(new Target.Incoherence(ID + party.party()), scope, Optional.of(below));
  }

  /** What of this is asked for and not waived, in sentences. */
  static List<String> told(Case asked) {
    return asked.scenario().coherence().stream()
        .filter(rule -> rule.id().startsWith(ID))
        .filter(rule -> !asked.enforcement().waived().contains(rule.id()))
        .map(CoherenceRule::text)
        .toList();
  }
}
