/**
 * What each question comes back with: immutable results, as values of the rooms below; how they are
 * written or shown is not known here.
 */
@NullMarked
package org.parley.answer;

import org.jspecify.annotations.NullMarked;
