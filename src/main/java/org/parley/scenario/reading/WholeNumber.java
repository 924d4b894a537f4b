package org.parley.scenario.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.ScalarType;

/** Reads a whole number from 1 on. */
final class WholeNumber {

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  private WholeNumber() {}

  /** The number; nothing where the key is absent, or its value is none from 1 to the most. */
  static Optional<Integer> of(Fields fields, String key, int most, Expect expect) {
    return fields.find(key).flatMap(value -> of(value, fields.name(key), most, expect));
  }

  private static Optional<Integer> of(YamlNode value, String name, int most, Expect expect) {
    if (value instanceof Scalar scalar
        && scalar.type() == ScalarType.NUMBER
        && WHOLE.matcher(scalar.text()).matches()) {
      int number = Integer.parseInt(scalar.text());
      if (1 <= number && number <= most) {
        return Optional.of(number);
      }
    }
    String expected = "a whole number in [1, " + most + "] was expected";
    expect
        .problems()
        .report(
            ProblemCode.NO_WHOLE_NUMBER,
            value,
            name + " is " + value.described() + ", " + expected);
    return Optional.empty();
  }
}
