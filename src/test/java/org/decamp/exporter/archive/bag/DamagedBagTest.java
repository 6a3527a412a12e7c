package org.decamp.exporter.archive.bag;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;

/** A bag that was touched is none any more. */
class DamagedBagTest extends ExampleBag {

  private void assertRefusedByBoth(String said) {
    assertThatThrownBy(() -> validate(bag)).isInstanceOf(Exception.class);
    assertRefused(said);
  }

  private void assertRefused(String said) {
    assertThatThrownBy(this::verify)
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining(said);
  }

  @Test
  void aFlippedByteIsRefusedByBoth() throws Exception {
    Path page = bag.resolve("data/archive/index.html");
    byte[] bytes = Files.readAllBytes(page);
    bytes[bytes.length / 2] ^= 1;
    Files.write(page, bytes);
    assertRefusedByBoth("a file was changed: data/archive/index.html");
  }

  @Test
  void aMissingFileIsRefusedByBoth() throws Exception {
    Files.delete(bag.resolve("data/custody/imports.jsonl"));
    assertRefusedByBoth("a file is missing: data/custody/imports.jsonl");
  }

  @Test
  void anAddedFileIsRefusedByBoth() throws Exception {
    Files.writeString(bag.resolve("data/archive/media/added.jpg"), "x");
    assertRefusedByBoth("1 files are in no manifest: data");
  }

  @Test
  void aChangedTagFileIsRefusedByBoth() throws Exception {
    Files.writeString(bag.resolve("bag-info.txt"), "Contact-Name: X\n", StandardOpenOption.APPEND);
    assertRefusedByBoth("a file was changed: bag-info.txt");
  }

  @Test
  void aBagThatFetchesIsRefused() throws Exception {
    Files.writeString(bag.resolve("fetch.txt"), "https://example.org/x 1 data/x\n");
    assertRefused("lie elsewhere");
  }

  @Test
  void aDeclarationOfAnotherVersionIsRefused() throws Exception {
    Files.writeString(
        bag.resolve("bagit.txt"), "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
    assertRefused("bagit.txt");
  }

  /** Somebody who makes all manifests anew deceives a validator, but not who follows the chain. */
  @Test
  void aChangedEntryIsRefusedEvenUnderNewManifests() throws Exception {
    Path record = bag.resolve("data/custody/custody.jsonl");
    Files.writeString(record, Files.readString(record).replaceFirst("\"run\":1", "\"run\":2"));
    sealAnew();
    validate(bag);
    assertRefused("does not follow from its first entry to entry 2");
  }

  @Test
  void aShorterRecordIsRefusedEvenUnderNewManifests() throws Exception {
    Path record = bag.resolve("data/custody/custody.jsonl");
    Files.write(record, Files.readAllLines(record).subList(0, 2));
    sealAnew();
    assertRefused("the custody record does not name");
  }

  @Test
  void aChangedListOfFilesIsRefusedEvenUnderNewManifests() throws Exception {
    Path list;
    try (Stream<Path> lists = Files.list(bag.resolve("data/custody/files"))) {
      list = lists.sorted().findFirst().orElseThrow();
    }
    Files.writeString(list, Files.readString(list).replaceFirst("\"size\":\\d", "\"size\":7"));
    sealAnew();
    assertRefused("not the one of its name");
  }

  private void sealAnew() throws Exception {
    SortedMap<String, String> payload = FolderTexts.hashes(bag.resolve("data"), "SHA-512");
    StringBuilder lines = new StringBuilder();
    payload.forEach((path, hash) -> lines.append(hash + "  data/" + path + "\n"));
    Files.writeString(bag.resolve("manifest-sha512.txt"), lines);
    long bytes = 0;
    for (String path : payload.keySet()) {
      bytes += Files.size(bag.resolve("data").resolve(path));
    }
    Path info = bag.resolve("bag-info.txt");
    Files.writeString(
        info,
        Files.readString(info)
            .replaceFirst("Oxum: .*\n", "Oxum: " + bytes + "." + payload.size() + "\n"));
    StringBuilder tags = new StringBuilder();
    FolderTexts.hashes(bag, "SHA-512")
        .forEach((path, hash) -> {
          if (!path.contains("/") && !path.startsWith("tagmanifest")) {
            tags.append(hash + "  " + path + "\n");
          }
        });
    Files.writeString(bag.resolve("tagmanifest-sha512.txt"), tags);
  }
}
