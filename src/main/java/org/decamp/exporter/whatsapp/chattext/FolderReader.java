package org.decamp.exporter.whatsapp.chattext;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads every ZIP back from its first byte to its last, checksums included, knowing nothing of the
 * writer. The media must be those that the text refers to, no more and no less.
 */
final class FolderReader {

  private final ArchiveFiles archive;
  private final Progress progress;
  private final byte[] chunk = new byte[1 << 16];

  FolderReader(ArchiveFiles archive, Progress progress) {
    this.archive = archive;
    this.progress = progress;
  }

  ChatContents read() throws IOException, Problem {
    ChatContents all = ChatContents.NONE;
    for (String path : archive.list("")) {
      if (path.endsWith(".zip")) {
        all = all.plus(zip(path));
      }
    }
    return all;
  }

  private ChatContents zip(String path) throws IOException, Problem {
    try (InputStream in = archive.open(path);
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      @Nullable ZipEntry text = zip.getNextEntry();
      if (text == null || !text.getName().endsWith(".txt")) {
        throw broken(path);
      }
      Set<String> referred = new HashSet<>();
      Optional<ChatContents> chat = new TextReader(progress, referred).read(zip);
      long media = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!referred.remove(entry.getName())) {
          throw broken(path);
        }
        drain(zip);
        media++;
      }
      if (chat.isEmpty() || !referred.isEmpty()) {
        throw broken(path);
      }
      return chat.get().plus(new ChatContents(1, 0, 0, 0, 0, media));
    } catch (ZipException | EOFException | CharacterCodingException e) {
      throw broken(path);
    }
  }

  private void drain(InputStream in) throws IOException, Problem {
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      progress.checkCancelled();
      progress.report(new Progress.Event.Advanced(n, 0));
    }
  }

  private static Problem broken(String path) {
    return new Problem.BadInput(
        "a chat is not as its readers need it: " + path,
        "Do not rely on it; export it again from the vault.");
  }
}
