package org.decamp.app.web.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.decamp.model.MediaId;
import org.decamp.vault.BrowsableVault;
import org.junit.jupiter.api.Test;

/** What is opened for a browser is closed, however it ends. */
class ReadingTest {

  private static final MediaId ID = new MediaId("0".repeat(64));

  private final AtomicInteger closed = new AtomicInteger();
  private final Reading reading = new Reading(vault(), () -> {});

  /** Has one content of ten bytes. */
  private BrowsableVault vault() {
    return (BrowsableVault)
        Proxy.newProxyInstance(
            BrowsableVault.class.getClassLoader(),
            new Class<?>[] {BrowsableVault.class},
            (_, method, _) -> {
              assertThat(method.getName()).isEqualTo("openMedia");
              return content();
            });
  }

  private InputStream content() {
    return new ByteArrayInputStream(new byte[10]) {
      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  @Test
  void aContentThatIsShorterThanAskedForIsClosedAtOnce() {
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> reading.open(ID, 11));
    assertThat(closed).hasValue(1);
  }

  @Test
  void whatIsStillBeingSentIsClosedWhenTheReadingEnds() throws Exception {
    try (InputStream in = reading.open(ID, 4)) {
      assertThat(in.readNBytes(2)).hasSize(2);
      reading.end();
      assertThat(closed).hasValue(1);
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> in.read(new byte[1], 0, 1));
    }
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> reading.open(ID, 0));
  }
}
