package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Defect;
import io.github.edgemigrator.twin.TwinMigrator;
import java.util.function.BinaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A conversion that always has an answer. What is wrong with a deployment, the conversion itself says in its report; an
 * exception is a bug of ours, which must neither end the module nor stay unseen by the operator.
 */
final class GuardedConversion implements BinaryOperator<ObjectNode> {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedConversion.class);

    private final BinaryOperator<ObjectNode> conversion;

    /** @param conversion from the whole desired section and what others report to the whole reported document */
    GuardedConversion(BinaryOperator<ObjectNode> conversion) {
        this.conversion = conversion;
    }

    /** The report as the twin will show it. */
    @Override
    public ObjectNode apply(ObjectNode desired, ObjectNode others) {
        try {
            return TwinJson.asReadBack(conversion.apply(desired, others));
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.error("the conversion broke: {}", Defect.places(bug));
            return TwinJson.asReadBack(TwinMigrator.broken(desired));
        }
    }
}
