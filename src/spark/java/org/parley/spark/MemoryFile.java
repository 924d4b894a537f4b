package org.parley.spark;

import java.io.ByteArrayOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A file that is only in memory, until it is written with all others of its folder. */
final class MemoryFile implements OutputFile {

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  /** What has been written. */
  byte[] bytes() {
    return content.toByteArray();
  }

  @Override
  public PositionOutputStream create(long blockSize) {
    return new PositionOutputStream() {

      @Override
      public long getPos() {
        return content.size();
      }

      @Override
      public void write(int oneByte) {
        content.write(oneByte);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        content.write(bytes, from, length);
      }
    };
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSize) {
    content.reset();
    return create(blockSize);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }
}
