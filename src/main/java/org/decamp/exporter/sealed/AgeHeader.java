package org.decamp.exporter.sealed;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.format.StandardPayloadKeyReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.source.PositionedBytes;

/** The header of an age file: who can open it, and the key of the payload for those who can. */
final class AgeHeader {

  /** Longest header that is read, with the payload's nonce; some 300 recipients. */
  static final int LONGEST = 1 << 16;

  private static final byte[] VERSION =
      "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FAMILY = "age-encryption.org/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ARMOR = "-----BEGIN AGE".getBytes(StandardCharsets.US_ASCII);

  private final byte[] beginning;
  private final List<RecipientStanza> stanzas;

  private AgeHeader(byte[] beginning, List<RecipientStanza> stanzas) {
    this.beginning = beginning;
    this.stanzas = List.copyOf(stanzas);
  }

  /** Whether a file that begins so is one of age's, in whatever version and wrapping. */
  static boolean begins(byte[] beginning) {
    return startsWith(beginning, FAMILY) || startsWith(beginning, ARMOR);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /**
   * Reads a header without opening anything.
   *
   * @throws Problem.BadInput if it is none, is armored, of another version or damaged
   */
  static AgeHeader read(PositionedBytes file) throws IOException, Problem.BadInput {
    byte[] beginning = beginning(file);
    if (startsWith(beginning, ARMOR)) {
      throw new Problem.BadInput(
          "the file is an age file written as text (armor)",
          "Turn it into a binary one first: grep -v '^-' FILE | base64 -d > FILE.age");
    }
    if (startsWith(beginning, FAMILY) && !startsWith(beginning, VERSION)) {
      throw new Problem.BadInput(
          "the file is of another version of age than 1", "Open it with the age that wrote it.");
    }
    if (!startsWith(beginning, VERSION)) {
      throw new Problem.BadInput(
          "the file is not an age file", "Give the file that decamp export --encrypt wrote.");
    }
    Looking looking = new Looking();
    try {
      payloadKey(ByteBuffer.wrap(beginning), looking);
    } catch (UnsupportedRecipientStanzaException _) {
      return new AgeHeader(beginning, looking.seen);
    } catch (GeneralSecurityException _) {
      throw damaged();
    }
    throw new IllegalStateException("nothing was opened yet");
  }

  private static byte[] beginning(PositionedBytes file) throws IOException {
    byte[] bytes = new byte[(int) Math.min(LONGEST, file.size())];
    int filled = 0;
    while (filled < bytes.length) {
      int n = file.read(filled, bytes, filled, bytes.length - filled);
      if (n < 0) {
        throw new DamagedSealException("the file became shorter while it was read");
      }
      filled += n;
    }
    return bytes;
  }

  /** Opens nothing, but sees what there is. */
  private static final class Looking implements RecipientStanzaReader {

    private final List<RecipientStanza> seen = new ArrayList<>();

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas)
        throws UnsupportedRecipientStanzaException {
      stanzas.forEach(seen::add);
      throw new UnsupportedRecipientStanzaException("only looking");
    }
  }

  /**
   * The stanza that a passphrase opens, if that is how the file is sealed.
   *
   * @throws Problem.BadInput if it is one of several, which the format forbids
   */
  Optional<PassphraseStanza> passphrase() throws Problem.BadInput {
    for (RecipientStanza stanza : stanzas) {
      if (stanza.getType().equals(PassphraseStanza.TYPE)) {
        if (stanzas.size() > 1) {
          throw damaged();
        }
        return Optional.of(PassphraseStanza.of(stanza));
      }
    }
    return Optional.empty();
  }

  /**
   * What the payload is sealed with.
   *
   * @param cipher of the payload; the caller closes it
   * @param start where the payload begins, bytes from the start of the file
   */
  record Opened(PayloadCipher cipher, long start) {}

  /**
   * Opens the header with the first reader that fits.
   *
   * @return empty if none fits
   * @throws Problem.BadInput if one fits and the header is not what was sealed
   */
  Optional<Opened> open(List<RecipientStanzaReader> readers) throws IOException, Problem.BadInput {
    for (RecipientStanzaReader reader : readers) {
      ByteBuffer buffer = ByteBuffer.wrap(beginning);
      try {
        CipherKey key = payloadKey(buffer, reader);
        Opened opened = new Opened(new PayloadCipher(key.getEncoded()), buffer.position());
        key.destroy();
        return Optional.of(opened);
      } catch (UnsupportedRecipientStanzaException _) {
        // it may fit another
      } catch (GeneralSecurityException _) {
        throw damaged();
      }
    }
    return Optional.empty();
  }

  private static CipherKey payloadKey(ByteBuffer buffer, RecipientStanzaReader reader)
      throws GeneralSecurityException, IOException {
    try {
      return new StandardPayloadKeyReader().getPayloadKey(buffer, List.of(reader));
    } catch (RuntimeException e) {
      // jagged reads beyond the end of a header that is cut off, and decodes what is no text.
      throw new GeneralSecurityException("the header is not well-formed", e);
    }
  }

  static Problem.BadInput damaged() {
    return new Problem.BadInput(
        "the beginning of the age file is damaged",
        "Use another copy of the file, or export again from the vault.");
  }
}
