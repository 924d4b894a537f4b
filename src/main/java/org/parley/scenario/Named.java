package org.parley.scenario;

/** A constant with the name it carries in files and reports. */
public interface Named {

  /** The name in files and reports: lower case, words joined by hyphens. */
  String label();
}
