package io.github.edgemigrator.runtime.edgehub;

import io.github.edgemigrator.runtime.security.ModuleIdentity;
import io.github.edgemigrator.runtime.security.SasToken;
import io.github.edgemigrator.runtime.security.SharedAccessKey;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a CONNECT opens a module's connection: client ID, user name and token. */
public final class ConnectCheck {
    private final ModuleIdentity identity;
    private final SharedAccessKey key;
    private final InstantSource clock;
    private final Pattern userName;

    /**
     * A check for one module.
     *
     * @param key the key that the workload API signs with
     * @param clock says when a token has expired
     */
    public ConnectCheck(ModuleIdentity identity, SharedAccessKey key, InstantSource clock) {
        this.identity = identity;
        this.key = key;
        this.clock = clock;
        this.userName = Pattern.compile(Pattern.quote(identity.hub() + "/" + identity.clientId() + "/?api-version=")
                + "\\d{4}-\\d{2}-\\d{2}(?:-preview)?(?:&.*)?");
    }

    ModuleIdentity identity() {
        return identity;
    }

    /** Why the connection is refused, or nothing when it may stand. */
    Optional<String> refusal(MqttConnectMessage connect) {
        if (connect.variableHeader().version() != 4) {
            return Optional.of("MQTT protocol level must be 4 (3.1.1) but was "
                    + connect.variableHeader().version());
        }
        String clientId = connect.payload().clientIdentifier();
        if (!identity.clientId().equals(clientId)) {
            return Optional.of("client ID must be " + identity.clientId() + " but was " + clientId);
        }
        if (!connect.variableHeader().hasUserName() || !connect.variableHeader().hasPassword()) {
            return Optional.of("user name and password are needed");
        }
        String user = connect.payload().userName();
        if (!userName.matcher(user).matches()) {
            return Optional.of("user name must be " + userName + " but was " + user);
        }
        return token(connect)
                .map(token -> token.refusal(identity.resource(), key, clock.instant()))
                .orElseGet(() -> Optional.of("password is no shared access signature"));
    }

    /** Whether the token a connection was opened with is still good. */
    boolean isExpired(MqttConnectMessage connect) {
        return token(connect).map(token -> token.isExpired(clock.instant())).orElse(true);
    }

    private static Optional<SasToken> token(MqttConnectMessage connect) {
        return SasToken.parse(new String(connect.payload().passwordInBytes(), StandardCharsets.UTF_8));
    }
}
