package org.parley.page.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What words mean that analysts use and others do not know. */
public final class Glossary {

  private static final String RESOURCE = "/org/parley/page/words.txt";

  /** What begins a word that is explained wherever it appears. */
  private static final String TOLD = "+ ";

  private static final String BEGINNING = "Words: ";

  private static final String BETWEEN = "; ";

  private Glossary() {}

  /**
   * A word.
   *
   * @param name the word
   * @param isTold whether it is explained wherever it appears
   * @param brief what it means in a few words
   * @param whole what it means in sentences
   */
  public record Word(String name, boolean isTold, String brief, String whole) {

    /** Where the word, in any of its forms, first stands in a text; past its end where nowhere. */
    private int at(String text) {
      String forms =
          name.endsWith("y") ? name.substring(0, name.length() - 1) + "(y|ies)" : name + "(s|es)?";
      Matcher found =
          Pattern.compile("(?<![\\w=-])(in)?" + forms + "(?![\\w=-])", Pattern.CASE_INSENSITIVE)
              .matcher(text);
      return found.find() ? found.start() : text.length();
    }

    private String told() {
      return name + " = " + brief;
    }
  }

  /** All words, in the order in which they are explained best. */
  public static List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (String paragraph : text().strip().split("\\n\\s*\\n")) {
      String[] parts = paragraph.split("\\n", 2);
      boolean isTold = parts[0].startsWith(TOLD);
      String[] head = parts[0].substring(isTold ? TOLD.length() : 0).split(" = ", 2);
      String whole = parts[1].replaceAll("\\s+", " ").strip();
      words.add(new Word(head[0], isTold, head[1], whole));
    }
    return words;
  }

  /**
   * What the words of a text mean, those first that come first; nothing where it has none.
   *
   * @param more how to ask for the others
   * @param most most letters
   */
  public static Optional<String> explained(String text, String more, int most) {
    List<Word> found =
        words().stream()
            .filter(word -> word.isTold() && word.at(text) < text.length())
            .sorted(Comparator.comparingInt(word -> word.at(text)))
            .toList();
    StringBuilder told = new StringBuilder(BEGINNING);
    for (Word word : found) {
      if (told.length() + word.told().length() + BETWEEN.length() + more.length() < most) {
        told.append(word.told()).append(BETWEEN);
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(told.append(more).toString());
  }

  private static String text() {
    try (InputStream stream = Glossary.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return reader.lines().collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
