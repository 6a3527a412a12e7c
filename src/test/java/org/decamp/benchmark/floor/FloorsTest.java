package org.decamp.benchmark.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.testing.export.GeneratedExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The floors work on what the export holds, all of it. */
class FloorsTest {

  @TempDir Path folder;

  @Test
  void theRowsAreTheMessagesOfTheExport() throws Exception {
    ExportShape shape = ExportShape.of(2_500, 3).withMedia(20, 300);
    GeneratedExport export = ExportGenerator.generate(shape, folder);

    FloorInput input = FloorInput.prepare(export.parts(), folder);

    assertThat(input.messages()).isEqualTo(2_500);
    try (DataInputStream in = new DataInputStream(Files.newInputStream(input.rows()))) {
      assertThat(in.readInt()).isZero();
      assertThat(in.readLong()).isEqualTo(export.truth().messages().getFirst().timeMs());
    }
  }

  @Test
  void everyRowIsInserted() throws Exception {
    GeneratedExport export =
        ExportGenerator.generate(ExportShape.of(2_500, 3).withMedia(0, 300), folder);
    FloorInput input = FloorInput.prepare(export.parts(), folder);
    Path database = folder.resolve("plain.db");

    InsertFloor.main(new String[] {input.rows().toString(), database.toString()});

    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement();
        var count = statement.executeQuery("SELECT count(*) FROM message")) {
      assertThat(count.getInt(1)).isEqualTo(2_500);
    }
  }
}
