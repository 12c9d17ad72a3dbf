package io.github.edgemigrator.runtime.security;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLException;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * What edgeHub shows in TLS and what the trust bundle holds. Both can be changed while the runtime runs: new
 * connections get the new certificate, and a client that reads the bundle again gets the new bundle.
 */
public final class Certificates {
    private static final String ELSEWHERE = "elsewhere.example";
    private static final Duration DAY = Duration.ofDays(1);

    private final GeneralNames hostNames;
    private CertificateAuthority authority = new CertificateAuthority();
    private String trustBundle = authority.pem();
    private SslContext tls;

    /** Makes an authority and a valid server certificate for the given host names and IP literals. */
    public Certificates(List<String> hostNames) {
        this.hostNames = names(hostNames);
        this.tls = context(CertificateKind.VALID);
    }

    /** Shows a new certificate of this kind from the next connection on. */
    public synchronized void show(CertificateKind kind) {
        tls = context(kind);
    }

    /** Makes a new authority and server certificate and puts the new authority alone into the trust bundle. */
    public synchronized void rotateAuthority() {
        authority = new CertificateAuthority();
        trustBundle = authority.pem();
        tls = context(CertificateKind.VALID);
    }

    /** The PEM text that the workload API gives out. */
    public synchronized String trustBundle() {
        return trustBundle;
    }

    /** The server side of TLS for the next connection. */
    public synchronized SslContext tls() {
        return tls;
    }

    private SslContext context(CertificateKind kind) {
        CertificateAuthority issuer = kind == CertificateKind.OTHER_AUTHORITY ? new CertificateAuthority() : authority;
        GeneralNames names = kind == CertificateKind.WRONG_HOST ? names(List.of(ELSEWHERE)) : hostNames;
        Instant now = Instant.now();
        Instant until = kind == CertificateKind.EXPIRED ? now.minus(DAY) : now.plus(DAY);
        KeyPair keys = CertificateAuthority.newKeys();
        X509Certificate certificate = issuer.issue(keys.getPublic(), names, until.minus(DAY.multipliedBy(2)), until);
        try {
            return SslContextBuilder.forServer(keys.getPrivate(), certificate, issuer.certificate())
                    .protocols("TLSv1.2", "TLSv1.3")
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("cannot make a TLS context of a certificate just made", e);
        }
    }

    private static GeneralNames names(List<String> hosts) {
        return new GeneralNames(hosts.stream()
                .map(host -> new GeneralName(
                        Character.isDigit(host.charAt(0)) ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new));
    }
}
