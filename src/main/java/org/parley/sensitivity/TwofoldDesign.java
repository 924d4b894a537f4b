package org.parley.sensitivity;

import java.util.stream.IntStream;

/**
 * Two designs of the same points, with values of a function that is itself estimated, each time
 * from draws of its own: where {@link SobolDesign} takes a square, one value is multiplied by the
 * other, so that what the draws add to a value does not count as variance of the function. The
 * draws of one design are the same at all of its points, so that they do not blur differences.
 *
 * <p>The estimators are otherwise those of {@link SobolDesign}: the expectation of a product of two
 * independent values is the product of what they estimate.
 */
record TwofoldDesign(SobolDesign one, SobolDesign two) implements Variances {

  private int rows() {
    return one.a().length;
  }

  @Override
  public double variance() {
    double products =
        IntStream.range(0, rows())
            .mapToDouble(row -> one.a()[row] * two.a()[row] + one.b()[row] * two.b()[row])
            .sum();
    return products / (2 * rows());
  }

  @Override
  public double firstOrder(int input) {
    return IntStream.range(0, rows())
            .mapToDouble(
                row ->
                    one.b()[row] * change(two, input, row) + two.b()[row] * change(one, input, row))
            .sum()
        / (2 * rows());
  }

  @Override
  public double total(int input) {
    return IntStream.range(0, rows())
            .mapToDouble(row -> change(one, input, row) * change(two, input, row))
            .sum()
        / (2 * rows());
  }

  private static double change(SobolDesign design, int input, int row) {
    return design.mixed()[input][row] - design.a()[row];
  }
}
