package org.decamp.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.job.Finding;
import org.decamp.job.Finding.Severity;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceContainer.Kind;
import org.decamp.source.SourceContainer.Refusal;
import org.decamp.source.SourceContainer.Refusal.Reason;

/** Adds a file to the tree as a ZIP, if that is what it is or claims to be. */
final class ZipOpener {

  private static final int SPLIT_MARK = 0x08074b50;
  private static final int SINGLE_SEGMENT_MARK = 0x30304b50;
  private static final int EMPTY_ARCHIVE = 0x06054b50;

  private final OpenTree tree;
  private final Limits limits;
  private final Progress progress;

  ZipOpener(OpenTree tree, Limits limits, Progress progress) {
    this.tree = tree;
    this.limits = limits;
    this.progress = progress;
  }

  /** Notes a part of which nothing can be read, so that the others can be. */
  void unreadable(Path file, Problem.BadInput why) {
    String name = nameOf(file);
    Refusal refusal = EntryName.refusal(name, Reason.DAMAGED);
    tree.add(new SourceContainer(tree.nextNumber(), name, Kind.ZIP, true, List.of(refusal)), file);
    tree.unreadable(why);
    notice("part-unreadable", name, String.valueOf(why.getMessage()));
  }

  private void notice(String code, String where, String detail) {
    progress.report(new Progress.Event.Noticed(new Finding(Severity.DAMAGE, code, where, detail)));
  }

  /** Whether the name claims a ZIP; the content decides. */
  static boolean isNamedZip(Path file) {
    return nameOf(file).toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  static String nameOf(Path path) {
    Path name = path.getFileName();
    return EntryName.printable(name == null ? path.toString() : name.toString());
  }

  /**
   * Lists the file as a container of its own if its content is that of a ZIP.
   *
   * @return whether it is one
   * @throws Problem.BadInput if it is one of which nothing can be read
   */
  boolean add(Path file) throws IOException, Problem {
    ZipBytes zip = ZipBytes.open(file, tree.workspaces());
    boolean used = false;
    try {
      used = list(file, zip);
    } finally {
      if (used) {
        tree.own(zip);
      } else {
        zip.close();
      }
    }
    return used;
  }

  private boolean list(Path file, ZipBytes zip) throws IOException, Problem {
    int mark = zip.size() < 4 ? 0 : zip.read(0, 4).getInt(0);
    Optional<CentralDirectory> directory = CentralDirectory.find(zip);
    if (mark == SPLIT_MARK || directory.filter(CentralDirectory::split).isPresent()) {
      throw new Problem.BadInput(
          nameOf(file) + " is one piece of a split archive.",
          "Join the pieces into one ZIP first (for example: zip -s 0 in.zip --out whole.zip), or"
              + " unpack them and give the folder.");
    }
    if (directory.isPresent()) {
      Listing listing = new Listing(limits);
      if (new DirectoryReader(zip, directory.get()).readInto(listing, progress)) {
        add(file, zip, new Overlaps(listing.slots()).removedFrom(listing, limits), false);
        return true;
      }
    }
    if (directory.isEmpty() && !claimsToBeZip(mark)) {
      return false;
    }
    add(file, zip, new ZipSalvage(zip, limits, progress).list(), true);
    return true;
  }

  private static boolean claimsToBeZip(int mark) {
    return mark == LocalHeader.SIGNATURE || mark == SINGLE_SEGMENT_MARK || mark == EMPTY_ARCHIVE;
  }

  private void add(Path file, ZipBytes zip, Listing listing, boolean incomplete)
      throws Problem.BadInput {
    List<ZipSlot> slots = listing.slots();
    List<Refusal> refusals = listing.refusals();
    if (slots.isEmpty() && (incomplete || refusals.isEmpty())) {
      throw nothingIn(file);
    }
    SourceContainer container =
        new SourceContainer(
            tree.nextNumber(),
            nameOf(file),
            Kind.ZIP,
            incomplete,
            refusals,
            Optional.of(listing.traits()));
    tree.add(container, file);
    if (incomplete) {
      notice("part-incomplete", nameOf(file), "The ZIP is cut off; its whole files are read.");
    }
    slots.forEach(slot -> tree.add(new ZipMember(container, zip, slot)));
  }

  static Problem.BadInput nothingIn(Path file) {
    return new Problem.BadInput(
        "Nothing can be read from " + nameOf(file) + ": it is empty, damaged or not a ZIP.",
        "Download it again from Meta and give the file as it was downloaded.");
  }
}
