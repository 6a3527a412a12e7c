package org.decamp.exporter.sealed;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keys that age-keygen made for these tests alone. */
final class Keys {

  static final String IDENTITY =
      "AGE-SECRET-KEY-15HFCWMT9D2RH9KPG0NJK3TJ7PKN9AADW6GP795SAN3U3LTDZ7NXS7YAVKU";
  static final String RECIPIENT = "age199rw5w7xzu8r29tywg8y58mknkzv5s3y2e7dfkhasf5pa4k9y9vszmqe0n";
  static final String OTHER_RECIPIENT =
      "age18krj07uv3zkxay62p88tdj47ujavftjjtmxurg7l6xpxyr8s6p4syjk8dg";
  static final String THIRD_IDENTITY =
      "AGE-SECRET-KEY-1GMG6MHW39W54UH55NSEKLN3C2VLW3J3NMJ7TEZ7QA843WTV2P6JQATAQAX";

  private Keys() {}

  /** What is sealed to {@link #RECIPIENT} in a file, opened by the library alone. */
  static byte[] opened(Path file) throws Exception {
    try (ReadableByteChannel content =
        new StandardDecryptingChannelFactory()
            .newDecryptingChannel(
                Files.newByteChannel(file),
                List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(IDENTITY)))) {
      return Channels.newInputStream(content).readAllBytes();
    }
  }
}
