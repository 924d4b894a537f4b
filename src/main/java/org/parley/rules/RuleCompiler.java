package org.parley.rules;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.conf.ShareBetaNodesOption;
import org.kie.internal.io.ResourceFactory;
import org.parley.rules.session.Count;
import org.parley.rules.session.Greatest;
import org.parley.rules.session.Least;
import org.parley.rules.session.Sum;
import org.parley.rules.syntax.Condition.Figure.Kind;

/** Turns rules as {@link DroolsWriter} writes them into a Drools knowledge base. */
final class RuleCompiler {

  /**
   * A function over matches.
   *
   * @param word what it is called where Drools works
   * @param type the class that works it out
   */
  private record Function(String word, Class<?> type) {}

  /** The functions over matches, by the figure they work out. */
  private static final Map<Kind, Function> FUNCTIONS =
      Map.of(
          Kind.COUNT, new Function("countOf", Count.class),
          Kind.SUM, new Function("sumOf", Sum.class),
          Kind.MIN, new Function("leastOf", Least.class),
          Kind.MAX, new Function("greatestOf", Greatest.class));

  private RuleCompiler() {}

  /** What the function that works out a figure is called where Drools works. */
  static String word(Kind kind) {
    return Objects.requireNonNull(FUNCTIONS.get(kind)).word();
  }

  /**
   * A knowledge base of a text.
   *
   * @param sharesNodes whether rules share what they have in common, which is faster
   * @throws IllegalStateException if Drools refuses it: what the tree says can always be compiled,
   *     so that is a fault of this program
   */
  static KieBase compile(String text, boolean sharesNodes) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration());
    Resource resource = ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    builder.add(resource.setSourcePath("judged.drl"), ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalStateException(
          "Drools refuses what Parley has written from the rules: " + builder.getErrors());
    }
    KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
    configuration.setOption(sharesNodes ? ShareBetaNodesOption.YES : ShareBetaNodesOption.NO);
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
    base.addPackages(builder.getKnowledgePackages());
    return base;
  }

  /** MVEL consequences need no Java compiler, which would cost a second at every start. */
  private static KnowledgeBuilderConfiguration configuration() {
    KnowledgeBuilderConfiguration configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
    configuration.setProperty("drools.dialect.default", "mvel");
    FUNCTIONS
        .values()
        .forEach(
            function ->
                configuration.setProperty(
                    "drools.accumulate.function." + function.word(), function.type().getName()));
    return configuration;
  }
}
