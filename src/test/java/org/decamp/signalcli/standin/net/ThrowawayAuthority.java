package org.decamp.signalcli.standin.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** A certificate authority made for one run, whose private key never leaves this process. */
public final class ThrowawayAuthority {

  private static final X500Name NAME = new X500Name("CN=Throw-away authority of a test");
  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  private static final Duration SLACK = Duration.ofDays(2);

  private final KeyPair keys;
  private final X509Certificate certificate;

  public ThrowawayAuthority() throws GeneralSecurityException, IOException {
    keys = newKeys();
    var extensions = new ExtensionsGenerator();
    extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    certificate = sign(NAME, keys.getPublic(), extensions.generate());
  }

  /** What a client has to trust. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** The server's side of TLS, with one certificate for all these hosts. */
  public SSLContext serverFor(Collection<String> hosts)
      throws GeneralSecurityException, IOException {
    KeyPair server = newKeys();
    GeneralName[] names =
        hosts.stream()
            .map(host -> new GeneralName(GeneralName.dNSName, host))
            .toArray(GeneralName[]::new);
    var extensions = new ExtensionsGenerator();
    extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    X509Certificate leaf =
        sign(new X500Name("CN=Stand-in"), server.getPublic(), extensions.generate());

    char[] noPassword = {};
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, noPassword);
    store.setKeyEntry(
        "server", server.getPrivate(), noPassword, new Certificate[] {leaf, certificate});
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, noPassword);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    return tls;
  }

  private X509Certificate sign(X500Name subject, PublicKey key, Extensions extensions)
      throws GeneralSecurityException, IOException {
    var body = new V3TBSCertificateGenerator();
    body.setSerialNumber(new ASN1Integer(new BigInteger(63, new SecureRandom())));
    body.setSignature(ECDSA);
    body.setIssuer(NAME);
    body.setSubject(subject);
    body.setStartDate(time(SLACK.negated()));
    body.setEndDate(time(SLACK));
    body.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
    body.setExtensions(extensions);
    var unsigned = body.generateTBSCertificate();

    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(unsigned.getEncoded());
    var parts = new ASN1EncodableVector();
    parts.add(unsigned);
    parts.add(ECDSA);
    parts.add(new DERBitString(signature.sign()));
    byte[] der = new DERSequence(parts).getEncoded();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  @SuppressWarnings("JavaUtilDate") // what the library takes
  private static Time time(Duration fromNow) {
    return new Time(Date.from(Instant.now().plus(fromNow)));
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
