package org.decamp.signalcli.standin.service;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.signalcli.standin.keys.Agreement;
import org.decamp.signalcli.standin.keys.Identity;
import org.decamp.signalcli.standin.keys.SignalLibrary;
import org.decamp.signalcli.standin.received.AttachmentPointer;

/** Whose account signal-cli is linked to: the phone that scans the QR code. */
public final class Owner extends Person {

  private static final byte[] INFO =
      "TextSecure Provisioning Message".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 1;
  private static final int KEY = 32;

  private final LinkingDesk desk;
  private final AttachmentStore attachments;
  private final Identity numberIdentity;
  private final SecureRandom random = new SecureRandom();

  Owner(SignalLibrary library, Account account, LinkingDesk desk, AttachmentStore attachments) {
    super(library, account);
    this.desk = desk;
    this.attachments = attachments;
    this.numberIdentity = library.newIdentity();
  }

  /** Scans the QR code of a device that wants to be linked: {@code sgnl://linkdevice?...}. */
  public void scan(String uri) throws Exception {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : URI.create(uri).getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    byte[] theirs = Base64.getDecoder().decode(parameters.getOrDefault("pub_key", ""));
    String code = UUID.randomUUID().toString();
    desk.deliver(
        parameters.getOrDefault("uuid", ""), code, account(), seal(theirs, provision(code)));
  }

  /** Tells the linked devices whom the phone knows, and by what name. */
  public void tellContacts(Map<Person, String> names) throws Exception {
    var list = new ByteArrayOutputStream();
    names.forEach((person, name) -> {
      byte[] contact =
          new WireWriter()
              .text(1, person.account().number())
              .text(2, name)
              .text(9, person.account().aci())
              .toBytes();
      list.write(contact.length); // a varint, and short enough for one byte
      list.writeBytes(contact);
    });
    var upload =
        AttachmentPointer.seal(
            list.toByteArray(), UUID.randomUUID().toString(), "application/octet-stream");
    attachments.put(upload.pointer().cdnKey(), upload.stored());
    WireWriter contacts = new WireWriter().message(1, upload.pointer().toWire()).flag(2, true);
    send(
        account(),
        System.currentTimeMillis(),
        new WireWriter().message(2, new WireWriter().message(2, contacts)));
  }

  /** What the new device has to know to be one of the account's. */
  private byte[] provision(String code) {
    return new WireWriter()
        .bytes(1, account().identity().publicKey())
        .bytes(2, account().identity().privateKey())
        .text(3, account().number())
        .text(4, code)
        .bytes(6, account().profileKey())
        .flag(7, true)
        .text(8, account().aci())
        .number(9, 1)
        .text(10, account().pni())
        .bytes(11, numberIdentity.publicKey())
        .bytes(12, numberIdentity.privateKey())
        .bytes(13, random(KEY))
        .toBytes();
  }

  private byte[] seal(byte[] theirPublicKey, byte[] plain) throws Exception {
    Agreement agreement = library().agreeWith(theirPublicKey);
    byte[] keys =
        KDF.getInstance("HKDF-SHA256")
            .deriveData(
                HKDFParameterSpec.ofExtract().addIKM(agreement.secret()).thenExpand(INFO, 2 * KEY));
    byte[] iv = random(16);
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(Arrays.copyOf(keys, KEY), "AES"),
        new IvParameterSpec(iv));
    var body = new ByteArrayOutputStream();
    body.write(VERSION);
    body.writeBytes(iv);
    body.writeBytes(cipher.doFinal(plain));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(keys, KEY, KEY, "HmacSHA256"));
    body.writeBytes(mac.doFinal(body.toByteArray()));
    return new WireWriter().bytes(1, agreement.publicKey()).bytes(2, body.toByteArray()).toBytes();
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
