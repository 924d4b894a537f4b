package org.parley.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why the system refuses a file, in words instead of the names of exceptions. */
public final class FileFault {

  private FileFault() {}

  /** The reason without the file, such as {@code no permission}. */
  public static String reason(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "no permission";
    }
    if (fault instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (fault instanceof FileAlreadyExistsException) {
      return "the name is taken";
    }
    if (fault instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }
}
