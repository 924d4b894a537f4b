package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.rules.syntax.Rule.Says;
import org.parley.scenario.problem.ProblemCode;

/** The columns of a table, as its first row names them. */
final class TableColumns {

  /** The columns that say of a row what it is about, by what is said of outcomes. */
  private static final Map<Says, String> SUBJECTS = new EnumMap<>(Says.class);

  /** Most columns of a table. */
  private static final int MOST = 300;

  private static final Pattern BEGINNING = Pattern.compile("#?[A-Za-z0-9]|# .*|#");

  static {
    for (Says says : List.of(Says.CROSSES, Says.INCOHERENT, Says.NO_AGREEMENT, Says.HOLDS)) {
      SUBJECTS.put(says, Vocabulary.metadataOf(says));
    }
  }

  private final TableText table;
  private final RuleProblems problems;
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final Map<Integer, Token> issues = new LinkedHashMap<>();
  private final List<Integer> unnamed = new ArrayList<>();
  private final int width;

  private TableColumns(TableText table, RuleProblems problems, int width) {
    this.table = table;
    this.problems = problems;
    this.width = width;
  }

  /** The columns of a table; nothing where something is wrong with its first row. */
  static Optional<TableColumns> of(TableText table, RuleProblems problems) {
    int before = problems.count();
    if (table.rows().isEmpty()) {
      String advice = "Maybe begin with [crosses] and the ids of issues, as columns";
      problems.error(ProblemCode.TABLE, 1, 1, "the table has no row", Optional.of(advice));
      return Optional.empty();
    }
    List<Cell> first = table.rows().get(0);
    TableColumns columns = new TableColumns(table, problems, first.size());
    if (first.size() > MOST) {
      String many = "more than [" + MOST + "] columns in a table";
      problems.close(ProblemCode.TOO_MUCH, table.token(first.get(0)), many);
      return Optional.empty();
    }
    for (int column = 0; column < first.size(); column++) {
      columns.add(column, first.get(column));
    }
    if (problems.count() == before) {
      columns.checkAll(first.get(0));
    }
    return problems.count() == before ? Optional.of(columns) : Optional.empty();
  }

  private void checkAll(Cell first) {
    if (SUBJECTS.values().stream().noneMatch(words::containsKey)) {
      String none = "no column says what the rows are about";
      error(first, none, "Maybe a column [crosses] with ids of positions, named in the first row");
    } else if (issues.isEmpty()) {
      String advice = "Maybe cells are separated by something else than [,], [;] or tabs";
      error(first, "no column is about an issue", advice);
    }
  }

  private void add(int column, Cell cell) {
    String word = cell.text().toLowerCase(Locale.ROOT);
    if (cell.isEmpty()) {
      unnamed.add(column);
    } else if (MeantInCell.isFault(cell.text()) || !BEGINNING.matcher(cell.text()).lookingAt()) {
      String what = "[" + cell.text() + "] names no column";
      error(cell, what, "Maybe the id of an issue, or [# …] for a column of notes");
    } else if (!cell.text().startsWith("#")) {
      boolean isTwice =
          TableWords.ALL.contains(word)
              ? words.putIfAbsent(word, column) != null
              : issues.values().stream().anyMatch(other -> other.text().equals(cell.text()));
      if (isTwice) {
        String what = "column [" + cell.text() + "] is there twice";
        error(cell, what, "Maybe one column, with cells such as [>0 and <40]");
      } else if (!TableWords.ALL.contains(word)) {
        issues.put(column, table.token(cell));
      }
    }
  }

  private void error(Cell at, String message, String advice) {
    Token token = table.token(at);
    problems.error(ProblemCode.TABLE, token.line(), token.column(), message, Optional.of(advice));
  }

  int width() {
    return width;
  }

  /** The columns about issues, by their place. */
  Map<Integer, Token> issues() {
    return issues;
  }

  /** The columns without a name. */
  List<Integer> unnamed() {
    return unnamed;
  }

  /** What the columns about no issue are called. */
  Set<String> words() {
    return words.keySet();
  }

  /** The columns that there are for what a row is about. */
  List<String> subjects() {
    return SUBJECTS.values().stream().filter(words::containsKey).toList();
  }

  /** What a row says of outcomes: as many as it has ids for. */
  List<Says> says(List<Cell> row) {
    return SUBJECTS.entrySet().stream()
        .filter(subject -> cell(row, subject.getValue()).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The cell of a row in a column about no issue, where there is one and something in it. */
  Optional<Cell> cell(List<Cell> row, String word) {
    return Optional.ofNullable(words.get(word)).map(row::get).filter(cell -> !cell.isEmpty());
  }
}
