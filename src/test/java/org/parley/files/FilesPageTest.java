package org.parley.files;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.table.Column;
import org.parley.table.Reference;
import org.parley.table.Table;

/** The page of the reference about files is what the declarations of the tables say. */
final class FilesPageTest {

  private static final Path PAGE = Path.of("src/site/files.md");

  /** With {@code -Dparley.page=write} the page is written, not held against what it should be. */
  private static final String WRITE = "parley.page";

  private static final String HEAD =
      """
      # Files

      What is in the folders that commands write; which folders these are is on the page
      [Commands](commands.md#folders), how the figures are come by on the page [Method](method.md). In them are

      | file | what is in it |
      |---|---|
      | `manifest.json` | version, command, SHA-256 of the files read, options and seed: enough to make every byte again; `files` written, with their checksums where there is a page |
      | `datapackage.json` | what is in the CSV files: columns with type and sentence, keys, and which column is the key of which other table ([Data Package 2](https://datapackage.org)) |
      | `summary.json` of `run` | everything in short; `relaxations` and `cores` as lists of position ids, `nearest` as whole outcomes with the ids they cross |
      | `conflicts.json`, `whatif.json`, `outcomes.json`, `compare.json`, `worlds.json`, `sources.json`, `coders.json`, `bargain.json`, `ratify.json`, `stability.json`, `opening.json`, `negotiate.json`, `rules.json`, `sweep.json`, `score.json` | the answer of the command as one tree, its tables as lists of objects with the columns as keys; what is absent is left out |
      | `report.html` of `run`, `merge`, `worlds`, `conflicts`, `whatif`, `outcomes`, `bargain`, `negotiate`, `opening`, `stability`, `ratify`, `compare` and `sweep` | [the page to hand over](commands.md#the-page-to-hand-over) |
      | `page.json` beside it | what the page says, block by block, from which `parley report` lays it out again; its keys may change from version to version |
      | `sweep.journal` of a `sweep` that has not come to its end | the cases done so far, one a line, from which the same command goes on |
      | `forecast.json` of `forecast` | the statement, all that is assumed in it; its last key is the SHA-256 of all lines before |
      | `plan.yaml` of a `sweep` that a plan asked for | the plan as it was read |
      | `tally.json` of `run` and `negotiate` with `--shard I/N` | the tallies that `merge` adds up |

      and the tables below, in CSV as in RFC 4180: UTF-8, commas, names of columns in the first line; with `--csv excel` as
      [a spreadsheet opens them](commands.md).

      In JSON, `notes`, and `warnings` in `worlds.json`, are objects: `code` and what it is about are for
      programs and keep their names from version to version, `text` is the sentence of the screen.

      | type | cells |
      |---|---|
      | text | any text, as written in the scenario: `NA`, `null` and `007` are texts like others |
      | list | texts parted by `;`; empty where there are none |
      | count | a whole number from 0 on, of any size, without point |
      | share | a number from 0 to 1; computed numbers have at most 12 significant digits |
      | number | any number |
      | truth | `TRUE` or `FALSE` |

      Nothing but an empty cell stands for what does not exist or could not be computed. A column without
      prefix is an exact count or a share of the coherent outcomes; `sampled_…` columns are estimates, with
      the limits of the confidence interval in `sampled_low` and `sampled_high`.
      The same thing has the same name everywhere: `issue`, `option`, `position` and `party` are ids of
      the scenario, which `issues.csv`, `options.csv`, `positions.csv` and `parties.csv` explain;
      `outcome`, `relaxation` and `core` are numbers that hold within one folder.

      Programs that guess take `NA` for nothing and `007` for seven. Readers of data packages do not, nor
      do others if told:

          pandas.read_csv("cores.csv", dtype="string", keep_default_na=False, na_values=[""])
          read.csv("cores.csv", colClasses = "character", na.strings = "")
      """;

  @Test
  void pageSaysWhatTheDeclarationsSay() throws IOException {
    if ("write".equals(System.getProperty(WRITE))) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE)
        .as("mvn test -Dtest=FilesPageTest -D%s=write writes it anew", WRITE)
        .content()
        .isEqualTo(page());
  }

  /** Only files so named are taken for Parley's own, to be replaced or forgotten. */
  @Test
  void namesOfTablesAreThoseDeclared() {
    assertThat(Catalogue.all())
        .extracting(DataPackage::path)
        .containsExactlyInAnyOrderElementsOf(FileNames.TABLES);
  }

  /** A table that the catalogue of this page does not know would stand in no page. */
  @Test
  void everyTableThatIsDeclaredIsListed() throws IOException {
    Pattern declared = Pattern.compile("Table\\s*\\.<[\\w.<>?]+>of\\(\\s*\"([a-z_]+)\"");
    List<String> names = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/parley/files"))) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        declared.matcher(Files.readString(source)).results().forEach(m -> names.add(m.group(1)));
      }
    }
    assertThat(names).hasSizeGreaterThan(50);
    assertThat(Catalogue.all()).extracting(Table::name).containsAll(names);
  }

  @Test
  void nameIsDeclaredOnce() {
    assertThat(Catalogue.all()).extracting(Table::name).doesNotHaveDuplicates();
    assertThat(Catalogue.all())
        .allSatisfy(
            table -> {
              assertThat(table.name()).matches("[a-z]+(_[a-z]+)*");
              assertThat(table.header()).allSatisfy(c -> assertThat(c).matches("[a-z]+(_[a-z]+)*"));
            });
  }

  @Test
  void columnRefersToTheKeyOfAnotherTable() {
    for (Table<?> table : Catalogue.all()) {
      for (Reference reference : table.references()) {
        assertThat(named(reference.table()).map(Table::key))
            .as(table.name() + reference)
            .contains(reference.targets());
      }
    }
  }

  /**
   * Ids are never without the table that says what they stand for, but where several scenarios are
   * compared and none is the one whose table that would be.
   */
  @Test
  void columnOfIdsRefers() {
    Map<String, String> ids =
        Map.of("issue", "issues", "option", "options", "position", "positions", "party", "parties");
    List<Table<?>> ofSeveral = Catalogue.tables().getOrDefault("compare", List.of());
    for (Table<?> table : Catalogue.all().stream().filter(t -> !ofSeveral.contains(t)).toList()) {
      ids.forEach(
          (column, target) -> {
            if (table.header().contains(column) && !table.name().equals(target)) {
              assertThat(table.references())
                  .as(table.name() + " " + column)
                  .anyMatch(reference -> reference.columns().contains(column));
            }
          });
    }
  }

  private static Optional<Table<?>> named(String name) {
    return Catalogue.all().stream().filter(table -> table.name().equals(name)).findFirst();
  }

  private static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("\n| command | tables |\n|---|---|\n");
    Catalogue.tables()
        .forEach(
            (command, tables) ->
                page.append("| `" + command + "` | ")
                    .append(tables.stream().map(FilesPageTest::link).collect(joining(", ")))
                    .append(" |\n"));
    Catalogue.all().forEach(table -> append(page, table));
    return page.toString();
  }

  private static String link(Table<?> table) {
    String file = DataPackage.path(table);
    return "[" + file + "](#" + file.replace(".", "") + ")";
  }

  private static void append(StringBuilder page, Table<?> table) {
    page.append("\n## `" + DataPackage.path(table) + "`\n\n");
    page.append("One row for each " + table.row() + ".");
    if (!table.key().isEmpty()) {
      page.append(" Key: " + names(table.key()) + ".");
    }
    page.append("\n\n| column | type | what it says |\n|---|---|---|\n");
    for (Column<?> column : table.columns()) {
      page.append("| `" + column.name() + "` | " + type(column) + " | ");
      page.append(column.sentence().replace("|", "\\|"));
      keys(table, column.name()).forEach(key -> page.append("; ").append(key));
      page.append(" |\n");
    }
  }

  /** Where a column is explained, said at the last of those that refer together. */
  private static List<String> keys(Table<?> table, String column) {
    List<String> keys = new ArrayList<>();
    for (Reference reference : table.references()) {
      List<String> columns = reference.columns();
      if (columns.get(columns.size() - 1).equals(column)) {
        String together =
            columns.size() == 1
                ? ""
                : "with " + names(columns.subList(0, columns.size() - 1)) + " ";
        keys.add(together + "→ " + link(named(reference.table()).orElseThrow()));
      }
    }
    return keys;
  }

  private static String names(List<String> columns) {
    return columns.stream().map(column -> "`" + column + "`").collect(joining(", "));
  }

  private static String type(Column<?> column) {
    return switch (column.type()) {
      case TEXT -> "text";
      case TEXTS -> "list";
      case COUNT -> "count";
      case SHARE -> "share";
      case NUMBER -> "number";
      case TRUTH -> "truth";
    };
  }
}
