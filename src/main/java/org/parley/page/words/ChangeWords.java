package org.parley.page.words;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parley.answer.CourseChange;

/** What is otherwise in talks, in words. */
public final class ChangeWords {

  private ChangeWords() {}

  /** Each change by itself: how long, then the rules left out by name, then what is certain. */
  public static List<String> of(CourseChange change) {
    List<String> told = new ArrayList<>();
    change
        .lasting()
        .ifPresent(length -> told.add(length.rounds() + " rounds rather than " + length.before()));
    new TreeSet<>(change.without()).forEach(rule -> told.add("without rule [" + rule + "]"));
    change.forced().forEach(event -> told.add(event.event() + " in round " + event.round()));
    return told;
  }
}
