/**
 * Layers of consent: which outcomes pass them, who stops the others, how much power each party has
 * in them, and in which orders an agreement can be carried out.
 */
@NullMarked
package org.parley.layers;

import org.jspecify.annotations.NullMarked;
