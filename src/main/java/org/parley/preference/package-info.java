/** What outcomes are worth to parties: weights, worth of options, utilities and reservations. */
@NullMarked
package org.parley.preference;

import org.jspecify.annotations.NullMarked;
