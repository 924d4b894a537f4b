package org.parley.worlds;

/**
 * What hangs on whether one position binds in one of its readings.
 *
 * @param position index of the position
 * @param reading index of the reading
 * @param binds probability that the position binds in the reading
 * @param dealIfBinds probability of a deal when it is known to; {@code NaN} where it never does, or
 *     never did among the worlds drawn
 */
public record ReadingEffect(
    int position, int reading, Probability binds, Probability dealIfBinds) {}
