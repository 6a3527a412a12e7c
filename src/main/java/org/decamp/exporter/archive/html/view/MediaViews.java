package org.decamp.exporter.archive.html.view;

import java.io.IOException;
import java.util.Set;
import org.decamp.exporter.archive.html.view.ContentView.Shape;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;

/** Decides how an attachment appears: shown in place, played, linked, named, or missing. */
final class MediaViews {

  // Formats in which a browser would run what the sender wrote.
  private static final Set<String> ACTIVE =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "image/svg+xml",
          "text/xml",
          "application/xml",
          "text/javascript",
          "application/javascript");

  private final Words words;
  private final MediaPaths paths;

  MediaViews(Words words, MediaPaths paths) {
    this.words = words;
    this.paths = paths;
  }

  /**
   * Shows an attachment.
   *
   * @param root leads from the page to the archive
   */
  ContentView of(Attachment attachment, String root) throws IOException, Problem {
    String label = words.name("media.", attachment.kind());
    String name = DisplayText.line(attachment.originalName().map(PrivateText::value).orElse(""));
    return switch (attachment.media()) {
      case StoredMedia stored -> stored(attachment.kind(), stored, label, name, root);
      case MissingMedia missing -> {
        String code = CodeNames.of(missing.reason());
        yield new ContentView.Missing(label, name, words.say("missing." + code), code);
      }
    };
  }

  private ContentView stored(
      AttachmentKind kind, StoredMedia stored, String label, String name, String root)
      throws IOException, Problem {
    String path = paths.of(stored);
    return new ContentView.Media(
        shape(kind, stored.mimeType()),
        label,
        name,
        words.size(stored.size()),
        stored.duration().map(Times::length).orElse(""),
        path,
        root + path,
        stored.dimensions().map(StoredMedia.Dimensions::width).orElse(0),
        stored.dimensions().map(StoredMedia.Dimensions::height).orElse(0));
  }

  private Shape shape(AttachmentKind kind, String mimeType) {
    if (ACTIVE.contains(mimeType) && paths.mayRun()) {
      return Shape.INERT;
    }
    if (Pictures.shownByBrowsers(mimeType)) {
      return kind == AttachmentKind.STICKER ? Shape.STICKER : Shape.IMAGE;
    }
    if (mimeType.startsWith("audio/")) {
      return Shape.AUDIO;
    }
    if (mimeType.startsWith("video/")) {
      boolean sound = kind == AttachmentKind.VOICE || kind == AttachmentKind.AUDIO;
      return sound ? Shape.AUDIO : Shape.VIDEO;
    }
    return Shape.FILE;
  }
}
