package org.decamp.importer;

import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.job.Problem;
import org.decamp.ledger.Fate;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.MediaId;
import org.decamp.model.PrivateText;
import org.decamp.source.SourceContainer;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;

/** Tells ledger and sink what became of each file of an export. */
public final class EndedFiles {

  private final ImportSink sink;
  private final Ledger ledger;

  public EndedFiles(ImportSink sink, Ledger ledger) {
    this.sink = sink;
    this.ledger = ledger;
  }

  /**
   * Tells what became of a file that is listed.
   *
   * @param content what the sink made of it, if it was stored as a medium
   * @param sha256 of its bytes, hexadecimal, if the importer read them and handed them to nobody
   */
  public void entry(
      SourceEntry entry, Optional<MediaId> content, Optional<String> sha256, Fate fate)
      throws Problem {
    OptionalLong size = OptionalLong.of(entry.size());
    tell(entry.container(), entry.path(), size, content, sha256, fate);
  }

  /** Tells of all files that are not listed. */
  public void refused(SourceTree tree) throws Problem {
    for (SourceContainer container : tree.containers()) {
      for (SourceContainer.Refusal refusal : container.refusals()) {
        tell(
            container,
            refusal.path(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            new Fate.Omitted(why(refusal.reason())));
      }
    }
  }

  private void tell(
      SourceContainer container,
      String path,
      OptionalLong size,
      Optional<MediaId> content,
      Optional<String> sha256,
      Fate fate)
      throws Problem {
    ledger.found(Subject.FILE, 1);
    ledger.ended(Subject.FILE, fate, 1);
    sink.fileEnded(
        new EndedFile(
            container.number(),
            container.name(),
            new PrivateText(path),
            size,
            content,
            sha256,
            fate));
  }

  private static Omission why(SourceContainer.Refusal.Reason reason) {
    return switch (reason) {
      case UNSAFE_NAME -> Omission.UNSAFE_NAME;
      case OVER_LIMIT -> Omission.OVER_LIMIT;
      case UNSUPPORTED, DAMAGED -> Omission.UNREADABLE;
    };
  }
}
