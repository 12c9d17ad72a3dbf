package io.github.edgemigrator.edgeagent.kubernetes.settings;

import java.util.Optional;

/**
 * How the agent is set up to create claims for volume mounts.
 *
 * @param storageClassName whether the agent creates claims at all, and of what class; the empty class is a class: the
 *     claim then binds only to a volume without one
 * @param defaultSizeInMb the size of each; 0 where the agent has no setting, which gives {@code 0Mi}
 * @param useMountSourceForVolumeName whether a claim names the persistent volume it wants
 */
public record ClaimSettings(
        Optional<String> storageClassName, long defaultSizeInMb, boolean useMountSourceForVolumeName) {
    private static final long LARGEST_SIZE = 0xFFFF_FFFFL;

    public ClaimSettings {
        if (defaultSizeInMb < 0 || defaultSizeInMb > LARGEST_SIZE) {
            throw new IllegalArgumentException("persistentVolumeClaimDefaultSizeInMb must be 0 to " + LARGEST_SIZE
                    + " but was " + defaultSizeInMb);
        }
    }

    /** An agent without a storage class: it creates no claims, those of shares exist already. */
    public static ClaimSettings none() {
        return new ClaimSettings(Optional.empty(), 0, false);
    }

    /**
     * The settings as an operator writes them. The text {@code "-"} is the empty class, as in the agent's Helm chart.
     * An empty text is the empty class only beside a size, as without one the agent could not create a single claim;
     * both empty is how the settings look where nobody set them.
     */
    public static ClaimSettings written(String storageClassName, long defaultSizeInMb, boolean useMountSource) {
        boolean unset = storageClassName.isEmpty() && defaultSizeInMb == 0;
        String name = storageClassName.equals("-") ? "" : storageClassName;
        return new ClaimSettings(unset ? Optional.empty() : Optional.of(name), defaultSizeInMb, useMountSource);
    }
}
