package org.parley.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-01",
        "2024-02-29",
        "2026-12",
        "1960",
        "about 31 January 2026 (inferred: weekdays only)",
        "mid-March 2025",
        "5 января 2026",
      })
  void dayMonthYearAndWordsWithAYearAreDates(String text) {
    assertThat(DateText.isDate(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "true",
        "",
        "2026-02-30",
        "2025-02-29",
        "2026-13",
        "2026-00-10",
        "2026-2-1",
        "2026-02-01 or so",
        "1.2.2026",
        "20260201",
        "-2026",
        "0026",
        "early 26",
        "case 12345",
      })
  void anythingElseIsNone(String text) {
    assertThat(DateText.isDate(text)).isFalse();
  }
}
