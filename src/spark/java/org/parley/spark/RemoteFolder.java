package org.parley.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * The folder of an answer on a file system of Hadoop, with a folder of this machine in its place
 * while the work goes on. A file takes its name there once all of it has been written.
 */
final class RemoteFolder {

  /** What the command reads in a folder; of all else it looks at the name alone. */
  private static final List<String> READ = List.of("manifest.json", "sweep.journal");

  private static final String JOURNAL = "sweep.journal";

  private final org.apache.hadoop.fs.Path remote;
  private final Path here;
  private final FileSystem files;
  private final Set<String> before = new TreeSet<>();

  private RemoteFolder(org.apache.hadoop.fs.Path remote, Path here, FileSystem files) {
    this.remote = remote;
    this.here = here;
    this.files = files;
  }

  /**
   * What is in a folder, as far as the command asks.
   *
   * @param here the folder in its place, which is made where there is such a folder
   */
  static RemoteFolder fetched(
      org.apache.hadoop.fs.Path remote, Path here, Configuration configuration)
      throws IOException {
    FileSystem files = remote.getFileSystem(configuration);
    RemoteFolder folder = new RemoteFolder(remote, here, files);
    if (files.exists(remote)) {
      Files.createDirectories(here);
      for (FileStatus status : files.listStatus(remote)) {
        folder.fetch(status);
      }
    }
    return folder;
  }

  private void fetch(FileStatus status) throws IOException {
    String name = status.getPath().getName();
    if (status.isDirectory()) {
      Files.createDirectory(here.resolve(name));
    } else if (READ.contains(name)) {
      files.copyToLocalFile(false, status.getPath(), local(name), true);
      before.add(name);
    } else {
      Files.createFile(here.resolve(name));
      before.add(name);
    }
  }

  private org.apache.hadoop.fs.Path local(String name) {
    return new org.apache.hadoop.fs.Path(here.resolve(name).toUri());
  }

  /** Keeps what has been found so far. */
  synchronized void keepJournal() {
    try {
      if (Files.exists(here.resolve(JOURNAL))) {
        put(JOURNAL, Files.readAllBytes(here.resolve(JOURNAL)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves there what is here now. */
  synchronized void publish() throws IOException {
    Set<String> now = new TreeSet<>();
    if (Files.isDirectory(here)) {
      try (Stream<Path> all = Files.list(here)) {
        all.filter(Files::isRegularFile).forEach(path -> now.add(path.getFileName().toString()));
      }
    }
    for (String name : now) {
      // What has stayed empty only stands for a file there.
      if (Files.size(here.resolve(name)) > 0 || !before.contains(name)) {
        put(name, Files.readAllBytes(here.resolve(name)));
      }
    }
    before.add(JOURNAL);
    before.removeAll(now);
    for (String name : before) {
      files.delete(new org.apache.hadoop.fs.Path(remote, name), false);
    }
  }

  private void put(String name, byte[] bytes) throws IOException {
    var target = new org.apache.hadoop.fs.Path(remote, name);
    var unfinished = new org.apache.hadoop.fs.Path(remote, "." + name + ".unfinished");
    try (var out = files.create(unfinished, true)) {
      out.write(bytes);
    }
    files.delete(target, false);
    if (!files.rename(unfinished, target)) {
      throw new IOException("cannot write [" + target + "]");
    }
  }
}
