/**
 * Pools: of more outcomes than can be listed, some that a party may offer, drawn so that each level
 * of what they are worth to it has its share.
 */
@NullMarked
package org.parley.process.pool;

import org.jspecify.annotations.NullMarked;
