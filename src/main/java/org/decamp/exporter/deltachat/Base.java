package org.decamp.exporter.deltachat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.decamp.exporter.deltachat.file.BackupArchive;
import org.decamp.exporter.deltachat.file.PassphraseKey;
import org.decamp.exporter.deltachat.file.Profile;
import org.decamp.exporter.deltachat.store.BackupOutput;
import org.decamp.exporter.deltachat.store.FreshProfile;
import org.decamp.exporter.deltachat.store.WorkingDatabase;
import org.decamp.exporter.sqlite.RowDigests;
import org.decamp.exporter.sqlite.SqliteFile;
import org.decamp.job.Problem;

/** What conversations are put into. */
public sealed interface Base {

  /** The key of what is there, if it is protected. */
  Optional<PassphraseKey> protection();

  /** What is there already. */
  Profile profile();

  /** What goes into chats that are there already. */
  RealChats realChats();

  /** How many bytes it brings along, while it is worked on. */
  long bytes() throws IOException;

  /** Copies the media that are there already. */
  void copyMedia(BackupOutput output) throws IOException;

  /**
   * Opens the database to put rows in.
   *
   * @param file does not exist yet
   */
  WorkingDatabase database(Path file, SecureRandom random) throws IOException, Problem;

  /** Whether a database holds all that was there before. */
  boolean keptBy(SqliteFile written) throws IOException, Problem;

  /**
   * A backup of the user's.
   *
   * @param backup stays the caller's
   * @param realChats which conversations go into chats of the user's own
   */
  record Existing(DeltaChatBackup backup, RealChats realChats) implements Base {

    /** One in which everything goes into chats that can only be read. */
    public Existing(DeltaChatBackup backup) {
      this(backup, RealChats.none());
    }

    @Override
    public Optional<PassphraseKey> protection() {
      return backup.key();
    }

    @Override
    public Profile profile() {
      return backup.profile();
    }

    @Override
    public long bytes() throws IOException {
      BackupArchive archive = backup.archive();
      return archive.channel().size() + 2 * archive.database().size();
    }

    @Override
    public void copyMedia(BackupOutput output) throws IOException {
      output.copy(backup.archive());
    }

    @Override
    public WorkingDatabase database(Path file, SecureRandom random) throws IOException, Problem {
      BackupArchive archive = backup.archive();
      return WorkingDatabase.open(file, archive.read(archive.database()), backup.key(), random);
    }

    @Override
    public boolean keptBy(SqliteFile written) throws IOException, Problem {
      return RowDigests.of(backup.database()).keptBy(written);
    }
  }

  /** A profile that is not there yet. */
  record Scratch(FreshProfile fresh) implements Base {

    @Override
    public Optional<PassphraseKey> protection() {
      return Optional.empty();
    }

    @Override
    public Profile profile() {
      return Profile.none();
    }

    @Override
    public RealChats realChats() {
      return RealChats.none();
    }

    @Override
    public long bytes() {
      return 0;
    }

    @Override
    public void copyMedia(BackupOutput output) {}

    @Override
    public WorkingDatabase database(Path file, SecureRandom random) throws IOException, Problem {
      return WorkingDatabase.fresh(file, fresh, random);
    }

    @Override
    public boolean keptBy(SqliteFile written) {
      return true;
    }
  }
}
