package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateSpanTest {

  @ParameterizedTest
  @CsvSource({
    "2026-02-01, 2026-02-01, 2026-02-01",
    "2024-02, 2024-02-01, 2024-02-29",
    "2022, 2022-01-01, 2022-12-31",
    "about 31 January 2026 (inferred), 2026-01-31, 2026-01-31",
    "mid-March 2025 (inferred), 2025-03-01, 2025-03-31",
    "some day in 2025, 2025-01-01, 2025-12-31",
    "31 February 2025, 2025-02-01, 2025-02-28",
    "between 3 December 2025 and January 2026, 2025-12-03, 2026-01-31"
  })
  void wordsNameTheDaysOnWhichItMayHaveBeen(String text, LocalDate first, LocalDate last) {
    assertThat(DateSpan.of(text)).contains(new DateSpan(first, last));
  }

  @Test
  void whatNamesNoYearIsNoDate() {
    assertThat(DateSpan.of("last spring")).isEmpty();
  }
}
