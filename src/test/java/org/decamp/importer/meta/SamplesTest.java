package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.decamp.ledger.Subject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every object of the public samples is accounted for, by numbers counted in the files. */
class SamplesTest {

  private static final Path SAMPLES = Path.of("../shared/samples");

  /** Columns: files, then messages, reactions, attachments, shares, and calls and events. */
  @ParameterizedTest
  @CsvSource({
    "instagram-json-alice,                 42,  6, 0, 0, 3, 0",
    "messenger-shapes/corrupt,              2,  1, 0, 0, 0, 0",
    "messenger-shapes/html_multi_media,     2,  3, 0, 1, 0, 0",
    "messenger-shapes/html_simple,          1,  3, 0, 0, 0, 0",
    "messenger-shapes/html_timestamps,      3,  0, 0, 0, 0, 0",
    "messenger-shapes/html_with_media,      2,  1, 0, 1, 0, 0",
    "messenger-shapes/json_group,           1,  3, 0, 0, 0, 0",
    "messenger-shapes/json_multifile,       3,  4, 0, 0, 0, 0",
    "messenger-shapes/json_nontext,         1,  6, 0, 2, 1, 3",
    "messenger-shapes/json_simple,          2,  4, 2, 0, 0, 0",
    "messenger-shapes/json_with_media,      2,  1, 0, 1, 0, 0",
    "messenger-shapes/json_with_media_alt,  2,  1, 0, 1, 0, 0",
    "messenger-shapes/mixed,                2,  4, 0, 0, 0, 0",
    "messenger-shapes,                     23, 31, 2, 6, 1, 3"
  })
  void everyObjectOfASampleIsAccountedFor(
      String sample, long files, long messages, long reactions, long media, long shares, long other)
      throws Exception {
    Path folder = SAMPLES.resolve(sample);
    Assumptions.assumeTrue(Files.isDirectory(folder), "the public samples are not here");

    Imported imported = Imported.tree(FakeTree.of(folder));

    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).hasSize((int) files);
    }
    assertThat(imported.vault().files).hasSize((int) files);
    assertThat(Stream.of(Subject.values()).map(imported::found))
        .containsExactly(files, messages, reactions, media, shares, other);
    assertThat(imported.messages()).hasSize((int) messages);
  }
}
