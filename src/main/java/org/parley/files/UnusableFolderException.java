package org.parley.files;

/** Thrown where a folder cannot be written to; its message names the folder and says why. */
public final class UnusableFolderException extends RuntimeException {

  /** What would help. */
  public enum Remedy {
    /** To write into the folder although it is not empty. */
    FORCE,
    /** To name a folder. */
    NAME,
    /** Nothing that could be asked for. */
    NONE
  }

  private static final long serialVersionUID = 1L;

  private final Remedy remedy;

  UnusableFolderException(String message) {
    this(message, Remedy.NONE);
  }

  /** Of a folder that the remedy would make usable. */
  public UnusableFolderException(String message, Remedy remedy) {
    super(message);
    this.remedy = remedy;
  }

  UnusableFolderException(String message, Throwable cause) {
    this(message, Remedy.NONE, cause);
  }

  UnusableFolderException(String message, Remedy remedy, Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  /** The same where another folder is all that helps. */
  public UnusableFolderException withoutRemedy() {
    return new UnusableFolderException(String.valueOf(getMessage()), this);
  }

  /** What would help. */
  public Remedy remedy() {
    return remedy;
  }
}
