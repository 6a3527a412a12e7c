package org.decamp.exporter.signal.folder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a snapshot's folder, which is the moment it was made, in UTC. Both Signal for Android
 * and Signal Desktop take this form and no other.
 *
 * @param time to the second
 */
public record SnapshotName(LocalDateTime time) implements Comparable<SnapshotName> {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("'signal-backup-'uuuu-MM-dd-HH-mm-ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Reads a folder's name; nothing if it is not the name of a snapshot. */
  public static Optional<SnapshotName> parse(String folder) {
    try {
      return Optional.of(new SnapshotName(LocalDateTime.parse(folder, FORM)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** A name for a snapshot made now that is newer than all others. */
  public static SnapshotName next(Instant now, Collection<SnapshotName> others) {
    SnapshotName plain =
        new SnapshotName(
            LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC));
    return others.stream()
        .max(Comparator.naturalOrder())
        .filter(newest -> newest.compareTo(plain) >= 0)
        .map(newest -> new SnapshotName(newest.time.plusSeconds(1)))
        .orElse(plain);
  }

  @Override
  public int compareTo(SnapshotName other) {
    return time.compareTo(other.time);
  }

  /** The folder's name. */
  @Override
  public String toString() {
    return FORM.format(time);
  }
}
