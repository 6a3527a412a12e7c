package org.decamp.exporter.sealed;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.format.StandardPayloadKeyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.Scratch;
import org.decamp.exporter.ZipOutput;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.vault.VaultReader;

/** The archive as a ZIP in an age file, sealed while it is written. */
final class SealedOutput extends ZipOutput {

  private final PayloadOutput payload;

  private SealedOutput(
      PayloadOutput payload, Supplier<Scratch> scratches, VaultReader vault, Progress progress) {
    super(payload, scratches, vault, progress);
    this.payload = payload;
  }

  /**
   * Creates the file and writes its header.
   *
   * @param file does not exist; what must wait lies sealed in the same folder
   */
  static SealedOutput create(
      Path file,
      FileMaker files,
      List<RecipientStanzaWriter> recipients,
      VaultReader vault,
      Progress progress)
      throws IOException, Problem.Usage {
    ByteBuffer header = ByteBuffer.allocate(AgeHeader.LONGEST);
    PayloadCipher cipher = header(header, recipients);
    OutputStream out = files.createPrivate(file);
    AtomicInteger number = new AtomicInteger();
    SealedOutput output =
        new SealedOutput(
            new PayloadOutput(out, cipher),
            () ->
                new SealedScratch(
                    file.resolveSibling("scratch-" + number.incrementAndGet()), files),
            vault,
            progress);
    try {
      out.write(header.array(), 0, header.position());
      return output;
    } catch (IOException e) {
      output.close();
      throw e;
    }
  }

  private static PayloadCipher header(ByteBuffer header, List<RecipientStanzaWriter> recipients)
      throws IOException, Problem.Usage {
    try {
      CipherKey key = new StandardPayloadKeyWriter().writeFileHeader(header, recipients);
      PayloadCipher cipher = new PayloadCipher(key.getEncoded());
      key.destroy();
      return cipher;
    } catch (GeneralSecurityException _) {
      throw new Problem.Usage(
          "a recipient is no key that anything can be sealed to", "Check where it comes from.");
    }
  }

  @Override
  public void finish() throws IOException {
    super.finish();
    payload.finish();
  }
}
