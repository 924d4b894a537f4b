package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.answer.RelaxationRow;
import org.parley.answer.RelaxationRow.Mark;

/** Says which of all relaxations are the fairest, the cheapest and those that open most. */
final class RelaxationMarks {

  private RelaxationMarks() {}

  /** The rows with their marks; rows that tie share a mark. */
  static List<RelaxationRow> marked(List<RelaxationRow> rows) {
    double[] firmness = new double[rows.size()];
    double[] greatest = new double[rows.size()];
    for (int place = 0; place < firmness.length; place++) {
      firmness[place] = rows.get(place).firmness();
      greatest[place] = rows.get(place).greatestFirmness();
    }
    double least = Arrays.stream(firmness).min().orElse(0);
    double mildest = Arrays.stream(greatest).min().orElse(0);
    Optional<BigInteger> most =
        rows.stream().flatMap(row -> row.opens().stream()).max(BigInteger::compareTo);
    List<RelaxationRow> marked = new ArrayList<>();
    for (RelaxationRow row : rows) {
      Set<Mark> marks = new TreeSet<>();
      if (greatest[marked.size()] <= mildest + 1e-12) {
        marks.add(Mark.FAIREST);
      }
      if (firmness[marked.size()] <= least + 1e-12) {
        marks.add(Mark.CHEAPEST);
      }
      if (row.opens().isPresent() && row.opens().equals(most)) {
        marks.add(Mark.OPENS_MOST);
      }
      marked.add(marks.isEmpty() ? row : row.with(marks));
    }
    return marked;
  }
}
