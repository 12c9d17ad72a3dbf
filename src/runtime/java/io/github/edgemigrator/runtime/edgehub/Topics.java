package io.github.edgemigrator.runtime.edgehub;

import io.github.edgemigrator.runtime.security.ModuleIdentity;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The topics between a module and edgeHub. There are no others: edgeHub is not a broker. */
final class Topics {
    static final String TWIN_ANSWERS = "$iothub/twin/res/#";
    static final String DESIRED = "$iothub/twin/PATCH/properties/desired/#";
    static final String METHODS = "$iothub/methods/POST/#";

    private static final Pattern GET = Pattern.compile("\\$iothub/twin/GET/\\?\\$rid=(?<rid>[^&]+)");
    private static final Pattern REPORTED =
            Pattern.compile("\\$iothub/twin/PATCH/properties/reported/\\?\\$rid=(?<rid>[^&]+)(?:&\\$version=\\d+)?");
    private static final Pattern METHOD_ANSWER =
            Pattern.compile("\\$iothub/methods/res/(?<status>-?\\d{1,9})/\\?\\$rid=(?<rid>[^&]+)");

    private final Set<String> filters;
    private final String events;

    Topics(ModuleIdentity identity) {
        String own = "devices/" + identity.device() + "/modules/" + identity.module();
        this.filters = Set.of(TWIN_ANSWERS, DESIRED, METHODS, own + "/inputs/#");
        this.events = own + "/messages/events/";
    }

    /** What a module can ask by a publish. */
    sealed interface Asked permits TwinGet, ReportedPatch, MethodAnswer, Event {}

    record TwinGet(String requestId) implements Asked {}

    record ReportedPatch(String requestId) implements Asked {}

    record MethodAnswer(int status, String requestId) implements Asked {}

    record Event(String topic) implements Asked {}

    /** Reads the topic of a publish, or gives nothing for a topic edgeHub does not know. */
    Optional<Asked> read(String topic) {
        Matcher get = GET.matcher(topic);
        if (get.matches()) {
            return Optional.of(new TwinGet(get.group("rid")));
        }
        Matcher reported = REPORTED.matcher(topic);
        if (reported.matches()) {
            return Optional.of(new ReportedPatch(reported.group("rid")));
        }
        Matcher answer = METHOD_ANSWER.matcher(topic);
        if (answer.matches()) {
            return Optional.of(new MethodAnswer(Integer.parseInt(answer.group("status")), answer.group("rid")));
        }
        return topic.startsWith(events) ? Optional.of(new Event(topic)) : Optional.empty();
    }

    boolean canSubscribe(String filter) {
        return filters.contains(filter);
    }

    static String twinAnswer(int status, String requestId) {
        return "$iothub/twin/res/" + status + "/?$rid=" + requestId;
    }

    static String desiredPatch(long version) {
        return "$iothub/twin/PATCH/properties/desired/?$version=" + version;
    }

    static String method(String name, String requestId) {
        return "$iothub/methods/POST/" + name + "/?$rid=" + requestId;
    }
}
