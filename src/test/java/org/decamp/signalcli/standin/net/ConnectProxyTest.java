package org.decamp.signalcli.standin.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectProxyTest {

  private static final String KNOWN = "chat.signal.org";

  @TempDir Path folder;
  private ConnectProxy proxy;
  private HttpClient client;

  @BeforeEach
  void start() throws Exception {
    var authority = new ThrowawayAuthority();
    proxy = new ConnectProxy(authority, List.of(KNOWN, "cdn3.signal.org"), ConnectProxyTest::echo);
    TrustOverlay.write(folder, authority.certificate());
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.of(address()))
            .sslContext(trusting(folder))
            .build();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    proxy.close();
  }

  /** Where the options that signal-cli is given lead. */
  private InetSocketAddress address() {
    List<String> values =
        proxy.javaOptions().stream().map(o -> o.substring(o.indexOf('=') + 1)).toList();
    return new InetSocketAddress(values.get(0), Integer.parseInt(values.get(1)));
  }

  private static SSLContext trusting(Path folder) throws Exception {
    KeyStore store = KeyStore.getInstance("BKS", new BouncyCastleProvider());
    Path file = folder.resolve("org/asamk/signal/manager/config/whisper.store");
    try (var in = Files.newInputStream(file)) {
      store.load(in, "whisper".toCharArray());
    }
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, managers.getTrustManagers(), null);
    return tls;
  }

  private static void echo(String host, java.io.InputStream in, java.io.OutputStream out)
      throws IOException {
    HttpStream http = new HttpStream(in, out);
    for (var next = http.next(); next.isPresent(); next = http.next()) {
      var request = next.get();
      String head = host + ' ' + request.method() + ' ' + request.target() + ' ';
      byte[] body =
          (head + new String(request.body(), StandardCharsets.UTF_8))
              .getBytes(StandardCharsets.UTF_8);
      http.answer(new HttpReply(200, "OK", List.of(), body));
    }
  }

  private HttpResponse<String> post(String uri, HttpRequest.BodyPublisher body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(uri)).POST(body).build(), BodyHandlers.ofString());
  }

  @Test
  void requestsToAKnownHostAreServedUnderItsName() throws Exception {
    var whole = HttpRequest.BodyPublishers.ofString("body");
    var chunked = HttpRequest.BodyPublishers.fromPublisher(whole);

    assertThat(post("https://chat.signal.org/v1/x?y=z", whole).body())
        .isEqualTo("chat.signal.org POST /v1/x?y=z body");
    assertThat(post("https://cdn3.signal.org/", chunked).body())
        .isEqualTo("cdn3.signal.org POST / body");
    assertThat(proxy.refused()).isEmpty();
  }

  @Test
  void everyOtherHostIsRefused() {
    var nothing = HttpRequest.BodyPublishers.noBody();

    assertThatThrownBy(() -> post("https://example.invalid/", nothing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("502");
    assertThat(proxy.refused()).containsExactly("example.invalid:443");
  }

  @Test
  void aNetworkThatWasCutComesBack() throws Exception {
    var nothing = HttpRequest.BodyPublishers.noBody();
    post("https://chat.signal.org/", nothing);

    proxy.cut();
    assertThatThrownBy(() -> post("https://chat.signal.org/", nothing))
        .isInstanceOf(IOException.class);
    proxy.restore();
    assertThat(post("https://chat.signal.org/", nothing).statusCode()).isEqualTo(200);
  }
}
