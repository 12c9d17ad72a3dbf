package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.rules.common.hub.HubRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A route that waits for messages of the device's triggers: its source names no module, and its condition compares the
 * topic, as in {@code FROM /messages/* WHERE topic = 'in' INTO …}.
 *
 * @param text where the text of the route stands
 * @param topics those that it waits for, at least one
 * @param ofAnything whether its source is {@code /*}, as the vendor's guide has it for triggers
 */
public record TriggerRoute(JsonValue text, List<String> topics, boolean ofAnything) {
    private static final Pattern SOURCE = Pattern.compile("(?is)\\s*FROM\\s+/(?:messages/?)?\\*?\\s+WHERE\\s.*");
    private static final Pattern ANYTHING = Pattern.compile("(?i)\\s*FROM\\s+/\\*?\\s");
    private static final Pattern TOPIC = Pattern.compile("(?i)(?<![\\w$.])topic\\s*=\\s*(['\"])(.*?)\\1");

    /** Those of a deployment; topics with placeholders are left out. */
    public static List<TriggerRoute> in(Context context) {
        List<TriggerRoute> routes = new ArrayList<>();
        for (HubRoute route : HubRoute.all(context)) {
            JsonValue text = route.text();
            String written = text.text().orElse("");
            List<String> topics = SOURCE.matcher(written).matches()
                    ? TOPIC.matcher(written)
                            .results()
                            .map(found -> found.group(2))
                            .toList()
                    : List.of();
            List<String> known = topics.stream()
                    .filter(topic -> !topic.isEmpty() && !Placeholders.in(topic))
                    .distinct()
                    .toList();
            if (!known.isEmpty()) {
                routes.add(
                        new TriggerRoute(text, known, ANYTHING.matcher(written).lookingAt()));
            }
        }
        return routes;
    }

    /** The text of the route with other topics. */
    public String renamed(Map<String, String> topics) {
        Matcher matcher = TOPIC.matcher(text.text().orElse(""));
        return matcher.replaceAll(found -> {
            int start = found.start(2) - found.start();
            String whole = found.group();
            String now = topics.getOrDefault(found.group(2), found.group(2));
            return Matcher.quoteReplacement(whole.substring(0, start)
                    + now
                    + whole.substring(start + found.group(2).length()));
        });
    }
}
