package org.decamp.exporter.signal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.Selection;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Finding;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Subject;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationTarget;
import org.decamp.model.Decisions;
import org.decamp.model.Links;
import org.decamp.model.PersonId;
import org.decamp.model.PersonTarget;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalPerson;
import org.decamp.testing.MemoryVault;
import org.decamp.vault.ExportJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A vault in memory, a backup with one contact, and exports of the one into the other. */
abstract class SignalExportScene {

  static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  static final long ANNA = 3;

  @TempDir Path home;

  /** What happens between plan and writing. */
  Runnable whenPlanned = () -> {};

  final MemoryVault vault = new MemoryVault();
  final List<Links.OfPerson> people = new ArrayList<>();
  final List<Links.OfConversation> groups = new ArrayList<>();
  final List<Decisions.SamePerson> same = new ArrayList<>();
  final List<Decisions.GivenName> named = new ArrayList<>();
  final List<Decisions.Joined> joined = new ArrayList<>();
  final List<Place> places = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  final Map<ByteBuffer, Long> journal = new HashMap<>();
  AddressBookBackup backup = new AddressBookBackup();

  @BeforeEach
  void anOwnerAndABackup() {
    vault.owner(Conversations.PRODUCT, new PrivateText("Me"), "test");
    backup = new AddressBookBackup().contact(AddressBookBackup.person(1).text(11, "Anna"));
  }

  final void link(ConversationId conversation, String name, PersonTarget target) {
    people.add(
        new Links.OfPerson(
            new Decisions.Appearance(conversation, PersonId.of(conversation, name)), target));
  }

  final void link(ConversationId conversation, ConversationTarget target) {
    groups.add(new Links.OfConversation(conversation, target));
  }

  static SignalPerson anna() {
    return new SignalPerson.Contact(AddressBookBackup.account(1));
  }

  final LedgerReport export(String name) throws Exception {
    return run(name).report();
  }

  final ExportJob.Result run(String name) throws Exception {
    return run(name, exporter -> exporter);
  }

  /** Exports with a target that somebody stands before. */
  final ExportJob.Result run(String name, UnaryOperator<Exporter> before) throws Exception {
    vault.decide(
        new Decisions(same, List.of(), named, joined, List.of(), new Links(people, groups)));
    Path folder = home.resolve("SignalBackups");
    if (!Files.exists(folder)) {
      backup.write(folder);
    }
    SignalBackups backups = SignalBackups.open(folder);
    places.clear();
    try (SignalRecoveryKey key = SignalRecoveryKey.of(ScratchBackup.KEY.toCharArray());
        OpenBackup open = OpenBackup.open(backups, backups.newest(), key);
        SignalSecrets secrets = new SignalSecrets(new byte[32])) {
      SignalExporter exporter =
          new SignalExporter(open, secrets, new Memory(), NOW, new SecureRandom(), this::announced);
      return new ExportJob(before.apply(exporter), vault)
          .run(Selection.ALL, home.resolve(name), new Listening());
    }
  }

  private void announced(List<Place> all) {
    places.addAll(all);
    whenPlanned.run();
  }

  /** What the user does: copies the overlay over the folder of the phone. */
  final void layOver(String name) throws IOException {
    Path overlay = home.resolve(name);
    try (Stream<Path> files = Files.walk(overlay)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = home.resolve("SignalBackups").resolve(overlay.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  /** A journal that outlasts an export. */
  private final class Memory implements ExportJournal {

    @Override
    public OptionalLong find(byte[] entry) {
      Long time = journal.get(ByteBuffer.wrap(entry));
      return time == null ? OptionalLong.empty() : OptionalLong.of(time);
    }

    @Override
    public void put(byte[] entry, long sentAt) {
      journal.put(ByteBuffer.wrap(entry.clone()), sentAt);
    }

    @Override
    public void keep() {
      // It lies in memory.
    }
  }

  private final class Listening implements Progress {

    @Override
    public void report(Event event) {
      if (event instanceof Event.Noticed(Finding finding)) {
        findings.add(finding);
      }
    }

    @Override
    public void checkCancelled() {
      // Nobody cancels.
    }
  }

  static LedgerReport.Line messages(LedgerReport report) {
    return report.lines().stream()
        .filter(line -> line.subject() == Subject.MESSAGE)
        .findFirst()
        .orElseThrow();
  }
}
