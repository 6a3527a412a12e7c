package org.decamp.exporter.sealed;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import java.util.Arrays;
import java.util.List;

/**
 * The file key of one job, seen while its file is written and kept in memory until that was read
 * back: whoever seals to somebody else's key has no key to open the file with.
 */
final class JobKey implements RecipientStanzaWriter, RecipientStanzaReader, AutoCloseable {

  private byte[] key = {};

  /** Looks on, and adds nothing to the header. */
  @Override
  public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) {
    key = fileKey.getEncoded();
    return List.of();
  }

  @Override
  public FileKey getFileKey(Iterable<RecipientStanza> stanzas)
      throws UnsupportedRecipientStanzaException {
    if (key.length == 0) {
      throw new UnsupportedRecipientStanzaException("nothing was written");
    }
    return new FileKey(key.clone());
  }

  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
    key = new byte[0];
  }
}
