package org.parley.answer.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.problem.Problem.Location;

/**
 * What came of tests of rules.
 *
 * @param files the files of tests, in the order in which they were named
 */
public record RuleTestReport(List<File> files) {

  public RuleTestReport {
    files = List.copyOf(files);
  }

  /**
   * A file of tests.
   *
   * @param file the file
   * @param scenario id of the scenario whose rules were tested
   * @param results what came of each test
   * @param edits how tests that fail would expect what the rules say, in the file's order; of some
   *     that fail there is none
   * @param mutations what came of changes to the rules, where that was asked for
   */
  public record File(
      Path file,
      String scenario,
      List<Result> results,
      List<Edit> edits,
      Optional<Mutations> mutations) {

    public File {
      results = List.copyOf(results);
      edits = List.copyOf(edits);
    }

    /** The tests that have failed. */
    public List<Result> failed() {
      return results.stream().filter(result -> !result.hasPassed()).toList();
    }
  }

  /**
   * Lines of a file in the place of others.
   *
   * @param line the first of them, counted from 1
   * @param from the lines as they are
   * @param to the lines as they would be
   */
  public record Edit(int line, List<String> from, List<String> to) {

    public Edit {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /**
   * What came of a test.
   *
   * @param name its name
   * @param at where it stands
   * @param failures what was expected and is not so; none where it has passed
   */
  public record Result(String name, Location at, List<Failure> failures) {

    public Result {
      failures = List.copyOf(failures);
    }

    /** Whether all that was expected is so. */
    public boolean hasPassed() {
      return failures.isEmpty();
    }
  }

  /**
   * Something expected that is not so.
   *
   * @param kind what is wrong
   * @param id what it was expected of
   * @param at where it is expected
   * @param rule the rule expected to say so, or one that says what was not expected; empty where
   *     there is none
   * @param with the options, as {@code issue=option}, of the issues left open with which it is not
   *     so
   */
  public record Failure(Kind kind, String id, Location at, String rule, List<String> with) {

    /** What is wrong. */
    public enum Kind {
      /** To be crossed, and is not. */
      NOT_CROSSED,
      /** Not to be crossed, and is. */
      CROSSED,
      /** Crossed, but not by the rule that was expected to say so. */
      BY_OTHERS,
      /** Rules are too wide to know. */
      UNKNOWN
    }

    public Failure {
      with = List.copyOf(with);
    }
  }

  /**
   * What came of changing the rules of a file one at a time.
   *
   * @param changes the changes that make a difference to some outcome
   * @param alike how many further changes make none
   */
  public record Mutations(List<Change> changes, int alike) {

    public Mutations {
      changes = List.copyOf(changes);
    }

    /** The changes that no test notices. */
    public List<Change> unnoticed() {
      return changes.stream().filter(change -> !change.isNoticed()).toList();
    }
  }

  /**
   * A change to a rule.
   *
   * @param rule name of the rule
   * @param at what was changed
   * @param from as it is written
   * @param to as it was changed
   * @param isNoticed whether some test fails with it
   */
  public record Change(String rule, Location at, String from, String to, boolean isNoticed) {}

  /** Number of tests. */
  public int tests() {
    return files.stream().mapToInt(file -> file.results().size()).sum();
  }

  /** Number of tests that have failed. */
  public int failed() {
    return files.stream().mapToInt(file -> file.failed().size()).sum();
  }
}
