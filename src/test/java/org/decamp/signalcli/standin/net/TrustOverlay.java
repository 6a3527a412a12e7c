package org.decamp.signalcli.standin.net;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * A folder of resources that, put before the class path of signal-cli, makes it trust another
 * authority (specs/signal-cli.md, 11.2): its trust store is a resource, of which the first counts.
 */
public final class TrustOverlay {

  private static final String RESOURCE = "org/asamk/signal/manager/config/whisper.store";
  private static final char[] PASSWORD = "whisper".toCharArray();

  private TrustOverlay() {}

  /** Writes the trust store below {@code folder}; answers the option of the JVM that lets it in. */
  public static String write(Path folder, X509Certificate authority)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("BKS", new BouncyCastleProvider());
    store.load(null, PASSWORD);
    store.setCertificateEntry("authority", authority);
    Path file = folder.resolve(RESOURCE);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    return "-Xbootclasspath/a:" + folder.toAbsolutePath();
  }
}
