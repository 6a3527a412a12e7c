package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.exporter.archive.ArchiveFacts;
import org.decamp.exporter.archive.ArchiveFolder;
import org.decamp.exporter.archive.ArchiveForm;
import org.decamp.exporter.archive.ArchiveFormKind;
import org.decamp.exporter.archive.html.search.SearchIndex;
import org.decamp.exporter.archive.html.view.FrameView;
import org.decamp.exporter.archive.html.view.MessageRenderer;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * The archive as pages to read: {@code index.html}, one folder of pages per conversation, the
 * source files, and one style sheet.
 */
public final class HtmlForm implements ArchiveForm {

  /** The form's name. */
  public static final String ID = "html";

  /** How the form is made and read back. */
  public static final ArchiveFormKind KIND =
      new ArchiveFormKind(
          ID,
          (vault, selection) -> new HtmlForm(),
          (archive, progress) -> HtmlReadBack.contents(archive, progress).form());

  private final PageLimits limits;
  private final Words words = Words.in(Locale.ENGLISH);
  private final Times times = new Times(words);
  private final Set<String> products = new TreeSet<>();
  private final Set<String> owners = new TreeSet<>();
  private @Nullable Archive archive;
  private @Nullable Open open;

  /** What is known once the archive has begun. */
  private record Archive(
      ArchiveFolder folder,
      ArchiveFacts facts,
      Templates templates,
      Notices notices,
      Index index,
      ConversationHeads heads,
      SearchIndex search) {}

  /** The conversation that is being written. */
  private record Open(Conversation conversation, ConversationHead head, ConversationPages pages) {}

  /** A form with pages of the standard size. */
  public HtmlForm() {
    this(PageLimits.STANDARD);
  }

  HtmlForm(PageLimits limits) {
    this.limits = limits;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void begin(ArchiveFolder folder, ArchiveFacts facts) throws IOException {
    Templates templates = new Templates(folder, words.say("reactions.label"));
    archive =
        new Archive(
            folder,
            facts,
            templates,
            new Notices(words, times, facts),
            new Index(templates, limits, words),
            new ConversationHeads(words, folder::mediaPath),
            new SearchIndex(folder));
    asset(folder, "decamp.css");
    asset(folder, "decamp.png");
  }

  @Override
  public void openConversation(Conversation conversation) throws IOException, Problem {
    Archive a = Objects.requireNonNull(archive);
    products.add(conversation.product());
    ConversationHead head = a.heads().of(conversation);
    head.people().stream().filter(p -> p.owner()).forEach(p -> owners.add(p.name()));
    MessageRenderer renderer =
        new MessageRenderer(conversation, ConversationPages.ROOT, words, a.folder()::mediaPath);
    open =
        new Open(
            conversation,
            head,
            new ConversationPages(
                a.templates(),
                limits,
                words,
                times,
                renderer,
                head.summary(),
                a.notices().conversation(conversation),
                a.search()));
    a.search().conversation(head.summary().id(), head.summary().title());
  }

  @Override
  public void message(Message message) throws IOException, Problem {
    Objects.requireNonNull(open).pages().add(message);
  }

  @Override
  public void closeConversation() throws IOException {
    Archive a = Objects.requireNonNull(archive);
    Open o = Objects.requireNonNull(open);
    o.pages().finish();
    var entries = o.pages().written();
    String folder = "conversations/" + o.conversation().id().value() + "/";
    String title = o.head().summary().title();
    a.templates()
        .file(
            folder + "last.html",
            "html/last.jte",
            new FrameView(words, title, ConversationPages.ROOT, entries.getLast().file()));
    a.templates()
        .file(
            folder + "pages.html",
            "html/about.jte",
            o.head()
                .about(
                    words,
                    o.pages().extent(),
                    a.notices().conversation(o.conversation()),
                    entries));
    a.index()
        .add(
            o.head().counted(words, o.pages().extent()),
            o.pages().total() == 0 ? Instant.MIN : o.pages().last());
    open = null;
  }

  @Override
  public void end() throws IOException {
    Archive a = Objects.requireNonNull(archive);
    a.index().write(a.notices().archive(products, owners));
    new SourceList(a.templates(), limits, words).write(a.facts().sourceFiles());
    FrameView search = new FrameView(words, words.say("search.title"), "", "");
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
