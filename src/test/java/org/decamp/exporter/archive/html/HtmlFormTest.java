package org.decamp.exporter.archive.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.exporter.DiskFiles;
import org.decamp.exporter.archive.ArchiveForm;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say, read as files. */
class HtmlFormTest {

  @TempDir Path root;

  private final Sample sample = new Sample("ben_1", "Trip", "Ben & \"Co\" <x>");

  @Test
  void everyKindOfContentIsOnThePage() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    List<Message> messages = sample.everyKind(folder);
    write(folder, PageLimits.STANDARD, sample, messages);

    String page = page(sample, "0001.html");
    assertThat(page)
        .contains("Good morning! Did the train leave on time?")
        .contains("<img class=\"photo\"", "width=\"48\" height=\"32\"", "loading=\"lazy\"")
        .contains("class=\"sticker\"")
        .contains("<video controls preload=\"metadata\"")
        .contains("<audio controls preload=\"none\"")
        .contains("Voice message <span class=\"length\">0:07</span>")
        .contains("name of FILE", "12 kB")
        .contains("data-missing=\"not-in-export\"", "data-missing=\"remote-only\"")
        .contains("data-missing=\"failed-at-source\"", "data-missing=\"unsafe-name\"")
        .contains("data-missing=\"damaged\"", "data-missing=\"ambiguous\"")
        .contains("Shared reel", "@map.folder", "Ten ways to fold a map")
        .contains("href=\"https://www.instagram.com/reel/Cx1/\" rel=\"noreferrer noopener\"")
        .contains("href=\"https://example.org/a?b=1&amp;c=2\"")
        .contains("Tempelhofer Feld", "52.50000, 13.40000")
        .contains("Video call, 3:05", "Call ended", "Audio call, missed")
        .contains("Title changed: <bdi>Ben &amp; \"Co\" &lt;x&gt;, Trip to Oslo</bdi>")
        .contains("data-unsent", "data-withheld", "mystery_field")
        .contains("data-generated=\"1\" dir=\"auto\">Ben sent an attachment.</p>")
        .contains("data-hidden=\"2\"", "Generated lines hidden: 2 (show)")
        .contains("Reacted to your message")
        .containsPattern("❤ <bdi data-reaction=[^>]*>Mia Berg</bdi>")
        .containsPattern("😂 <bdi data-reaction=[^>]*>Deleted account</bdi>")
        .contains("Monday, 1 May 2023", "datetime=\"08:00:00.123\">08:00<")
        .contains("Imported from an Instagram export on 24 Nov 2026 (UTC).");
    assertThat(page.split("<article ", -1)).hasSize(messages.size() + 1);
  }

  @Test
  void aFileThatABrowserMightRunIsNamedAndNotLinked() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    Content svg = Sample.media(AttachmentKind.PHOTO, Sample.stored("image/svg+xml", 9, none()));
    write(folder, PageLimits.STANDARD, sample, List.of(message(svg)));
    assertThat(page(sample, "0001.html"))
        .contains("data-media=\"media/")
        .doesNotContain("href=\"../../media/", "src=\"../../media/");
  }

  @Test
  void theIndexListsConversationsNewestFirst() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    HtmlForm form = new HtmlForm();
    form.begin(folder, Sample.facts(2, 3));
    Sample older = new Sample("a", "Older", "Ann");
    Sample newer = new Sample("b", "", "Zoë");
    add(form, older, List.of(older.typed(older.other, "one")));
    add(form, newer, List.of(newer.typed(newer.other, "two"), newer.typed(newer.owner, "three")));
    form.end();
    String index = Files.readString(root.resolve("index.html"));
    assertThat(index.indexOf("Zoë")).isPositive().isLessThan(index.indexOf("Older"));
    assertThat(index)
        .contains("Archive of Mia Berg", "not encrypted themselves", "Messages: 2", "Group")
        .contains("href=\"conversations/" + newer.id.value() + "/0001.html\"");
    assertThat(Files.readString(root.resolve("sources.html")))
        .contains("instagram-mia-&lt;part&gt;1.zip", "message_1.json", "00".repeat(32));
  }

  @Test
  void pagesLinkToEachOtherAndTheLastIsReached() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    List<Message> messages =
        java.util.stream.IntStream.range(0, 7)
            .mapToObj(n -> sample.typed(sample.other, "number " + n))
            .toList();
    write(folder, PageLimits.of(3, 1 << 20), sample, messages);
    assertThat(page(sample, "0001.html"))
        .contains("href=\"0002.html\" rel=\"next\"", "href=\"last.html\"")
        .doesNotContain("rel=\"prev\"");
    assertThat(page(sample, "0002.html"))
        .contains("href=\"0001.html\" rel=\"prev\"", "href=\"0003.html\" rel=\"next\"")
        .contains("class=\"day\" id=\"d2023-05-01\"", "class=\"m opens\"");
    assertThat(page(sample, "0003.html")).contains("number 6").doesNotContain("rel=\"next\"");
    assertThat(page(sample, "last.html")).contains("content=\"0; url=0003.html\"");
    assertThat(page(sample, "pages.html"))
        .contains("messages 1 to 3", "messages 7 to 7", "Old Trip", "whoever has it can join")
        .doesNotContain("ig.me/j/secret")
        .contains("The owner had left", "deleted account");
  }

  @Test
  void aPageEndsBeforeItsBytesAreExceeded() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    List<Message> messages =
        java.util.stream.IntStream.range(0, 6)
            .mapToObj(n -> sample.typed(sample.owner, "é".repeat(2000) + n))
            .toList();
    write(folder, PageLimits.of(500, 10_000), sample, messages);
    assertThat(root.resolve("conversations/" + sample.id.value() + "/0003.html")).exists();
    assertThat(root.resolve("conversations/" + sample.id.value() + "/0004.html")).doesNotExist();
  }

  @Test
  void anEmptyConversationAndAnEmptyArchiveHaveTheirPages() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    write(folder, PageLimits.STANDARD, sample, List.of());
    assertThat(page(sample, "0001.html")).contains("No messages.");
    assertThat(HtmlReadBack.read(new DiskFiles(root), Progress.silent()).conversations())
        .isEqualTo(1);

    Path empty = root.resolve("empty");
    HtmlForm form = new HtmlForm();
    form.begin(new FakeFolder(empty), Sample.facts(0, 0));
    form.end();
    assertThat(HtmlReadBack.read(new DiskFiles(empty), Progress.silent()).messages()).isZero();
  }

  @Test
  void hostileTextsStayTextEverywhere() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    HtmlForm form = new HtmlForm();
    form.begin(folder, Sample.facts(HostileTexts.ALL.size(), 100));
    int written = 0;
    for (String hostile : HostileTexts.ALL) {
      Sample s = new Sample("t" + written++, hostile, hostile);
      add(form, s, Hostile.messages(s, hostile));
    }
    form.end();
    HtmlContents contents = HtmlReadBack.contents(new DiskFiles(root), Progress.silent());
    assertThat(contents.conversations()).isEqualTo(HostileTexts.ALL.size());
    String page = page(new Sample("t0", "", ""), "0001.html");
    assertThat(page.substring(page.indexOf("<main")))
        .contains("&lt;script")
        .doesNotContain("<script");
    String controls = page(new Sample("t13", "", ""), "0001.html");
    assertThat(controls.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    assertThat(controls).contains("nul ␀ bell ␇ escape ␛ del ␡");
  }

  @Test
  void onlyWebAddressesBecomeLinks() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    List<Message> messages =
        HostileTexts.BAD_LINKS.stream().map(link -> message(Sample.share(link))).toList();
    write(folder, PageLimits.STANDARD, sample, messages);
    assertThat(page(sample, "0001.html"))
        .contains("javascript:window.pwned=1")
        .doesNotContain("target=\"_blank\"");
  }

  @Test
  void aTypedAddressCanBeFollowedAndTheTextStaysAsItIs() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    List<Message> messages =
        List.of(
            sample.typed(sample.other, "See https://example.org/a?b=1&c=(2), ok?"),
            sample.typed(sample.owner, "javascript://x https://u@evil.example http://"));
    write(folder, PageLimits.STANDARD, sample, messages);
    assertThat(page(sample, "0001.html"))
        .contains(
            "See <a href=\"https://example.org/a?b=1&amp;c=(2)\" rel=\"noreferrer noopener\""
                + " target=\"_blank\">https://example.org/a?b=1&amp;c=(2)</a>, ok?")
        .contains(">javascript://x https://u@evil.example http://<");
    HtmlReadBack.read(new DiskFiles(root), Progress.silent());
  }

  @Test
  void aPictureThatBrowsersCannotShowIsNoBrokenImage() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    HtmlForm form = new HtmlForm();
    form.begin(folder, Sample.facts(1, 0));
    Attachment heic =
        new Attachment(
            AttachmentKind.PHOTO,
            Sample.text("group.heic"),
            Optional.empty(),
            Sample.stored("image/heic", 9, none()));
    form.openConversation(sample.conversation(0, Optional.of(heic)));
    form.closeConversation();
    form.end();
    assertThat(page(sample, "0001.html")).doesNotContain("<img").contains("class=\"avatar hue");
    assertThat(page(sample, "pages.html")).contains("not shown: media/");
  }

  @Test
  void aTimeThatIsNotExactSaysSo() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    Message typed = sample.typed(sample.other, "from a page");
    Message rough =
        new Message(
            typed.id(),
            typed.sender(),
            typed.sentAt(),
            TimePrecision.MINUTE,
            typed.contents(),
            typed.reactions(),
            typed.provenance());
    write(folder, PageLimits.STANDARD, sample, List.of(rough));
    assertThat(page(sample, "0001.html"))
        .contains("title=\"about, known to the minute\">~", " rough")
        .containsPattern("datetime=\"\\d\\d:\\d\\d\"")
        .doesNotContain(typed.sentAt().toString());
  }

  @Test
  void theMediaOfAConversationStandInItsGalleryWithTheirMessages() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    write(folder, PageLimits.of(500, 1 << 20), sample, sample.everyKind(folder));
    assertThat(page(sample, "media.html"))
        .contains("<h2>May 2023</h2>", "class=\"full\"", "href=\"media-2.html\" rel=\"next\"")
        .containsPattern("data-message=\"0001.html#m[A-Za-z0-9_-]{11}\"");
    assertThat(page(sample, "media-2.html")).contains("class=\"full film\"", "<audio controls");
    assertThat(page(sample, "media-3.html")).contains("File, 12 kB").doesNotContain("rel=\"next\"");
  }

  @Test
  void everyDayIsALinkToItsPage() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    List<Message> messages =
        java.util.stream.IntStream.range(0, 220)
            .mapToObj(n -> sample.typed(sample.other, "number " + n))
            .toList();
    write(folder, PageLimits.of(100, 1 << 20), sample, messages);
    assertThat(page(sample, "dates.html"))
        .contains("<h3>May 2023</h3>", "min=\"2023-05-01\" max=\"2023-05-03\"")
        .contains("href=\"0001.html#d2023-05-01\"", "href=\"0003.html#d2023-05-03\"")
        .contains("aria-label=\"1 May 2023, Messages: 80\"");
    assertThat(page(sample, "0003.html")).contains("id=\"d2023-05-03\"");
  }

  @Test
  void peopleStandUnderTheirNamesWithWhatTheyWrote() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    HtmlForm form = new HtmlForm();
    form.begin(folder, Sample.facts(2, 4));
    Sample one = new Sample("a", "One", "Ann");
    Sample two = new Sample("b", "Two", "Ann");
    add(form, one, List.of(one.typed(one.other, "1"), one.typed(one.owner, "2")));
    add(form, two, List.of(two.typed(two.other, "3"), two.typed(two.other, "4")));
    form.end();
    String people = Files.readString(root.resolve("people.html"));
    assertThat(people).containsPattern("Ann</bdi></h2><p><small>Messages: 3 · Conversations: 2");
    assertThat(people.indexOf(">Ann<")).isLessThan(people.indexOf(">Mia Berg<"));
    assertThat(people).contains("data-wrote=\"2\"><bdi>Two</bdi>", "Deleted account");
  }

  @Test
  void anArchiveSpeaksTheLanguageThatWasChosen() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    HtmlForm form = new HtmlForm(PageLimits.STANDARD, Locale.GERMANY);
    form.begin(folder, Sample.facts(1, 27));
    add(form, sample, sample.everyKind(folder));
    form.end();
    assertThat(page(sample, "0001.html"))
        .contains("<html lang=\"de\">", "Montag, 1. Mai 2023", "Videoanruf, 3:05")
        .contains("Titel geändert", "nicht im Export");
    HtmlReadBack.read(new DiskFiles(root), Progress.silent());
  }

  @Test
  void aMessageKeepsItsNameWhateverStandsBesideIt(@TempDir Path again) throws Exception {
    Message message = sample.typed(sample.other, "the same");
    write(new FakeFolder(root), PageLimits.STANDARD, sample, List.of(message));
    write(
        new FakeFolder(again),
        PageLimits.STANDARD,
        sample,
        List.of(sample.typed(sample.owner, "another"), message));
    String name = "id=\"mAAAAAAAACrw\"";
    assertThat(page(sample, "0001.html")).contains(name);
    assertThat(again.resolve("conversations/" + sample.id.value() + "/0001.html"))
        .content()
        .contains(name);
  }

  @Test
  void theSameArchiveIsWrittenTwice(@TempDir Path again) throws Exception {
    for (Path folder : List.of(root, again)) {
      Sample s = new Sample("ben_1", "Trip", "Ben");
      FakeFolder fake = new FakeFolder(folder);
      write(fake, PageLimits.STANDARD, s, s.everyKind(fake));
    }
    String name = "conversations/" + sample.id.value() + "/0001.html";
    assertThat(again.resolve(name)).hasSameTextualContentAs(root.resolve(name));
    assertThat(again.resolve("index.html")).hasSameTextualContentAs(root.resolve("index.html"));
  }

  private Message message(Content content) {
    return sample.message(sample.other, List.of(content), List.of());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private String page(Sample of, String file) throws IOException {
    return Files.readString(root.resolve("conversations/" + of.id.value() + "/" + file));
  }

  private static void write(
      FakeFolder folder, PageLimits limits, Sample sample, List<Message> messages)
      throws IOException, Problem {
    HtmlForm form = new HtmlForm(limits, Locale.ENGLISH);
    form.begin(folder, Sample.facts(1, messages.size()));
    add(form, sample, messages);
    form.end();
  }

  static void add(ArchiveForm form, Sample sample, List<Message> messages)
      throws IOException, Problem {
    Optional<Attachment> image = Optional.empty();
    form.openConversation(sample.conversation(messages.size(), image));
    for (Message message : messages) {
      form.message(message);
    }
    form.closeConversation();
  }
}
