/**
 * How sure any of it is: which red lines really bind, and how likely a deal is then.
 *
 * <p>A world says for each position which of its readings binds, or that none does. The {@link
 * org.parley.worlds.WorldModel} holds the probabilities; {@link org.parley.worlds.ExactWorlds} and
 * {@link org.parley.worlds.WorldSampler} answer the same questions about it, the one by a decision
 * diagram, the other by draws with intervals; {@link org.parley.worlds.ZoneElimination} answers
 * those about outcomes. All of it is by index: positions, parties, issues and options are numbered
 * as in the model.
 *
 * <p>May import {@code exploration}, {@code inference}, {@code elimination}, {@code conflict},
 * {@code tabulation}, {@code rules}, {@code scenario}, {@code effort} and {@code stat}.
 */
@NullMarked
package org.parley.worlds;

import org.jspecify.annotations.NullMarked;
