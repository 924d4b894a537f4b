package org.parley.cli.option;

import java.util.List;
import org.parley.page.words.Spelling;

/** What can be asked for, as options of the command line. */
public final class OptionSpelling implements Spelling {

  @Override
  public String of(Choice choice) {
    return switch (choice) {
      case STEP -> "--enforce";
      case WITHOUT -> "--without";
      case WAIVER -> "--waive";
      case BINDING -> "--bind";
      case READING -> "--reading";
      case HINDSIGHT -> "--with hindsight";
      case FIXED -> "--fix";
      case FIRMNESS -> "--firmness";
      case CORRELATION -> "--correlation";
      case THRESHOLD -> "--threshold";
      case MEMORY -> "--memory";
      case TIME -> "--time";
      case LENGTH -> "--limit";
      case TABLE_SIZE -> "--table-limit";
      case FOLDER -> "-o DIR";
      case EVERYTHING -> "--all";
      case TRACE -> "--trace";
      case GLOSSARY -> "parley help words";
    };
  }

  @Override
  public String of(Choice choice, String chosen) {
    return of(choice) + " " + chosen;
  }

  @Override
  public String of(Choice choice, String of, List<String> chosen) {
    return of(choice, of + "=" + String.join(",", chosen));
  }

  @Override
  public String lengthOfConflicts() {
    return "parley conflicts " + of(Choice.LENGTH);
  }
}
