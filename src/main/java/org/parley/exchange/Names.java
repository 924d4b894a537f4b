package org.parley.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.exchange.Domain.Topic;

/** Names of other tools, which may be any text, and ids, which may not. */
final class Names {

  private static final Pattern OPTION = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
  private static final Pattern NO_PART_OF_ID = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final Pattern AT_ENDS = Pattern.compile("^[^A-Za-z0-9]+|-+$");
  private static final int LONGEST = 60;

  private Names() {}

  /** Whether all values can be options of a numeric issue, and stand in rising or falling order. */
  static boolean areNumbers(List<String> values) {
    if (!values.stream().allMatch(value -> OPTION.matcher(value).matches())) {
      return false;
    }
    List<BigDecimal> numbers = values.stream().map(BigDecimal::new).toList();
    Set<Integer> directions = new HashSet<>();
    for (int k = 1; k < numbers.size(); k++) {
      directions.add(numbers.get(k).compareTo(numbers.get(k - 1)));
    }
    return directions.size() == 1 && !directions.contains(0);
  }

  /** The words of a list of values, none of them twice. */
  static List<String> values(String issue, ForeignNode list) {
    List<String> values = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ForeignNode item : list.items()) {
      String value = item.word("a value of issue [" + issue + "]");
      if (!seen.add(value)) {
        throw item.wrong("issue [" + issue + "] has value [" + value + "] twice", "");
      }
      if (values.size() == Cut.MOST) {
        throw item.notHeld(
            "issue ["
                + issue
                + "] has ["
                + list.items().size()
                + "] values, at most ["
                + Cut.MOST
                + "] can be held",
            "Maybe leave out those that nobody would settle for");
      }
      values.add(value);
    }
    if (values.isEmpty()) {
      throw list.wrong("issue [" + issue + "] has no value", "");
    }
    return values;
  }

  /** What a table has for a value; numbers are the same however they are written. */
  static Optional<ForeignNode> find(ForeignNode table, String value) {
    Optional<ForeignNode> exact = table.find(value);
    Optional<BigDecimal> number = ExactNumber.parse(value);
    if (exact.isPresent() || number.isEmpty()) {
      return exact;
    }
    return table.entries().entrySet().stream()
        .filter(entry -> isSame(entry.getKey(), number.get()))
        .findFirst()
        .map(java.util.Map.Entry::getValue);
  }

  /** Index of a value, or -1; numbers are the same however they are written. */
  static int indexOf(Topic topic, String value) {
    int exact = topic.values().indexOf(value);
    Optional<BigDecimal> number = ExactNumber.parse(value);
    if (exact >= 0 || number.isEmpty()) {
      return exact;
    }
    for (int k = 0; k < topic.values().size(); k++) {
      if (isSame(topic.values().get(k), number.get())) {
        return k;
      }
    }
    return -1;
  }

  private static boolean isSame(String text, BigDecimal number) {
    return ExactNumber.parse(text).filter(own -> own.compareTo(number) == 0).isPresent();
  }

  /**
   * An id for a name.
   *
   * @param fallback the id where the name has no letter or digit that ids may have
   */
  static String id(String name, String fallback) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String joined = NO_PART_OF_ID.matcher(plain).replaceAll("-");
    String trimmed = AT_ENDS.matcher(joined).replaceAll("");
    String cut = trimmed.length() > LONGEST ? trimmed.substring(0, LONGEST) : trimmed;
    return cut.isEmpty() ? fallback : cut;
  }

  /** Ids for names, no two alike. */
  static List<String> ids(List<String> names, String fallback) {
    List<String> ids = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String name : names) {
      String id = id(name, fallback);
      String free = id;
      for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
        free = id + "-" + number;
      }
      ids.add(free);
    }
    return ids;
  }

  /** The name that an id was made of, if the title is that; else the id. */
  static String name(String title, String id) {
    String own = id(title, "");
    boolean isOwn = !own.isEmpty() && (id.equals(own) || id.matches(Pattern.quote(own) + "-\\d+"));
    return isOwn ? title : id;
  }
}
