package org.parley.page.html;

import java.util.List;
import java.util.Optional;
import org.parley.page.block.Side;
import org.parley.page.block.TryOut;
import org.parley.page.block.TryOut.Choice;
import org.parley.page.block.TryOut.Line;
import org.parley.page.block.TryOut.Reading;
import org.parley.page.block.TryOut.Rule;
import org.parley.page.block.TryOut.Subject;

/**
 * Writes switches, which the script of the page shows and works by; what they are about stands in
 * them, so that the script knows no more than their attributes.
 */
final class HtmlTryOut {

  /** By which the script finds it. */
  static final String ID = "switches";

  /** The whole text stands among the sources. */
  private static final int MOST = 300;

  private static final int PERCENT = 100;

  private final Html html;

  HtmlTryOut(Html html) {
    this.html = html;
  }

  void write(TryOut tryOut) {
    html.element(
            "p",
            "This part is worked out in the page, by a script, and none has run here: its switches"
                + " are left out. All the rest of the page is complete.",
            "class",
            "remark scriptless")
        .line();
    open(tryOut);
    html.open("div", "class", "controls").line();
    lines(tryOut.lines());
    subjects(tryOut.subjects());
    rules(tryOut.rules());
    html.element("button", "Back to the printed answer", "type", "button", "class", "reset");
    html.closeLine();
    // Where it is higher than the window it scrolls, which those without a mouse must reach.
    html.open(
            "div",
            "class",
            "outcome",
            "role",
            "status",
            "tabindex",
            "0",
            "aria-label",
            "What comes of the switches")
        .closeLine();
    html.open("p", "class", "brief", "aria-hidden", "true").closeLine();
    html.closeLine();
  }

  private void open(TryOut tryOut) {
    TryOut.Command command = tryOut.command();
    html.open(
        "div",
        "class",
        "tryout",
        "id",
        ID,
        "hidden",
        "hidden",
        "data-model",
        tryOut.model(),
        "data-state",
        tryOut.state(),
        "data-start",
        command.start(),
        "data-worlds",
        command.worlds(),
        "data-waive",
        command.waive(),
        "data-bind",
        command.bind(),
        "data-reading",
        command.reading(),
        "data-fix",
        command.fix(),
        "data-firmness",
        command.firmness());
  }

  private void lines(List<Line> lines) {
    Optional<Side> before = Optional.empty();
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      if (!before.equals(Optional.of(line.side()))) {
        before.ifPresent(side -> html.closeLine());
        before = Optional.of(line.side());
        html.open("fieldset", "class", Badge.colour(line.side())).open("legend");
        Badge.shape(html, line.side());
        html.words(" ").element("bdi", line.side().title()).closeLine();
      }
      line(index, line);
    }
    before.ifPresent(side -> html.closeLine());
  }

  private void line(int index, Line line) {
    html.open("div", "class", "switch");
    html.empty(
        "input",
        "type",
        "checkbox",
        "role",
        "switch",
        "id",
        "line-" + index,
        "data-id",
        line.id(),
        "data-bound",
        String.valueOf(line.isBound()));
    html.open("label", "for", "line-" + index).element("b", line.id()).words(" ");
    html.words(shortened(line.text())).close();
    if (line.readings().size() > 1) {
      html.open("select", "aria-label", "Reading of " + line.id());
      String first = line.readings().get(0).name();
      html.element("option", "As assumed: counted as " + first + ", chance over all", "value", "*");
      for (int reading = 0; reading < line.readings().size(); reading++) {
        Reading named = line.readings().get(reading);
        String text = named.text().isEmpty() ? "" : ": " + named.text();
        html.element(
            "option",
            shortened(named.name() + text),
            "value",
            String.valueOf(reading),
            "data-name",
            named.name());
      }
      html.close();
    }
    firmness(line);
    html.closeLine();
  }

  /** Hundredths, so that no browser writes them otherwise than the engine reads them. */
  private void firmness(Line line) {
    String percent = String.valueOf(Math.round(PERCENT * line.firmness()));
    html.open("label", "class", "firmness").words("firmness ");
    html.empty(
        "input",
        "type",
        "range",
        "min",
        "0",
        "max",
        "100",
        "value",
        percent,
        "aria-label",
        "Firmness of " + line.id(),
        "aria-valuetext",
        percent + " %");
    html.element("span", percent + " %", "aria-hidden", "true").close();
  }

  private void subjects(List<Subject> subjects) {
    html.open("details", "class", "fixes").element("summary", "Settle an issue in advance").line();
    for (int issue = 0; issue < subjects.size(); issue++) {
      Subject subject = subjects.get(issue);
      html.open(
          "fieldset",
          "data-id",
          subject.id(),
          "data-contested",
          String.valueOf(subject.isContested()));
      html.element("legend", shortened(subject.title()));
      for (int option = 0; option < subject.choices().size(); option++) {
        Choice choice = subject.choices().get(option);
        String id = "option-" + issue + "-" + option;
        html.open("div", "class", "choice");
        html.empty("input", "type", "checkbox", "id", id, "data-id", choice.id());
        html.element("label", shortened(choice.title()), "for", id).close();
      }
      html.closeLine();
    }
    html.closeLine();
  }

  private void rules(List<Rule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    html.open("details", "class", "rules")
        .element("summary", "Rules on what makes sense or is an agreement")
        .line();
    for (int index = 0; index < rules.size(); index++) {
      Rule rule = rules.get(index);
      html.open("div", "class", "switch");
      html.empty(
          "input",
          "type",
          "checkbox",
          "role",
          "switch",
          "id",
          "rule-" + index,
          "data-id",
          rule.id());
      html.open("label", "for", "rule-" + index).element("b", rule.id()).words(" ");
      html.words(shortened(rule.text())).close().closeLine();
    }
    html.closeLine();
  }

  private static String shortened(String text) {
    return text.length() <= MOST ? text : text.substring(0, LongText.cut(text, MOST)) + " …";
  }
}
