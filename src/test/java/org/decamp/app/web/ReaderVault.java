package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.decamp.exporter.archive.html.HostileTexts;
import org.decamp.importer.ImportSink;
import org.decamp.job.Problem;
import org.decamp.ledger.Ledger;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;
import org.decamp.testing.RandomHistory;
import org.decamp.testing.Story;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;

/** A vault to read in: long and hostile conversations, media of every treatment. */
final class ReaderVault {

  static final String PASSPHRASE = "correct horse battery";

  /** A word that is said once. */
  static final String ONCE = "Leuchtturmwärter";

  static final int SAME_TIME = 450;
  private static final long DAY = 86_400_000;

  /** Bytes of the media by what they are. */
  final Map<String, byte[]> plain = new LinkedHashMap<>();

  final Map<String, StoredMedia> stored = new LinkedHashMap<>();
  final List<ConversationId> hostile = new ArrayList<>();
  ConversationId talk = new ConversationId("0".repeat(16));
  ConversationId media = talk;

  ReaderVault(Path directory) throws IOException, Problem {
    try (Passphrase passphrase = new Passphrase(PASSPHRASE.toCharArray());
        Vault vault = Vault.create(directory, passphrase, new KdfCost(8192, 1, 1))) {
      try (Ingest ingest = vault.ingest()) {
        RandomHistory.fill(ingest, 3, 3, 400);
        talk(ingest);
        media(ingest);
        for (int i = 0; i < HostileTexts.ALL.size(); i++) {
          hostile(ingest, i, HostileTexts.ALL.get(i));
        }
        ingest.owner("instagram", new PrivateText("Mia Berg"), "test");
        ingest.finish(new Ledger().balance());
      }
    }
  }

  /** A vault with nothing in it, opened by the same passphrase. */
  static void empty(Path directory) throws IOException, Problem {
    try (Passphrase passphrase = new Passphrase(PASSPHRASE.toCharArray())) {
      Vault.create(directory, passphrase, new KdfCost(8192, 1, 1)).close();
    }
  }

  /** 1,200 messages: some days, then hundreds in one millisecond, then some days. */
  private void talk(ImportSink sink) throws Problem {
    Story story = Story.group("talk", "Küste");
    for (int i = 0; i < 1200; i++) {
      int step = i < 400 ? i : Math.max(400, i - SAME_TIME);
      String text = i == 700 ? ONCE + " sagt hallo" : "Nummer " + i;
      story.says(i % 3 == 0 ? "Mia Berg" : "Ben Ünal", Story.NOON + step * (DAY / 8), text);
    }
    talk = story.into(sink).id;
  }

  private void media(ImportSink sink) throws IOException, Problem {
    Random random = new Random(4);
    byte[] film = new byte[700_001];
    random.nextBytes(film);
    System.arraycopy("\0\0\0\u0018ftypisom".getBytes(UTF_8), 0, film, 0, 12);
    put(sink, "video/mp4", film);
    put(sink, "audio/wav", wave(6));
    put(sink, "image/gif", "GIF89a\1\0\1\0\0\0\0;".getBytes(UTF_8));
    put(sink, "text/html", "<!DOCTYPE html><script>window.pwned=1</script>".getBytes(UTF_8));
    put(
        sink,
        "image/svg+xml",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='window.pwned=1'/>".getBytes(UTF_8));
    put(sink, "application/pdf", "%PDF-1.7 window.pwned".getBytes(UTF_8));
    // Says that it is a picture and is a page.
    put(sink, "image/jpeg", "<html><script>window.pwned=1</script>".getBytes(UTF_8));
    put(sink, "large", new byte[24 << 20]);
    Story story = Story.direct("media");
    int at = 0;
    for (Map.Entry<String, StoredMedia> each : stored.entrySet()) {
      String type = each.getKey();
      if (type.equals("large")) {
        continue;
      }
      AttachmentKind kind =
          type.startsWith("video")
              ? AttachmentKind.VIDEO
              : type.startsWith("audio")
                  ? AttachmentKind.VOICE
                  : type.startsWith("image") ? AttachmentKind.PHOTO : AttachmentKind.FILE;
      for (int i = 0; i < 30; i++) {
        story.posts(
            "Ben Ünal",
            Story.NOON + at++ * DAY,
            List.of(attached(kind, "name of " + type, each.getValue())),
            List.of());
      }
    }
    media = story.into(sink).id;
  }

  private void put(ImportSink sink, String type, byte[] bytes) throws IOException, Problem {
    plain.put(type, bytes);
    stored.put(
        type,
        sink.storeMedia(
            new ByteArrayInputStream(bytes),
            new ImportSink.MediaProbe() {
              @Override
              public void update(byte[] chunk, int offset, int length) {}

              @Override
              public ImportSink.MediaFacts facts() {
                return new ImportSink.MediaFacts(type, Optional.empty(), Optional.empty());
              }
            }));
  }

  private static Content attached(AttachmentKind kind, String name, StoredMedia stored) {
    return new Content.Media(
        new Attachment(kind, new PrivateText(name), Optional.of(new PrivateText(name)), stored));
  }

  /** The text in every place that takes one. */
  private void hostile(ImportSink sink, int number, String text) throws Problem {
    PrivateText words = new PrivateText(text);
    Optional<PrivateText> maybe = Optional.of(words);
    Story story = Story.group("hostile " + number, text);
    StoredMedia file = Objects.requireNonNull(stored.get("application/pdf"));
    story.posts(
        text,
        Story.NOON + number,
        List.of(
            Story.words(text),
            new Content.Share(ShareKind.LINK, maybe, maybe, maybe, maybe),
            new Content.Unknown(text),
            attached(AttachmentKind.FILE, text, file)),
        List.of(new Reaction(story.person(text), words, Optional.empty())));
    hostile.add(story.into(sink).id);
  }

  byte[] bytes(String type) {
    return Objects.requireNonNull(plain.get(type));
  }

  String file(String type) {
    return "/read/file?m=" + Objects.requireNonNull(stored.get(type)).id().value();
  }

  /** Seconds of a quiet tone. */
  private static byte[] wave(int seconds) throws IOException {
    int rate = 8000;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeBytes("RIFF");
      out.writeInt(Integer.reverseBytes(36 + seconds * rate));
      out.writeBytes("WAVEfmt ");
      out.writeInt(Integer.reverseBytes(16));
      out.writeInt(Integer.reverseBytes(0x0001_0001));
      out.writeInt(Integer.reverseBytes(rate));
      out.writeInt(Integer.reverseBytes(rate));
      out.writeInt(Integer.reverseBytes(0x0008_0001));
      out.writeBytes("data");
      out.writeInt(Integer.reverseBytes(seconds * rate));
      for (int i = 0; i < seconds * rate; i++) {
        out.write(128 + (int) (20 * Math.sin(i * 0.35)));
      }
    }
    return bytes.toByteArray();
  }
}
