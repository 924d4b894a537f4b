/**
 * The exact questions for a page: counts, conflicts and the chance of a deal for any state of its
 * switches. {@link org.parley.engine.Script} is what a browser runs, made script by the build;
 * {@link org.parley.engine.ModelText} is what the page gives it.
 */
@NullMarked
package org.parley.engine;

import org.jspecify.annotations.NullMarked;
