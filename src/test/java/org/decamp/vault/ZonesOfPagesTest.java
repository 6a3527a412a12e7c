package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.model.PrivateText;
import org.decamp.vault.ExportFile.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages show the time of a clock; messages that a JSON export has, too, tell which clock. */
class ZonesOfPagesTest {

  private static final List<String> NAMES = List.of("Me", "Bob");
  private static final Said WINTER =
      new Said(Instant.parse("2023-01-10T10:15:20.123Z"), 1, "the snow is here");
  private static final Said SUMMER =
      new Said(Instant.parse("2023-07-10T10:15:20.123Z"), 0, "the sea is warm");
  private static final Said PAGE_WINTER =
      new Said(Instant.parse("2023-01-11T23:40:00Z"), 1, "only pages know this");
  private static final Said PAGE_SUMMER =
      new Said(Instant.parse("2023-07-11T23:40:00Z"), 1, "and they know that");
  private static final ExportFile JSON =
      ExportFile.exact("1", "json", NAMES, List.of(WINTER, SUMMER));

  @TempDir Path temp;

  private static ExportFile page(String zone) {
    return new ExportFile(
        "1",
        "page",
        Optional.of(ZoneId.of(zone)),
        NAMES,
        List.of(WINTER, PAGE_WINTER, SUMMER, PAGE_SUMMER));
  }

  private Vault vault(String name) throws Exception {
    return CheapVault.create(temp.resolve(name));
  }

  private static void assertSeen(Vault vault) throws Exception {
    assertThat(ExportFile.read(vault, "1"))
        .containsExactly(
            "2023-01-10T10:15:20.123Z Bob: the snow is here",
            "2023-01-11T23:40:00Z Bob: only pages know this",
            "2023-07-10T10:15:20.123Z Me: the sea is warm",
            "2023-07-11T23:40:00Z Bob: and they know that");
    assertThat(vault.check(Progress.silent()).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "Asia/Kolkata", "America/Los_Angeles", "Asia/Tokyo"})
  void theZoneIsProvenOnBothSidesOfDaylightSavingWhicheverExportCameFirst(String zone)
      throws Exception {
    try (Vault before = vault("before");
        Vault after = vault("after")) {
      ExportFile.importAll(before, List.of(page(zone)));
      ExportFile.importAll(before, List.of(JSON));
      ExportFile.importAll(after, List.of(JSON));
      ExportFile.importAll(after, List.of(page(zone)));
      assertSeen(before);
      assertSeen(after);
      assertThat(VaultDigest.of(after)).isEqualTo(VaultDigest.of(before));
      ExportFile.importAll(after, List.of(JSON, page(zone)));
      assertThat(VaultDigest.of(after)).isEqualTo(VaultDigest.of(before));
    }
  }

  @Test
  void oneMessageIsEnoughAndMovesTheOtherConversationsOfTheExportToo() throws Exception {
    ExportFile elsewhere =
        new ExportFile(
            "2", "page", Optional.of(ZoneId.of("Asia/Kolkata")), NAMES, List.of(PAGE_WINTER));
    try (Vault vault = vault("v")) {
      ExportFile.importAll(vault, List.of(page("Asia/Kolkata"), elsewhere));
      assertThat(ExportFile.read(vault, "2"))
          .containsExactly("2023-01-12T13:10:00Z Bob: only pages know this");
      ExportFile.importAll(vault, List.of(ExportFile.exact("1", "json", NAMES, List.of(SUMMER))));
      assertThat(ExportFile.read(vault, "2"))
          .containsExactly("2023-01-11T23:40:00Z Bob: only pages know this");
      assertThat(vault.check(Progress.silent()).findings()).isEmpty();
    }
  }

  @Test
  void theWordOfTheUserOutranksTheProof() throws Exception {
    try (Vault vault = vault("v")) {
      ExportFile.importAll(vault, List.of(page("Asia/Kolkata"), JSON));
      assertSeen(vault);
      try (Ingest ingest = vault.ingest()) {
        ingest.timeZone(new PrivateText("page"), ZoneId.of("UTC"), true);
        ingest.finish(new Ledger().balance());
      }
      assertThat(ExportFile.read(vault, "1"))
          .hasSize(6)
          .contains("2023-01-12T05:10:00Z Bob: only pages know this");
      assertThat(vault.check(Progress.silent()).findings()).isEmpty();
    }
  }

  @Test
  void withoutAnythingToCompareTheGivenZoneHolds() throws Exception {
    Said same = new Said(SUMMER.time(), 0, "ok");
    Said stranger = new Said(WINTER.time(), 1, "nothing of the kind");
    try (Vault vault = vault("v")) {
      ExportFile page =
          new ExportFile(
              "1", "page", Optional.of(ZoneId.of("Europe/Berlin")), NAMES, List.of(WINTER, same));
      ExportFile.importAll(
          vault, List.of(page, ExportFile.exact("1", "json", NAMES, List.of(stranger, same))));
      assertThat(ExportFile.read(vault, "1"))
          .contains("2023-01-10T19:15:00Z Bob: the snow is here")
          .hasSize(4);
    }
  }

  @Test
  void whatIsSaidTwiceProvesNothing() throws Exception {
    Said again = new Said(WINTER.time().plusSeconds(3600), 1, WINTER.text());
    try (Vault vault = vault("v")) {
      ExportFile page =
          new ExportFile(
              "1", "page", Optional.of(ZoneId.of("Europe/Berlin")), NAMES, List.of(WINTER, again));
      ExportFile.importAll(
          vault, List.of(page, ExportFile.exact("1", "json", NAMES, List.of(WINTER))));
      assertThat(ExportFile.read(vault, "1"))
          .contains("2023-01-10T19:15:00Z Bob: the snow is here");
    }
  }
}
