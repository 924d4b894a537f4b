package org.parley.cli.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The values a numeric option may have, all of them where it takes several. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface InRange {

  /** Least value. */
  public double low();

  /** Greatest value. */
  public double high() default Double.POSITIVE_INFINITY;

  /** Whether the value must be above {@link #low()}. */
  public boolean lowOpen() default false;

  /** Whether the value must be below {@link #high()}. */
  public boolean highOpen() default false;
}
