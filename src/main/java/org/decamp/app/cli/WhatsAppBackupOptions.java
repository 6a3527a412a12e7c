package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which backup of WhatsApp a command reads. */
final class WhatsAppBackupOptions {

  @Option(
      names = "--whatsapp",
      paramLabel = "FILE",
      description =
          "for whatsapp-backup: your msgstore.db.crypt15, best in a copy of the phone's whole"
              + " folder WhatsApp; only read")
  private @Nullable Path backup;

  @Option(
      names = "--experimental",
      description =
          "for whatsapp-backup: yes, although nobody here has seen a phone accept the result")
  private boolean experimental;

  @Mixin private final WhatsAppKeyOption key = new WhatsAppKeyOption();

  /** Whether any of these was given. */
  boolean given() {
    return backup != null || experimental || key.given();
  }

  /** The backup to go into. */
  Optional<Path> backup() {
    return Optional.ofNullable(backup);
  }

  /** Whether it is known that this is an experiment. */
  boolean experimental() {
    return experimental;
  }

  /** Where its key comes from. */
  WhatsAppKeyOption key() {
    return key;
  }
}
