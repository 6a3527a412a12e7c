package org.decamp.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;

/** The files of one message while it is sent. */
final class StagedFiles implements AutoCloseable {

  private final List<AttachmentStage.Staged> files = new ArrayList<>();

  private StagedFiles() {}

  static StagedFiles of(List<OutgoingFile> files, VaultReader vault, AttachmentStage stage)
      throws IOException, Problem {
    StagedFiles staged = new StagedFiles();
    boolean whole = false;
    try {
      for (OutgoingFile file : files) {
        staged.add(file, vault, stage);
      }
      whole = true;
      return staged;
    } finally {
      if (!whole) {
        staged.close();
      }
    }
  }

  private void add(OutgoingFile file, VaultReader vault, AttachmentStage stage)
      throws IOException, Problem {
    try (InputStream content = open(file.media(), vault)) {
      files.add(stage.stage(file.name(), file.media().size(), content));
    }
  }

  private static InputStream open(StoredMedia media, VaultReader vault) throws Problem {
    try {
      return vault.openMedia(media.id());
    } catch (IOException e) {
      throw new Problem.BadInput(
          "a media content of the vault is missing or damaged",
          "Run \"decamp vault check\" to see what is damaged; importing the export again restores"
              + " it.",
          e);
    }
  }

  List<Path> paths() {
    return files.stream().map(AttachmentStage.Staged::file).toList();
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (AttachmentStage.Staged file : files) {
      try {
        file.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
