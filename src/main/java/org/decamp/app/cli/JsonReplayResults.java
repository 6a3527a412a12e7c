package org.decamp.app.cli;

import java.util.List;
import java.util.Map;
import org.decamp.model.Conversation;
import org.decamp.replay.Outgoing;
import org.decamp.replay.ReplayEnding;
import org.decamp.replay.ReplayPlan;
import org.decamp.replay.ReplayResult;
import org.decamp.replay.UndoResult;
import org.decamp.vault.ReplayJournal;

/** What is sent anew, told to programs. */
final class JsonReplayResults implements ReplayResults {

  private final JsonLines lines;

  JsonReplayResults(JsonLines lines) {
    this.lines = lines;
  }

  @Override
  public void outgoing(Conversation conversation, Outgoing message) {
    lines.write(
        "outgoing",
        new JsonFields()
            .with("conversation", conversation.id().value())
            .with("first", message.first().toString())
            .with("messages", message.messages())
            .with("text", message.text().value())
            .with(
                "files",
                message.files().stream()
                    .map(file ->
                        new JsonFields()
                            .with("name", file.name())
                            .with("bytes", file.media().size())
                            .map())
                    .toList())
            .map());
  }

  @Override
  public void plan(ReplayPlan plan) {
    lines.write(
        "replay-plan",
        new JsonFields()
            .with("target", plan.options().target().kind())
            .with("form", plan.options().form().code())
            .with("seconds", plan.duration().toSeconds())
            .with("uncertain", plan.uncertain())
            .with("amount", amount(plan.amount()))
            .with(
                "conversations",
                plan.parts().stream()
                    .map(part ->
                        new JsonFields()
                            .with("id", part.conversation().id().value())
                            .with("amount", amount(part.amount()))
                            .map())
                    .toList())
            .with("ledger", JsonLedger.of(plan.forecast()))
            .map());
  }

  private static Map<String, Object> amount(ReplayPlan.Amount amount) {
    return new JsonFields()
        .with("messages", amount.messages())
        .with("attachments", amount.attachments())
        .with("longTexts", amount.longTexts())
        .with("characters", amount.characters())
        .with("fileBytes", amount.fileBytes())
        .map();
  }

  @Override
  public void ended(ReplayResult result) {
    lines.write(
        "replay",
        new JsonFields()
            .with("ending", result.ending().code())
            .with("until", ReplayWording.until(result.ending()).map(Object::toString))
            .with("sent", result.sent())
            .with("partly", result.partly())
            .with("notSent", result.notSent())
            .with("uncertain", result.uncertain())
            .with("remaining", result.remaining())
            .map());
  }

  @Override
  public void undone(UndoResult result) {
    ReplayEnding ending = result.ending();
    lines.write(
        "replay-undo",
        new JsonFields()
            .with("ending", ending.code())
            .with("until", ReplayWording.until(ending).map(Object::toString))
            .with("deleted", result.deleted())
            .with("notDeleted", result.notDeleted())
            .with("unknown", result.unknown())
            .map());
  }

  @Override
  public void uncertain(List<ReplayJournal.Entry> entries) {
    for (ReplayJournal.Entry entry : entries) {
      lines.write(
          "replay-uncertain",
          new JsonFields()
              .with("number", entry.number())
              .with("attempted", entry.attempted().toString())
              .with("where", ReplayWording.where(entry))
              .map());
    }
  }

  @Override
  public void settled(long number, boolean arrived) {
    lines.write(
        "replay-settled", new JsonFields().with("number", number).with("arrived", arrived).map());
  }
}
