package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.decamp.exporter.signal.media.MediaFile;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.seal.SealException;

/**
 * Media files in folders: those of an overlay and of the backup below it.
 *
 * @param folders each a folder {@code files}; the first that has a file counts
 * @param named what the snapshot's list names
 */
public record FolderShelf(List<Path> folders, Set<MediaName> named) implements MediaShelf {

  public FolderShelf {
    folders = List.copyOf(folders);
  }

  @Override
  public OptionalLong length(MediaName name) throws IOException {
    Optional<Path> file = find(name);
    return file.isPresent() ? OptionalLong.of(Files.size(file.get())) : OptionalLong.empty();
  }

  @Override
  public boolean isNamed(MediaName name) {
    return named.contains(name);
  }

  @Override
  public void verify(SealedMedia media) throws IOException {
    Optional<Path> file = find(media.name());
    if (file.isEmpty()) {
      throw SealException.damaged("the media file is not there");
    }
    MediaFile.verify(file.get(), media);
  }

  private Optional<Path> find(MediaName name) {
    return folders.stream().map(name::in).filter(Files::isRegularFile).findFirst();
  }
}
