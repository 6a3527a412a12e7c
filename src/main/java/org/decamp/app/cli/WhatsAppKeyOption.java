package org.decamp.app.cli;

import java.util.Optional;
import org.decamp.app.WhatsAppKeySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the key of a backup of WhatsApp's comes from, if nobody types it. */
final class WhatsAppKeyOption {

  @Option(
      names = "--whatsapp-key-file",
      paramLabel = "FILE",
      description =
          "read the key of a backup of WhatsApp's from FILE, or from standard input if FILE is -:"
              + " the 64 digits, or encrypted_backup.key as it lies on the phone; else it is asked"
              + " for")
  private @Nullable String file;

  boolean given() {
    return file != null;
  }

  WhatsAppKeySource source(Session session) {
    return session.whatsAppKeys(Optional.ofNullable(file));
  }
}
