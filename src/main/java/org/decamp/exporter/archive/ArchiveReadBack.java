package org.decamp.exporter.archive;

import java.io.IOException;
import java.util.List;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveMarker;
import org.decamp.exporter.ManifestCheck;
import org.decamp.exporter.ReadBack;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Opens an archive as its readers would: every checksum, every form to its end, and all counts
 * equal to what the archive says about itself.
 */
final class ArchiveReadBack {

  private final String target;
  private final List<ArchiveFormKind> kinds;

  ArchiveReadBack(String target, List<ArchiveFormKind> kinds) {
    this.target = target;
    this.kinds = List.copyOf(kinds);
  }

  ReadBack read(ArchiveFiles archive, Progress progress) throws IOException, Problem {
    ArchiveMarker marker = ArchiveMarker.require(archive);
    ManifestCheck check = new ManifestCheck(archive, progress);
    check.run();
    require("media files", marker.media(), check.mediaFiles());
    for (ArchiveFormKind kind : kinds) {
      if (!marker.forms().contains(kind.id())) {
        throw new Problem.BadInput(
            "the archive has no form " + kind.id(), "Verify it as what it was exported to.");
      }
      ArchiveFormReader.Contents contents = kind.reader().read(archive, progress);
      compare(marker, contents, kind.id());
    }
    return new ReadBack(
        target,
        marker.conversations(),
        marker.messages(),
        marker.reactions(),
        marker.attachments(),
        marker.missing(),
        check.mediaFiles(),
        check.files());
  }

  private static void compare(ArchiveMarker marker, ArchiveFormReader.Contents there, String form)
      throws Problem {
    require("conversations in form " + form, marker.conversations(), there.conversations());
    require("messages in form " + form, marker.messages(), there.messages());
    require("reactions in form " + form, marker.reactions(), there.reactions());
    require("attachments in form " + form, marker.attachments(), there.attachments());
    require("missing attachments in form " + form, marker.missing(), there.missingAttachments());
  }

  private static void require(String what, long stated, long there) throws Problem {
    if (stated != there) {
      throw new Problem.BadInput(
          "the archive says %d %s and holds %d".formatted(stated, what, there),
          "Do not rely on this archive; export it again from the vault.");
    }
  }
}
