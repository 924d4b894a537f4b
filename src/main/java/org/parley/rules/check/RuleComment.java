package org.parley.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;

/**
 * What the comment above a process rule says of where the rule comes from.
 *
 * @param said what stands behind {@code Source:}, or an empty string
 * @param sources the paragraphs named there, each once, in their order
 * @param assumed what else it says, or an empty string
 */
public record RuleComment(String said, List<Source> sources, String assumed) {

  /** A number this long is no paragraph's. */
  private static final String NUMBER = "([0-9]{1,6})";

  private static final Pattern MARK =
      Pattern.compile("\\b(Source|Sources|Assumption|Assumptions):");
  private static final Pattern PARAGRAPH =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)\\s+p" + NUMBER + "\\b");
  private static final Pattern FURTHER = Pattern.compile("\\s*(?:,|and)\\s+p" + NUMBER + "\\b");

  public RuleComment {
    sources = List.copyOf(sources);
  }

  /**
   * Reads a comment. Behind {@code Source:}, paragraphs are named as in a scenario, several of one
   * document as in {@code S1 p2, p3 and p7}; what names no document of the scenario is none.
   */
  public static RuleComment of(Scenario scenario, String comment) {
    RuleComment parted = parted(comment);
    return new RuleComment(parted.said(), sources(scenario, parted.said()), parted.assumed());
  }

  /**
   * What stands with a paragraph behind {@code Source:}, whether or not a document is so called.
   */
  public static List<String> named(String comment) {
    return PARAGRAPH
        .matcher(parted(comment).said())
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  /** The comment without its paragraphs. */
  private static RuleComment parted(String comment) {
    List<String> said = new ArrayList<>();
    List<String> assumed = new ArrayList<>();
    boolean isSaid = false;
    int from = 0;
    Matcher mark = MARK.matcher(comment);
    while (mark.find()) {
      (isSaid ? said : assumed).add(comment.substring(from, mark.start()).strip());
      isSaid = mark.group(1).startsWith("S");
      from = mark.end();
    }
    (isSaid ? said : assumed).add(comment.substring(from).strip());
    return new RuleComment(joined(said), List.of(), joined(assumed));
  }

  private static String joined(List<String> parts) {
    return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  private static List<Source> sources(Scenario scenario, String text) {
    List<Source> sources = new ArrayList<>();
    Matcher first = PARAGRAPH.matcher(text);
    Matcher further = FURTHER.matcher(text);
    while (first.find()) {
      String document = first.group(1);
      if (scenario.documents().stream().anyMatch(one -> one.id().equals(document))) {
        add(document, first.group(2), sources);
        int end = first.end();
        while (further.region(end, text.length()).lookingAt()) {
          add(document, further.group(1), sources);
          end = further.end();
        }
      }
    }
    return sources.stream().distinct().toList();
  }

  private static void add(String document, String number, List<Source> sources) {
    int paragraph = Integer.parseInt(number);
    if (paragraph > 0) {
      sources.add(new Source(document, paragraph));
    }
  }

  /** The comment that ends on the line before this one, which is counted from 1. */
  public static String above(int line, List<String> lines, String mark) {
    int first = line - 1;
    while (first > 0 && lines.get(first - 1).strip().startsWith(mark)) {
      first--;
    }
    return String.join(
        " ",
        lines.subList(first, line - 1).stream()
            .map(comment -> comment.strip().substring(mark.length()).strip())
            .toList());
  }
}
