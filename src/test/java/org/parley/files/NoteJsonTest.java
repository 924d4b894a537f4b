package org.parley.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.answer.Lack;
import org.parley.answer.Memory;
import org.parley.answer.Note;
import org.parley.answer.Note.NotBinding.Given;
import org.parley.answer.Sought;
import org.parley.scenario.LadderStep;
import org.parley.testkit.Samples;
import org.parley.testkit.Shown;

final class NoteJsonTest {

  private static Map<String, Object> json(Note note) {
    return NoteJson.of(List.of(note), Shown.WORDING).get(0);
  }

  /** What programs that read the files may rely on: none of these changes its name. */
  @Test
  void codesStay() {
    assertThat(Samples.notes().filter(note -> !(note instanceof Note.On)).map(NoteJson::code))
        .containsExactlyInAnyOrder(
            "untabulated",
            "hindsight",
            "ordered-by-date",
            "order-unknown",
            "weighted-draws",
            "not-exact",
            "interrupted",
            "tied-issues",
            "nothing-coherent",
            "coherence-waived",
            "nothing-left-out",
            "no-draws",
            "fewer-draws",
            "firmness-of-waived",
            "not-binding",
            "nothing-to-correlate",
            "more-than-found",
            "smallest-listed",
            "unconfirmed",
            "more-changes",
            "smallest-counted",
            "too-many-readings",
            "unfinished-readings",
            "least-firm-sets",
            "missing",
            "more-ways-out",
            "zone-too-correlated",
            "ranked-roughly",
            "few-deals-searched",
            "outcomes-not-searched",
            "too-few-worlds",
            "left-out",
            "no-deal-drawn",
            "only-deals-drawn",
            "few-worlds",
            "few-draws",
            "nothing-wanted",
            "nobody-worse",
            "rounded-utilities",
            "no-deal-can-end-talks",
            "nothing-random",
            "indifferent-parties",
            "assumed-strategies",
            "no-chances",
            "offers-alone",
            "small-pools",
            "zone-by-offers",
            "uncontrolled",
            "no-verdict-for",
            "says-little",
            "nowhere-to-start",
            "start-incoherent",
            "wanted-incoherent",
            "statements-not-drawn",
            "nothing-to-draw",
            "fix-issues");
  }

  @Test
  void everyNoteHasItsCodeFirstAndItsWordsLast() {
    assertThat(Samples.notes().filter(note -> !(note instanceof Note.On)))
        .allSatisfy(
            note -> {
              List<String> keys = List.copyOf(json(note).keySet());
              assertThat(keys.get(0)).isEqualTo("code");
              assertThat(keys.get(keys.size() - 1)).isEqualTo("text");
              assertThat(keys).allMatch(key -> key.matches("[a-z_]+"));
            });
  }

  @Test
  void parametersAreValuesByName() {
    Optional<Memory> memory = Optional.of(new Memory(12, true));
    assertThat(
            json(
                new Note.NotExact(
                    Lack.MEMORY, List.of(Sought.COHERENT_OUTCOMES, Sought.CORES), memory)))
        .contains(
            entry("code", "not-exact"),
            entry("lack", "memory"),
            entry("answers", List.of("coherent-outcomes", "cores")),
            entry("memory", Optional.of(Map.of("megabytes", 12.0, "can_be_allowed", true))));
    assertThat(json(new Note.NotBinding(List.of(new Given(true, "P")), LadderStep.STATED)))
        .contains(
            entry("given", List.of(Map.of("waiver", true, "position", "P"))),
            entry("step", "stated"));
  }

  @Test
  void noteOnAScenarioIsTheNoteWithItsScenario() {
    assertThat(json(new Note.On("march", new Note.LeastFirmSets(50))))
        .containsExactly(
            entry("scenario", "march"),
            entry("code", "least-firm-sets"),
            entry("sets", 50),
            entry("text", Shown.WORDING.of(new Note.On("march", new Note.LeastFirmSets(50)))));
  }
}
