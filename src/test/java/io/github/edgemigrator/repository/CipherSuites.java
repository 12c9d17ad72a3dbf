package io.github.edgemigrator.repository;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** Prints the cipher suites that a Java runtime offers, one each line. */
final class CipherSuites {
    private CipherSuites() {}

    public static void main(String[] args) throws NoSuchAlgorithmException {
        for (String suite : SSLContext.getDefault().getDefaultSSLParameters().getCipherSuites()) {
            System.out.println(suite);
        }
    }
}
