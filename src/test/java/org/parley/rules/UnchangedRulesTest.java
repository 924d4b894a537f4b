package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.RuleContext;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.parley.rules.facts.Party;
import org.parley.rules.facts.Position;
import org.parley.rules.facts.Rejection;
import org.parley.rules.facts.Ruling;
import org.parley.rules.facts.Term;
import org.parley.rules.session.Decimal;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.testkit.ShippedScenario;

/** Drools judges the shipped rule files, as they stand, like what Parley writes from them. */
final class UnchangedRulesTest {

  private static final int OUTCOMES = 2000;

  /** Takes what rules conclude by their own metadata. */
  private record Taken(Scenario scenario, TreeSet<String> concluded) implements Ruling {

    @Override
    public void crosses(RuleContext drools) {
      Map<String, Object> metadata = drools.getRule().getMetaData();
      String position = (String) metadata.get("crosses");
      if (position == null) {
        Rejection rejection =
            drools.getMatch().getObjects().stream()
                .filter(Rejection.class::isInstance)
                .map(Rejection.class::cast)
                .findFirst()
                .orElseThrow();
        concluded.add(rejection.getPosition() + "/" + rejection.getReading());
      } else {
        int index = scenario.positionIndex(position);
        String first = scenario.positions().get(index).readings().get(0).name();
        concluded.add(position + "/" + metadata.getOrDefault("reading", first));
      }
    }

    @Override
    public void incoherent(RuleContext drools) {
      concluded.add((String) drools.getRule().getMetaData().get("coherence"));
    }

    @Override
    public void noAgreement(RuleContext drools) {
      concluded.add((String) drools.getRule().getMetaData().get("agreement"));
    }

    @Override
    public void holds(RuleContext drools) {
      concluded.add((String) drools.getRule().getMetaData().get("prefers"));
    }
  }

  @ParameterizedTest
  @EnumSource(ShippedScenario.class)
  void unchangedFilesJudgeAlike(ShippedScenario shipped) {
    Scenario scenario = shipped.scenario();
    KnowledgeBuilder builder = builder(scenario);
    Random random = new Random(11);
    int[] counts = scenario.outcomeSpace().optionCounts();
    int[] outcome = new int[counts.length];
    int crossed = 0;
    org.kie.api.KieBase base = builder.newKieBase();
    try (Judge judge = shipped.rules().openJudge()) {
      for (int draw = 0; draw < OUTCOMES; draw++) {
        for (int issue = 0; issue < counts.length; issue++) {
          outcome[issue] = random.nextInt(counts[issue]);
        }
        TreeSet<String> found = new TreeSet<>();
        judge.concluded(outcome).stream()
            .forEach(target -> found.add(shipped.rules().targets().get(target).toString()));
        assertThat(found).isEqualTo(unchanged(base, scenario, outcome));
        crossed += found.size();
      }
    }
    assertThat(crossed).isGreaterThan(OUTCOMES);
  }

  private static KnowledgeBuilder builder(Scenario scenario) {
    KnowledgeBuilderConfiguration configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
    configuration.setProperty("drools.dialect.default", "mvel");
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
    for (Path file : scenario.ruleFiles()) {
      builder.add(ResourceFactory.newFileResource(file.toFile()), ResourceType.DRL);
    }
    assertThat(builder.getErrors()).isEmpty();
    return builder;
  }

  private static Set<String> unchanged(org.kie.api.KieBase base, Scenario scenario, int[] outcome) {
    TreeSet<String> concluded = new TreeSet<>();
    KieSession session = base.newKieSession();
    session.setGlobal("verdict", new Taken(scenario, concluded));
    for (int index = 0; index < outcome.length; index++) {
      Issue issue = scenario.issues().get(index);
      Option option = issue.options().get(outcome[index]);
      Decimal amount = issue.isNumeric() ? Decimal.of(new BigDecimal(option.id())) : Decimal.NONE;
      session.insert(new Term(issue.id(), option.id(), amount));
    }
    scenario.parties().forEach(party -> session.insert(new Party(party.id())));
    for (org.parley.scenario.Position position : scenario.positions()) {
      session.insert(
          new Position(
              position.id(), position.party(), position.kind().label(), position.status().label()));
      for (Reading reading : position.readings()) {
        reading
            .rejects()
            .forEach(
                r ->
                    session.insert(
                        new Rejection(position.id(), reading.name(), r.issue(), r.option())));
      }
    }
    session.fireAllRules();
    session.dispose();
    return concluded;
  }
}
