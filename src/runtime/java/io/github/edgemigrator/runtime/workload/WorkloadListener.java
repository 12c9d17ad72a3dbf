package io.github.edgemigrator.runtime.workload;

/** An open door of the workload API. */
interface WorkloadListener extends AutoCloseable {
    /** The address as {@code IOTEDGE_WORKLOADURI} gives it. */
    String uri();

    @Override
    void close();
}
