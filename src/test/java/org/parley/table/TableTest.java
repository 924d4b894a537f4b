package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TableTest {

  private record Row(String text, List<String> texts, Optional<BigInteger> count, double share) {}

  private static final Table<Row> TABLE =
      Table.<Row>of("t", "row")
          .text("text", "a text", Row::text)
          .texts("texts", "some", Row::texts)
          .countIfKnown("count", "how many", Row::count)
          .share("share", "of all", Row::share)
          .truth("long", "whether the text is", row -> row.text().length() > 3)
          .key("text")
          .build();

  private static final Sheet<Row> SHEET =
      TABLE.with(
          List.of(
              new Row("null", List.of("NA", "b"), Optional.of(BigInteger.TEN.pow(30)), 0.1 + 0.2),
              new Row("a,\"b\"", List.of(), Optional.empty(), Double.NaN),
              new Row("", List.of("c"), Optional.of(BigInteger.ZERO), 1)));

  @Test
  void csvLeavesOnlyWhatIsAbsentEmpty() {
    assertThat(CsvText.of(SHEET))
        .isEqualTo(
            """
            text,texts,count,share,long
            null,NA;b,1000000000000000000000000000000,0.3,TRUE
            "a,""b\""",,,,TRUE
            ,c,0,1.0,FALSE
            """);
  }

  @Test
  void jsonLeavesOutWhatIsAbsentAndKeepsAnEmptyList() {
    assertThat(JsonText.of(JsonText.rows(TABLE.with(SHEET.rows().subList(1, 3)))))
        .isEqualTo(
            """
            [ {
              "text" : "a,\\"b\\"",
              "texts" : [ ],
              "long" : true
            }, {
              "texts" : [ "c" ],
              "count" : 0,
              "share" : 1.0,
              "long" : false
            } ]
            """);
  }

  @Test
  void noColumnIsThereTwice() {
    Table.Builder<String> twice =
        Table.<String>of("t", "row").text("a", "one", r -> r).text("a", "another", r -> r);
    assertThatThrownBy(twice::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("table [t]: column [a] is there twice");
  }

  @Test
  void keysAndReferencesNameColumnsThatAreThere() {
    assertThatThrownBy(Table.<String>of("t", "row").text("a", "one", r -> r).key("b")::build)
        .hasMessageContaining("[b] of the key is missing");
    assertThatThrownBy(Table.<String>of("t", "row").joins("other", "b")::build)
        .hasMessageContaining("[b] that refers is missing");
  }
}
