package org.decamp.exporter.whatsapp.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.Manifest;
import org.decamp.exporter.MediaContents;
import org.decamp.exporter.whatsapp.AndroidFileName;
import org.decamp.exporter.whatsapp.msgstore.UsedNames;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;

/**
 * The media beside a database, in the folders and under the names that the app gives them ({@code
 * whatsapp}, section 1). A content that is sent again in the same way lies there once.
 */
final class MediaFiles {

  private final Path root;
  private final boolean business;
  private final UsedNames names;
  private final MediaContents contents;
  private final Manifest manifest;
  private final Map<Key, Rows.Medium> known = new HashMap<>();

  private record Key(MediaId content, EntryForm form, boolean own) {}

  /**
   * @param root what paths begin from
   * @param business whether the folders are those of WhatsApp Business
   * @param manifest to be told of every file
   */
  MediaFiles(
      Path root, boolean business, UsedNames names, MediaContents contents, Manifest manifest) {
    this.root = root;
    this.business = business;
    this.names = names;
    this.contents = contents;
    this.manifest = manifest;
  }

  Rows.Medium add(MediaForm form, boolean own, LocalDate day) throws IOException, Problem {
    Key key = new Key(form.content().id(), form.form(), own);
    Rows.Medium there = known.get(key);
    if (there != null) {
      return there;
    }
    String folder = folder(form.form(), own, day);
    Files.createDirectories(root.resolve(folder));
    int number = names.next(form.prefix(), day);
    String path = folder + '/' + AndroidFileName.of(form.prefix(), day, number, form.ending());
    Rows.Medium added = new Rows.Medium(path, write(form, path));
    known.put(key, added);
    return added;
  }

  private String write(MediaForm form, String path) throws IOException, Problem {
    MessageDigest digest = Digests.sha256();
    try (OutputStream out =
        new DigestOutputStream(FileMaker.ON_DISK.create(root.resolve(path)), digest)) {
      contents.copy(form.content(), out);
    }
    byte[] sum = digest.digest();
    manifest.add(path, sum);
    return Base64.getEncoder().encodeToString(sum);
  }

  private String folder(EntryForm form, boolean own, LocalDate day) {
    String folder =
        BackupFolder.MEDIA + "/WhatsApp " + (business ? "Business " : "") + form.folder();
    if (form == EntryForm.VOICE) {
      return folder
          + String.format(
              Locale.ROOT,
              "/%d%02d",
              day.get(IsoFields.WEEK_BASED_YEAR),
              day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
    return own && form.apartIfSent() ? folder + "/Sent" : folder;
  }
}
