package org.parley.files;

/** Thrown where a folder cannot be written to; its message names the folder and says why. */
public final class UnusableFolderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableFolderException(String message) {
    super(message);
  }

  UnusableFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
