package org.parley;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.parley.answer.BargainReport;
import org.parley.answer.CodersReport;
import org.parley.answer.Coding;
import org.parley.answer.CompareReport;
import org.parley.answer.ConflictReport;
import org.parley.answer.Explanation;
import org.parley.answer.NegotiateReport;
import org.parley.answer.OpeningReport;
import org.parley.answer.OutcomesReport;
import org.parley.answer.PartOfTalks;
import org.parley.answer.RatificationReport;
import org.parley.answer.RunReport;
import org.parley.answer.SourcesReport;
import org.parley.answer.StabilityReport;
import org.parley.answer.WhatIfReport;
import org.parley.answer.WorldsReport;
import org.parley.answer.authoring.RuleTestReport;
import org.parley.answer.authoring.RulesReport;
import org.parley.coding.Coders;
import org.parley.coding.DocumentTexts;
import org.parley.coding.Means;
import org.parley.coding.Sources;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.PartCheck;
import org.parley.exploration.Sample;
import org.parley.exploration.Shard;
import org.parley.exploration.TallyShape;
import org.parley.question.Assumed;
import org.parley.question.Bargain;
import org.parley.question.Comparison;
import org.parley.question.ConflictPlan;
import org.parley.question.Diagnosing;
import org.parley.question.Explaining;
import org.parley.question.Outcomes;
import org.parley.question.Run;
import org.parley.question.RunPlan;
import org.parley.question.Showing;
import org.parley.question.WhatIf;
import org.parley.question.Worlds;
import org.parley.question.WorldsPlan;
import org.parley.question.authoring.RuleEffects;
import org.parley.question.authoring.RuleTesting;
import org.parley.question.layers.Ratification;
import org.parley.question.process.Negotiate;
import org.parley.question.process.NegotiatePlan;
import org.parley.question.process.OpeningPlan;
import org.parley.question.process.TalkShard;
import org.parley.question.process.ZoneOpening;
import org.parley.question.stability.Stability;
import org.parley.scenario.reading.RuleTests;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;

/** Everything Parley can be asked; an answer may be absent where a rule is too wide to tabulate. */
public final class Parley {

  private Parley() {}

  /**
   * Counts, draws and collects: which outcomes satisfy every enforced position.
   *
   * @param checkpoint asked after every chunk of draws whether to go on
   * @param cancelled once true, what there is so far is reported
   */
  public static RunReport run(
      Case asked, RunPlan plan, Checkpoint checkpoint, BooleanSupplier cancelled) {
    return Run.report(asked, plan, checkpoint, cancelled);
  }

  /**
   * The report of a run whose draws have been made elsewhere, in parts.
   *
   * @param parts the sum of what all the parts have drawn, by what their tallies count and can be
   * @param cancelled once true, what there is so far is reported
   */
  public static RunReport merge(
      Case asked,
      RunPlan plan,
      BiFunction<TallyShape, PartCheck, Sample> parts,
      BooleanSupplier cancelled) {
    return Run.merge(asked, plan, parts, cancelled);
  }

  /** Why there is no deal, and the least that would open one. */
  public static Optional<ConflictReport> conflicts(Case asked, ConflictPlan plan) {
    return Diagnosing.diagnose(asked, plan);
  }

  /** The outcomes nearest to a deal, at most so many sets of lines crossed, or best for a party. */
  public static Optional<OutcomesReport> outcomes(
      Case asked, ConflictPlan plan, int most, Optional<String> party) {
    return Outcomes.report(asked, plan, most, party);
  }

  /** What changed from each scenario to the next, of at least two. */
  public static Optional<CompareReport> compare(
      List<Case> cases, ConflictPlan plan, Comparison.Settings settings) {
    return Comparison.report(cases, plan, settings);
  }

  /** What other readings and waivers would change. */
  public static Optional<WhatIfReport> whatIf(Case asked, ConflictPlan plan) {
    return WhatIf.report(asked, plan);
  }

  /** How likely a deal is under the assumptions, and which matter; asked as {@link #run} is. */
  public static Optional<WorldsReport> worlds(
      Case asked, WorldsPlan plan, Checkpoint checkpoint, BooleanSupplier cancelled) {
    return Worlds.report(asked, plan, checkpoint, cancelled);
  }

  /** What was coded from which paragraph, and what becomes of the answer without it. */
  public static Optional<SourcesReport> sources(
      Case asked, ConflictPlan plan, Optional<DocumentTexts> texts) {
    return Sources.report(asked, texts, means(plan));
  }

  /** How far two or more codings on the same options agree, and which disagreements matter. */
  public static Optional<CodersReport> coders(List<Case> codings, ConflictPlan plan) {
    return Coders.report(codings, plan.seed(), means(plan));
  }

  private static Means means(ConflictPlan plan) {
    return new Means(plan.limits(), plan.budget(), plan.timer(), plan.cancelled());
  }

  /** Which outcomes are fair or efficient, by what they are worth to the parties. */
  public static Optional<BargainReport> bargain(
      Case asked, ConflictPlan plan, BargainReport.Settings settings) {
    return Bargain.report(asked, plan, settings);
  }

  /** When a zone of possible agreement opens, by lines and process rules alone. */
  public static Optional<OpeningReport> opening(Case asked, OpeningPlan plan) {
    return ZoneOpening.report(asked, plan);
  }

  /** How talks go if they are simulated; the checkpoint is asked as for {@link #worlds}. */
  public static Optional<NegotiateReport> negotiate(
      Case asked, NegotiatePlan plan, Checkpoint checkpoint, BooleanSupplier cancelled) {
    return Negotiate.report(asked, plan, checkpoint, cancelled);
  }

  /** What a part of such talks comes to, to be added up. */
  public static Optional<PartOfTalks> negotiatePart(
      Case asked,
      NegotiatePlan plan,
      Shard shard,
      Checkpoint checkpoint,
      BooleanSupplier cancelled) {
    return TalkShard.of(asked, plan, shard, checkpoint, cancelled);
  }

  /** Which outcomes hold, where the scenario says who controls what. */
  public static Optional<StabilityReport> stability(
      Case asked, ConflictPlan plan, StabilityReport.Settings settings) {
    return Stability.report(asked, plan, settings);
  }

  /** Which outcomes pass all layers of consent, of which the scenario has some. */
  public static Optional<RatificationReport> ratification(
      Case asked, ConflictPlan plan, Ratification.Settings settings) {
    return Ratification.report(asked, plan, settings);
  }

  /**
   * What the rules say about an outcome, and why.
   *
   * @param options option ids by issue id; issues left out are open, and then only what holds
   *     whatever they become is explained
   * @param assumed assumptions that take the place of the scenario's
   */
  public static Explanation explain(Case asked, Map<String, String> options, Assumed assumed) {
    return Explaining.explain(asked, options, assumed);
  }

  /** Which rules judge each reading of each position, and which issues they read. */
  public static Coding coding(TabulatedScenario tabulated) {
    return Showing.coding(tabulated);
  }

  /** What each rule does by itself, and which rules see a match in tests of theirs. */
  public static Optional<RulesReport> rules(
      Case asked, ConflictPlan plan, Optional<RuleTests> tests) {
    return RuleEffects.report(asked, plan, tests);
  }

  /** What comes of tests of rules. */
  public static RuleTestReport test(List<RuleTests> files, RuleTesting.Settings settings) {
    return RuleTesting.run(files, settings);
  }
}
