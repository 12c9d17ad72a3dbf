package io.github.edgemigrator.runtime.security;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shared access signature: {@code SharedAccessSignature sr=<resource>&sig=<digest>&se=<seconds>}, values URL-encoded.
 * The digest is the HMAC-SHA256 of the encoded resource, a line feed and the expiry in seconds since 1970.
 *
 * @param encodedResource the resource as it stands in the token, URL-encoded: these bytes were signed
 * @param expiry the end of its validity in seconds since 1970
 */
public record SasToken(String encodedResource, String signature, long expiry) {
    private static final String SCHEME = "SharedAccessSignature ";
    private static final Pattern FIELD = Pattern.compile("(?<name>\\w+)=(?<value>[^&]+)");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    /** Writes the token of a resource, with a digest by this signer. */
    public static String write(String resource, Instant expiry, UnaryOperator<byte[]> signer) {
        String encoded = URLEncoder.encode(resource, StandardCharsets.UTF_8);
        byte[] digest = signer.apply(signedBytes(encoded, expiry.getEpochSecond()));
        String signature = URLEncoder.encode(Base64.getEncoder().encodeToString(digest), StandardCharsets.UTF_8);
        return "SharedAccessSignature sr=" + encoded + "&sig=" + signature + "&se=" + expiry.getEpochSecond();
    }

    /**
     * Reads a token, whose fields may have any order: the device SDK writes another one where it signs itself. Gives
     * nothing when a field is missing, stands twice or is not of the form above.
     */
    public static Optional<SasToken> parse(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String part :
                text.startsWith(SCHEME) ? text.substring(SCHEME.length()).split("&", -1) : new String[0]) {
            Matcher field = FIELD.matcher(part);
            if (!field.matches() || fields.put(field.group("name"), field.group("value")) != null) {
                return Optional.empty();
            }
        }
        String expiry = fields.getOrDefault("se", "");
        if (!fields.containsKey("sr")
                || !fields.containsKey("sig")
                || !SECONDS.matcher(expiry).matches()) {
            return Optional.empty();
        }
        return decode(fields.get("sig"))
                .map(signature -> new SasToken(fields.get("sr"), signature, Long.parseLong(expiry)));
    }

    /** Says why the token does not open the resource, or nothing when it does. */
    public Optional<String> refusal(String resource, SharedAccessKey key, Instant now) {
        Optional<String> decoded = decode(encodedResource);
        if (decoded.isEmpty() || !decoded.get().equalsIgnoreCase(resource)) {
            return Optional.of("token is for " + encodedResource + ", not for " + resource);
        }
        byte[] expected = key.sign(signedBytes(encodedResource, expiry));
        byte[] expectedText = Base64.getEncoder().encode(expected);
        if (!MessageDigest.isEqual(expectedText, signature.getBytes(StandardCharsets.UTF_8))) {
            return Optional.of("token's signature is wrong");
        }
        return isExpired(now) ? Optional.of("token expired at " + Instant.ofEpochSecond(expiry)) : Optional.empty();
    }

    public boolean isExpired(Instant now) {
        return now.getEpochSecond() >= expiry;
    }

    private static byte[] signedBytes(String encodedResource, long expiry) {
        return (encodedResource + "\n" + expiry).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> decode(String encoded) {
        try {
            return Optional.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }
}
