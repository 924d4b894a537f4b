package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.rules.syntax.CellCondition.Unread;
import org.parley.rules.syntax.Rule.Says;
import org.parley.scenario.problem.ProblemCode;

/**
 * Reads a decision table as the rules it stands for: each row becomes the tokens of a rule, which
 * have their places in its cells, so that all that is said of rules is said of cells.
 */
final class TableReader {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern READING = Pattern.compile(ID + "(=" + ID + ")?");

  private final TableText table;
  private final RuleProblems problems;
  private final Aside aside;
  private final TableColumns columns;

  private TableReader(TableText table, TableColumns columns, RuleProblems problems, Aside aside) {
    this.table = table;
    this.columns = columns;
    this.problems = problems;
    this.aside = aside;
  }

  /** The tokens of a rule file that says the same; what cannot be read is added to the problems. */
  static List<Token> tokens(String text, RuleProblems problems, Aside aside) {
    TableText table = TableText.of(text, problems);
    List<Token> tokens = new ArrayList<>(RuleLexer.tokens(SentenceReader.HEAD));
    tokens.remove(tokens.size() - 1);
    if (!problems.isFull()) {
      Optional<TableColumns> columns = TableColumns.of(table, problems);
      columns.ifPresent(
          named -> {
            aside.columns().addAll(named.issues().values());
            aside.words().addAll(named.words());
            TableReader reader = new TableReader(table, named, problems, aside);
            // One rule more than a file may have is told by whoever reads the rules.
            table.rows().stream()
                .skip(1)
                .limit(RuleLimits.RULES + 1L)
                .forEach(row -> reader.row(row, tokens));
          });
    }
    tokens.add(table.end());
    return tokens;
  }

  private void row(List<Cell> row, List<Token> tokens) {
    if (problems.isFull() || !isWhole(row)) {
      return;
    }
    Optional<Says> says = says(row);
    if (says.isEmpty()) {
      return;
    }
    Cell subject = columns.cell(row, Vocabulary.metadataOf(says.get())).orElseThrow();
    Token at = table.token(subject);
    if (!(says.get() == Says.CROSSES ? READING : ID).matcher(subject.text()).matches()) {
      String what = "[" + subject.text() + "] is no id";
      error(ProblemCode.ROW, at, what, "Maybe one id, and a row of its own for each");
      return;
    }
    List<Token> rule = new ArrayList<>();
    SentenceReader.add(rule, at, "rule");
    rule.add(SentenceReader.like(at, Token.Type.STRING, name(row, subject)));
    target(rule, at, says.get());
    accepted(row, rule);
    SentenceReader.add(rule, at, "when");
    int bare = rule.size();
    boolean isRead = conditions(row, rule);
    if (isRead && rule.size() == bare) {
      String none = "the row says nothing of any issue";
      error(ProblemCode.ROW, at, none, "Maybe something is missing in a cell of an issue");
    } else if (isRead) {
      SentenceReader.conclude(rule, at, says.get());
      columns
          .cell(row, TableWords.BECAUSE)
          .ifPresent(
              c -> aside.reasons().add(SentenceReader.like(at, Token.Type.STRING, c.text())));
      tokens.addAll(rule);
    }
  }

  /** Whether the row has as many cells as the first, and none where that names nothing. */
  private boolean isWhole(List<Cell> row) {
    if (row.size() != columns.width()) {
      Token at = table.token(row.get(Math.min(row.size(), columns.width()) - 1));
      char separator = table.separator();
      String has =
          "the row has [" + row.size() + "] cells, the first row has [" + columns.width() + "]";
      String advice =
          row.size() > columns.width()
              ? "Maybe a cell with [" + separator + "] in it needs quotes, or a point is meant"
              : "Maybe ["
                  + String.valueOf(separator).repeat(columns.width() - row.size())
                  + "] is missing";
      error(ProblemCode.ROW, at, has, advice.replace("\t", "tab"));
      return false;
    }
    for (int column : columns.unnamed()) {
      if (!row.get(column).isEmpty()) {
        Token at = table.token(row.get(column));
        String what = "[" + at.text() + "] stands in a column without a name";
        error(ProblemCode.ROW, at, what, "Maybe name the column [# notes], or by its issue");
        return false;
      }
    }
    return true;
  }

  private Optional<Says> says(List<Cell> row) {
    List<Says> said = columns.says(row);
    if (said.size() == 1) {
      return Optional.of(said.get(0));
    }
    if (said.isEmpty()) {
      Cell first = row.stream().filter(c -> !c.isEmpty()).findFirst().orElse(row.get(0));
      String none = "the row has no id in [" + String.join("] or [", columns.subjects()) + "]";
      String advice = "Maybe repeat the id of the row above: merged cells come out empty";
      error(ProblemCode.ROW, table.token(first), none, advice);
    } else {
      Cell second = columns.cell(row, Vocabulary.metadataOf(said.get(1))).orElseThrow();
      String both = String.join("] and [", said.stream().map(Vocabulary::metadataOf).toList());
      String ids = "the row has ids in [" + both + "]";
      error(ProblemCode.ROW, table.token(second), ids, "Maybe make it a row for each");
    }
    return Optional.empty();
  }

  private static void target(List<Token> rule, Token at, Says says) {
    int sign = says == Says.CROSSES ? at.text().indexOf('=') : -1;
    String id = sign < 0 ? at.text() : at.text().substring(0, sign);
    SentenceReader.metadata(rule, at, Vocabulary.metadataOf(says), id);
    if (sign >= 0) {
      SentenceReader.metadata(rule, at, Vocabulary.READING, at.text().substring(sign + 1));
    }
  }

  private void accepted(List<Cell> row, List<Token> rule) {
    Optional<Cell> cell = columns.cell(row, Vocabulary.ACCEPT);
    for (int from = 0; cell.isPresent() && from <= cell.get().text().length(); ) {
      int end = cell.get().text().indexOf('|', from);
      int to = end < 0 ? cell.get().text().length() : end;
      Token said = table.token(cell.get().part(from, to));
      String text = onOneLine(said.text());
      SentenceReader.metadata(rule, said, Vocabulary.ACCEPT, SentenceReader.shortened(text, " …"));
      from = to + 1;
    }
  }

  /** What the row is called: as it says, or by what it says. */
  private String name(List<Cell> row, Cell subject) {
    String end = " … (line " + table.token(subject).line() + ")";
    Optional<Cell> name = columns.cell(row, TableWords.NAME);
    if (name.isPresent()) {
      return SentenceReader.shortened(onOneLine(name.get().text()), end);
    }
    StringBuilder text = new StringBuilder(subject.text());
    columns
        .issues()
        .forEach(
            (column, issue) -> {
              if (isSaid(row.get(column))) {
                text.append(text.indexOf(":") < 0 ? ": " : ", ").append(issue.text()).append(' ');
                text.append(onOneLine(row.get(column).text()));
              }
            });
    return SentenceReader.shortened(text.toString(), end);
  }

  private static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ").replace('"', '\'');
  }

  /** Whether a cell says something: an empty one, or a dash, leaves its issue open. */
  private static boolean isSaid(Cell cell) {
    return !cell.isEmpty() && !cell.text().equals("-");
  }

  private boolean conditions(List<Cell> row, List<Token> rule) {
    CellCondition conditions = new CellCondition(table);
    boolean isRead = true;
    for (Map.Entry<Integer, Token> issue : columns.issues().entrySet()) {
      Cell cell = row.get(issue.getKey());
      if (isSaid(cell)) {
        try {
          rule.addAll(conditions.pattern(issue.getValue(), cell));
        } catch (Unread unread) {
          error(ProblemCode.CELL, table.token(unread.at()), unread.message(), unread.advice());
          isRead = false;
        }
      }
    }
    return isRead;
  }

  private void error(ProblemCode code, Token at, String message, String advice) {
    problems.error(code, at.line(), at.column(), message, Optional.of(advice));
  }
}
