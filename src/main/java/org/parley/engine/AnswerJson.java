package org.parley.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.parley.engine.Answer.Conflict;

/**
 * An answer as JSON: counts are texts, since numbers of JavaScript end at {@code 2^53}, and what is
 * not known is {@code null}.
 */
final class AnswerJson {

  /** Browsers and Java may differ in the last digits of a logarithm. */
  private static final int DIGITS = 9;

  private AnswerJson() {}

  static String of(Answer answer) {
    StringBuilder json = new StringBuilder();
    json.append("{\"coherent\":").append(answer.coherent().known().map(AnswerJson::text).orElse("null"));
    json.append(",\"acceptable\":")
        .append(answer.acceptable().known().map(AnswerJson::text).orElse("null"));
    json.append(",\"options\":")
        .append(
            answer
                .options()
                .known()
                .map(all -> list(all, issue -> list(issue, AnswerJson::text)))
                .orElse("null"));
    json.append(",\"conflict\":").append(answer.conflict().map(AnswerJson::conflict).orElse("null"));
    json.append(",\"deal\":")
        .append(answer.deal().map(deal -> rounded(deal.value())).orElse("null"));
    return json.append('}').toString();
  }

  private static String conflict(Conflict conflict) {
    return "{\"kind\":\""
        + conflict.kind().name().toLowerCase(Locale.ROOT)
        + "\",\"cores\":"
        + list(conflict.cores(), AnswerJson::set)
        + ",\"allCores\":"
        + conflict.areAllCores()
        + ",\"relaxations\":"
        + list(conflict.relaxations(), AnswerJson::set)
        + ",\"allRelaxations\":"
        + conflict.areAllRelaxations()
        + "}";
  }

  private static String set(BitSet set) {
    return list(set.stream().boxed().toList(), String::valueOf);
  }

  private static <T> String list(List<T> list, Function<T, String> each) {
    StringBuilder json = new StringBuilder("[");
    for (T one : list) {
      json.append(json.length() == 1 ? "" : ",").append(each.apply(one));
    }
    return json.append(']').toString();
  }

  private static String text(BigInteger count) {
    return "\"" + count + "\"";
  }

  private static String rounded(double chance) {
    return "\""
        + BigDecimal.valueOf(chance).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString()
        + "\"";
  }
}
