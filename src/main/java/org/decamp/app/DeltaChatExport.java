package org.decamp.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.deltachat.Base;
import org.decamp.exporter.deltachat.DeltaChatBackup;
import org.decamp.exporter.deltachat.DeltaChatExporter;
import org.decamp.exporter.deltachat.DeltaChatSecrets;
import org.decamp.exporter.deltachat.PassphraseSource;
import org.decamp.exporter.deltachat.RealChats;
import org.decamp.exporter.deltachat.file.PassphraseKey;
import org.decamp.exporter.deltachat.store.FreshProfile;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;
import org.decamp.people.PeopleDirectory;

/** Puts conversations of a vault into a backup of Delta Chat, which is only read. */
public final class DeltaChatExport {

  private final Export export;
  private final OpenVault vault;
  private final Optional<DeltaChatBackup> backup;
  private final Map<String, PrivateText> into;
  private final Optional<PassphraseSource> protection;
  private final Clock clock;

  /**
   * @param vault owned by the caller
   * @param backup owned by the caller; none for a profile of its own
   * @param into which conversations, by the beginning of their id or title, go into a chat of the
   *     backup's owner: with whom, by name or address
   * @param protection asked for a passphrase of what is written; where there is none, that is
   *     protected as the backup is
   */
  public DeltaChatExport(
      Export export,
      OpenVault vault,
      Optional<DeltaChatBackup> backup,
      Map<String, PrivateText> into,
      Optional<PassphraseSource> protection,
      Clock clock) {
    this.export = export;
    this.vault = vault;
    this.backup = backup;
    this.into = Map.copyOf(into);
    this.protection = protection;
    this.clock = clock;
  }

  /** Says what an export would do and writes nothing. */
  public ExportPlan plan(Choice choice, Progress progress) throws IOException, Problem {
    try (DeltaChatSecrets secrets = secrets()) {
      return export.plan(exporter(secrets, Optional.empty()), vault, choice, progress);
    }
  }

  /**
   * Exports.
   *
   * @param destination does not exist yet
   */
  public ExportReport run(Choice choice, Path destination, Progress progress)
      throws IOException, Problem {
    if (protection.isEmpty()) {
      return run(choice, destination, Optional.empty(), progress);
    }
    try (PassphraseKey key = key(protection.get())) {
      return run(choice, destination, Optional.of(key), progress);
    }
  }

  private static PassphraseKey key(PassphraseSource protection) throws Problem {
    char[] passphrase = protection.next();
    try {
      return PassphraseKey.fresh(passphrase, new SecureRandom());
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private ExportReport run(
      Choice choice, Path destination, Optional<PassphraseKey> key, Progress progress)
      throws IOException, Problem {
    try (DeltaChatSecrets secrets = secrets()) {
      return export.run(exporter(secrets, key), vault, choice, destination, progress);
    }
  }

  private DeltaChatSecrets secrets() {
    return new DeltaChatSecrets(vault.secret(DeltaChatSecrets.PURPOSE));
  }

  private DeltaChatExporter exporter(DeltaChatSecrets secrets, Optional<PassphraseKey> key)
      throws Problem {
    Instant now = clock.instant();
    return new DeltaChatExporter(base(secrets, now), key, secrets, now, new SecureRandom());
  }

  private Base base(DeltaChatSecrets secrets, Instant now) throws Problem {
    return backup.isPresent()
        ? new Base.Existing(backup.get(), realChats(backup.get()))
        : new Base.Scratch(new FreshProfile(secrets.address(), owner(), now));
  }

  private RealChats realChats(DeltaChatBackup known) throws Problem {
    ConversationFinder finder = new ConversationFinder(vault.reader());
    Map<ConversationId, PrivateText> words = new HashMap<>();
    for (Map.Entry<String, PrivateText> one : into.entrySet()) {
      if (words.put(finder.find(one.getKey()).id(), one.getValue()) != null) {
        throw new Problem.Usage(
            "one conversation is given twice with --into", "Give it once, with one contact.");
      }
    }
    return RealChats.of(known, words);
  }

  private PrivateText owner() throws Problem {
    return PeopleDirectory.of(vault.reader()).owners().values().stream()
        .findFirst()
        .orElse(new PrivateText("Me"));
  }
}
