package org.parley.cli.terminal;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.page.text.Line;
import org.parley.page.text.Line.Look;
import org.parley.scenario.problem.VisibleText;

/** How lines look on a terminal: what they are is told by weight first, and by colour little. */
final class Colours {

  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";
  private static final String YELLOW = "\u001b[33m";
  private static final String END = "\u001b[0m";

  private Colours() {}

  /** The lines with the letters that switch looks on and off; hidden letters in them are shown. */
  static String of(List<Line> lines) {
    return lines.stream().map(line -> of(line) + "\n").collect(Collectors.joining());
  }

  private static String of(Line line) {
    String text = VisibleText.of(line.text());
    String look = look(line.look());
    return look.isEmpty() || text.isEmpty() ? text : look + text + END;
  }

  private static String look(Look look) {
    return switch (look) {
      case TITLE, HEADING, MARKED -> BOLD;
      case WARNING -> YELLOW;
      case NOTE -> FAINT;
      case PLAIN -> "";
    };
  }
}
