/**
 * How sure any of it is: which red lines really bind, what follows from that, and which assumption
 * matters.
 *
 * <p>A world says for each position which of its readings binds, or that none does. The {@link
 * org.parley.sensitivity.WorldModel} holds the probabilities; {@link
 * org.parley.sensitivity.ExactWorlds} and {@link org.parley.sensitivity.WorldSampler} answer the
 * same questions about it, the one by a decision diagram, the other by draws with intervals; {@link
 * org.parley.sensitivity.ZoneElimination} answers those about outcomes. All of it is by index:
 * positions, parties, issues and options are numbered as in the model.
 *
 * <p>May import {@code exploration}, {@code inference}, {@code elimination}, {@code conflict},
 * {@code tabulation}, {@code rules}, {@code scenario} and {@code stat}.
 */
@NullMarked
package org.parley.sensitivity;

import org.jspecify.annotations.NullMarked;
