package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Finding;
import org.decamp.job.Progress;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Links;
import org.decamp.model.PrivateText;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.CustodyRecord.FileList;
import org.decamp.vault.custody.CustodyState;
import org.decamp.vault.custody.FileLine;
import org.decamp.vault.key.Keyring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that happens to a vault stands in its custody record, and nobody changes it unseen.
 */
class CustodyRecordTest {

  @TempDir Path temp;
  private Path directory = Path.of("");

  @BeforeEach
  void aVault() throws Exception {
    directory = temp.resolve("vault");
    FilledVault.create(directory);
  }

  private Vault open() throws Exception {
    return Vault.open(directory, CheapVault.passphrase());
  }

  private VaultUpkeep upkeep() throws Exception {
    return VaultUpkeep.open(directory, CheapVault.passphrase());
  }

  private List<String> kinds() throws Exception {
    try (Vault vault = open()) {
      assertThat(vault.check(Progress.silent()).clean()).isTrue();
      return Custody.kinds(vault);
    }
  }

  private List<String> codes() throws Exception {
    try (Vault vault = open()) {
      return vault.check(Progress.silent()).findings().stream().map(Finding::code).toList();
    }
  }

  @Test
  void anImportSaysWhatItReadAndWhatItFound() throws Exception {
    try (Vault vault = open()) {
      assertThat(Custody.kinds(vault))
          .containsExactly("vault-created", "import-begun", "import-finished");
      assertThat(Custody.entry(vault, 2))
          .endsWith(
              "\"facts\":{\"run\":1,\"sources\":[{\"name\":\"a.zip\",\"kind\":\"zip\",\"bytes\":1234}]}}");
      assertThat(Custody.entry(vault, 3))
          .contains(
              "\"sha256\":\"" + "ab".repeat(32) + "\",\"changed\":false,\"files\":5,\"list\":");
    }
  }

  @Test
  void filesThatWereReadHaveTheirHashAndOthersOnlyTheirSize() throws Exception {
    try (Vault vault = open()) {
      List<FileLine> lines = new ArrayList<>();
      vault
          .reader()
          .custody()
          .lists(list -> {
            assertThat(list.files()).isEqualTo(5);
            vault.reader().custody().files(list, lines::add);
          });
      assertThat(lines).filteredOn(line -> line.sha256().isPresent()).hasSize(4);
      assertThat(lines.getLast().sha256()).isEmpty();
      String read = vault.reader().sourceFiles().getFirst().sha256();
      assertThat(lines.getFirst().sha256()).hasValue(read);
    }
  }

  @Test
  void theSameImportAgainIsSaidAndItsListIsKeptOnce() throws Exception {
    try (Vault vault = open()) {
      FilledVault.fill(vault);
      List<FileList> lists = new ArrayList<>();
      vault.reader().custody().lists(lists::add);
      assertThat(lists).hasSize(1);
      assertThat(Custody.entry(vault, 5)).contains(lists.getFirst().sha256());
    }
    assertThat(kinds()).endsWith("import-finished", "import-begun", "import-finished");
  }

  @Test
  void anImportThatDoesNotEndIsSaidToo() throws Exception {
    try (Vault vault = open()) {
      vault.ingest().close();
    }
    assertThat(kinds()).endsWith("import-begun", "import-stopped");
  }

  @Test
  void decisionsAreCountedAndNobodyIsNamed() throws Exception {
    try (Vault vault = open()) {
      ConversationId one = vault.reader().conversations().get(0).id();
      ConversationId other = vault.reader().conversations().get(1).id();
      Decisions joined =
          new Decisions(
              List.of(),
              List.of(),
              List.of(),
              List.of(new Decisions.Joined(one, other)),
              List.of(),
              Links.NONE);
      vault.decide(joined);
      vault.decide(joined);
      vault.setOwner("instagram", new PrivateText("Ada"));
      assertThat(Custody.kinds(vault)).endsWith("import-finished", "decided", "owner-named");
      assertThat(Custody.entry(vault, 4))
          .contains("\"before\":{\"differentPeople\":0,\"joined\":0,")
          .contains("\"after\":{\"differentPeople\":0,\"joined\":1,");
      assertThat(String.join("", Custody.entries(vault))).doesNotContain("Ada", one.value());
    }
  }

  @Test
  void anotherPassphraseIsNoticedAtTheNextOpening() throws Exception {
    try (Keyring keyring = Keyring.open(directory, CheapVault.passphrase())) {
      keyring.renewRecoveryKey().close();
    }
    assertThat(kinds()).endsWith("import-finished", "keys-changed");
    assertThat(kinds()).endsWith("import-finished", "keys-changed");
  }

  @Test
  void aChangeOfKeysCanBeSaidAtOnce() throws Exception {
    try (Keyring keyring = Keyring.open(directory, CheapVault.passphrase())) {
      keyring.renewRecoveryKey().close();
      CustodyOfKeys.changed(keyring);
      keyring.removeRecoveryKey();
      CustodyOfKeys.changed(keyring);
    }
    assertThat(kinds()).endsWith("import-finished", "keys-changed", "keys-changed");
  }

  @Test
  void compactingAndBackupsAreSaidAndABackupOfNothingNewIsNot() throws Exception {
    Path backup = temp.resolve("backup");
    try (VaultUpkeep upkeep = upkeep()) {
      var _ = upkeep.compact(Progress.silent());
      var _ = upkeep.export(backup, Progress.silent());
      assertThat(upkeep.export(backup, Progress.silent()).newPieces()).isZero();
    }
    assertThat(kinds()).endsWith("import-finished", "compacted", "backed-up");
    directory = temp.resolve("restored");
    try (VaultRestoration restoration =
        VaultRestoration.begin(backup, directory, Progress.silent())) {
      restoration.run(CheapVault.passphrase());
    }
    assertThat(kinds()).endsWith("compacted", "backed-up", "restored");
  }

  @Test
  void anEntryThatWasChangedOrRemovedIsNoticed() throws Exception {
    try (Vault vault = open()) {
      vault.record(new CustodyEvent.OwnerNamed("instagram"));
    }
    EditedDatabase.edit(
        directory,
        "UPDATE custody SET entry = CAST(replace(CAST(entry AS TEXT), 'a.zip', 'b.zip') AS BLOB)"
            + " WHERE sequence = 2");
    assertThat(codes()).containsExactlyInAnyOrder("table-digest", "custody-broken");
    EditedDatabase.edit(directory, "DELETE FROM custody WHERE sequence = 2");
    assertThat(codes()).containsExactlyInAnyOrder("table-digest", "custody-broken");
    try (Vault vault = open()) {
      CustodyState state = vault.reader().custody().state();
      assertThat(state.whole()).isFalse();
      assertThat(state.broken()).containsExactly(3L);
    }
  }

  @Test
  void aRepairSaysWhereTheRecordHasAGap() throws Exception {
    EditedDatabase.edit(directory, "DELETE FROM custody WHERE sequence = 2");
    try (VaultUpkeep upkeep = upkeep()) {
      var _ = upkeep.repair(Progress.silent());
    }
    assertThat(kinds()).containsExactly("vault-created", "import-finished", "repaired");
    assertThat(codes()).containsExactly("custody-gap");
    try (Vault vault = open()) {
      CustodyState state = vault.reader().custody().state();
      assertThat(state.gaps()).containsExactly(3L);
      assertThat(state.broken()).isEmpty();
      assertThat(state.whole()).isFalse();
    }
  }

  @Test
  void aListOfFilesThatWasChangedIsNoticedAndGivenUpByARepair() throws Exception {
    EditedDatabase.edit(directory, "UPDATE custody_file SET size = 7 WHERE place = 2");
    assertThat(codes()).containsExactly("custody-list");
    try (VaultUpkeep upkeep = upkeep()) {
      assertThat(upkeep.repair(Progress.silent()).findings())
          .extracting(Finding::code)
          .contains("custody-list-lost");
    }
    assertThat(kinds()).endsWith("import-finished", "repaired");
    assertThat(codes()).isEmpty();
  }
}
