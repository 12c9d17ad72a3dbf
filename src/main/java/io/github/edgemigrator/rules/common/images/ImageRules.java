package io.github.edgemigrator.rules.common.images;

import io.github.edgemigrator.conversion.Rule;
import java.util.List;

/** The rules about images. Each list is in the order in which its rules apply. */
public final class ImageRules {
    private ImageRules() {}

    /** The images of edgeAgent and edgeHub. */
    public static List<Rule> runtime() {
        return List.of(new ReviewSystemImages());
    }

    /** The images of modules. */
    public static List<Rule> modules() {
        return List.of(
                new ReplaceImages(),
                new FlagForeignPlatforms(),
                new FlagUnreachableRegistries(),
                new FlagImageReferences());
    }
}
