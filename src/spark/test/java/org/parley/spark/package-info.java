@NullMarked
package org.parley.spark;

import org.jspecify.annotations.NullMarked;
