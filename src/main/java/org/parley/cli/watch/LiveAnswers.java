package org.parley.cli.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.answer.RunReport;
import org.parley.cli.watch.Answer.Answered;
import org.parley.cli.watch.Answer.Faulty;
import org.parley.effort.CutShort;
import org.parley.page.block.Paper;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ProblemText;
import org.parley.scenario.problem.ScenarioException;
import picocli.CommandLine.ParameterException;

/** Answers about a scenario whose files may be anything from one moment to the next. */
final class LiveAnswers implements Supplier<Answer> {

  /** What looks like the name of a rule file. */
  private static final Pattern RULE_FILE =
      Pattern.compile("[^\\s,\\[\\]{}\"']+\\.(?:drl|rules)\\b");

  /** Of a file that lists more, nobody waits for all. */
  private static final int MOST_NAMED = 200;

  private final Path scenarioFile;
  private final Supplier<RunReport> run;
  private final Function<RunReport, Paper> paper;
  private boolean isFirst = true;

  /**
   * Answers not yet asked for.
   *
   * @param run reads the scenario and asks
   * @param paper the page of an answer
   */
  LiveAnswers(Path scenarioFile, Supplier<RunReport> run, Function<RunReport, Paper> paper) {
    this.scenarioFile = scenarioFile;
    this.run = run;
    this.paper = paper;
  }

  /** The answer as the files are now; what is wrong with options is told at first. */
  @Override
  public Answer get() {
    try {
      RunReport report = run.get();
      return new Answered(report, paper.apply(report), files(report.scenario()));
    } catch (ScenarioException e) {
      return new Faulty(ProblemText.of(e.problems()), named());
    } catch (ParameterException e) {
      if (isFirst) {
        throw e;
      }
      return new Faulty(e.getMessage() + "\n", named());
    } catch (CutShort e) {
      return new Faulty("The time allowed was over before the rules were tabulated.\n", named());
    } finally {
      isFirst = false;
    }
  }

  private List<Path> files(Scenario scenario) {
    List<Path> files = new ArrayList<>(List.of(scenarioFile));
    files.addAll(scenario.ruleFiles());
    files.addAll(scenario.process().ruleFiles());
    return files;
  }

  /** The scenario and whatever it may mean by a rule file, whether or not there is one. */
  private List<Path> named() {
    Set<Path> files = new LinkedHashSet<>(List.of(scenarioFile));
    try {
      byte[] bytes = Files.readAllBytes(scenarioFile);
      Matcher matcher = RULE_FILE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
      while (matcher.find() && files.size() < MOST_NAMED) {
        files.add(scenarioFile.resolveSibling(matcher.group()).normalize());
      }
    } catch (IOException | IllegalArgumentException e) {
      // Then the scenario alone tells when it can be read again.
    }
    return List.copyOf(files);
  }
}
