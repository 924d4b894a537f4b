package org.parley.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The values a numeric option may have, all of them where it takes several. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface InRange {

  /** Least value. */
  double low();

  /** Greatest value. */
  double high() default Double.POSITIVE_INFINITY;

  /** Whether the value must be above {@link #low()}. */
  boolean lowOpen() default false;

  /** Whether the value must be below {@link #high()}. */
  boolean highOpen() default false;
}
