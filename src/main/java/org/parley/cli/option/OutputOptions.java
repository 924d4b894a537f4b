package org.parley.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.parley.cli.terminal.Interruption;
import org.parley.files.Manifest;
import org.parley.files.OutputFolder;
import org.parley.files.WrittenFiles;
import org.parley.page.block.Blocks;
import org.parley.scenario.problem.VisibleText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a command that prints its answer also writes files, if it is told to. */
public final class OutputOptions {

  /** What {@code --force} does, wherever {@code -o} names a folder of answers. */
  public static final String FORCE =
      "Write to the folder of -o although it is not empty: replaces what an earlier command wrote"
          + " there, as its manifest lists it, and leaves the rest.";

  /** How an answer comes into its folder. */
  @FunctionalInterface
  public interface Writing {

    /**
     * Writes all files of the folder.
     *
     * @param answer those that hold the answer
     * @param formed the same with tables in the form that was asked for
     */
    void write(OutputFolder folder, Map<String, String> answer, Map<String, String> formed);
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder to write JSON and CSV to as well; must be empty or new.")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--force", description = FORCE)
  private boolean force;

  @Mixin private CsvOption csv;
  @Mixin private ScreenOptions screen;
  @Mixin private FailOption fail;

  /**
   * Works with the folder that was given. It is made before the work begins, so that no answer is
   * lost for want of a place, and removed again where nothing was written to it; from before it is
   * made until then an interruption waits.
   *
   * @param work watches {@link Interruption#happened()} and returns the exit status soon after
   * @throws org.parley.files.UnusableFolderException if the folder cannot be used
   */
  public int use(ToIntFunction<Optional<OutputFolder>> work) {
    return use(path -> false, work);
  }

  /**
   * The same where work that was begun in the folder may be gone on with.
   *
   * @param goesOn whether a folder that is not empty has such work in it
   */
  public int use(Predicate<Path> goesOn, ToIntFunction<Optional<OutputFolder>> work) {
    return Interruption.guarded(
        () -> {
          Optional<OutputFolder> open =
              folder.map(path -> OutputFolder.at(path, force || goesOn.test(path)));
          try {
            return work.applyAsInt(open);
          } finally {
            open.ifPresent(OutputFolder::abandon);
          }
        });
  }

  /** Whether a folder was given. */
  public boolean isFolderGiven() {
    return folder.isPresent();
  }

  /** Whether what is in the folder is to be replaced. */
  public boolean isForced() {
    return force;
  }

  /** Whether all of the answer is asked for, rather than one screen of it. */
  public boolean isAll() {
    return screen.isAll();
  }

  /**
   * Writes the files and their manifest where a folder was given, and shows the answer.
   *
   * @return the exit status
   */
  public int write(
      CommandSpec spec,
      Object answer,
      Optional<OutputFolder> folder,
      Supplier<Map<String, String>> files,
      Supplier<Manifest> manifest,
      Blocks blocks) {
    return write(spec, answer, folder, files, all -> manifest.get().joinedTo(all), blocks);
  }

  /**
   * Likewise, with whatever else belongs in the folder.
   *
   * @param whole all files of the folder, from those that hold the answer
   */
  public int write(
      CommandSpec spec,
      Object answer,
      Optional<OutputFolder> folder,
      Supplier<Map<String, String>> files,
      UnaryOperator<Map<String, String>> whole,
      Blocks blocks) {
    Writing writing = (open, made, formed) -> open.write(whole.apply(formed));
    return write(spec, answer, folder, files, writing, blocks);
  }

  /** Likewise, where not all that belongs in the folder is text. */
  public int write(
      CommandSpec spec,
      Object answer,
      Optional<OutputFolder> folder,
      Supplier<Map<String, String>> files,
      Writing writing,
      Blocks blocks) {
    Supplier<Map<String, String>> made = once(files);
    folder.ifPresent(open -> writing.write(open, made.get(), csv.applied(made.get())));
    screen.show(
        spec,
        blocks,
        () -> WrittenFiles.answer(made.get()),
        folder.map(open -> written(open.path())).orElse(""));
    return fail.status(spec, answer, blocks, Interruption.status());
  }

  private static <T> Supplier<T> once(Supplier<T> supplier) {
    List<T> made = new ArrayList<>();
    return () -> {
      if (made.isEmpty()) {
        made.add(supplier.get());
      }
      return made.get(0);
    };
  }

  /** The line that says where the files are. */
  public static String written(Path path) {
    return "Written to " + VisibleText.onOneLine(path.toString()) + "\n";
  }
}
