package org.decamp.exporter.archive.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.exporter.DiskFiles;
import org.decamp.exporter.ReadBack;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading pages back finds what was written and whatever was changed since. */
class HtmlReadBackTest {

  @TempDir Path root;

  private final Sample sample = new Sample("ben_1", "Trip", "Ben");
  private Path page = Path.of("");

  @BeforeEach
  void writeAnArchive() throws Exception {
    FakeFolder folder = new FakeFolder(root);
    List<Message> messages = sample.everyKind(folder);
    HtmlForm form = new HtmlForm(PageLimits.of(10, 1 << 20), Locale.ENGLISH);
    form.begin(folder, Sample.facts(1, messages.size()));
    form.openConversation(
        sample.conversation(
            messages.size(),
            Optional.of(
                new Attachment(
                    AttachmentKind.PHOTO,
                    new PrivateText("p.png"),
                    Optional.empty(),
                    Sample.stored("image/png", 20, Optional.empty())))));
    for (Message message : messages) {
      form.message(message);
    }
    form.closeConversation();
    form.end();
    page = root.resolve("conversations/" + sample.id.value() + "/0001.html");
  }

  @Test
  void everythingWrittenIsCounted() throws Exception {
    HtmlContents contents = HtmlReadBack.contents(new DiskFiles(root), Progress.silent());
    assertThat(contents).isEqualTo(new HtmlContents(1, 27, 2, 9, 6, 8, 12));
    assertThat(HtmlReadBack.read(new DiskFiles(root), Progress.silent()))
        .isEqualTo(new ReadBack("html", 1, 27, 2, 9, 6, 8, 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>1</script>",
        "<p onclick=\"x\">",
        "<p style=\"x\">",
        "<p class=unquoted>",
        "<!-- comment -->",
        "<img src=\"https://evil.example/x.png\" alt=\"\">",
        "<a href=\"https://evil.example/\">without rel</a>",
        "<a href=\"javascript:1\">x</a>",
        "<a href=\"../../../outside.html\">x</a>",
        "<a href=\"0099.html\">x</a>",
        "<a href=\"/etc/passwd\">x</a>",
        "<article id=\"mextra\">",
        "<article>",
        "<article id=\"mAAAAAAAACrw\">",
        "<li data-tile=\"\">",
        "<a data-wrote=\"1\" href=\"0001.html\">x</a>",
        "<script src=\"../../assets/viewer.js\">",
        "<script src=\"../../assets/other.js\" defer>",
        "<script src=\"../../media/viewer.js\" defer>",
        "<script src=\"https://evil.example/viewer.js\" defer>",
        "<figure data-media=\"media/none.jpg\">",
        "<input type=\"text\">",
        "<p data-generated=\"1\">",
        "<P>",
        "<!DOCTYPE html>",
        "<p dir=\"auto\" dir=\"auto\">",
        "<"
      })
  void whatDecampNeverWritesIsRefused(String intruder) throws Exception {
    Files.writeString(page, Files.readString(page).replace("</main>", intruder + "</main>"));
    assertThatThrownBy(() -> HtmlReadBack.read(new DiskFiles(root), Progress.silent()))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("conversation");
  }

  @Test
  void aLostPageOrFileIsNoticed() throws Exception {
    Path second = page.resolveSibling("0002.html");
    byte[] bytes = Files.readAllBytes(second);
    Files.delete(second);
    assertThatThrownBy(() -> HtmlReadBack.read(new DiskFiles(root), Progress.silent()))
        .isInstanceOf(Problem.BadInput.class);
    Files.write(second, bytes);
    Files.delete(root.resolve("assets/decamp.css"));
    assertThatThrownBy(() -> HtmlReadBack.read(new DiskFiles(root), Progress.silent()))
        .isInstanceOf(Problem.BadInput.class);
  }

  @Test
  void aPageThatIsNoTextIsRefused() throws Exception {
    byte[] bytes = Files.readAllBytes(page);
    bytes[bytes.length - 30] = (byte) 0xc3;
    Files.write(page, bytes);
    assertThatThrownBy(() -> HtmlReadBack.read(new DiskFiles(root), Progress.silent()))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aSearchPageThatIsNoTextIsRefused() throws Exception {
    Path search = root.resolve("search.html");
    byte[] bytes = Files.readAllBytes(search);
    bytes[bytes.length - 30] = (byte) 0xc3;
    Files.write(search, bytes);
    assertThatThrownBy(() -> HtmlReadBack.read(new DiskFiles(root), Progress.silent()))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("search.html");
  }

  @Test
  void aFolderWithoutIndexIsNoArchive(@TempDir Path empty) {
    assertThatThrownBy(() -> HtmlReadBack.read(new DiskFiles(empty), Progress.silent()))
        .isInstanceOf(Problem.BadInput.class);
  }

  @Test
  void theListsOfAnIndexOfSeveralPagesMustSayWhatThePagesSay(@TempDir Path many) throws Exception {
    HtmlForm form = new HtmlForm(PageLimits.of(10, 1 << 20), Locale.ENGLISH);
    form.begin(new FakeFolder(many), Sample.facts(12, 12));
    for (int n = 0; n < 12; n++) {
      Sample one = new Sample("t" + n, "Trip \u2028 " + n, "Ben");
      HtmlFormTest.add(form, one, List.of(one.typed(one.other, "hello")));
    }
    form.end();
    assertThat(HtmlReadBack.contents(new DiskFiles(many), Progress.silent()).conversations())
        .isEqualTo(12);
    Path list = many.resolve("list/2.js");
    String script = Files.readString(list);
    assertThat(script).startsWith("decamp.list(2,[{\"id\":").contains("Trip \\u2028 ");
    for (String other :
        List.of(
            "",
            script + "alert(1)",
            script.replace("[{", "[alert(1),{"),
            script.replace("\"count\":1", "\"count\":2"),
            script.replace("\"count\":1", "\"count\":alert(1)"),
            script.replace("\"title\"", "\"text\""),
            script.replace(",[{", ",[{}],[{"),
            script.replace("list(2", "list(1"))) {
      Files.writeString(list, other);
      assertThatThrownBy(() -> HtmlReadBack.read(new DiskFiles(many), Progress.silent()))
          .as(other)
          .isInstanceOf(Problem.BadInput.class)
          .hasMessageContaining("list/");
    }
    Files.delete(list);
    assertThatThrownBy(() -> HtmlReadBack.read(new DiskFiles(many), Progress.silent()))
        .isInstanceOf(Problem.BadInput.class);
    Files.writeString(list, script);
    Path index = many.resolve("index-2.html");
    Files.writeString(index, Files.readString(index).replace("types decamp", "types *"));
    assertThatThrownBy(() -> HtmlReadBack.read(new DiskFiles(many), Progress.silent()))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("policy");
  }
}
