package io.github.edgemigrator.runtime.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A module's symmetric key, which the daemon keeps: it signs with HMAC-SHA256. */
public final class SharedAccessKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SharedAccessKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** A new random key of 256 bits. */
    public static SharedAccessKey random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SharedAccessKey(bytes);
    }

    /** The key as connection strings hold it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public byte[] sign(byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
