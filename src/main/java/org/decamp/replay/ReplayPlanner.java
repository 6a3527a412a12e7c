package org.decamp.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.decamp.exporter.EarlierIds;
import org.decamp.exporter.RedactedVault;
import org.decamp.exporter.SelectedMessages;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.mapping.SignalLimits;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.people.PeopleDirectory;
import org.decamp.replay.ReplayPlan.Amount;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.vault.ReplayJournal;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.VaultReader;

/** Tells what would be sent. Sends nothing and writes nothing. */
public final class ReplayPlanner {

  private static final Comparator<Conversation> OLDEST_FIRST =
      Comparator.comparing(
              Conversation::first,
              Comparator.comparing(first -> first.map(time -> time.toEpochMilli()).orElse(0L)))
          .thenComparing(Conversation::id);

  private final VaultReader vault;
  private final ReplayJournal journal;
  private final PhoneNumber account;

  /**
   * Begins.
   *
   * @param account from which it would be sent; a new one has been sent nothing from
   */
  public ReplayPlanner(VaultReader vault, ReplayJournal journal, PhoneNumber account) {
    this.vault = vault;
    this.journal = journal;
    this.account = account;
  }

  /** Walks over everything. */
  public ReplayPlan plan(ReplayOptions options, Progress progress) throws Problem {
    Ledger ledger = new Ledger();
    List<ReplayPlan.Part> parts = new ArrayList<>();
    PeopleDirectory directory = PeopleDirectory.of(vault);
    for (Conversation conversation : conversations()) {
      Amount amount = Amount.NONE;
      try (OutgoingMessages all = stream(options, conversation, directory, ledger, progress)) {
        for (var next = all.next(); next.isPresent(); next = all.next()) {
          amount = amount.plus(amount(next.get(), options.limits()));
        }
      }
      if (amount.messages() > 0) {
        parts.add(new ReplayPlan.Part(conversation, amount));
      }
    }
    RedactedVault.enterKeptBack(vault, options.selection(), ledger);
    return new ReplayPlan(options, parts, ledger.balance(), uncertain(options).size());
  }

  /** All conversations, the one that began first before all others. */
  List<Conversation> conversations() throws Problem {
    return vault.conversations().stream().sorted(OLDEST_FIRST).toList();
  }

  /** What of a conversation remains to be sent, message by message. */
  public OutgoingMessages outgoing(
      ReplayOptions options, Conversation conversation, Progress progress) throws Problem {
    return stream(options, conversation, PeopleDirectory.of(vault), new Ledger(), progress);
  }

  OutgoingMessages stream(
      ReplayOptions options,
      Conversation conversation,
      PeopleDirectory directory,
      Ledger ledger,
      Progress progress)
      throws Problem {
    List<ConversationId> ids = new EarlierIds(directory).of(conversation.id()).toList();
    PieceKeys keys = new PieceKeys(ids);
    return new OutgoingStream(
        options,
        conversation,
        new Speakers(conversation, directory),
        keys,
        sent(options, ids),
        ledger,
        new SelectedMessages(
            options.selection(), conversation, vault, ledger, progress, keys::passOver));
  }

  /** What is at the place of a conversation, or of one that became a part of it. */
  private AlreadySent sent(ReplayOptions options, List<ConversationId> ids) throws Problem {
    List<Entry> entries = new ArrayList<>();
    for (String place :
        ids.stream().map(id -> Places.of(options.target(), id)).distinct().toList()) {
      entries.addAll(journal.entries(account.text(), place));
    }
    return new AlreadySent(entries, options.uncertain());
  }

  /** The entries of a target of which nobody knows what became, and that nothing replaced. */
  List<Entry> uncertain(ReplayOptions options) throws Problem {
    return UncertainEntries.ofTarget(
        journal.entries(account.text()).stream()
            .filter(entry -> Places.belongs(entry.place(), options.target()))
            .toList());
  }

  private static Amount amount(Outgoing message, SignalLimits limits) {
    String text = message.text().value();
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return new Amount(
        1,
        message.files().size(),
        bytes > limits.text().shortest() ? 1 : 0,
        text.codePointCount(0, text.length()),
        bytes,
        message.fileBytes());
  }
}
