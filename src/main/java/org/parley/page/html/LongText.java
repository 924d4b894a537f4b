package org.parley.page.html;

/** Words of any length: what would fill a screen is folded behind its beginning. */
final class LongText {

  private static final int LONG = 900;

  private static final int BEGINNING = 240;

  /** No word is so long that one looks further back for where it began. */
  private static final int LONGEST_WORD = 40;

  private LongText() {}

  /** Writes words into an element that may hold paragraphs. */
  static void write(Html html, String words) {
    if (words.length() <= LONG) {
      html.words(words);
      return;
    }
    int cut = cut(words, BEGINNING);
    html.open("details", "class", "long");
    html.element("summary", words.substring(0, cut) + " …");
    html.words("… " + words.substring(cut).strip()).close();
  }

  /** Where a text of more letters than {@code most} may be cut: after a word, where one ends. */
  static int cut(String words, int most) {
    int space = words.lastIndexOf(' ', most);
    int cut = space >= most - LONGEST_WORD ? space : most;
    return Character.isLowSurrogate(words.charAt(cut)) ? cut - 1 : cut;
  }
}
