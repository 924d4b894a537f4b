package org.parley.worlds;

/**
 * The expected number of acceptable outcomes, over worlds.
 *
 * @param coherent number of coherent outcomes
 * @param acceptable expected number of outcomes that are coherent and cross no line that binds, to
 *     a relative accuracy of about 1e-12
 * @param error greatest error of {@code acceptable} that the quadrature over correlated parties
 *     brings about; 0 where there are none
 * @param coherentByOption coherent outcomes with each option, by issue and option
 * @param acceptableByOption expected acceptable outcomes with each option, by issue and option
 */
public record ExpectedZone(
    double coherent,
    double acceptable,
    double error,
    double[][] coherentByOption,
    double[][] acceptableByOption)
    implements Zone {

  @Override
  public double optionShare(int issue, int option) {
    return acceptableByOption[issue][option] / acceptable;
  }
}
