package io.github.edgemigrator.runtime.security;

/** Which certificate edgeHub shows. Only {@link #VALID} passes a client that checks. */
public enum CertificateKind {
    /** For the gateway's host name, by the authority of the trust bundle, in its time. */
    VALID,
    /** Ended yesterday. */
    EXPIRED,
    /** For another host. */
    WRONG_HOST,
    /** By an authority of the same name with another key, which no trust bundle holds. */
    OTHER_AUTHORITY
}
