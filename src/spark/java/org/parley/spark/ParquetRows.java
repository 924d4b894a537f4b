package org.parley.spark;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Rows of CSV on their way into a file in Parquet. */
// What must be overridden is called deprecated, for want of what would take its place.
@SuppressWarnings("deprecation")
final class ParquetRows extends WriteSupport<CsvRecord> {

  private final String name;
  private final List<ParquetColumn> columns;
  private @Nullable RecordConsumer consumer;

  private ParquetRows(String name, List<ParquetColumn> columns) {
    this.name = name;
    this.columns = columns;
  }

  /**
   * Writes a file, compressed as Spark does unasked.
   *
   * @param name name of the table
   */
  static ParquetWriter<CsvRecord> writer(OutputFile file, String name, List<ParquetColumn> columns)
      throws IOException {
    return new Builder(file, new ParquetRows(name, columns))
        .withCompressionCodec(CompressionCodecName.SNAPPY)
        .build();
  }

  private static final class Builder extends ParquetWriter.Builder<CsvRecord, Builder> {

    private final ParquetRows rows;

    Builder(OutputFile file, ParquetRows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<CsvRecord> getWriteSupport(Configuration configuration) {
      return rows;
    }
  }

  @Override
  public WriteContext init(Configuration configuration) {
    MessageType schema = new MessageType(name, columns.stream().map(ParquetColumn::type).toList());
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer given) {
    consumer = given;
  }

  @Override
  public void write(CsvRecord row) {
    RecordConsumer record = Objects.requireNonNull(consumer);
    record.startMessage();
    for (int place = 0; place < columns.size(); place++) {
      columns.get(place).write(record, place, row.getField(place));
    }
    record.endMessage();
  }
}
