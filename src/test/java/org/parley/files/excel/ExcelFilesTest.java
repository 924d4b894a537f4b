package org.parley.files.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables for a double click. */
final class ExcelFilesTest {

  private static final String PACKAGE =
      "{\"resources\": [{\"path\": \"t.csv\", \"schema\": {\"fields\": ["
          + "{\"name\": \"id\", \"type\": \"string\"}, {\"name\": \"share\", \"type\": \"number\"},"
          + "{\"name\": \"count\", \"type\": \"integer\"}]}}]}";

  @Test
  void tablesHaveTheirMarkSemicolonsQuotesAndCommas() {
    String plain = "id,share,count\nUA-R1,0.25,3\n\"a;b\",-1.5E-7,\n\"say \"\"so\"\"\",,0\n";
    Map<String, String> files =
        ExcelFiles.of(Map.of("t.csv", plain, "datapackage.json", PACKAGE, "t.json", "{}"));
    assertThat(files).containsOnlyKeys("t.csv", "t.json");
    assertThat(files.get("t.csv"))
        .isEqualTo(
            "\ufeff\"id\";\"share\";\"count\"\r\n"
                + "\"UA-R1\";\"0,25\";\"3\"\r\n"
                + "\"a;b\";\"-1,5E-7\";\"\"\r\n"
                + "\"say \"\"so\"\"\";\"\";\"0\"\r\n");
    assertThat(ExcelFiles.isOne(files.get("t.csv"))).isTrue();
    assertThat(ExcelFiles.isOne(files.get("t.json"))).isFalse();
  }

  /** A scenario may come from anybody, and its titles go into tables. */
  @Test
  void textIsNoFormula() {
    String plain =
        "id,share,count\n\"=HYPERLINK(\"\"x\"\")\",0.5,1\n+1,,\n-2.5,,\n@a,,\n\"\t=1\",,\n";
    String table = ExcelFiles.of(Map.of("t.csv", plain, "datapackage.json", PACKAGE)).get("t.csv");
    assertThat(table.lines().skip(1).map(line -> line.substring(0, 3)))
        .containsExactly("\"'=", "\"'+", "\"'-", "\"'@", "\"'\t");
    assertThat(table).contains("\"'-2.5\"");
  }
}
