package io.github.edgemigrator.runtime.edgehub;

/** The places where a {@link HubFault} can be injected: each is one exchange between edgeHub and the module. */
public enum Step {
    /** A TCP connection came in; the answer is TLS. */
    ACCEPT,
    /** CONNECT; the answer is CONNACK, its status the return code (5: not authorised). */
    CONNECT,
    /** SUBSCRIBE; the answer is SUBACK, its status the granted QoS (128: failure). */
    SUBSCRIBE,
    /** A twin get; PUBACK, then the twin. */
    TWIN_GET,
    /** A reported patch; PUBACK, then the status. */
    REPORTED_PATCH,
    /** A message on an output; PUBACK. */
    EVENT,
    /** PINGREQ; the answer is PINGRESP. */
    PING,
    /** A desired notification on its way to the module. */
    NOTIFICATION,
    /** A direct method on its way to the module. */
    METHOD
}
