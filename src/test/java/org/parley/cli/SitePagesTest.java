package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.scenario.Assumptions;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Named;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.stat.ShortestDecimal;
import picocli.CommandLine;

/** What the README and the pages name is there, and what there is to name is on them. */
final class SitePagesTest {

  private static final Path README = Path.of("README.md");
  private static final Path SITE = Path.of("src/site");
  private static final Path CODE = Path.of("src/main/java/org/parley");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)#?([^)\\s]*)\\)");
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w/.-])(?:src|scenarios|rules)/[\\w./-]*\\w");
  private static final Pattern NAMED_FILE =
      Pattern.compile("`((?:[\\w.-]+/)+[\\w.-]+|\\w+\\.java)`");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
  private static final Pattern COMMAND = Pattern.compile("\\bparley ([a-z][a-z-]+)");
  private static final Set<String> OPTIONS_OF_SPARK =
      Set.of(
          "--master",
          "--deploy-mode",
          "--conf",
          "--executor-cores",
          "--executor-memory",
          "--num-executors");
  private static final int MOST_BYTES_OF_README = 11_500;

  static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(README));
    try (Stream<Path> files = Files.list(SITE)) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages.stream();
  }

  @Test
  void readmeIsShortAndLeadsToEveryPage() throws IOException {
    assertThat(Files.size(README)).isLessThan(MOST_BYTES_OF_README);
    String readme = Files.readString(README);
    assertThat(pages().skip(1)).allSatisfy(page -> assertThat(readme).contains("(" + page + ")"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) throws IOException {
    for (MatchResult link : found(LINK, Files.readString(page))) {
      if (link.group(1).startsWith("https://")) {
        continue;
      }
      Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
      assertThat(target).as(link.group()).exists();
      if (!link.group(2).isEmpty()) {
        assertThat(anchors(target)).as(link.group()).contains(link.group(2));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void filesThatAreNamedExist(Path page) throws IOException {
    String text = Files.readString(page);
    Stream.concat(
            found(PATH, text).stream().map(MatchResult::group),
            found(NAMED_FILE, text).stream().map(named -> named.group(1)))
        .forEach(
            name ->
                assertThat(Files.exists(Path.of(name)) || Files.exists(CODE.resolve(name)))
                    .as(name)
                    .isTrue());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commandsAndOptionsThatAreNamedExist(Path page) throws IOException {
    String text = Files.readString(page);
    assertThat(Main.commandLine().getSubcommands().keySet())
        .containsAll(found(COMMAND, text).stream().map(named -> named.group(1)).toList());
    Set<String> names = optionNames();
    names.addAll(OPTIONS_OF_SPARK);
    assertThat(names).containsAll(found(OPTION, text).stream().map(MatchResult::group).toList());
  }

  @Test
  void everyCommandOptionAndExitStatusIsDescribed() throws IOException {
    String readme = Files.readString(README);
    Set<String> commands = new TreeSet<>(Main.commandLine().getSubcommands().keySet());
    commands.removeAll(Set.of("help", "generate-completion"));
    assertThat(commands)
        .allSatisfy(name -> assertThat(readme).containsPattern("\n\\| `parley " + name + "\\b"));

    String page = Files.readString(SITE.resolve("commands.md"));
    Set<String> described = new TreeSet<>();
    found(OPTION, page).forEach(option -> described.add(option.group()));
    assertThat(described).containsAll(optionNames());
    assertThat(exitStatuses())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            status -> assertThat(page).containsPattern("\n\\|[^|a-z]*\\b" + status + "\\b"));
  }

  @Test
  void everyKeyAndWordOfAScenarioIsOnItsPage() throws IOException {
    String page = Files.readString(SITE.resolve("scenario.md"));
    Path schema = Path.of("src/main/resources/org/parley/scenario/scenario.schema.json");
    Set<String> keys = new TreeSet<>();
    addKeys(new ObjectMapper().readTree(schema.toFile()), keys);
    assertThat(keys)
        .hasSizeGreaterThan(30)
        .allSatisfy(key -> assertThat(page).containsAnyOf("`" + key + "`", key + ": "));
    Stream.of(Position.Kind.values(), Position.Status.values(), LadderStep.values())
        .flatMap(Arrays::stream)
        .map(Named.class::cast)
        .forEach(word -> assertThat(page).contains("`" + word.label() + "`"));
    Assumptions.DEFAULT_FIRMNESS.forEach(
        (wording, range) ->
            assertThat(page).contains("\n| `" + wording.label() + "` | " + shown(range) + " |"));
  }

  private static String shown(Range range) {
    return number(range.value()) + " (" + number(range.low()) + " to " + number(range.high()) + ")";
  }

  private static String number(double number) {
    return ShortestDecimal.of(number).stripTrailingZeros().toPlainString();
  }

  @Test
  void roomsAreThoseOfTheCode() throws IOException {
    String design = Files.readString(SITE.resolve("design.md"));
    Set<String> rooms = new TreeSet<>();
    try (Stream<Path> files = Files.list(CODE)) {
      files.filter(Files::isDirectory).forEach(room -> rooms.add(CODE.relativize(room).toString()));
    }
    String table = design.substring(design.indexOf("| room |"), design.indexOf("## Thirteen"));
    assertThat(found(Pattern.compile("(?m)^\\| `(\\w+)` \\|"), table))
        .extracting(row -> row.group(1))
        .containsExactlyInAnyOrderElementsOf(rooms);
    String root = Files.readString(CODE.resolve("package-info.java")).replaceAll("(?m)^ \\* ?", "");
    assertThat(found(Pattern.compile("(?s)```text\\n(.*?)```"), design))
        .hasSize(2)
        .allSatisfy(picture -> assertThat(root).contains(picture.group(1)));
  }

  @Test
  void changesAreOfThreeLinesThatNameFiles() throws IOException {
    String design = Files.readString(SITE.resolve("design.md"));
    String changes = design.substring(design.indexOf("## Thirteen"), design.indexOf("\n## Checks"));
    List<String> all = List.of(changes.split("\n### "));
    assertThat(all.subList(1, all.size()))
        .hasSize(13)
        .allSatisfy(change -> assertThat(change.strip().lines()).hasSize(5))
        .allSatisfy(change -> assertThat(found(NAMED_FILE, change)).hasSizeGreaterThan(2));
  }

  /** Nobody is cited for what the code does not name. */
  @Test
  void papersAreThoseOfTheCode() throws IOException {
    String page = Files.readString(SITE.resolve("method.md"));
    Pattern row = Pattern.compile("(?m)^\\| [^|]*\\| ([^|]+ \\d{4}[^|]*) \\| `([^`]+)` \\|$");
    List<MatchResult> rows = found(row, page);
    assertThat(rows).hasSizeGreaterThan(40);
    assertThat(page.substring(page.indexOf("\n## Papers")).lines())
        .filteredOn(line -> line.startsWith("|"))
        .hasSize(rows.size() + 2);
    for (MatchResult cited : rows) {
      String code = words(Files.readString(CODE.resolve(cited.group(2))));
      assertThat(cited.group(1).split("; | and |, |(?= \\d{4})|\""))
          .extracting(SitePagesTest::words)
          .allSatisfy(part -> assertThat(code).contains(part));
    }
  }

  /** A text in small letters without marks of a comment, ends of lines and "et al.". */
  private static String words(String text) {
    return text.replaceAll("\\R\\s*\\*?", " ")
        .replace("et al.", "")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static List<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  /** The anchors of a page's headings, as they are made of their words. */
  private static List<String> anchors(Path page) throws IOException {
    return found(Pattern.compile("(?m)^#+ (.*)$"), Files.readString(page)).stream()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .toList();
  }

  private static Set<String> optionNames() {
    Set<String> names = new TreeSet<>();
    for (CommandLine command : Main.commandLine().getSubcommands().values()) {
      command.getCommandSpec().options().stream()
          .flatMap(option -> Stream.of(option.names()))
          .filter(name -> name.startsWith("--"))
          .forEach(names::add);
    }
    return names;
  }

  private static List<Integer> exitStatuses() {
    List<Integer> statuses = new ArrayList<>();
    for (Field field : ExitCodes.class.getDeclaredFields()) {
      try {
        statuses.add(field.getInt(null));
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return statuses;
  }

  private static void addKeys(JsonNode schema, Set<String> keys) {
    schema.path("properties").fieldNames().forEachRemaining(keys::add);
    schema.forEach(part -> addKeys(part, keys));
  }
}
