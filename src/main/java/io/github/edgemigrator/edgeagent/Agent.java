package io.github.edgemigrator.edgeagent;

import io.github.edgemigrator.edgeagent.request.SchemaVersion;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** The agent of a device, as far as a conversion asks about it. It may remember the deployments that it has seen. */
public interface Agent {
    /**
     * Foresees what the agent does with the deployment. All failures are told, not only the first.
     *
     * @param deployment any, or an edited one of those before: the problems that reading had count as they were
     */
    Plan plan(Deployment deployment);

    /** The newest schemaVersion of a deployment that it reads. */
    SchemaVersion newestSchema();

    /** Whether it reads deployments of that schemaVersion. */
    boolean reads(SchemaVersion version);

    /** Whether it reads the module at all. */
    boolean reads(Module module);

    /** Whether it reads createOptions that are written so. */
    boolean reads(CreateOptions.Text options);

    /** What it refuses of a module beside its settings and variables; paths are the names of its fields. */
    List<Failure> refusedFields(Module module);
}
