package io.github.edgemigrator.runtime.twins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The twin as IoT Hub keeps it. Not thread-safe: {@link TwinStore} guards it. */
final class CloudTwin {
    private TwinSection desired = TwinSection.NEW;
    private TwinSection reported = TwinSection.NEW;

    TwinSection desired() {
        return desired;
    }

    TwinSection reported() {
        return reported;
    }

    /** Merges a patch by an operator into desired; a refusal is the writer's mistake, who is told at once. */
    void patchDesired(ObjectNode patch) {
        requireLegal(patch);
        setDesired(MergePatch.INTO_CLOUD.merge(desired.properties(), patch));
    }

    /** Replaces desired as a whole. */
    void replaceDesired(ObjectNode document) {
        requireLegal(document);
        setDesired(MergePatch.INTO_CLOUD.merge(RuntimeJson.object(), document));
    }

    /** Merges a reported patch that edgeHub pushed; says why not when it is refused as a whole. */
    Optional<String> patchReported(ObjectNode patch) {
        Optional<String> illegal = TwinRules.IOT_HUB.check(patch).map(TwinRules.Violation::reason);
        if (illegal.isPresent()) {
            return illegal;
        }
        ObjectNode merged = MergePatch.INTO_CLOUD.merge(reported.properties(), patch);
        Optional<String> tooLarge = tooLarge(reported.properties(), merged);
        if (tooLarge.isEmpty()) {
            reported = reported.next(merged);
        }
        return tooLarge;
    }

    private void setDesired(ObjectNode document) {
        tooLarge(desired.properties(), document).ifPresent(reason -> {
            throw new IllegalArgumentException("IoT Hub would refuse these desired properties: " + reason);
        });
        desired = desired.next(document);
    }

    private static void requireLegal(ObjectNode desired) {
        TwinRules.IOT_HUB.check(desired).ifPresent(violation -> {
            throw new IllegalArgumentException("IoT Hub would refuse these desired properties: " + violation.reason());
        });
    }

    // Only an operation that makes a section larger is refused: one that shrinks a section too large already passes.
    private static Optional<String> tooLarge(ObjectNode before, ObjectNode after) {
        int size = TwinSize.ofKeysAndValues(after);
        return size > TwinSize.LIMIT && size > TwinSize.ofKeysAndValues(before)
                ? Optional.of("size should be less than " + TwinSize.LIMIT + " bytes but is " + size)
                : Optional.empty();
    }
}
