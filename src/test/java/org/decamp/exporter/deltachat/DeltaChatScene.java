package org.decamp.exporter.deltachat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.exporter.deltachat.file.BackupArchive;
import org.decamp.exporter.deltachat.file.PassphraseKey;
import org.decamp.exporter.deltachat.store.FreshProfile;
import org.decamp.job.Progress;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;
import org.decamp.vault.VaultReader;
import org.jspecify.annotations.Nullable;

/** Backups that the core made, and exports of a vault into them. */
public final class DeltaChatScene {

  static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgAAIAAAUAAeImBZsAAAAASUVORK5CYII=");

  private DeltaChatScene() {}

  /** A profile with a contact, a group, a text, a picture and a quote, as a backup. */
  public static Path backup(String version, Path home, @Nullable String passphrase)
      throws IOException {
    return backup(version, home, passphrase, "displayname", "Maya");
  }

  /** Likewise, with one setting more. */
  public static Path backup(
      String version, Path home, @Nullable String passphrase, String setting, String value)
      throws IOException {
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("maker"))) {
      int account = core.pseudoAccount();
      core.call("set_config", account, setting, value);
      core.call("create_contact", account, "bob@local.invalid", "Bob Real");
      int group = core.call("create_group_chat", account, "Real group", false).asInt();
      int first = core.send(account, group, "Hello own group", null, null);
      core.send(account, group, "A picture", Files.write(home.resolve("own.png"), PIXEL), null);
      core.send(account, group, "An answer", null, first);
      return core.exported(account, home.resolve("made"), passphrase);
    }
  }

  /** Exports everything into a backup. */
  static ExportJob.Result merge(VaultReader vault, Path backup, Path out) throws Exception {
    return merge(vault, backup, null, null, out);
  }

  /**
   * Likewise.
   *
   * @param passphrase of the backup
   * @param wanted passphrase of what is written; that of the backup if there is none
   */
  static ExportJob.Result merge(
      VaultReader vault,
      Path backup,
      @Nullable String passphrase,
      @Nullable String wanted,
      Path out)
      throws Exception {
    try (DeltaChatBackup open =
        DeltaChatBackup.open(backup, new Typed(passphrase), Progress.silent())) {
      return export(vault, new Base.Existing(open), wanted, NOW, out);
    }
  }

  /**
   * Likewise.
   *
   * @param now when it happens
   */
  static ExportJob.Result merge(VaultReader vault, Path backup, Instant now, Path out)
      throws Exception {
    try (DeltaChatBackup open = DeltaChatBackup.open(backup, new Typed(null), Progress.silent())) {
      return export(vault, new Base.Existing(open), null, now, out);
    }
  }

  /** Likewise, some conversations into chats with contacts of the user's own. */
  static ExportJob.Result merge(
      VaultReader vault, Path backup, Map<ConversationId, PrivateText> into, Path out)
      throws Exception {
    try (DeltaChatBackup open = DeltaChatBackup.open(backup, new Typed(null), Progress.silent())) {
      return export(vault, new Base.Existing(open, RealChats.of(open, into)), null, NOW, out);
    }
  }

  /**
   * A profile that has written to Anna, whose key it has, and knows another by address only.
   *
   * @return the backup
   */
  public static Path backupWithAnna(String version, Path home) throws IOException {
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("maker"))) {
      int account = core.pseudoAccount();
      int other = core.pseudoAccount("anna@local.invalid", "Anna Real");
      String card = core.call("make_vcard", other, List.of(1)).asString();
      int anna = core.call("import_vcard_contents", account, card).get(0).asInt();
      int blocked = core.pseudoAccount("carl@local.invalid", "Carl Blocked");
      String second = core.call("make_vcard", blocked, List.of(1)).asString();
      int carl = core.call("import_vcard_contents", account, second).get(0).asInt();
      core.call("block_contact", account, carl);
      core.call("create_contact", account, "bob@local.invalid", "Bob Address");
      core.call("create_contact", account, "one@local.invalid", "Two Alike");
      core.call("create_contact", account, "two@local.invalid", "Two Alike");
      int chat = core.call("create_chat_by_contact_id", account, anna).asInt();
      core.send(account, chat, "Hello in Delta Chat", null, null);
      return core.exported(account, home.resolve("made"), null);
    }
  }

  /** A profile of an older version that has lately written to somebody without encryption. */
  static Path backupOfAnUnencryptedChat(Path home) throws IOException {
    try (DeltaChatCore core = DeltaChatCore.start(DeltaChatCore.OLDER, home.resolve("maker"))) {
      int account = core.pseudoAccount();
      int bob = core.call("create_contact", account, "bob@local.invalid", "Bob Address").asInt();
      int chat = core.call("create_chat_by_contact_id", account, bob).asInt();
      core.send(account, chat, "Hello by mail", null, null);
      return core.exported(account, home.resolve("made"), null);
    }
  }

  /** Exports everything into a profile of its own. */
  static ExportJob.Result fromScratch(VaultReader vault, @Nullable String wanted, Path out)
      throws Exception {
    try (DeltaChatSecrets secrets = secrets()) {
      return export(
          vault,
          new Base.Scratch(
              new FreshProfile(secrets.address(), new PrivateText("Maya \"Archive\""), NOW)),
          wanted,
          NOW,
          out);
    }
  }

  /** A backup of a database alone. */
  static void tar(Path tar, Path database) throws IOException {
    try (OutputStream out = Files.newOutputStream(tar);
        TarArchiveOutputStream entries = new TarArchiveOutputStream(out)) {
      TarArchiveEntry entry = new TarArchiveEntry(BackupArchive.DATABASE);
      entry.setSize(Files.size(database));
      entries.putArchiveEntry(entry);
      Files.copy(database, entries);
      entries.closeArchiveEntry();
    }
  }

  static DeltaChatSecrets secrets() {
    return new DeltaChatSecrets(new byte[32]);
  }

  private static ExportJob.Result export(
      VaultReader vault, Base base, @Nullable String wanted, Instant now, Path out)
      throws Exception {
    SecureRandom random = new SecureRandom();
    Optional<PassphraseKey> key =
        Optional.ofNullable(wanted).map(w -> PassphraseKey.fresh(w.toCharArray(), random));
    try (DeltaChatSecrets secrets = secrets()) {
      return new ExportJob(new DeltaChatExporter(base, key, secrets, now, random), vault)
          .run(Selection.ALL, out, Progress.silent());
    }
  }

  /**
   * Somebody who types always the same.
   *
   * @param passphrase none if they must not be asked
   */
  record Typed(@Nullable String passphrase) implements PassphraseSource {

    @Override
    public char[] next() {
      String known = passphrase;
      if (known == null) {
        throw new AssertionError("nobody should have been asked");
      }
      return known.toCharArray();
    }

    @Override
    public int attempts() {
      return 1;
    }
  }
}
