package org.parley.files.authoring;

import java.util.List;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Source;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** Rules of what may happen in talks, as they are written. */
public final class ProcessRulesTable {

  public static final Table<ProcessRule> TABLE =
      Table.<ProcessRule>of("process_rules", "rule of what may happen in talks")
          .text("rule", "name of the rule", ProcessRule::name)
          .text("event", "the event that happens", ProcessRule::event)
          .text("words", "when it can happen", ProcessRule::words)
          .texts("effects", "what that changes, in words", ProcessRule::effects)
          .texts(
              "softens",
              "ids of the positions that are read otherwise from then on, or no longer bind",
              ProcessRule::softened)
          .share(
              "chance",
              "how likely it is assumed to be in each round in which it can happen",
              rule -> rule.chance().value())
          .share(
              "low",
              "lower end of the range in which that might as well lie, `chance` where the rule gives"
                  + " none",
              rule -> rule.chance().low())
          .share("high", "upper end of it, likewise", rule -> rule.chance().high())
          .truth("ranged", "whether the rule gives a range", ProcessRule::hasRange)
          .truth("once", "whether it happens once at most", ProcessRule::isOnce)
          .truth(
              "assumed",
              "whether the comment above it names no paragraph behind `Source:`; the chance is"
                  + " assumed in any case",
              ProcessRule::isAssumed)
          .texts(
              "sources",
              "the paragraphs named there",
              rule -> rule.sources().stream().map(Source::toString).toList())
          .text("said", "what the comment has behind `Source:`", ProcessRule::said)
          .text("assumption", "what else it has", ProcessRule::assumed)
          .text("file", "its file", rule -> rule.location().file())
          .count("line", "line of its name", rule -> rule.location().line())
          .key("rule")
          .build();

  private ProcessRulesTable() {}

  /** The rules, in the order of their files. */
  public static Sheet<ProcessRule> of(List<ProcessRule> rules) {
    return TABLE.with(rules);
  }
}
