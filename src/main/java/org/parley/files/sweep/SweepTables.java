package org.parley.files.sweep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.FigureValue;
import org.parley.answer.sweep.FigureValue.Method;
import org.parley.answer.sweep.SweepCase;
import org.parley.answer.sweep.SweepReport;
import org.parley.answer.sweep.SweepReport.Boxes;
import org.parley.answer.sweep.SweepReport.Change;
import org.parley.answer.sweep.SweepReport.Effect;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** The tables of a sweep. */
public final class SweepTables {

  private static final String FACTOR = "factor";
  private static final String CASE = "case";

  public static final Table<Factor> FACTORS =
      Table.<Factor>of("factors", "factor that is varied")
          .text(FACTOR, "its name, kind and subject with a colon between", Factor::name)
          .text(
              "kind",
              "`firmness`, `correlation`, `chance`, `reading`, `fix`, `waive` or `without`",
              factor -> factor.kind().label())
          .text(
              "subject",
              "id of the position, party, issue or coherence rule, or name of the process rule",
              Factor::subject)
          .text("base", "what it is where nothing is varied, if that can be said", Factor::base)
          .numberIfKnown("low", "least number of its range", f -> f.span().map(s -> s.low()))
          .numberIfKnown("high", "greatest number of its range", f -> f.span().map(s -> s.high()))
          .key(FACTOR)
          .build();

  /** A factor in a case. */
  public record Setting(int number, String factor, String value) {}

  public static final Table<Setting> CASES =
      Table.<Setting>of("cases", "case and factor")
          .count(CASE, "number of the case, from 1", Setting::number)
          .text(FACTOR, "name of the factor", Setting::factor)
          .text(
              "value",
              "what it is in the case; empty where it is as the scenario has it",
              Setting::value)
          .key(CASE, FACTOR)
          .joins("factors", FACTOR)
          .build();

  /** A figure in a case. */
  public record Found(int number, FigureValue figure, SweepReport report) {}

  public static final Table<Found> SWEEP =
      Table.<Found>of("sweep", "case, figure and method")
          .count(CASE, "number of the case, from 1", Found::number)
          .text("figure", "name of the figure", found -> found.figure().figure())
          .text(
              "method",
              "`exact`, `sampled`, or `none` where the figure is not known",
              found -> found.figure().method().label())
          .exactIfKnown("value", "the figure", found -> found.figure().value())
          .exactIfKnown("low", "lower limit of an estimate", found -> found.figure().low())
          .exactIfKnown("high", "upper limit of an estimate", found -> found.figure().high())
          .shareIfKnown(
              "level",
              "level of its interval",
              found -> found.figure().low().map(low -> found.report().plan().settings().level()))
          .countIfKnown(
              "seed",
              "seed of its draws, the same in all cases",
              found ->
                  Optional.of(found.report().plan().settings().seed())
                      .map(BigInteger::valueOf)
                      .filter(seed -> found.figure().method() == Method.SAMPLED))
          .text("problem", "why the figure is not known", found -> found.figure().problem())
          .key(CASE, "figure", "method")
          .build();

  public static final Table<Effect> EFFECTS =
      Table.<Effect>of("sweep_effects", "figure and factor")
          .text("figure", "name of the figure", Effect::figure)
          .text(FACTOR, "name of the factor", Effect::factor)
          .number(
              "least",
              "least mean of the figure over the cases in which the factor is the same",
              Effect::least)
          .number("most", "greatest such mean", Effect::most)
          .number("swing", "how far the one is from the other", Effect::swing)
          .share(
              "first",
              "share of the variance that goes with the factor alone (Sobol' index of the first"
                  + " order)",
              Effect::first)
          .share(
              "total",
              "share that goes with it alone or together with others (total index); of full grids"
                  + " only",
              Effect::total)
          .key("figure", FACTOR)
          .joins("factors", FACTOR)
          .build();

  public static final Table<Change> CHANGES =
      Table.<Change>of("sweep_changes", "step of one factor that changes what a figure is")
          .text("figure", "name of the figure", Change::figure)
          .text(FACTOR, "name of the factor, all others being the same", Change::factor)
          .count("from_case", "number of the case before the step", Change::from)
          .count("to_case", "number of the case after it", Change::to)
          .text(
              "was",
              "`negative`, `zero`, `positive` or `unknown` before it",
              change -> label(change.was()))
          .text("is", "the same after it", change -> label(change.is()))
          .key("figure", FACTOR, "from_case", "to_case")
          .joins("factors", FACTOR)
          .build();

  /** A factor in a condition. */
  public record Condition(int box, Boxes.Allowed allowed, Boxes.Found found) {}

  public static final Table<Condition> BOXES =
      Table.<Condition>of("sweep_boxes", "condition and factor it restricts")
          .count(
              "box",
              "number of the condition, each to be read as \"and none of those before\"",
              Condition::box)
          .text(FACTOR, "name of the factor", condition -> condition.allowed().factor())
          .texts(
              "allowed",
              "what it may be: values, or ranges of numbers with a colon between their ends",
              condition -> condition.allowed().values())
          .share(
              "coverage",
              "share of the cases asked for that the condition holds",
              condition -> condition.found().coverage())
          .share(
              "density",
              "share of the cases it holds that are as was asked for",
              condition -> condition.found().density())
          .share(
              "support",
              "share of all cases that it holds",
              condition -> condition.found().support())
          .key("box", FACTOR)
          .joins("factors", FACTOR)
          .build();

  private SweepTables() {}

  private static String label(Change.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** All tables with their rows; conditions only where they were asked for. */
  static List<Sheet<?>> all(SweepReport report) {
    List<Sheet<?>> sheets = new ArrayList<>();
    sheets.add(FACTORS.with(report.plan().factors()));
    sheets.add(CASES.with(settings(report)));
    sheets.add(SWEEP.with(figures(report)));
    sheets.add(EFFECTS.with(report.effects()));
    sheets.add(CHANGES.with(report.changes()));
    report.boxes().ifPresent(boxes -> sheets.add(BOXES.with(conditions(boxes))));
    return sheets;
  }

  private static List<Setting> settings(SweepReport report) {
    List<Setting> settings = new ArrayList<>();
    for (SweepCase one : report.plan().cases()) {
      for (int k = 0; k < one.values().size(); k++) {
        String factor = report.plan().factors().get(k).name();
        settings.add(new Setting(one.number(), factor, one.values().get(k)));
      }
    }
    return settings;
  }

  private static List<Found> figures(SweepReport report) {
    List<Found> figures = new ArrayList<>();
    for (CaseAnswer answer : report.answers()) {
      answer.figures().forEach(f -> figures.add(new Found(answer.number(), f, report)));
    }
    return figures;
  }

  private static List<Condition> conditions(Boxes boxes) {
    List<Condition> conditions = new ArrayList<>();
    for (int k = 0; k < boxes.found().size(); k++) {
      Boxes.Found found = boxes.found().get(k);
      for (Boxes.Allowed allowed : found.allowed()) {
        conditions.add(new Condition(k + 1, allowed, found));
      }
    }
    return conditions;
  }
}
