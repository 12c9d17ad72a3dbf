package io.github.edgemigrator.runtime.security;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.Period;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The edge device's own certificate authority (P-256), made anew for each runtime. */
final class CertificateAuthority {
    private static final X500Name NAME = new X500Name("CN=Embedded Edge CA");

    private final KeyPair keys = newKeys();
    private final X509Certificate certificate;

    CertificateAuthority() {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder =
                unsigned(NAME, keys.getPublic(), now.minus(Period.ofDays(1)), now.plus(Period.ofDays(1)));
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        } catch (CertIOException e) {
            throw new IllegalStateException("cannot encode the authority's constraints", e);
        }
        this.certificate = sign(builder);
    }

    /** Issues a server certificate for one key and its names. */
    X509Certificate issue(PublicKey key, GeneralNames names, Instant from, Instant until) {
        X509v3CertificateBuilder builder = unsigned(new X500Name("CN=edgeHub"), key, from, until);
        try {
            builder.addExtension(Extension.subjectAlternativeName, false, names);
        } catch (CertIOException e) {
            throw new IllegalStateException("cannot encode " + names, e);
        }
        return sign(builder);
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** The authority's certificate as the trust bundle carries it. */
    String pem() {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return text.toString();
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no P-256", e);
        }
    }

    private static X509v3CertificateBuilder unsigned(X500Name subject, PublicKey key, Instant from, Instant until) {
        BigInteger serial = new BigInteger(64, new SecureRandom());
        return new JcaX509v3CertificateBuilder(NAME, serial, Date.from(from), Date.from(until), subject, key);
    }

    private X509Certificate sign(X509v3CertificateBuilder builder) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a certificate", e);
        }
    }
}
