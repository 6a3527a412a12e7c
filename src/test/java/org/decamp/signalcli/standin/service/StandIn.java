package org.decamp.signalcli.standin.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.signalcli.standin.keys.GroupAuthority;
import org.decamp.signalcli.standin.keys.SignalLibrary;
import org.decamp.signalcli.standin.net.ConnectProxy;
import org.decamp.signalcli.standin.net.GroupParamsOverlay;
import org.decamp.signalcli.standin.net.ThrowawayAuthority;
import org.decamp.signalcli.standin.net.TrustOverlay;
import org.decamp.signalcli.standin.received.AttachmentPointer;
import org.decamp.signalcli.standin.received.DataMessage;

/**
 * Signal's service on this machine: its people, and the proxy by which the real signal-cli 0.13.19
 * finds it instead of the real one. Nothing leaves loopback.
 */
public final class StandIn implements AutoCloseable {

  private final SignalLibrary library;
  private final Directory directory = new Directory();
  private final LinkingDesk desk = new LinkingDesk(directory);
  private final AttachmentStore attachments = new AttachmentStore();
  private final Limits limits = new Limits();
  private final Faults faults = new Faults();
  private final SignalService service;
  private final Owner owner;
  private final ConnectProxy proxy;
  private final List<String> javaOptions;

  /**
   * Starts the service.
   *
   * @param folder an empty folder, for the trust store that signal-cli is given
   */
  public StandIn(SignalLibrary library, Path folder) throws Exception {
    this.library = library;
    GroupAuthority authority = library.newGroupAuthority();
    service = new SignalService(directory, desk, attachments, limits, faults, authority);
    owner = new Owner(library, directory.open(library.newIdentity()), desk, attachments);
    var certificates = new ThrowawayAuthority();
    String trust = TrustOverlay.write(folder, certificates.certificate());
    proxy = new ConnectProxy(certificates, SignalService.HOSTS, service);
    javaOptions = new ArrayList<>(proxy.javaOptions());
    javaOptions.add(trust);
    javaOptions.add(GroupParamsOverlay.write(folder, authority.publicParams()));
  }

  /** The options of the JVM that make signal-cli come here and nowhere else. */
  public List<String> javaOptions() {
    return List.copyOf(javaOptions);
  }

  /** Signal's own library, with which it all works. */
  public SignalLibrary library() {
    return library;
  }

  /** Whose account signal-cli is to be linked to. */
  public Owner owner() {
    return owner;
  }

  /** Somebody else who uses Signal. */
  public Person newPerson() {
    return new Person(library, directory.open(library.newIdentity()));
  }

  public Limits limits() {
    return limits;
  }

  public Faults faults() {
    return faults;
  }

  /** The network goes: connections break, new ones are refused. */
  public void cutNetwork() {
    proxy.cut();
  }

  public void restoreNetwork() {
    proxy.restore();
  }

  /** Takes every linked device off the owner's account; refused with {@code status} from now on. */
  public void unlinkAll(int status) {
    desk.linked().forEach(client -> client.unlink(status));
  }

  /** The content of an attachment, fetched and decrypted. */
  public byte[] fetch(AttachmentPointer pointer) throws Exception {
    Optional<byte[]> stored = attachments.get(pointer.cdnKey());
    return pointer.open(
        stored.orElseThrow(() -> new AssertionError("the attachment was never uploaded")));
  }

  /** The whole text of a message, wherever it stands. */
  public String textOf(DataMessage message) throws Exception {
    Optional<AttachmentPointer> whole = message.longText();
    return whole.isPresent()
        ? new String(fetch(whole.get()), StandardCharsets.UTF_8)
        : message.body();
  }

  /** How many groups there are. */
  public int groups() {
    return service.groups();
  }

  /** Every request so far: status, verb and path. */
  public List<String> asked() {
    return service.asked();
  }

  /** Where signal-cli wanted to besides, in vain: {@code host:port}. */
  public List<String> refused() {
    return proxy.refused();
  }

  @Override
  public void close() throws IOException {
    faults.close();
    service.close();
    proxy.close();
  }
}
