/** The judge. The only package that knows Drools; may import `scenario`. */
@NullMarked
package org.parley.rules;

import org.jspecify.annotations.NullMarked;
