package org.parley.scenario.problem;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The valid word nearest to a mistyped one.
 *
 * <p>Nearness is the number of single-character insertions, deletions, replacements and swaps of
 * neighbours (F. J. Damerau, 1964, "A technique for computer detection and correction of spelling
 * errors"), each character edited at most once, letters compared without case. Where nothing is
 * near in this sense, a word counts as the beginning of those that continue it.
 */
public final class Suggestions {

  private static final int LONGEST_WORD = 64;
  private static final int MOST_CANDIDATES = 10_000;

  /** Fewer letters are the beginning of too many words to mean one. */
  private static final int SHORTEST_BEGINNING = 3;

  /** Most candidates, equally near, that advice names. */
  private static final int MOST_NAMED = 3;

  private Suggestions() {}

  /**
   * The candidate nearest to {@code word}, the first of several equally near. Where none comes
   * within a third of the word's length, or within one edit of a shorter word, it is the first that
   * begins with the word, if the word has at least three letters or digits; else nothing.
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    return fewestEdits(word, candidates)
        .or(() -> continuations(word, candidates).stream().findFirst());
  }

  private static Optional<String> fewestEdits(String word, Collection<String> candidates) {
    int limit = Math.max(1, word.length() / 3);
    int best = limit + 1;
    Optional<String> nearest = Optional.empty();
    if (word.length() > LONGEST_WORD) {
      return nearest;
    }
    for (String candidate :
        (Iterable<String>) candidates.stream().limit(MOST_CANDIDATES)::iterator) {
      if (Math.abs(candidate.length() - word.length()) < best) {
        int distance = distance(word, candidate);
        if (distance < best) {
          best = distance;
          nearest = Optional.of(candidate);
        }
      }
    }
    return nearest;
  }

  /**
   * Advice naming the nearest candidates, such as {@code Maybe [kyiv]}; nothing where none is near,
   * or so many are equally near that none of them can be meant in particular.
   */
  public static Optional<String> advice(String word, Collection<String> candidates) {
    List<String> meant =
        fewestEdits(word, candidates)
            .map(nearest -> equallyNear(word, distance(word, nearest), candidates))
            .orElseGet(() -> continuations(word, candidates));
    return meant.isEmpty() || meant.size() > MOST_NAMED
        ? Optional.empty()
        : Optional.of("Maybe [" + String.join("] or [", meant) + "]");
  }

  /** Candidates at a distance, up to one more than advice names. */
  private static List<String> equallyNear(
      String word, int distance, Collection<String> candidates) {
    return candidates.stream()
        .limit(MOST_CANDIDATES)
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= distance)
        .filter(candidate -> distance(word, candidate) == distance)
        .distinct()
        .limit(MOST_NAMED + 1L)
        .toList();
  }

  /** Candidates that begin with a word, up to one more than advice names. */
  private static List<String> continuations(String word, Collection<String> candidates) {
    boolean isTooShort =
        word.chars().filter(Character::isLetterOrDigit).count() < SHORTEST_BEGINNING;
    if (isTooShort || word.length() > LONGEST_WORD) {
      return List.of();
    }
    return candidates.stream()
        .limit(MOST_CANDIDATES)
        .filter(candidate -> candidate.regionMatches(true, 0, word, 0, word.length()))
        .distinct()
        .limit(MOST_NAMED + 1L)
        .toList();
  }

  /**
   * Advice naming the file with the nearest name in the folder of a missing one, or nothing.
   *
   * @param missing the file that is not there
   * @param asWritten the same path as the user wrote it, which the advice follows
   */
  public static Optional<String> fileAdvice(Path missing, Path asWritten) {
    Path folder = missing.toAbsolutePath().getParent();
    Path name = missing.getFileName();
    if (folder == null || name == null) {
      return Optional.empty();
    }
    List<String> alike =
        fileNames(folder).stream().filter(other -> isOfOneSort(name.toString(), other)).toList();
    return nearest(name.toString(), alike)
        .map(found -> "Maybe [" + asWritten.resolveSibling(found) + "]");
  }

  /** Whether both are rule files, or neither: one is never meant for the other. */
  private static boolean isOfOneSort(String name, String other) {
    return isRuleFile(name) == isRuleFile(other);
  }

  private static boolean isRuleFile(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.endsWith(".drl") || small.endsWith(".rules") || small.endsWith(".csv");
  }

  private static List<String> fileNames(Path folder) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (names.size() == MOST_CANDIDATES) {
          break;
        }
        if (Files.exists(file)) {
          names.add(String.valueOf(file.getFileName()));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Advice is a courtesy: without a folder to look into there is none.
      return List.of();
    }
    names.sort(null);
    return names;
  }

  /** Edits that turn one word into the other: row by row, with the two rows before kept. */
  static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
