package org.decamp.exporter.archive.bag;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveNames;
import org.decamp.exporter.ReadBack;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Opens a bag as an archivist would: every file in exactly one manifest with its checksum, no other
 * there, the numbers right, the custody record following from its first entry; and the archive in
 * it as its readers would.
 */
final class BagReadBack {

  private static final List<String> TAG_FILES =
      List.of(BagLayout.INFO, BagLayout.DECLARATION, BagLayout.MANIFEST, BagLayout.TAG_MANIFEST);

  private final ArchiveFiles bag;
  private final Progress progress;

  BagReadBack(ArchiveFiles bag, Progress progress) {
    this.bag = bag;
    this.progress = progress;
  }

  /** Reads the archive in a bag. */
  interface Inside {
    ReadBack read(ArchiveFiles archive) throws IOException, Problem;
  }

  ReadBack read(Inside inside) throws IOException, Problem {
    refuseOtherTagFiles();
    if (!BagDamage.text(bag, BagLayout.DECLARATION).equals(BagLayout.DECLARATION_TEXT)) {
      throw BagDamage.of("this is no bag that Decamp writes", BagLayout.DECLARATION);
    }
    Sha512Check tags = new Sha512Check(bag, progress);
    tags.run(BagLayout.TAG_MANIFEST, false);
    if (tags.files() != TAG_FILES.size() - 1) {
      throw BagDamage.of("a file is in no manifest", BagLayout.TAG_MANIFEST);
    }
    Sha512Check payload = new Sha512Check(bag, progress);
    payload.run(BagLayout.MANIFEST, true);
    refuseAdded(payload.files());
    requireInfo("Payload-Oxum", Optional.of(payload.bytes() + "." + payload.files()));
    requireInfo("Internal-Sender-Identifier", new CustodyCheck(bag, progress).run());
    ReadBack archive = inside.read(new FilesBelow(bag, BagLayout.ARCHIVE));
    return new ReadBack(
        BagExporter.ID,
        archive.conversations(),
        archive.messages(),
        archive.reactions(),
        archive.attachments(),
        archive.missingAttachments(),
        archive.mediaFiles(),
        payload.files() + tags.files());
  }

  private void refuseOtherTagFiles() throws IOException, Problem.BadInput {
    for (String path : bag.list("")) {
      if (path.equals(BagLayout.FETCH)) {
        throw BagDamage.of("the bag says that files of it lie elsewhere", path);
      }
      if (!path.equals(BagLayout.PAYLOAD) && !TAG_FILES.contains(path)) {
        throw BagDamage.of("something was added to the bag", path);
      }
    }
  }

  private void refuseAdded(long listed) throws IOException, Problem.BadInput {
    ArchiveNames names = new FilesBelow(bag, BagLayout.PAYLOAD).names();
    long there = 0;
    while (names.next().isPresent()) {
      there++;
    }
    if (there != listed) {
      throw BagDamage.of("%d files are in no manifest".formatted(there - listed), "data");
    }
  }

  private void requireInfo(String label, Optional<String> value)
      throws IOException, Problem.BadInput {
    Optional<String> stated =
        BagDamage.text(bag, BagLayout.INFO)
            .lines()
            .filter(line -> line.startsWith(label + ": "))
            .map(line -> line.substring(label.length() + 2))
            .findFirst();
    if (!stated.equals(value)) {
      throw BagDamage.of("the bag is not what it says, " + label, BagLayout.INFO);
    }
  }
}
