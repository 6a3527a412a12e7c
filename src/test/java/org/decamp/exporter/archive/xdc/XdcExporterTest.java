package org.decamp.exporter.archive.xdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.OneTalk;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for Delta Chat, and what is said of it. */
class XdcExporterTest {

  @TempDir private Path folder;

  private List<Finding> findings(long sent) throws Exception {
    List<Finding> findings = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void report(Event event) {
            if (event instanceof Event.Noticed(Finding finding)) {
              findings.add(finding);
            }
          }

          @Override
          public void checkCancelled() {}
        };
    new ExportJob(
            new XdcExporter(Locale.ENGLISH, sent), new OneTalk("Ann").say("hi").vault("a \"b\\c\n"))
        .run(Selection.ALL, folder.resolve("a.xdc"), progress);
    return findings;
  }

  @Test
  void whatIsTooLargeToSendIsWrittenAndSaidToBe() throws Exception {
    assertThat(findings(1000)).extracting(Finding::code).containsExactly("too-large-to-send");
    assertThat(folder.resolve("a.xdc")).isNotEmptyFile();
  }

  @Test
  void theNameIsTheTitleAsTomlQuotesIt() throws Exception {
    assertThat(findings(XdcExporter.SENT)).isEmpty();
    try (ArchiveFiles files = XdcFile.open(folder.resolve("a.xdc"), Progress.silent());
        var in = files.open("manifest.toml")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("name = \"a \\\"b\\\\c")
          .endsWith("\"\n")
          .hasLineCount(1);
      assertThat(files.has("index.html")).isTrue();
      assertThat(files.has("icon.png")).isTrue();
    }
  }

  @Test
  void anEmptyVaultIsRefused() {
    assertThatThrownBy(
            () -> new XdcExporter().plan(Selection.ALL, new MemoryVault(), Progress.silent()))
        .isInstanceOf(Problem.Usage.class)
        .hasMessageContaining("selected are 0");
  }
}
