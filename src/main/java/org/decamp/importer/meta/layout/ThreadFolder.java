package org.decamp.importer.meta.layout;

import java.util.List;
import org.decamp.model.Box;

/**
 * All message files of one thread, over all parts and exports given.
 *
 * @param product the service
 * @param generation of the newest layout that holds it
 * @param box where the service kept it
 * @param key what names the thread across exports
 * @param folder the folder's path, for findings
 * @param files from the highest number to the lowest
 */
public record ThreadFolder(
    String product,
    String generation,
    Box box,
    String key,
    String folder,
    List<MessagePart> files) {

  public ThreadFolder {
    files = List.copyOf(files);
  }

  /**
   * A message file.
   *
   * @param file where it lies
   * @param number its number, 0 without one
   * @param generation the format
   */
  public record MessagePart(ExportFile file, int number, String generation) {}
}
