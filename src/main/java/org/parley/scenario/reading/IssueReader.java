package org.parley.scenario.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.scenario.Issue;
import org.parley.scenario.Named;
import org.parley.scenario.Option;
import org.parley.scenario.Option.Basis;
import org.parley.scenario.Source;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Scalar;

/** Reads {@code issues}. */
final class IssueReader {

  private static final List<String> ISSUE_KEYS =
      List.of("title", "short", "group", "note", "unit", "order", "options", AcceptReader.KEY);
  private static final List<String> OPTION_KEYS = List.of("title", "sources", "basis", "note");

  /** Fifteen digits, so that a {@code double} holds each side of the point exactly. */
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private final References references;
  private final Expect expect;

  IssueReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  /** The issue, or nothing where it has too few options. */
  Optional<Issue> read(Entry entry) {
    Fields fields = Fields.of(entry, "issue", expect, ISSUE_KEYS);
    expect.isId(entry.key(), "issue");
    AcceptReader.check(fields, expect);
    String title = fields.requiredText("title");
    Optional<String> unit = fields.find("unit").map(value -> fields.text("unit", ""));
    List<Option> options = options(fields, unit);
    if (options.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Issue(
            entry.key().text(),
            title,
            fields.text("short", ""),
            fields.text("group", ""),
            unit,
            options,
            isOrdered(fields),
            fields.prose("note")));
  }

  /** Options are in the order of the file unless it says that they have none. */
  private boolean isOrdered(Fields issue) {
    return issue.label("order", List.of(Order.values())).isEmpty();
  }

  /** What may be said of the order of options. */
  private enum Order implements Named {
    NONE;

    @Override
    public String label() {
      return "none";
    }
  }

  private List<Option> options(Fields issue, Optional<String> unit) {
    List<Entry> entries = issue.requiredEntries("options");
    if (entries.size() == 1) {
      expect
          .problems()
          .report(
              ProblemCode.TOO_FEW_OPTIONS,
              entries.get(0).key(),
              issue.name() + " has [1] option, at least [2] were expected");
    }
    if (unit.isPresent()) {
      checkNumbers(entries, issue.name());
    } else {
      entries.forEach(entry -> expect.isId(entry.key(), "option"));
    }
    return entries.stream().map(entry -> option(entry, issue.name())).toList();
  }

  private void checkNumbers(List<Entry> entries, String issue) {
    Map<BigDecimal, Scalar> seen = new HashMap<>();
    for (Entry entry : entries) {
      Scalar key = entry.key();
      String option = "option " + Problems.quoted(key.text()) + " of " + issue;
      if (!DECIMAL.matcher(key.text()).matches()) {
        expect
            .problems()
            .report(
                ProblemCode.OPTION_NO_NUMBER,
                key,
                option + ", which has a unit, is no decimal number");
        continue;
      }
      Scalar before = seen.putIfAbsent(new BigDecimal(key.text()).stripTrailingZeros(), key);
      if (before != null) {
        String same = option + " is the same number as " + before.described();
        expect.problems().report(ProblemCode.OPTION_TWICE, key, same);
      }
    }
  }

  private Option option(Entry entry, String issue) {
    String name = "option " + entry.quotedKey() + " of " + issue;
    Fields fields = Fields.of(entry.key(), name, entry.value(), expect, OPTION_KEYS);
    List<Source> sources = references.sources(fields);
    return new Option(
        entry.key().text(),
        fields.text("title", entry.key().text()),
        basis(fields),
        sources,
        fields.prose("note"));
  }

  private Basis basis(Fields option) {
    boolean hasSources = option.has("sources");
    Optional<Basis> basis = option.label("basis", List.of(Basis.values()));
    if (!hasSources && basis.equals(Optional.of(Basis.EVIDENCED))) {
      option.reportMissing(
          ProblemCode.NO_BASIS,
          option.name() + " is [evidenced] and has no [sources]",
          Optional.empty());
    }
    if (!hasSources && !option.has("basis") && references.ids().isDocumented()) {
      String message = option.name() + " has neither [sources] nor [basis]";
      Optional<String> advice = Optional.of("Maybe [basis: complement] or [basis: assumption]");
      option.reportMissing(ProblemCode.NO_BASIS, message, advice);
    }
    return basis.orElse(hasSources ? Basis.EVIDENCED : Basis.ASSUMPTION);
  }
}
