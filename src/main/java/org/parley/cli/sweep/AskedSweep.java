package org.parley.cli.sweep;

import java.nio.file.Path;
import java.util.List;
import org.parley.answer.sweep.SweepPlan;
import org.parley.sweep.Subjects;

/**
 * What a sweep asks of what.
 *
 * @param files all files it was read from
 * @param digest what tells the sweep from every other, whatever is looked for in its answers and
 *     wherever its files are
 */
public record AskedSweep(Subjects subjects, SweepPlan plan, List<Path> files, String digest) {

  public AskedSweep {
    files = List.copyOf(files);
  }
}
