package org.decamp.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceContainer.Kind;

/**
 * Opens a ZIP that must be as its writer made it: of one that is cut off, damaged or hostile in any
 * entry nothing is listed, and nothing is searched for.
 */
public final class WholeZip {

  private final String name;
  private final Limits limits;
  private final Progress progress;

  /**
   * @param name of the ZIP, for messages
   */
  public WholeZip(String name, Limits limits, Progress progress) {
    this.name = name;
    this.limits = limits;
    this.progress = progress;
  }

  /**
   * Lists the entries.
   *
   * @param bytes of the ZIP; closed with the tree, and left open if there is none
   * @throws Problem.BadInput if it is not whole
   */
  public SourceTree open(PositionedBytes bytes) throws IOException, Problem {
    OpenTree tree = new OpenTree();
    ZipBytes zip = new ZipBytes(bytes, tree.workspaces());
    Listing listing = list(zip);
    SourceContainer container =
        new SourceContainer(0, name, Kind.ZIP, false, List.of(), Optional.of(listing.traits()));
    tree.add(container);
    listing.slots().forEach(slot -> tree.add(new ZipMember(container, zip, slot)));
    tree.own(zip);
    return tree;
  }

  private Listing list(ZipBytes zip) throws IOException, Problem {
    Listing listing = new Listing(limits);
    Optional<CentralDirectory> directory =
        CentralDirectory.find(zip).filter(d -> !d.split() && d.shift() == 0);
    if (directory.isEmpty()
        || !new DirectoryReader(zip, directory.get()).readInto(listing, progress)) {
      throw bad("is not a whole ZIP");
    }
    Listing checked = new Overlaps(listing.slots()).removedFrom(listing, limits);
    if (!checked.refusals().isEmpty()) {
      throw bad(
          "is a ZIP with entries that are refused: " + checked.refusals().getFirst().reason());
    }
    return checked;
  }

  private Problem.BadInput bad(String what) {
    return new Problem.BadInput(
        name + " " + what, "Do not rely on it; make it again from its source.");
  }
}
