package org.decamp.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An export in which every text, name, title, file name and media content holds a marker. */
public final class MarkedExport {

  public static final String MARKER = "zebra-quartz-4711";

  private MarkedExport() {}

  /** Writes the export as one ZIP: {@code threads} threads of {@code messages} messages each. */
  public static Path write(Path zip, int threads, int messages) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int thread = 0; thread < threads; thread++) {
        String folder =
            "your_instagram_activity/messages/inbox/someone_%015d/".formatted(thread + 1);
        out.putNextEntry(new ZipEntry(folder + "message_1.json"));
        out.write(json(folder, messages).getBytes(StandardCharsets.US_ASCII));
        for (int photo = 0; photo < 3; photo++) {
          out.putNextEntry(new ZipEntry(folder + "photos/" + MARKER + photo + ".jpg"));
          out.write(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0});
          out.write((MARKER + ' ').repeat(4000 * (photo + 1)).getBytes(StandardCharsets.US_ASCII));
          out.write(Integer.toString(thread).getBytes(StandardCharsets.US_ASCII));
        }
      }
    }
    return zip;
  }

  private static String json(String folder, int messages) {
    StringBuilder json = new StringBuilder(messages * 150);
    String name = "Some " + MARKER;
    json.append("{\"participants\":[{\"name\":\"").append(name).append("\"},{\"name\":\"Me\"}],");
    json.append("\"messages\":[");
    for (int i = 0; i < messages; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"sender_name\":\"")
          .append(i % 2 == 0 ? name : "Me")
          .append("\",\"timestamp_ms\":")
          .append(1_700_000_000_000L - i * 1000L)
          .append(",\"content\":\"number ")
          .append(i)
          .append(' ')
          .append(MARKER)
          .append('"');
      if (i < 3) {
        json.append(",\"photos\":[{\"uri\":\"").append(folder).append("photos/").append(MARKER);
        json.append(i).append(".jpg\"}]");
      }
      json.append('}');
    }
    return json.append("],\"title\":\"").append(name).append("\"}").toString();
  }
}
