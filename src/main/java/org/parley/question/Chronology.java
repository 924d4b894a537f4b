package org.parley.question;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.answer.Note;
import org.parley.scenario.DateSpan;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/**
 * Snapshots in the order of their dates, where these tell it.
 *
 * @param cases the snapshots; those of the same days stay as given
 * @param note that they do not stand as given, or why they do although dates do not tell the order;
 *     nothing where they were given in the order of their dates
 */
record Chronology(List<Case> cases, Optional<Note> note) {

  Chronology {
    cases = List.copyOf(cases);
  }

  static Chronology of(List<Case> given) {
    List<Dated> dated = given.stream().map(Dated::of).toList();
    if (!isTold(dated)) {
      List<String> dates =
          given.stream()
              .map(Case::scenario)
              .map(scenario -> scenario.id() + " (" + scenario.date() + ")")
              .distinct()
              .toList();
      return new Chronology(given, Optional.of(new Note.OrderUnknown(dates)));
    }
    List<Case> ordered =
        dated.stream()
            .sorted(Comparator.comparing(one -> one.span().orElseThrow().first()))
            .map(Dated::asked)
            .toList();
    return new Chronology(
        ordered, ordered.equals(given) ? Optional.empty() : Optional.of(new Note.OrderedByDate()));
  }

  /** Whether of each two one lies before the other, or both are of the same days. */
  private static boolean isTold(List<Dated> dated) {
    return dated.stream().allMatch(one -> dated.stream().allMatch(other -> one.isToldFrom(other)));
  }

  private record Dated(Case asked, Optional<DateSpan> span) {

    static Dated of(Case asked) {
      Scenario scenario = asked.scenario();
      return new Dated(asked, DateSpan.of(scenario.date()));
    }

    boolean isToldFrom(Dated other) {
      return span.isPresent()
          && other.span.isPresent()
          && (span.equals(other.span)
              || span.get().isBefore(other.span.get())
              || other.span.get().isBefore(span.get()));
    }
  }
}
