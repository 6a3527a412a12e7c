package org.decamp.exporter.archive.mbox;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.MediaContents;
import org.decamp.exporter.archive.ArchiveForm;
import org.decamp.exporter.archive.ArchiveFormKind;
import org.decamp.exporter.archive.html.Notices;
import org.decamp.exporter.archive.html.view.PersonView;
import org.decamp.exporter.archive.html.view.PersonViews;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.exporter.archive.text.ConversationFiles;
import org.decamp.job.Problem;
import org.decamp.mapping.Languages;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.jspecify.annotations.Nullable;

/** The archive as one mailbox per conversation, a mail per message, media attached. */
public final class MboxForm implements ArchiveForm {

  /** The form's name. */
  public static final String ID = "mbox";

  private final Locale language;
  private final MediaContents media;
  private final Set<String> products = new TreeSet<>();
  private final Set<String> owners = new TreeSet<>();
  private @Nullable Archive archive;
  private @Nullable Open open;

  /** What is known once the archive has begun. */
  private record Archive(
      ArchiveFolder folder, Words words, Notices notices, ConversationFiles files) {}

  /** The conversation that is being written. */
  private record Open(OutputStream out, MailWriter writer, ConversationMails mails) {}

  private MboxForm(Locale language, MediaContents media) {
    this.language = language;
    this.media = media;
  }

  /** How the form is made in a language, in English where there are no words of it. */
  public static ArchiveFormKind kind(Locale language) {
    return new ArchiveFormKind(
        ID,
        (vault, _, progress) -> new MboxForm(language, new MediaContents(vault, progress)),
        MboxReadBack::read,
        true);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void begin(ArchiveFolder folder, ArchiveFacts facts) throws Problem {
    Words words = new Words(Languages.builtIn().orEnglish(language));
    archive =
        new Archive(
            folder,
            words,
            new Notices(words, new Times(words), facts),
            new ConversationFiles(ID, "mbox", words));
  }

  @Override
  public void openConversation(Conversation conversation) throws IOException, Problem {
    Archive a = Objects.requireNonNull(archive);
    products.add(conversation.product());
    PersonViews persons = new PersonViews(a.words());
    conversation.people().stream()
        .map(persons::of)
        .filter(PersonView::owner)
        .forEach(p -> owners.add(p.name()));
    OutputStream out = new BufferedOutputStream(a.folder().create(a.files().add(conversation)));
    open =
        new Open(out, new MailWriter(out, media), new ConversationMails(conversation, a.words()));
    open.writer()
        .write(
            open.mails()
                .notice(
                    List.of(a.notices().conversation(conversation)),
                    conversation.first().orElse(Instant.EPOCH)));
  }

  @Override
  public void message(Message message) throws IOException, Problem {
    Open o = Objects.requireNonNull(open);
    o.writer().write(o.mails().of(message));
  }

  @Override
  public void closeConversation() throws IOException {
    Objects.requireNonNull(open).out().close();
    open = null;
  }

  @Override
  public void end() throws IOException {
    Archive a = Objects.requireNonNull(archive);
    a.files().write(a.folder(), a.notices().archive(products, owners));
    archive = null;
  }
}
