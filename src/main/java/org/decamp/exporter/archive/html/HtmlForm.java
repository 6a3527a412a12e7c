package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.archive.ArchiveForm;
import org.decamp.exporter.archive.ArchiveFormKind;
import org.decamp.exporter.archive.html.search.SearchIndex;
import org.decamp.exporter.archive.html.view.FrameView;
import org.decamp.exporter.archive.html.view.MessageRenderer;
import org.decamp.exporter.archive.html.view.SummaryView;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.mapping.Languages;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The archive as pages to read: {@code index.html}, one folder of pages per conversation, the
 * source files, the people, one style sheet and small scripts that no page needs.
 */
public final class HtmlForm implements ArchiveForm {

  /** The form's name. */
  public static final String ID = "html";

  /** How the form is made, in English, and read back. */
  public static final ArchiveFormKind KIND = kind(Locale.ENGLISH);

  private static final List<String> ASSETS =
      List.of("decamp.css", "decamp.png", "dates.js", "list.js", "viewer.js");

  private final PageLimits limits;
  private final Locale language;
  private final Set<String> products = new TreeSet<>();
  private final Set<String> owners = new TreeSet<>();
  private @Nullable Archive archive;
  private @Nullable Open open;

  /** What is known once the archive has begun. */
  private record Archive(
      Words words,
      Times times,
      ArchiveFolder folder,
      ArchiveFacts facts,
      Templates templates,
      Notices notices,
      Index index,
      PeopleList people,
      ConversationHeads heads,
      SearchIndex search) {}

  /** The conversation that is being written. */
  private record Open(Conversation conversation, ConversationFolder folder) {}

  /** A form in English with pages of the standard size. */
  public HtmlForm() {
    this(PageLimits.STANDARD, Locale.ENGLISH);
  }

  HtmlForm(PageLimits limits, Locale language) {
    this.limits = limits;
    this.language = language;
  }

  /** How the form is made in a language, in English where there are no words of it. */
  public static ArchiveFormKind kind(Locale language) {
    return new ArchiveFormKind(
        ID,
        (_, _, _) -> new HtmlForm(PageLimits.STANDARD, language),
        (archive, progress) -> HtmlReadBack.contents(archive, progress).form());
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void begin(ArchiveFolder folder, ArchiveFacts facts) throws IOException, Problem {
    Words words = new Words(Languages.builtIn().orEnglish(language));
    Times times = new Times(words);
    Templates templates = new Templates(folder, words);
    archive =
        new Archive(
            words,
            times,
            folder,
            facts,
            templates,
            new Notices(words, times, facts),
            new Index(templates, limits, words),
            new PeopleList(templates, limits, words),
            new ConversationHeads(words, folder::mediaPath),
            new SearchIndex(folder));
    for (String asset : ASSETS) {
      asset(folder, asset);
    }
  }

  @Override
  public void openConversation(Conversation conversation) throws IOException, Problem {
    Archive a = Objects.requireNonNull(archive);
    products.add(conversation.product());
    ConversationHead head = a.heads().of(conversation);
    head.people().stream().filter(p -> p.owner()).forEach(p -> owners.add(p.name()));
    MessageRenderer renderer =
        new MessageRenderer(conversation, ConversationPages.ROOT, a.words(), a.folder()::mediaPath);
    open =
        new Open(
            conversation,
            new ConversationFolder(
                a.templates(),
                limits,
                a.words(),
                a.times(),
                renderer,
                head,
                a.notices().conversation(conversation),
                a.search()));
    a.search().conversation(head.summary().id(), head.summary().title());
  }

  @Override
  public void message(Message message) throws IOException, Problem {
    Objects.requireNonNull(open).folder().add(message);
  }

  @Override
  public void closeConversation() throws IOException {
    Archive a = Objects.requireNonNull(archive);
    Open o = Objects.requireNonNull(open);
    o.folder().finish();
    SummaryView summary = o.folder().summary();
    a.index().add(summary, o.folder().last());
    Map<PersonId, Long> wrote = o.folder().senders();
    for (Person person : o.conversation().people()) {
      Long count = wrote.remove(person.id());
      a.people().add(a.heads().person(person), summary, count == null ? 0 : count);
    }
    wrote.forEach((id, count) -> a.people().add(a.heads().stranger(id), summary, count));
    open = null;
  }

  @Override
  public void end() throws IOException, Problem {
    Archive a = Objects.requireNonNull(archive);
    a.people().write();
    a.index().write(a.notices().archive(products, owners));
    new SourceList(a.templates(), limits, a.words()).write(a.facts().sourceFiles());
    FrameView search = new FrameView(a.words(), a.words().say("search.title"), "", "");
    a.templates().file(SearchIndex.PAGE, "html/search.jte", search);
    a.search().finish();
    archive = null;
  }

  private static void asset(ArchiveFolder folder, String name) throws IOException {
    try (InputStream in = HtmlForm.class.getResourceAsStream(name);
        OutputStream out = folder.create("assets/" + name)) {
      Objects.requireNonNull(in, name).transferTo(out);
    }
  }
}
