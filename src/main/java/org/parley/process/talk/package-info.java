/**
 * Talks: simulated negotiations, in which every party knows what it wants and which of its own
 * lines bind, and nothing of the others but what they offer.
 *
 * <p>A {@link org.parley.process.talk.Game} is what all talks have in common. Nothing is searched
 * in a talk: the coherent outcomes are in a table, in the order of the file, with what each is
 * worth to whom and which lines it crosses, and what a party may offer while some of its lines bind
 * is sorted once.
 */
@NullMarked
package org.parley.process.talk;

import org.jspecify.annotations.NullMarked;
