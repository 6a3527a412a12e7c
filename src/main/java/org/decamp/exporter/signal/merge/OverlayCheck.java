package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.lint.FolderShelf;
import org.decamp.exporter.signal.lint.Linter;
import org.decamp.exporter.signal.lint.OriginalsKept;
import org.decamp.exporter.signal.lint.Surroundings;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.exporter.signal.seal.SealException;
import org.decamp.exporter.signal.snapshot.FilesList;
import org.decamp.exporter.signal.snapshot.MainReader;
import org.decamp.exporter.signal.wire.Records;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.job.Problem;

/**
 * Reads an overlay back over its original ({@code signal-backup}, section 10.10): every original
 * record is there, every record is held to the lint, every content that is new is decrypted and
 * compared, and nothing lies there that nobody shows.
 */
public final class OverlayCheck {

  private final Original original;
  private final Predicate<Aci> isOwner;

  /**
   * @param original of one of the backups; not closed here
   * @param isOwner an {@link Owner}
   */
  public OverlayCheck(SignalBackups backups, UnlockedSnapshot original, Predicate<Aci> isOwner) {
    this(new StoredOriginal(backups, original), isOwner);
  }

  /**
   * @param original not closed here
   * @param isOwner an {@link Owner}
   */
  public OverlayCheck(Original original, Predicate<Aci> isOwner) {
    this.original = original;
    this.isOwner = isOwner;
  }

  /**
   * Reads an overlay.
   *
   * @param now no entry is later
   * @return what it holds; whether it may leave is for {@link OverlayReport#lint()} to say
   * @throws Problem.BadInput if it is not whole or not of this original
   */
  public OverlayReport check(Path folder, Instant now) throws IOException, Problem {
    OverlayFolder overlay = OverlayFolder.open(folder);
    try {
      return check(overlay, folder.resolve("files"), now);
    } catch (SealException | WireException e) {
      throw OverlayFolder.damaged(String.valueOf(e.getMessage()));
    }
  }

  private OverlayReport check(OverlayFolder overlay, Path media, Instant now)
      throws IOException, Problem {
    requireSameMetadata(overlay);
    List<Path> folders = new ArrayList<>(List.of(media));
    folders.addAll(original.media());
    FolderShelf files = new FolderShelf(folders, namesOf(overlay));
    WatchedShelf shelf = new WatchedShelf(files, overlay.media());
    Linter linter = new Linter(new Surroundings(now, original.fresh(), isOwner, shelf));
    NewEntries entries = new NewEntries();
    long originals = 0;
    try (Records old = original.records();
        Records records = MainReader.open(overlay.snapshot().main(), original.keys())) {
      OriginalsKept kept = new OriginalsKept(old);
      for (Optional<byte[]> r = records.next(); r.isPresent(); r = records.next()) {
        boolean isOriginal = kept.isOriginal(r.get());
        if (isOriginal && !original.fresh()) {
          linter.original(r.get());
        } else {
          linter.ours(r.get());
        }
        if (isOriginal) {
          originals++;
        } else {
          entries.count(r.get());
        }
      }
      if (!kept.allKept()) {
        throw OverlayFolder.damaged("a record of the original is changed, moved or gone");
      }
    }
    if (shelf.unseen() > 0) {
      throw OverlayFolder.damaged("a media file lies in it that no message shows");
    }
    return new OverlayReport(
        originals,
        entries.chats(),
        entries.entries(),
        entries.reactions(),
        entries.attachments(),
        entries.missing(),
        overlay.media().size(),
        shelf.verified(),
        linter.report());
  }

  private void requireSameMetadata(OverlayFolder overlay) throws IOException, Problem {
    if (!Arrays.equals(Files.readAllBytes(overlay.snapshot().metadata()), original.metadata())) {
      throw new Problem.BadInput(
          "the new backup is damaged, or was made from another backup than "
              + original
              + ": their metadata differ",
          "If it was made from another one, name that with --signal and --snapshot.");
    }
  }

  /** What the new list names: all that the old one names, and more. */
  private Set<MediaName> namesOf(OverlayFolder overlay) throws IOException, Problem {
    Set<MediaName> named = new HashSet<>();
    try (FilesList old = original.mediaNames();
        FilesList list = overlay.snapshot().mediaNames()) {
      for (Optional<MediaName> name = old.next(); name.isPresent(); name = old.next()) {
        if (!name.equals(list.next())) {
          throw OverlayFolder.damaged("its list of files lacks some of the original's");
        }
        named.add(name.get());
      }
      for (Optional<MediaName> name = list.next(); name.isPresent(); name = list.next()) {
        named.add(name.get());
      }
    }
    return named;
  }
}
