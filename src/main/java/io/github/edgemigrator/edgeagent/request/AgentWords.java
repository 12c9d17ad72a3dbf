package io.github.edgemigrator.edgeagent.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of one of the agent's enumerations. Its parser ({@code StringEnumConverter} of Newtonsoft) takes them in
 * any case, with white space around, with or without their hyphens, or by number.
 */
public final class AgentWords {
    /** {@code ModuleStatus}. */
    public static final AgentWords STATUS =
            new AgentWords("unknown", "backoff", "running", "unhealthy", "stopped", "failed");

    /** {@code RestartPolicy}. */
    public static final AgentWords RESTART_POLICY =
            new AgentWords("never", "on-failure", "on-unhealthy", "always", "unknown");

    /** {@code ImagePullPolicy}. */
    public static final AgentWords IMAGE_PULL_POLICY = new AgentWords("on-create", "never");

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

    private final List<String> words;

    private AgentWords(String... words) {
        this.words = List.of(words);
    }

    /** The word that a value means, as documents spell it; empty if the agent refuses the value. */
    public Optional<String> read(JsonNode value) {
        Optional<Long> number = number(value);
        if (number.isPresent()) {
            return number.filter(known -> known >= 0 && known < words.size()).map(known -> words.get(known.intValue()));
        }
        String written = DotNetText.trim(value.asText()).toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> value.isTextual())
                .filter(word -> word.equals(written) || word.replace("-", "").equals(written))
                .findFirst();
    }

    /** The number that a value is, or holds as text, whether a word has it or not. */
    public static Optional<Long> number(JsonNode value) {
        String text = value.isIntegralNumber() || value.isTextual() ? DotNetText.trim(value.asText()) : "";
        return WHOLE.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
