package org.decamp.vault.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.job.Problem;

/**
 * The two files that hold the header. Losing it loses the vault, so it is there twice, the second
 * is used when the first is damaged, and both are made equal after a successful unlock ({@code
 * vault}, section 4.4).
 */
final class HeaderCopies {

  private static final int MOST = 1 << 20;
  private static final byte[] NONE = {};

  private final VaultLayout layout;
  private final VaultFiles files;

  HeaderCopies(VaultLayout layout, VaultFiles files) {
    this.layout = layout;
    this.files = files;
  }

  /**
   * The copies that are whole, {@code vault.header} before the other; one if they are equal.
   *
   * @throws Problem.BadInput if there is none
   */
  List<HeaderText> intact() throws Problem {
    Optional<byte[]> first = bytes(layout.header());
    Optional<byte[]> second = bytes(layout.headerCopy());
    if (first.isEmpty() && second.isEmpty()) {
      throw new Problem.MissingInput(
          "there is no vault in that folder", "Check the folder given with --vault.");
    }
    boolean equal = first.isPresent() && Arrays.equals(first.get(), second.orElse(NONE));
    List<HeaderText> whole =
        Stream.of(first, equal ? Optional.<byte[]>empty() : second)
            .flatMap(Optional::stream)
            .flatMap(file -> HeaderText.intact(file).stream())
            .toList();
    if (whole.isEmpty()) {
      throw damaged();
    }
    return whole;
  }

  /** Makes both copies this text, writing only what differs, and removes what a crash left. */
  void settle(HeaderText text) throws Problem {
    byte[] file = text.file();
    for (Path copy : List.of(layout.header(), layout.headerCopy())) {
      Path leftover = copy.resolveSibling(copy.getFileName() + ".new");
      try {
        Files.deleteIfExists(leftover);
        if (bytes(copy).filter(there -> Arrays.equals(there, file)).isEmpty()) {
          files.replace(copy, file);
        }
      } catch (IOException e) {
        throw DiskTrouble.of("write", copy, e);
      }
    }
  }

  private static Optional<byte[]> bytes(Path file) throws Problem {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(MOST));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw DiskTrouble.of("read", file, e);
    }
  }

  static Problem.BadInput damaged() {
    return new Problem.BadInput(
        "vault.header and its copy vault.header.bak are damaged",
        "Put both files of a backup in place; nothing else is lost.");
  }
}
