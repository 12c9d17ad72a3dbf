package io.github.edgemigrator.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A conversion that always has an answer. What is wrong with a deployment, the conversion itself says in its report; an
 * exception is a bug of ours, which must neither end the module nor stay unseen by the operator.
 */
final class GuardedConversion implements UnaryOperator<ObjectNode> {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedConversion.class);

    private final UnaryOperator<ObjectNode> conversion;

    GuardedConversion(UnaryOperator<ObjectNode> conversion) {
        this.conversion = conversion;
    }

    @Override
    public ObjectNode apply(ObjectNode desired) {
        try {
            return conversion.apply(desired);
        } catch (RuntimeException bug) {
            LOG.error("the conversion broke: {}", Causes.places(bug));
            return failed(desired);
        }
    }

    private static ObjectNode failed(ObjectNode desired) {
        ObjectNode report = desired.objectNode();
        report.putObject("migration")
                .put("status", "failed")
                .put("message", "The conversion broke. This is a defect of the module: its log names the place.")
                .set("desiredVersion", desired.path("$version"));
        return report;
    }
}
