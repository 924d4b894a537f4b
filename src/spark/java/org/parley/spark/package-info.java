/** Sweeps on a cluster: the cases of a plan as the tasks of a job of Apache Spark. */
@NullMarked
package org.parley.spark;

import org.jspecify.annotations.NullMarked;
