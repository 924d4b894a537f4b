package org.parley.page.report;

import org.parley.scenario.Issue;

/** What an issue is called where there is little room. */
final class BriefTitle {

  private static final int ROOM = 34;

  private BriefTitle() {}

  /** Its own short title, else as many whole words of its title as fit. */
  static String of(Issue issue) {
    return issue.brief().isEmpty() ? cut(issue.title(), ROOM) : issue.brief();
  }

  /** A text, or its beginning up to the end of a word, in so many letters at most. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most - 1);
    int end = space > 0 ? space : most - 1;
    if (Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end).replaceFirst("[\\s,;:.–-]+$", "") + "…";
  }
}
