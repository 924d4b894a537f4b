package org.parley.tabulation;

import java.util.Arrays;
import java.util.Optional;

/** Bytes with their SHA-256 behind them, so that damage shows. */
final class SealedBytes {

  private static final int DIGEST_BYTES = 32;

  private SealedBytes() {}

  static byte[] seal(byte[] content) {
    byte[] sealed = Arrays.copyOf(content, content.length + DIGEST_BYTES);
    byte[] digest = FileDigest.algorithm().digest(content);
    System.arraycopy(digest, 0, sealed, content.length, DIGEST_BYTES);
    return sealed;
  }

  /** The content, or nothing where it is not what was sealed. */
  static Optional<byte[]> open(byte[] sealed) {
    int length = sealed.length - DIGEST_BYTES;
    if (length < 0) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(sealed, length);
    byte[] digest = Arrays.copyOfRange(sealed, length, sealed.length);
    return Arrays.equals(FileDigest.algorithm().digest(content), digest)
        ? Optional.of(content)
        : Optional.empty();
  }
}
