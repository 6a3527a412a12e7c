package org.decamp.exporter.whatsapp.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.decamp.exporter.PartialOutput;
import org.decamp.exporter.sqlite.DatabaseHeader;
import org.decamp.exporter.sqlite.SqliteFile;
import org.decamp.exporter.sqlite.working.FinishedDatabase;
import org.decamp.exporter.sqlite.working.SealedFile;
import org.decamp.exporter.sqlite.working.SealedPages;
import org.decamp.exporter.whatsapp.crypt15.BackupHeader;
import org.decamp.exporter.whatsapp.crypt15.Crypt15File;
import org.decamp.exporter.whatsapp.crypt15.Crypt15Output;
import org.decamp.exporter.whatsapp.crypt15.Increments;
import org.decamp.exporter.whatsapp.crypt15.RootKey;
import org.decamp.exporter.whatsapp.msgstore.Msgstore;
import org.decamp.exporter.whatsapp.msgstore.MsgstoreSchema;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Digests;

/**
 * A backup of WhatsApp's that was proven whole and is understood. It is only ever read. While it is
 * open its database lies, encrypted with a key that only this process knows, in a hidden folder
 * that is removed with it.
 */
public final class OpenBackup implements AutoCloseable {

  /** What WhatsApp calls the file, and finds it by. */
  public static final String FILE = "msgstore.db.crypt15";

  /** The flag that says that messages are in the tables that are known here. */
  private static final int MIGRATED_MESSAGES = 10;

  private final Path file;
  private final Crypt15File encrypted;
  private final RootKey key;
  private final PartialOutput scratch;
  private final SealedFile sealed;
  private final SqliteFile database;
  private final Msgstore there;

  private OpenBackup(
      Path file,
      Crypt15File encrypted,
      RootKey key,
      PartialOutput scratch,
      SealedFile sealed,
      SqliteFile database,
      Msgstore there) {
    this.file = file;
    this.encrypted = encrypted;
    this.key = key;
    this.scratch = scratch;
    this.sealed = sealed;
    this.database = database;
    this.there = there;
  }

  /**
   * Opens and reads it ({@code whatsapp}, section 5.1).
   *
   * @param key taken over, whatever happens
   * @param beside something that does not exist; there the hidden folder comes
   * @throws Problem.WrongSecret if the key does not fit
   * @throws Problem.BadInput if it is damaged, of another kind, older than increments beside it, or
   *     not understood
   */
  public static OpenBackup open(
      Path file, RootKey key, Path beside, SecureRandom random, Progress progress)
      throws IOException, Problem {
    try {
      return opened(file, key, beside, random, progress);
    } catch (IOException | Problem | RuntimeException e) {
      key.close();
      throw e;
    }
  }

  private static OpenBackup opened(
      Path file, RootKey key, Path beside, SecureRandom random, Progress progress)
      throws IOException, Problem {
    if (!Files.isRegularFile(file)) {
      throw new Problem.MissingInput(
          "there is no file " + file,
          "Give the file " + FILE + " from a copy of the phone's folder WhatsApp/Databases.");
    }
    Crypt15File encrypted = Crypt15File.open(file, key);
    try {
      Increments.refuse(file, encrypted);
      if (encrypted.header().migrated(MIGRATED_MESSAGES).equals(Optional.of(false))) {
        throw MsgstoreSchema.legacy();
      }
      PartialOutput scratch = new PartialOutput(beside);
      try {
        return read(file, encrypted, key, scratch, SealedPages.random(random), progress);
      } catch (IOException | Problem | RuntimeException e) {
        scratch.close();
        throw e;
      }
    } catch (IOException | Problem | RuntimeException e) {
      encrypted.close();
      throw e;
    }
  }

  private static OpenBackup read(
      Path file,
      Crypt15File encrypted,
      RootKey key,
      PartialOutput scratch,
      SealedPages seal,
      Progress progress)
      throws IOException, Problem {
    SealedFile sealed;
    try (BufferedInputStream content = new BufferedInputStream(encrypted.content())) {
      requireDatabase(content);
      sealed = SealedFile.seal(scratch.path(), content, seal);
    }
    try {
      SqliteFile database = SqliteFile.of(sealed);
      MsgstoreSchema.require(database);
      Msgstore there = Msgstore.read(database, progress);
      return new OpenBackup(file, encrypted, key, scratch, sealed, database, there);
    } catch (IOException | Problem | RuntimeException e) {
      sealed.close();
      throw e;
    }
  }

  private static void requireDatabase(InputStream content) throws IOException, Problem {
    content.mark(DatabaseHeader.LENGTH);
    byte[] begin = content.readNBytes(DatabaseHeader.LENGTH);
    content.reset();
    if (begin.length < DatabaseHeader.LENGTH || !DatabaseHeader.looksLikeOne(begin)) {
      throw new Problem.BadInput(
          "this backup of WhatsApp's holds no database", "Give the file " + FILE + ".");
    }
  }

  Path file() {
    return file;
  }

  RootKey key() {
    return key;
  }

  SqliteFile database() {
    return database;
  }

  /** What is there already. */
  Msgstore there() {
    return there;
  }

  /** What stands before the content. */
  public BackupHeader header() {
    return encrypted.header();
  }

  /** How many bytes its database has. */
  long bytes() throws IOException {
    return sealed.size();
  }

  SealedPages seal() {
    return sealed.seal();
  }

  /** A copy of the database to work on, encrypted as {@link #seal} says. */
  void copyTo(Path working) throws IOException {
    Files.copy(sealed.path(), working);
  }

  /**
   * Writes a backup of another database under the same key, with the header of this one: only its
   * 16 random bytes are others ({@code whatsapp}, section 2.7).
   *
   * @param target does not exist yet
   * @return its SHA-256
   */
  byte[] write(FinishedDatabase other, Path target, SecureRandom random) throws IOException {
    byte[] iv = new byte[BackupHeader.IV_LENGTH];
    random.nextBytes(iv);
    MessageDigest digest = Digests.sha256();
    try (FileChannel channel =
            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
        Crypt15Output output =
            new Crypt15Output(out, header().withIv(iv), key, encrypted.checksum())) {
      other.copyTo(output);
      output.finish();
      channel.force(true);
    }
    return digest.digest();
  }

  @Override
  public void close() throws IOException {
    try (key;
        encrypted;
        scratch) {
      sealed.close();
    }
  }

  @Override
  public String toString() {
    return "(backup of WhatsApp)";
  }
}
