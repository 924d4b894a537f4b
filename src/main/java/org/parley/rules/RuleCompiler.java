package org.parley.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.KieBase;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.parley.scenario.Problem;
import org.parley.scenario.ScenarioException;

/** Turns rule files into a Drools knowledge base. */
final class RuleCompiler {

  /** Where Drools hides the true place of an error: inside its text. */
  private static final Pattern PLACE = Pattern.compile("\\[ERR \\d+\\] Line (\\d+):(\\d+) ");

  private RuleCompiler() {}

  /**
   * A knowledge base of all the files.
   *
   * @throws ScenarioException with one problem an error of the compiler
   */
  static KieBase compile(List<RuleFile> files) {
    List<Problem> problems = new ArrayList<>();
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration());
    int seen = 0;
    for (RuleFile file : files) {
      builder.add(resource(file), ResourceType.DRL);
      List<KnowledgeBuilderError> errors = List.copyOf(builder.getErrors());
      List<KnowledgeBuilderError> own = errors.subList(seen, errors.size());
      problems.addAll(once(own.stream().map(error -> problem(file, error)).toList()));
      seen = errors.size();
    }
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
    return builder.newKieBase();
  }

  /** Each problem once, and those without a line, which only follow from the others, left out. */
  private static List<Problem> once(List<Problem> problems) {
    List<Problem> placed = problems.stream().filter(p -> p.location().line() > 0).toList();
    return (placed.isEmpty() ? problems : placed).stream().distinct().toList();
  }

  /** MVEL consequences need no Java compiler, which would cost a second at every start. */
  private static KnowledgeBuilderConfiguration configuration() {
    KnowledgeBuilderConfiguration configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
    configuration.setProperty("drools.dialect.default", "mvel");
    return configuration;
  }

  private static Resource resource(RuleFile file) {
    byte[] bytes = file.source().text().getBytes(StandardCharsets.UTF_8);
    return ResourceFactory.newByteArrayResource(bytes).setSourcePath(file.source().file());
  }

  private static Problem problem(RuleFile file, KnowledgeBuilderError error) {
    String message = error.getMessage().lines().findFirst().orElse("does not compile").strip();
    Matcher place = PLACE.matcher(error.getMessage());
    int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
    int column = 0;
    if (place.find()) {
      line = Integer.parseInt(place.group(1));
      column = Integer.parseInt(place.group(2)) + 1;
      message = place.replaceFirst("").strip();
    }
    return Problem.error(file.source().location(line, column), message, Optional.empty());
  }
}
