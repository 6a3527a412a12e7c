package org.decamp.importer.meta;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.job.Problem;
import org.decamp.mapping.EncryptedDownload;
import org.decamp.source.SourceFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Tells from the list of devices in an ordinary export that its person had encrypted chats, which
 * are not in it ({@code instagram-export}, sections 1.2 and 5).
 */
final class EncryptionDevices {

  private static final String DEVICE = "device";

  private EncryptionDevices() {}

  /**
   * The products that list a device, and whose download of encrypted chats is not among what was
   * given.
   *
   * @param given the products of which there are encrypted chats; the default stands for a download
   *     that does not tell, and so may be that of any
   */
  static Set<String> withoutDownload(ExportView view, EncryptedDownload mapping, Set<String> given)
      throws Problem.InputOutput {
    if (given.contains(mapping.defaultProduct())) {
      return Set.of();
    }
    Set<String> products = new TreeSet<>();
    for (ExportFile file : view.files()) {
      if (file.role() == FileRole.SECRET_DEVICES && !file.duplicate() && namesDevices(file)) {
        products.add(view.product(file).orElse("instagram"));
      }
    }
    products.removeAll(given);
    return products;
  }

  /** Says that there is a download, and how to get it. */
  static String advice(String product, EncryptedDownload mapping) {
    String how = mapping.howToGet().getOrDefault(product, "");
    return "This account used end-to-end encrypted chats; Meta hands them out as a separate"
        + " download. To have them too, get it ("
        + how
        + ") and import it.";
  }

  private static boolean namesDevices(ExportFile file) throws Problem.InputOutput {
    try (InputStream in = file.entry().open();
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String key = parser.currentName();
        boolean value = token == JsonToken.VALUE_STRING && !parser.getString().isEmpty();
        if (value && key != null && key.startsWith(DEVICE)) {
          return true;
        }
      }
    } catch (IOException e) {
      SourceFailure.unlessDamage(file.entry(), e);
    } catch (JacksonException damaged) {
      // A list that breaks off names nobody more.
    }
    return false;
  }
}
