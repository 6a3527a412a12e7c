package org.decamp.exporter.archive.jsonl;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.Selection;
import org.decamp.exporter.SelectionObject;
import org.decamp.exporter.archive.ArchiveForm;
import org.decamp.exporter.archive.ArchiveFormKind;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.vault.VaultReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes the published neutral schema ({@code docs/schema}): conversations, owners and sources in
 * one file each, messages in one file per conversation.
 */
public final class JsonlForm implements ArchiveForm {

  /** The form's name. */
  public static final String ID = "jsonl";

  /** How the form is made and read back. */
  public static final ArchiveFormKind KIND =
      new ArchiveFormKind(
          ID, (vault, selection, _) -> new JsonlForm(vault, selection), JsonlReadBack::read);

  private final VaultReader vault;
  private final CarriedSources sources;
  private final Map<String, PrivateText> owners = new TreeMap<>();
  private @Nullable ArchiveFolder folder;
  private @Nullable ConversationLine conversationLine;
  private @Nullable MessageLine messageLine;
  private @Nullable JsonLines conversations;
  private @Nullable JsonLines messages;
  private @Nullable Conversation conversation;
  private long messageCount;

  JsonlForm(VaultReader vault, Selection selection) {
    this.vault = vault;
    this.sources = new CarriedSources(vault, selection);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void begin(ArchiveFolder target, ArchiveFacts facts) throws IOException, Problem {
    AttachmentObject attachments = new AttachmentObject(target);
    folder = target;
    conversationLine = new ConversationLine(attachments);
    messageLine = new MessageLine(new ContentObject(attachments), sources);
    conversations =
        new JsonLines(
            target.create(Layout.CONVERSATIONS),
            Layout.CONVERSATIONS_FORMAT,
            json -> SelectionObject.write(json, facts));
  }

  @Override
  public void openConversation(Conversation next) throws IOException, Problem {
    conversation = next;
    messageCount = 0;
    messages =
        new JsonLines(
            open(folder).create(Layout.messages(next.id())),
            Layout.MESSAGES_FORMAT,
            json -> json.writeStringProperty("conversation", next.id().value()));
    Optional<PrivateText> owner = vault.owner(next.product());
    owner.ifPresent(name -> owners.put(next.product(), name));
  }

  @Override
  public void message(Message message) throws IOException, Problem {
    MessageLine line = open(messageLine);
    open(messages).add(json -> line.write(json, message));
    messageCount++;
  }

  @Override
  public void closeConversation() throws IOException, Problem {
    open(messages).close();
    Conversation closed = open(conversation);
    ConversationLine line = open(conversationLine);
    open(conversations).add(json -> line.write(json, closed, messageCount));
  }

  @Override
  public void end() throws IOException, Problem {
    open(conversations).close();
    try (JsonLines lines =
        new JsonLines(open(folder).create(Layout.OWNERS), Layout.OWNERS_FORMAT)) {
      for (Map.Entry<String, PrivateText> owner : owners.entrySet()) {
        lines.add(json -> {
          json.writeStringProperty("product", owner.getKey());
          Properties.text(json, "name", owner.getValue());
        });
      }
    }
    sources.write(open(folder));
  }

  private static <T> T open(@Nullable T part) {
    return Objects.requireNonNull(part, "the form is fed in the order of its contract");
  }
}
