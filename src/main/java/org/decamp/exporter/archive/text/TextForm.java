package org.decamp.exporter.archive.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.archive.ArchiveForm;
import org.decamp.exporter.archive.ArchiveFormKind;
import org.decamp.exporter.archive.html.Notices;
import org.decamp.exporter.archive.html.view.MessageRenderer;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.exporter.archive.html.view.PersonView;
import org.decamp.exporter.archive.html.view.PersonViews;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.mapping.Languages;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * The archive as one text file per conversation: a head, a line for each day, and messages of which
 * only the first line is not indented, so that no text can look like another message.
 */
public final class TextForm implements ArchiveForm {

  /** The form's name. */
  public static final String ID = "text";

  private static final String TO_ROOT = "../";
  private static final String INDENT = "       ";

  private final Locale language;
  private final Set<String> products = new TreeSet<>();
  private final Set<String> owners = new TreeSet<>();
  private @Nullable Archive archive;
  private @Nullable Open open;

  /** What is known once the archive has begun. */
  private record Archive(
      ArchiveFolder folder,
      Words words,
      Times times,
      PersonViews persons,
      Notices notices,
      Transcript transcript,
      ConversationFiles files) {}

  /** The conversation that is being written. */
  private static final class Open {
    final MessageRenderer renderer;
    final Writer out;
    long day = Long.MIN_VALUE;

    Open(MessageRenderer renderer, Writer out) {
      this.renderer = renderer;
      this.out = out;
    }
  }

  private TextForm(Locale language) {
    this.language = language;
  }

  /** How the form is made in a language, in English where there are no words of it. */
  public static ArchiveFormKind kind(Locale language) {
    return new ArchiveFormKind(ID, (_, _, _) -> new TextForm(language), TextReadBack::read);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void begin(ArchiveFolder folder, ArchiveFacts facts) throws Problem {
    Words words = new Words(Languages.builtIn().orEnglish(language));
    Times times = new Times(words);
    archive =
        new Archive(
            folder,
            words,
            times,
            new PersonViews(words),
            new Notices(words, times, facts),
            new Transcript(words),
            new ConversationFiles(ID, "txt", words));
  }

  @Override
  public void openConversation(Conversation conversation) throws IOException {
    Archive a = Objects.requireNonNull(archive);
    products.add(conversation.product());
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                a.folder().create(a.files().add(conversation)), StandardCharsets.UTF_8));
    open =
        new Open(new MessageRenderer(conversation, TO_ROOT, a.words(), a.folder()::mediaPath), out);
    List<PersonView> people = conversation.people().stream().map(a.persons()::of).toList();
    people.stream().filter(PersonView::owner).map(PersonView::name).forEach(owners::add);
    out.write("# " + Isolation.of(a.persons().title(conversation)) + '\n');
    out.write("# " + a.notices().conversation(conversation) + '\n');
    out.write(
        "# "
            + a.words().say("people.title")
            + ": "
            + people.stream().map(TextForm::described).collect(Collectors.joining(", "))
            + '\n');
  }

  private static String described(PersonView person) {
    String name = Isolation.of(person.name());
    return person.note().isEmpty() ? name : name + " (" + Isolation.of(person.note()) + ')';
  }

  @Override
  public void message(Message message) throws IOException, Problem {
    Archive a = Objects.requireNonNull(archive);
    Open o = Objects.requireNonNull(open);
    long day = Times.epochDay(message.sentAt());
    if (day != o.day) {
      o.day = day;
      o.out.write("\n== " + a.times().day(message.sentAt()).shown() + " ==\n\n");
    }
    MessageView view = o.renderer.view(message, false);
    String clock = Times.clock(message.sentAt(), message.precision()).shown();
    o.out.write(clock);
    o.out.write(INDENT, 0, INDENT.length() - clock.length());
    o.out.write(Isolation.of(view.name()));
    o.out.write(':');
    boolean first = true;
    for (String line : a.transcript().lines(view)) {
      boolean beside = first && !line.isEmpty() && !bracketed(line);
      o.out.write(beside ? " " : "\n");
      if (!beside && !line.isEmpty()) {
        o.out.write(INDENT);
      }
      o.out.write(line);
      first = false;
    }
    o.out.write('\n');
  }

  private static boolean bracketed(String line) {
    return line.charAt(0) == '[';
  }

  @Override
  public void closeConversation() throws IOException {
    Objects.requireNonNull(open).out.close();
    open = null;
  }

  @Override
  public void end() throws IOException {
    Archive a = Objects.requireNonNull(archive);
    a.files().write(a.folder(), a.notices().archive(products, owners));
    archive = null;
  }
}
