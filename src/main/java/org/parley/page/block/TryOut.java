package org.parley.page.block;

import java.util.List;
import java.util.Optional;

/**
 * Switches for positions, readings, coherence rules and options, with what comes of them; a page
 * works it out by itself.
 *
 * @param model all that can be switched, for the engine in the page
 * @param state how the switches are at first, for the engine in the page
 * @param command what to ask for on the command line
 */
public record TryOut(
    int depth,
    String model,
    String state,
    Command command,
    List<Line> lines,
    List<Rule> rules,
    List<Subject> subjects)
    implements Drawing {

  public TryOut {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
    subjects = List.copyOf(subjects);
  }

  /**
   * How to ask for the same on the command line.
   *
   * @param start the command and what never changes
   * @param worlds the command that tells the chance of a deal, and what never changes
   * @param waive what waives a position or a rule
   * @param bind what makes a position bind
   * @param reading what chooses a reading
   * @param fix what fixes options
   * @param firmness what chooses a firmness
   */
  public record Command(
      String start,
      String worlds,
      String waive,
      String bind,
      String reading,
      String fix,
      String firmness) {}

  /**
   * A position.
   *
   * @param firmness what is assumed, from 0 to 1
   * @param isBound whether it binds where the command says nothing of it
   */
  public record Line(
      Side side,
      String id,
      String text,
      List<Reading> readings,
      double firmness,
      boolean isBound) {

    public Line {
      readings = List.copyOf(readings);
    }
  }

  /** A reading of a position. */
  public record Reading(String name, String text) {}

  /** A coherence rule. */
  public record Rule(String id, String text) {}

  /**
   * An issue.
   *
   * @param isContested whether an enforced position is about it
   */
  public record Subject(String id, String title, boolean isContested, List<Choice> choices) {

    public Subject {
      choices = List.copyOf(choices);
    }
  }

  /** An option of an issue. */
  public record Choice(String id, String title) {}

  /** Nothing can be tried where nothing is worked out; what there is to try can be told. */
  @Override
  public List<Block> told() {
    return List.of(
        new Terms(
            depth,
            lines.stream().map(line -> new Terms.Term(line.id(), line.text())).toList(),
            Optional.empty()));
  }
}
