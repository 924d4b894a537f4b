package org.parley.page.words;

import java.util.List;

/**
 * How to ask for something, spelled as the reader would: on the command line with an option. The
 * words on a page say what could be asked for and leave to this how.
 */
public interface Spelling {

  /** What can be asked for. */
  enum Choice {
    /** How far up the ladder positions bind. */
    STEP,
    /** That no position of a party shall bind. */
    WITHOUT,
    /** That a position shall not bind. */
    WAIVER,
    /** That a position shall bind. */
    BINDING,
    /** A reading of a position. */
    READING,
    /** That positions bind which only a later document tells of. */
    HINDSIGHT,
    /** An issue settled in advance. */
    FIXED,
    /** How firm a position is. */
    FIRMNESS,
    /** How far the lines of a party hold together. */
    CORRELATION,
    /** The chance of a deal that matters. */
    THRESHOLD,
    MEMORY,
    TIME,
    /** How many sets are looked for and listed. */
    LENGTH,
    /** How wide rules may be to be tabulated. */
    TABLE_SIZE,
    /** A folder to write to. */
    FOLDER,
    /** All of an answer rather than one screen of it. */
    EVERYTHING,
    /** A talk told turn by turn. */
    TRACE,
    /** What words mean. */
    GLOSSARY
  }

  /** The choice without what is chosen: {@code --waive}. */
  String of(Choice choice);

  /** The choice of one thing, such as an id: {@code --waive UA-R4}. */
  String of(Choice choice, String chosen);

  /**
   * The choice of something for something: {@code --reading UA-R2=wide}.
   *
   * @param chosen at least one, any of which will do
   */
  String of(Choice choice, String of, List<String> chosen);

  /** How the length of the lists of conflicts is chosen, from wherever one is. */
  String lengthOfConflicts();
}
