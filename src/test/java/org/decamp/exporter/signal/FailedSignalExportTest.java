package org.decamp.exporter.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.model.ConversationId;
import org.decamp.model.Links;
import org.decamp.vault.VaultReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The journal is kept before the overlay is read back and named. What fails after that must cost
 * nothing: an entry counts as put in only when the backup has it.
 */
class FailedSignalExportTest extends SignalExportScene {

  @BeforeEach
  void aConversation() throws Exception {
    ConversationId talk =
        Conversations.add(vault, "1", "Talk", new Said("Anna", 1, "a"), new Said("Me", 2, "b"));
    link(talk, "Anna", anna());
  }

  private void everythingIsPutInOnceByTheNextExport() throws Exception {
    assertThat(inTheHome()).containsExactly("SignalBackups");
    assertThat(journal).isNotEmpty();
    assertThat(messages(export("overlay")).carried()).isEqualTo(2);
    layOver("overlay");
    assertThat(messages(export("again")).omitted()).containsEntry(Omission.DUPLICATE, 2L);
  }

  private List<String> inTheHome() throws IOException {
    try (Stream<Path> all = Files.list(home)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void anOverlayThatCannotBeReadBackIsNotThere() throws Exception {
    assertThatThrownBy(() -> run("overlay", Damaging::new)).isInstanceOf(Problem.BadInput.class);
    everythingIsPutInOnceByTheNextExport();
  }

  @Test
  void aDiskThatFailsWhileItIsReadBackLeavesNothing() throws Exception {
    assertThatThrownBy(() -> run("overlay", Vanishing::new))
        .isInstanceOfAny(Problem.InputOutput.class, Problem.BadInput.class);
    everythingIsPutInOnceByTheNextExport();
  }

  /** Two exports to one place: the one that ends first has it, the other one leaves it alone. */
  @Test
  void aNameThatIsTakenMeanwhileIsNotTakenAway() throws Exception {
    Path other = home.resolve("overlay/of-another-export");
    whenPlanned =
        () -> {
          try {
            Files.createFile(Files.createDirectory(other.getParent()).resolve(other.getFileName()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    assertThatThrownBy(() -> run("overlay"))
        .isInstanceOf(Problem.CannotWrite.class)
        .hasMessageContaining("exists already");
    assertThat(other).exists();
    whenPlanned = () -> {};
    Files.delete(other);
    Files.delete(other.getParent());
    everythingIsPutInOnceByTheNextExport();
  }

  /** An overlay was lost; another one, with a message of the same moment in it, came through. */
  @Test
  void aMessageIsNotTakenForAnotherOneThatHasItsMoment() throws Exception {
    export("lost");
    Links.OfPerson first = people.removeFirst();
    ConversationId other = Conversations.add(vault, "2", "Talk", new Said("Bella", 1, "another"));
    link(other, "Bella", anna());
    assertThat(messages(export("found")).adapted()).containsEntry(Adaptation.TIME_SHIFTED, 1L);
    layOver("found");
    people.add(first);
    LedgerReport.Line line = messages(export("all"));
    assertThat(line.carried()).isEqualTo(2);
    assertThat(line.omitted()).containsEntry(Omission.DUPLICATE, 1L);
    layOver("all");
    assertThat(messages(export("again")).omitted()).containsEntry(Omission.DUPLICATE, 3L);
  }

  /** Of two overlays of one backup it does not matter which one is laid over. */
  @Test
  void anOlderOverlayIsKnownAsWellAsTheNewestOne() throws Exception {
    export("older");
    ConversationId other =
        Conversations.add(
            vault, "2", "Talk", new Said("Bella", 1, "another"), new Said("Me", 2, "b"));
    link(other, "Bella", anna());
    export("newer");
    layOver("older");
    LedgerReport.Line line = messages(export("rest"));
    assertThat(line.omitted()).containsEntry(Omission.DUPLICATE, 2L);
    assertThat(line.adapted()).containsEntry(Adaptation.TIME_SHIFTED, 2L);
    layOver("rest");
    assertThat(messages(export("again")).omitted()).containsEntry(Omission.DUPLICATE, 4L);
  }

  /** Loses a bit of the messages before they are read back. */
  private record Damaging(Exporter target) implements Before {

    @Override
    public void disturb(Path artefact) throws IOException, Problem {
      Path main = SignalBackups.open(artefact).newest().main();
      byte[] bytes = Files.readAllBytes(main);
      bytes[bytes.length / 2] ^= 4;
      Files.write(main, bytes);
    }
  }

  /** Loses the messages before they are read back. */
  private record Vanishing(Exporter target) implements Before {

    @Override
    public void disturb(Path artefact) throws IOException, Problem {
      Files.delete(SignalBackups.open(artefact).newest().main());
    }
  }

  /** A target with something between writing and reading back. */
  private interface Before extends Exporter {

    Exporter target();

    void disturb(Path artefact) throws IOException, Problem;

    @Override
    default String id() {
      return target().id();
    }

    @Override
    default String description() {
      return target().description();
    }

    @Override
    default boolean plaintext() {
      return target().plaintext();
    }

    @Override
    default ExportPlan plan(Selection selection, VaultReader vault, Progress progress)
        throws IOException, Problem {
      return target().plan(selection, vault, progress);
    }

    @Override
    default LedgerReport write(ExportPlan plan, VaultReader vault, Path place, Progress progress)
        throws IOException, Problem {
      return target().write(plan, vault, place, progress);
    }

    @Override
    default ReadBack readBack(Path artefact, Progress progress) throws IOException, Problem {
      disturb(artefact);
      return target().readBack(artefact, progress);
    }

    @Override
    default boolean recognises(Path artefact) {
      return target().recognises(artefact);
    }
  }
}
