package org.decamp.exporter.signal.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.exporter.signal.AddressBookBackup;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressBookReaderTest {

  @TempDir Path folder;

  private AddressBook read() throws Exception {
    try (SignalRecoveryKey key = SignalRecoveryKey.of(ScratchBackup.KEY.toCharArray());
        UnlockedSnapshot snapshot = SignalBackups.open(folder).newest().unlock(key)) {
      return AddressBookReader.read(snapshot);
    }
  }

  private static List<String> names(BackupContact contact) {
    return contact.names().stream().map(PrivateText::value).toList();
  }

  @Test
  void aWholeBackupTellsItsContactsAndGroups() throws Exception {
    ScratchBackup.write(folder);
    AddressBook book = read();
    assertThat(book.contacts()).hasSize(2);
    assertThat(names(book.contacts().getFirst())).containsExactly("Anna (Instagram)", "Anna");
    assertThat(book.contacts().getFirst().person())
        .isEqualTo(new SignalPerson.Contact(ScratchBackup.ANNA.uuid()));
    assertThat(book.contacts().getLast().person())
        .isEqualTo(new SignalPerson.Phone(491_711_234_567L));
    assertThat(book.groups()).extracting(g -> g.title().value()).containsExactly("Hiking");
    assertThat(book.unusable()).isZero();
  }

  @Test
  void everyNameOfSomebodyIsReadInTheOrderInWhichSignalShowsThem() throws Exception {
    new AddressBookBackup()
        .contact(
            AddressBookBackup.person(1)
                .text(3, "anna.42")
                .number(4, 12_025_550_143L)
                .text(11, "Profile")
                .text(12, "Name")
                .message(16, new WireWriter().text(1, "Annie").text(2, "Bell"))
                .text(18, "Anna")
                .text(19, "Book")
                .text(20, "Sis"))
        .write(folder);
    BackupContact contact = read().contacts().getFirst();
    assertThat(names(contact)).containsExactly("Annie Bell", "Anna Book", "Sis", "Profile Name");
    assertThat(contact.username()).isEqualTo(Optional.of(new PrivateText("anna.42")));
    assertThat(contact.e164()).isEqualTo(OptionalLong.of(12_025_550_143L));
    assertThat(contact.toString()).doesNotContain("Ann").doesNotContain("1202");
  }

  @Test
  void whoHasNoAccountAndNoPossibleNumberIsCountedAndNotOffered() throws Exception {
    new AddressBookBackup()
        .contact(new WireWriter().bytes(2, new byte[16]).text(11, "only a PNI"))
        .contact(new WireWriter().bytes(1, new byte[16]).text(11, "the account of nobody"))
        .contact(new WireWriter().number(4, -1).text(11, "an impossible number"))
        .contact(new WireWriter().bytes(1, new byte[7]).number(4, 12_025_550_143L))
        .write(folder);
    AddressBook book = read();
    assertThat(book.unusable()).isEqualTo(3);
    assertThat(book.contacts()).extracting(BackupContact::names).containsExactly(List.of());
  }

  @Test
  void theIdOfAGroupIsTheSameInEveryBackupAndDoesNotHoldItsKey() throws Exception {
    new AddressBookBackup().group(7, "Hiking").group(8, "Hiking").write(folder);
    List<BackupGroup> groups = read().groups();
    assertThat(groups.getFirst().group()).isNotEqualTo(groups.getLast().group());
    assertThat(groups.getFirst().group().id()).doesNotContain("0707");
    // Computed by another program: HMAC-SHA256 under the label, of the key's bytes, its first half.
    assertThat(GroupIds.of(new PrivateText("07".repeat(32))).id())
        .isEqualTo(groups.getFirst().group().id())
        .isEqualTo("c3a304ef963641de7fe1f1f9c8ba7bf0");
    assertThat(HexFormat.of().parseHex(groups.getFirst().group().id())).hasSize(16);
  }

  @Test
  void aRecordThatIsNoneIsTheBackupsFaultAndNotPrinted() throws Exception {
    new AddressBookBackup()
        .contact(AddressBookBackup.person(1).bytes(11, new byte[] {(byte) 0xC3, 'S', 'e', 'c'}))
        .write(folder);
    assertThatThrownBy(this::read)
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("main is damaged")
        .hasMessageNotContaining("Sec");
  }

  @Test
  void tenThousandContactsAreAllThere() throws Exception {
    AddressBookBackup backup = new AddressBookBackup();
    for (int i = 0; i < 10_000; i++) {
      backup.contact(AddressBookBackup.person(i).text(11, "Anna").text(12, "No. " + i));
    }
    backup.write(folder);
    assertThat(read().contacts())
        .hasSize(10_000)
        .extracting(BackupContact::aci)
        .doesNotHaveDuplicates();
  }
}
