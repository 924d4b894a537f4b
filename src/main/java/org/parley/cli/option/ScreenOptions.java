package org.parley.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parley.cli.terminal.Screen;
import org.parley.cli.terminal.Terminal;
import org.parley.page.block.Blocks;
import org.parley.page.text.Line;
import org.parley.page.text.Line.Look;
import org.parley.page.text.Screenful;
import org.parley.scenario.problem.Suggestions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How an answer is shown. */
public final class ScreenOptions {

  /** When there are bold letters and colours. */
  private enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(names = "--all", description = "Print all of the answer rather than one screen of it.")
  private boolean all;

  @Mixin private JsonOption json;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      converter = ColourName.class,
      description =
          "Bold letters and colours: auto (the default: on a terminal, unless NO_COLOR is set),"
              + " always or never.")
  private Colour colour = Colour.AUTO;

  @Option(
      names = "--no-pager",
      description =
          "On a terminal, print a long answer at once rather than show it in PARLEY_PAGER, PAGER or"
              + " less.")
  private boolean noPager;

  /** Whether all of the answer is asked for. */
  public boolean isAll() {
    return all;
  }

  /**
   * Shows an answer as it was asked for.
   *
   * @param json the answer as a file of its own would have it
   * @param told lines to say after it, each ended by a newline
   */
  public void show(CommandSpec spec, Blocks blocks, Supplier<String> json, String told) {
    if (this.json.isAsked()) {
      Screen.show(spec, json.get());
      Screen.tell(spec, told);
    } else {
      Terminal terminal = Terminal.here();
      List<Line> lines = new ArrayList<>(lines(blocks, terminal.columns(), told));
      told.lines().forEach(line -> lines.add(new Line(Look.NOTE, line)));
      Screen.show(spec, lines, isColoured(terminal), !noPager && terminal.isShorter(lines.size()));
    }
  }

  /**
   * Likewise, without a pager: of an answer that others follow.
   *
   * @param isBrief whether it tells no more than what has changed, so that no word is explained
   */
  public void showAtOnce(CommandSpec spec, Blocks blocks, Supplier<String> json, boolean isBrief) {
    if (this.json.isAsked()) {
      Screen.show(spec, json.get());
    } else {
      Terminal terminal = Terminal.here();
      int columns = terminal.columns();
      List<Line> lines = isBrief ? Screenful.all(blocks, columns) : lines(blocks, columns, "");
      Screen.show(spec, lines, isColoured(terminal), false);
    }
  }

  /** Says lines beside answers, which where JSON is asked for stand alone. */
  public void say(CommandSpec spec, String told) {
    if (json.isAsked()) {
      Screen.tell(spec, told);
    } else {
      Screen.show(spec, told);
    }
  }

  private List<Line> lines(Blocks blocks, int columns, String told) {
    int room = Screenful.LINES - (int) told.lines().count();
    return all
        ? Screenful.all(blocks, columns)
        : Screenful.of(blocks, columns, room, Spelled.OPTIONS);
  }

  private boolean isColoured(Terminal terminal) {
    return colour == Colour.ALWAYS || (colour == Colour.AUTO && terminal.isColoured());
  }

  /** Reads when there are colours; picocli alone would list the names of constants. */
  static final class ColourName implements ITypeConverter<Colour> {

    @Override
    public Colour convert(String name) {
      List<String> labels =
          Stream.of(Colour.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
      int index = labels.indexOf(name.toLowerCase(Locale.ROOT));
      if (index < 0) {
        String advice = Suggestions.advice(name, labels).map(text -> "\n" + text).orElse("");
        throw new TypeConversionException(
            "unknown choice [" + name + "], expected one of " + labels + advice);
      }
      return Colour.values()[index];
    }
  }
}
