/**
 * Which tables a question writes, into which files, and the folder and manifest they are written
 * with.
 */
@NullMarked
package org.parley.files;

import org.jspecify.annotations.NullMarked;
