package org.parley.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.table.CsvText;
import org.parley.table.JsonText;
import org.parley.table.Sheet;

/** Tables in their files: one in CSV each, and the data package that says what is in them. */
public final class TableFiles {

  private TableFiles() {}

  /** The texts of the files by name. */
  public static Map<String, String> of(String command, List<Sheet<?>> sheets) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Sheet<?> sheet : sheets) {
      files.put(DataPackage.path(sheet.table()), CsvText.of(sheet));
    }
    files.put(DataPackage.FILE, JsonText.of(DataPackage.of(command, sheets)));
    return files;
  }

  /** A value of an enumeration as one word, such as {@code precision-reached}. */
  public static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Puts each of the tables into the content of a JSON file, under its name. */
  public static void put(Map<String, Object> content, List<Sheet<?>> sheets) {
    sheets.forEach(sheet -> content.put(sheet.table().name(), JsonText.rows(sheet)));
  }
}
