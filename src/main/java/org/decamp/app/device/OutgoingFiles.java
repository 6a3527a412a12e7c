package org.decamp.app.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.replay.AttachmentStage;
import org.decamp.replay.ReplayPlan;
import org.decamp.signalcli.SignalCli;
import org.decamp.vault.key.OwnerOnly;

/**
 * Files on their way out, which signal-cli takes by their paths only: in a private folder, in
 * memory where the machine offers that, and wiped when they are sent. What a killed run left is
 * wiped by the next one of the same device.
 */
public final class OutgoingFiles implements AttachmentStage, AutoCloseable {

  /** Of one message no more lies ready at a time. */
  private static final long MOST_AT_ONCE = 100_000_000;

  private static final String NAME = "decamp-outgoing-";
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final boolean inMemory;
  private int count;

  private OutgoingFiles(Path folder, boolean inMemory) {
    this.folder = folder;
    this.inMemory = inMemory;
  }

  /**
   * Makes the folder, and wipes what earlier runs of this device left in any such place.
   *
   * @param device which nobody else uses meanwhile
   * @param setting of the device
   * @param amount what is to be sent
   * @throws Problem.Busy if the signal-cli of a killed run may still be reading what was left
   */
  public static OutgoingFiles prepare(
      SignalDevice device, DeviceSetting setting, ReplayPlan.Amount amount)
      throws IOException, Problem {
    Path folder = device.folder().path();
    if (!leftovers(folder, setting.memory(), setting.temporary()).isEmpty()) {
      // Only one signal-cli can hold the account: when this one answers, no other is at work.
      var _ = device.doing(SignalCli::accounts);
    }
    return prepare(folder, setting.memory(), setting.temporary(), room(amount));
  }

  /** Whether files of that amount would touch a drive, because memory has no room for them. */
  public static boolean onDrive(DeviceSetting setting, ReplayPlan.Amount amount)
      throws IOException {
    return amount.attachments() > 0 && roomy(setting.memory(), room(amount)).isEmpty();
  }

  private static long room(ReplayPlan.Amount amount) {
    return Math.min(amount.fileBytes(), MOST_AT_ONCE);
  }

  private static Optional<Path> roomy(List<Path> memory, long room) throws IOException {
    for (Path place : memory) {
      if (Files.getFileStore(place).getUsableSpace() / 2 > room) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  static OutgoingFiles prepare(Path device, List<Path> memory, Path drive, long room)
      throws IOException {
    for (Path left : leftovers(device, memory, drive)) {
      Wipe.tree(left);
    }
    Optional<Path> place = roomy(memory, room);
    return new OutgoingFiles(make(place.orElse(drive), device), place.isPresent());
  }

  private static Path make(Path place, Path device) throws IOException {
    byte[] name = new byte[12];
    RANDOM.nextBytes(name);
    Path folder = place.toAbsolutePath().resolve(prefix(device) + HexFormat.of().formatHex(name));
    return Files.createDirectory(folder, OwnerOnly.directory(folder));
  }

  /** Tells devices apart without naming their folder to whoever can list the place. */
  private static String prefix(Path device) {
    byte[] digest = Digests.sha256(device.toString().getBytes(StandardCharsets.UTF_8));
    return NAME + HexFormat.of().formatHex(digest, 0, 6) + '-';
  }

  private static List<Path> leftovers(Path device, List<Path> memory, Path drive)
      throws IOException {
    UserPrincipal user = Files.getOwner(device);
    List<Path> left = new ArrayList<>();
    List<Path> places = new ArrayList<>(memory);
    places.add(drive);
    for (Path place : places) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(place, prefix(device) + "*")) {
        for (Path folder : all) {
          if (Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)) {
            left.add(folder);
          }
        }
      }
    }
    return left;
  }

  /** Where they lie. */
  public Path folder() {
    return folder;
  }

  /** Whether they lie in memory; otherwise they touch a drive, which is to be said beforehand. */
  public boolean inMemory() {
    return inMemory;
  }

  @Override
  public Staged stage(String name, long size, InputStream content) throws IOException, Problem {
    if (Files.getFileStore(folder).getUsableSpace() < size) {
      throw new Problem.CannotWrite(
          "there is no room for an attachment in " + folder.getParent(),
          "Make room there and run the same command again.");
    }
    Path own = folder.resolve(Integer.toString(++count));
    Path file = Files.createDirectory(own, OwnerOnly.directory(own)).resolve(name);
    boolean whole = false;
    try (OutputStream out =
        Channels.newOutputStream(Files.newByteChannel(file, NEW, OwnerOnly.file(file)))) {
      content.transferTo(out);
      whole = true;
    } finally {
      if (!whole) {
        Wipe.tree(own);
      }
    }
    return new OnItsWay(own, file);
  }

  /** One file in a folder of its own. */
  private record OnItsWay(Path own, Path file) implements Staged {
    @Override
    public void close() throws IOException {
      Wipe.tree(own);
    }
  }

  @Override
  public void close() throws IOException {
    Wipe.tree(folder);
  }
}
