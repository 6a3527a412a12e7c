package org.decamp.exporter.archive.mbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.OneTalk;
import org.decamp.job.Progress;
import org.decamp.model.Digests;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mailboxes as Python's mail modules read them, which share nothing with Decamp. */
class MailboxInPythonTest {

  private static final String PYTHON = System.getProperty("decamp.python", "python3");

  private static final String READER =
      """
      import email.policy, email.utils, hashlib, json, mailbox, sys
      from email import message_from_bytes
      box = mailbox.mbox(sys.argv[1])
      for key in box.keys():
          mail = message_from_bytes(box.get_bytes(key), policy=email.policy.default)
          parts = [p for p in mail.walk() if not p.is_multipart()]
          texts = [p for p in parts if p.get_content_disposition() != 'attachment']
          files = [p for p in parts if p.get_content_disposition() == 'attachment']
          print(json.dumps({
              'headers': sorted(set(mail.keys())),
              'defects': [repr(d) for p in mail.walk() for d in p.defects],
              'from': mail['From'].addresses[0].display_name,
              'address': mail['From'].addresses[0].addr_spec,
              'subject': str(mail['Subject']),
              'id': mail['Message-ID'],
              'reply': mail['In-Reply-To'],
              'date': mail['Date'].datetime.isoformat(),
              'kind': mail['X-Decamp'],
              'reactions': [str(r) for r in mail.get_all('X-Decamp-Reaction', [])],
              'text': ''.join(t.get_content() for t in texts),
              'files': [[p.get_filename(), hashlib.sha256(p.get_content()).hexdigest()]
                        for p in files]}))
      """;

  private static final Set<String> HEADERS =
      Set.of(
          "From",
          "To",
          "Date",
          "Message-ID",
          "X-Decamp-Conversation",
          "Subject",
          "In-Reply-To",
          "References",
          "X-Decamp",
          "X-Decamp-Reaction",
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding");

  @TempDir Path folder;

  @BeforeEach
  void pythonIsThere() throws InterruptedException {
    boolean there;
    try {
      there = new ProcessBuilder(PYTHON, "-c", "import mailbox").start().waitFor() == 0;
    } catch (IOException _) {
      there = false;
    }
    Assumptions.assumeTrue(there, PYTHON + " is not there");
  }

  /** What is said, and what the mail says of it. */
  private static final List<List<String>> SAYINGS =
      List.of(
          List.of("hello", "hello"),
          List.of("From me to you", "From me to you"),
          List.of("a\n\nFrom eve@evil.example Thu Jan  1 00:00:00 1970\nX: y", "="),
          List.of(">From quoted", ">From quoted"),
          List.of("--decamp-part\nContent-Type: text/html\n\n<b>", "="),
          List.of("--decamp-part--", "="),
          List.of("[+ Photo: 01.jpg]", "\\[+ Photo: 01.jpg]"),
          List.of("\\[= said]", "\\\\[= said]"),
          List.of("x".repeat(20_000), "="),
          List.of("ü".repeat(600), "="),
          List.of("two\r\nlines\rthree", "two\nlines\nthree"),
          List.of("nul \u0000 bell \u0007 c1 \u0085", "nul \u2400 bell \u2407 c1 \ufffd"),
          List.of(".", "="),
          List.of("日本 😀 👩‍👩‍👧", "="),
          List.of("שלום", "\u2068שלום\u2069"),
          List.of("\u202Egnp.exe", "\u2068\u202Egnp.exe\u202C\u2069"),
          List.of("half \ud800 pair", "half ? pair"),
          List.of("=?utf-8?B?aGFjaw==?=", "="));

  @Test
  void everyTextArrivesAndNoneBecomesAnythingElse() throws Exception {
    OneTalk talk = new OneTalk("Ann");
    SAYINGS.forEach(saying -> talk.say(saying.getFirst()));
    List<JsonNode> mails = read(talk, "Ann");
    assertThat(mails).hasSize(SAYINGS.size() + 1);
    assertThat(mails.getFirst().get("kind").asString()).isEqualTo("notice");
    assertThat(mails.getFirst().get("text").asString())
        .contains("Imported from an Instagram export", "Messages: " + SAYINGS.size());
    for (int i = 0; i < SAYINGS.size(); i++) {
      JsonNode mail = mails.get(i + 1);
      List<String> saying = SAYINGS.get(i);
      String expected = saying.get(1).equals("=") ? saying.get(0) : saying.get(1);
      assertThat(mail.get("text").asString()).isEqualTo(expected + "\n[* ❤️ Me]\n");
      assertThat(mail.get("kind").asString()).isEqualTo("message");
      assertThat(mail.get("reactions").get(0).asString()).isEqualTo("❤️ Me");
    }
  }

  @Test
  void daysAreThreadsAndTimesTheOriginalOnes() throws Exception {
    OneTalk talk = new OneTalk("Ann");
    for (int i = 0; i < 20; i++) {
      talk.say("no. " + i);
    }
    List<JsonNode> mails = read(talk, "Ann").subList(1, 21);
    assertThat(mails.get(0).get("date").asString()).isEqualTo("2020-02-29T23:50:00+00:00");
    assertThat(mails.get(0).get("reply").isNull()).isTrue();
    assertThat(mails.get(9).get("reply").asString()).isEqualTo(mails.get(0).get("id").asString());
    assertThat(mails.get(10).get("reply").isNull()).isTrue();
    assertThat(mails.get(19).get("reply").asString()).isEqualTo(mails.get(10).get("id").asString());
    assertThat(mails.stream().map(m -> m.get("id").asString()).distinct()).hasSize(20);
    assertThat(mails)
        .allSatisfy(m -> assertThat(m.get("address").asString()).endsWith("@decamp.invalid"));
  }

  @Test
  void namesCannotInjectHeaders() throws Exception {
    for (String name :
        List.of(
            "Eve\r\nBcc: all@evil.example\r\n\r\nbody",
            "\"quoted\" <eve@evil.example>, x",
            "=?utf-8?Q?a=0D=0ABcc:_x?=",
            "\u202Eevil\u0000\u2028X: y",
            "N".repeat(3000),
            "שלום 日本 😀".repeat(40),
            "From ")) {
      JsonNode mail = read(new OneTalk(name).say("hi"), name).get(1);
      String shown = name.replace("\r\n", " ");
      if (name.chars().allMatch(c -> c >= ' ' && c < 0x2000)) {
        // Python puts a space between encoded words of a name, where RFC 2047 has none.
        assertThat(mail.get("from").asString().replace(" ", "")).isEqualTo(shown.replace(" ", ""));
        assertThat(mail.get("subject").asString()).startsWith(shown.strip());
      }
      assertThat(mail.get("text").asString()).isEqualTo("hi\n[* ❤️ Me]\n");
    }
  }

  @Test
  void filesAreAttachedByteForByteUnderTheirNames() throws Exception {
    OneTalk talk = new OneTalk("Ann");
    List<byte[]> contents = new ArrayList<>();
    List<String> names =
        List.of("", "holiday photo.jpg", "фото \"1\"\r\nX: y.jpg", "n".repeat(400), "a/b\\c");
    for (int i = 0; i < names.size(); i++) {
      byte[] content = new byte[57 * i * 100 + i];
      new java.util.Random(i).nextBytes(content);
      contents.add(content);
      talk.say(talk.file(content, names.get(i)), talk.file(new byte[] {(byte) i}, ""));
    }
    List<JsonNode> mails = read(talk, "Ann");
    for (int i = 0; i < names.size(); i++) {
      JsonNode files = mails.get(i + 1).get("files");
      assertThat(files.size()).isEqualTo(2);
      assertThat(files.get(0).get(1).asString())
          .isEqualTo(HexFormat.of().formatHex(Digests.sha256(contents.get(i))));
      String shown = names.get(i).replace("\r\n", " ");
      assertThat(files.get(0).get(0).asString()).isEqualTo(shown.isEmpty() ? "01.jpg" : shown);
      assertThat(files.get(1).get(0).asString()).isEqualTo("02.jpg");
      assertThat(mails.get(i + 1).get("text").asString()).startsWith("[+ Photo");
    }
  }

  private List<JsonNode> read(OneTalk talk, String title) throws Exception {
    Path out = folder.resolve("copy" + System.nanoTime());
    new ExportJob(new MboxExporter(), talk.vault(title)).run(Selection.ALL, out, Progress.silent());
    Path box;
    try (Stream<Path> files = Files.list(out.resolve("mbox"))) {
      box = files.filter(f -> f.toString().endsWith(".mbox")).findFirst().orElseThrow();
    }
    Path errors = folder.resolve("errors");
    Process reader =
        new ProcessBuilder(PYTHON, "-c", READER, box.toString())
            .redirectError(errors.toFile())
            .start();
    List<JsonNode> mails = new ArrayList<>();
    try (var lines = reader.inputReader(UTF_8)) {
      lines.lines().forEach(line -> mails.add(new JsonMapper().readTree(line)));
    }
    assertThat(reader.waitFor()).as(Files.readString(errors)).isZero();
    for (JsonNode mail : mails) {
      Set<String> headers = new TreeSet<>();
      mail.get("headers").forEach(h -> headers.add(h.asString()));
      assertThat(HEADERS).containsAll(headers);
      assertThat(mail.get("defects").toString()).isEqualTo("[]");
    }
    return mails;
  }
}
