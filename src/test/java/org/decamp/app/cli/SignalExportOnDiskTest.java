package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.exporter.signal.AddressBookBackup;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalExportOnDiskTest {
  @TempDir Path home;

  @Test
  void look() throws Exception {
    Commands commands = Commands.onDisk(home);
    Files.createDirectories(commands.vault.getParent());
    try (Passphrase passphrase = new Passphrase(Commands.PASSPHRASE.toCharArray())) {
      Vault.create(commands.vault, passphrase, new KdfCost(8192, 1, 1)).close();
    }
    System.out.println(commands.run("import", "examples").out());
    System.out.println(commands.run("list").out());
    System.out.println(commands.run("people", "list").out());
    Path folder = home.resolve("SignalBackups");
    new AddressBookBackup()
        .contact(AddressBookBackup.person(1).number(4, 12_025_550_143L).text(11, "Anna"))
        .write(folder);
    Path key = Files.writeString(home.resolve("key"), ScratchBackup.KEY);
    var o = commands.run("export", "signal", "--signal", folder.toString(), "--signal-key-file", key.toString(), "--dry-run");
    System.out.println(o.exit() + o.out() + o.err());
    assertThat(o.exit()).isZero();
  }
}
