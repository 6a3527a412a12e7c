package org.decamp.exporter.archive.xdc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.archive.ArchiveForm;
import org.decamp.exporter.archive.ArchiveFormKind;
import org.decamp.exporter.archive.ArchiveFormReader;
import org.decamp.exporter.archive.html.HtmlForm;
import org.decamp.exporter.archive.html.view.PersonViews;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.Languages;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a conversation with what makes an app of them ({@code delta-chat}, section 7): its
 * name and its picture. They are those that any browser reads, and need nothing of the app.
 */
final class XdcForm implements ArchiveForm {

  /** The form's name, and the ending of its files. */
  static final String ID = "xdc";

  private static final String MANIFEST = "manifest.toml";
  private static final String ICON = "icon.png";
  private static final String NAME = "name = \"";

  private final ArchiveForm pages;
  private final Locale language;
  private @Nullable ArchiveFolder folder;

  private XdcForm(ArchiveForm pages, Locale language) {
    this.pages = pages;
    this.language = language;
  }

  /** How the form is made in a language, in English where there are no words of it. */
  static ArchiveFormKind kind(Locale language) {
    ArchiveFormKind html = HtmlForm.kind(language);
    return new ArchiveFormKind(
        ID,
        (vault, selection, progress) ->
            new XdcForm(html.factory().create(vault, selection, progress), language),
        (archive, progress) -> read(html.reader(), archive, progress));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void begin(ArchiveFolder archive, ArchiveFacts facts) throws IOException, Problem {
    folder = archive;
    pages.begin(archive, facts);
  }

  @Override
  public void openConversation(Conversation conversation) throws IOException, Problem {
    Words words = new Words(Languages.builtIn().orEnglish(language));
    name(new PersonViews(words).title(conversation));
    pages.openConversation(conversation);
  }

  private void name(String title) throws IOException {
    String quoted = title.replace("\\", "\\\\").replace("\"", "\\\"");
    try (OutputStream out = Objects.requireNonNull(folder).create(MANIFEST)) {
      out.write((NAME + quoted + "\"\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void message(Message message) throws IOException, Problem {
    pages.message(message);
  }

  @Override
  public void closeConversation() throws IOException, Problem {
    pages.closeConversation();
  }

  @Override
  public void end() throws IOException, Problem {
    try (InputStream in = XdcForm.class.getResourceAsStream(ICON);
        OutputStream out = Objects.requireNonNull(folder).create(ICON)) {
      Objects.requireNonNull(in, ICON).transferTo(out);
    }
    pages.end();
  }

  private static ArchiveFormReader.Contents read(
      ArchiveFormReader html, ArchiveFiles archive, Progress progress) throws IOException, Problem {
    if (!archive.has(ICON) || !isNamed(archive)) {
      throw new Problem.BadInput(
          "the app has no name or no picture", "Write it again from the vault.");
    }
    return html.read(archive, progress);
  }

  private static boolean isNamed(ArchiveFiles archive) throws IOException {
    if (!archive.has(MANIFEST)) {
      return false;
    }
    byte[] start = NAME.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = archive.open(MANIFEST)) {
      return Arrays.equals(in.readNBytes(start.length), start);
    }
  }
}
