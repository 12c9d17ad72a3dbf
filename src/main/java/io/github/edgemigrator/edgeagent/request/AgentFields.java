package io.github.edgemigrator.edgeagent.request;

import io.github.edgemigrator.edgeagent.request.FieldEffect.Need;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What one agent does with each {@link DockerField}: a table that each agent's package fills in. */
public abstract class AgentFields {
    private static final String CHECK = "Check that %s works without it.";

    private final Map<DockerField, FieldEffect> effects = new EnumMap<>(DockerField.class);

    /** What the agent does with a field. */
    public final FieldEffect of(DockerField field) {
        return Objects.requireNonNull(effects.get(field), field::path);
    }

    /** The agent reads a field. */
    protected final void reads(DockerField field, String text) {
        effects.put(field, new FieldEffect(true, text, Need.SOME, CHECK));
    }

    /** The agent ignores fields, and a program may behave otherwise. */
    protected final void drops(String text, DockerField... fields) {
        for (DockerField field : fields) {
            effects.put(field, new FieldEffect(false, text, Need.SOME, CHECK));
        }
    }

    /** The agent ignores fields, and no program is the worse for it. */
    protected final void skips(String text, DockerField... fields) {
        drops(text, fields);
        loses(Need.NONE, CHECK, fields);
    }

    /** What to do about the loss of fields without which a program may behave otherwise. */
    protected final void remedy(String remedy, DockerField... fields) {
        loses(Need.SOME, remedy, fields);
    }

    /** What to do about the loss of fields without which a program fails or is less safe. */
    protected final void need(String remedy, DockerField... fields) {
        loses(Need.STRONG, remedy, fields);
    }

    private void loses(Need need, String remedy, DockerField... fields) {
        for (DockerField field : fields) {
            effects.put(field, new FieldEffect(of(field).honoured(), of(field).text(), need, remedy));
        }
    }
}
