package org.parley.scenario.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.OptionCondition;
import org.parley.scenario.OptionNumber;
import org.parley.scenario.Rejected;
import org.parley.scenario.Source;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Scalar;

/** Follows what a file says of its own documents, parties, issues and options. */
record References(Ids ids, Expect expect) {

  /** Nine digits, so that the number fits an {@code int}. */
  private static final Pattern SOURCE =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*) p([1-9][0-9]{0,8})");

  /** The id of the party named by a required field. */
  Optional<String> requiredParty(Fields fields, String key) {
    return fields
        .required(key)
        .flatMap(value -> expect.word(value, fields.name(key)))
        .filter(word -> isParty(word, fields.name(key) + " is"))
        .map(Scalar::text);
  }

  boolean isParty(Scalar word, String subject) {
    return isKnown(word, ids.parties(), subject, "a party of this file");
  }

  boolean isPosition(Scalar word, String subject) {
    return isKnown(word, ids.positions(), subject, "a position of this file");
  }

  boolean isIssue(Scalar word, String subject) {
    return isKnown(word, ids.optionsByIssue().keySet(), subject, "an issue of this file");
  }

  /**
   * The id of the option of an issue that a word names, a number in any way to write it; of an
   * issue without options, any word may be one.
   */
  Optional<String> option(String issue, Scalar word, String subject) {
    Set<String> options = ids.options(issue);
    if (options.contains(word.text()) || options.isEmpty()) {
      return Optional.of(word.text());
    }
    Optional<BigDecimal> number =
        ids.numeric().contains(issue) ? OptionNumber.of(word.text()) : Optional.empty();
    Optional<String> same =
        number.flatMap(n -> options.stream().filter(o -> OptionNumber.isSame(o, n)).findFirst());
    if (same.isEmpty()) {
      unknownOption(issue, word, subject);
    }
    return same;
  }

  private void unknownOption(String issue, Scalar word, String subject) {
    Set<String> options = ids.options(issue);
    String what = "an option of issue " + Problems.quoted(issue);
    Optional<String> meant = WordAdvice.options(word.text(), options);
    if (meant.isEmpty()) {
      isKnown(word, options, subject, what);
    } else {
      String message = subject + " " + Problems.quoted(word.text()) + ", " + what + " was expected";
      expect.problems().report(ProblemCode.UNKNOWN_ID, word, message, meant);
    }
  }

  /** The sources of something, none where it names none; a list given must not be empty. */
  List<Source> sources(Fields fields) {
    List<Source> sources = new ArrayList<>();
    String name = fields.name("sources");
    for (YamlNode item : sourceItems(fields)) {
      source(item, name).ifPresent(sources::add);
    }
    return sources;
  }

  /** The sources of something that must name some, unless the file documents nothing. */
  List<Source> requiredSources(Fields fields) {
    if (ids.isDocumented()) {
      fields.required("sources");
    }
    return sources(fields);
  }

  /** Options by issue, such as those a position rejects, in the file's order. */
  List<Rejected> rejected(Fields fields) {
    List<Rejected> rejected = new ArrayList<>();
    for (Entry entry : fields.entries("rejects")) {
      if (isIssue(entry.key(), "[rejects] of " + fields.name() + " names")) {
        rejected.addAll(rejected(fields, entry));
      }
    }
    return rejected;
  }

  private List<Rejected> rejected(Fields fields, Entry entry) {
    String issue = entry.key().text();
    String name = "[rejects] of " + fields.name() + " for issue " + entry.quotedKey();
    Set<Rejected> rejected = new LinkedHashSet<>();
    for (YamlNode item : rejectedItems(entry.value(), name)) {
      for (String option : options(issue, item, name)) {
        if (!rejected.add(new Rejected(issue, option))) {
          expect
              .problems()
              .report(
                  ProblemCode.OPTION_REJECTED_TWICE,
                  item,
                  name + " names " + Problems.quoted(option) + " twice");
        }
      }
    }
    if (!rejected.isEmpty() && rejected.size() == ids.options(issue).size()) {
      expect
          .problems()
          .report(
              ProblemCode.NO_OPTION_LEFT,
              entry.key(),
              name + " leaves no option, so nothing satisfies it");
    }
    return List.copyOf(rejected);
  }

  /** The entries of a list; a condition may stand alone. */
  private List<YamlNode> rejectedItems(YamlNode value, String name) {
    boolean isCondition =
        value instanceof Scalar scalar && OptionCondition.of(scalar.text()).isPresent();
    return isCondition ? List.of(value) : expect.nonEmptyItems(value, name);
  }

  /** The option that an entry names, or those that keep to the condition that it is. */
  private List<String> options(String issue, YamlNode item, String name) {
    Optional<OptionCondition> condition =
        item instanceof Scalar scalar ? OptionCondition.of(scalar.text()) : Optional.empty();
    return condition.isPresent()
        ? kept(issue, condition.get(), (Scalar) item, name)
        : expect
            .word(item, "an option in " + name)
            .flatMap(word -> option(issue, word, name + " names"))
            .stream()
            .toList();
  }

  private List<String> kept(String issue, OptionCondition condition, Scalar item, String name) {
    boolean isNumeric = ids.numeric().contains(issue);
    String shown = name + " has " + Problems.quoted(item.text());
    if (condition.operator().isOrder() && !isNumeric) {
      String why = ", but the issue has no unit, so its options have no order";
      expect.problems().report(ProblemCode.UNUSABLE_CONDITION, item, shown + why);
      return List.of();
    }
    if (condition.operator().isOrder() && condition.number().isEmpty()) {
      String expected = ", a number was expected after [" + condition.operator() + "]";
      expect.problems().report(ProblemCode.UNUSABLE_CONDITION, item, shown + expected);
      return List.of();
    }
    if (!condition.operator().isOrder()) {
      Scalar word = new Scalar(item.line(), item.column(), condition.operand(), item.type());
      if (option(issue, word, name + " names").isEmpty()) {
        return List.of();
      }
    }
    List<String> kept = condition.kept(ids.options(issue), isNumeric);
    if (kept.isEmpty()) {
      expect
          .problems()
          .report(
              ProblemCode.CONDITION_WITHOUT_OPTION,
              item,
              shown + ", which is no option of the issue");
    }
    return kept;
  }

  private Optional<Source> source(YamlNode item, String name) {
    Matcher matcher = SOURCE.matcher(item instanceof Scalar scalar ? scalar.text() : "");
    if (!(item instanceof Scalar scalar) || !matcher.matches()) {
      String form = ", a document and a paragraph were expected, such as [S002 p7]";
      expect
          .problems()
          .report(
              ProblemCode.NO_SOURCE,
              item,
              "an entry in " + name + " is " + item.described() + form,
              WordAdvice.source(item));
      return Optional.empty();
    }
    String document = matcher.group(1);
    Scalar word = new Scalar(scalar.line(), scalar.column(), document, scalar.type());
    return isKnown(word, ids.documents(), name + " names", "a document of this file")
        ? Optional.of(new Source(document, Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  private List<YamlNode> sourceItems(Fields fields) {
    return fields
        .find("sources")
        .map(value -> expect.nonEmptyItems(value, fields.name("sources")))
        .orElse(List.of());
  }

  private boolean isKnown(Scalar word, Set<String> known, String subject, String what) {
    boolean isKnown = known.contains(word.text());
    if (!isKnown) {
      expect
          .problems()
          .unknown(
              ProblemCode.UNKNOWN_ID,
              word,
              subject + " " + Problems.quoted(word.text()),
              what,
              known);
    }
    return isKnown;
  }
}
