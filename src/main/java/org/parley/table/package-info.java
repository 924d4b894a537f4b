/**
 * Tables of named columns as CSV and JSON, and numbers as text; nothing here knows what is in them.
 */
@NullMarked
package org.parley.table;

import org.jspecify.annotations.NullMarked;
