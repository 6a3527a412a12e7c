package org.decamp.testing.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.decamp.testing.export.ExportMessage.Media;

/**
 * The ordinary export as JSON, which says everything.
 *
 * @param era when it was made
 * @param keys the extra field names of that time
 */
public record JsonFormat(Era era, JsonKeys keys) implements ExportFormat {

  /** What the service hands out today. */
  public static final JsonFormat CURRENT = new JsonFormat(Era.INSTAGRAM_G3, JsonKeys.CURRENT);

  @Override
  public String zipPrefix() {
    return era.zipPrefix();
  }

  @Override
  public String messagePath(ThreadHeader thread, int number) {
    return era.path(thread) + "message_" + number + ".json";
  }

  @Override
  public String mediaPath(ThreadHeader thread, Media media) {
    return era.place(thread, media.uri());
  }

  @Override
  public MessageSink open(ThreadHeader thread, OutputStream out) throws IOException {
    return new MessageFileWriter(thread, era, keys, out);
  }

  @Override
  public List<ExportMessage> told(ExportMessage message) {
    return List.of(keys.told(message));
  }

  @Override
  public String threadKey(ThreadHeader thread) {
    return era == Era.INSTAGRAM_G1 ? era.folder(thread) : thread.digits();
  }

  @Override
  public void writeAccount(ZipPart part, Account account) throws IOException {
    AccountFiles.write(part, era, account);
  }
}
