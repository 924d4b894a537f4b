package org.parley.cli.option;

import java.util.List;
import java.util.Map;
import org.parley.files.excel.ExcelFiles;
import org.parley.scenario.problem.Suggestions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which form tables are written. */
final class CsvOption {

  private enum Form {
    PLAIN,
    EXCEL
  }

  @Option(
      names = "--csv",
      paramLabel = "FORM",
      converter = FormName.class,
      description =
          "Form of the tables: plain (the default), or excel for a double click where numbers have"
              + " a comma: byte order mark, semicolons, quotes, and no text that is a formula.")
  private Form form = Form.PLAIN;

  /** The files with their tables in the form asked for. */
  public Map<String, String> applied(Map<String, String> files) {
    return form == Form.EXCEL ? ExcelFiles.of(files) : files;
  }

  /** Reads the form; picocli alone would list the names of constants. */
  static final class FormName implements ITypeConverter<Form> {

    private static final List<String> LABELS = List.of("plain", ExcelFiles.NAME);

    @Override
    public Form convert(String name) {
      int index = LABELS.indexOf(name);
      if (index < 0) {
        String advice = Suggestions.advice(name, LABELS).map(text -> "\n" + text).orElse("");
        throw new TypeConversionException(
            "unknown form [" + name + "], expected one of " + LABELS + advice);
      }
      return Form.values()[index];
    }
  }
}
