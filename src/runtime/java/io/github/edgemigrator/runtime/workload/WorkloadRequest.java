package io.github.edgemigrator.runtime.workload;

import java.util.Locale;

/**
 * A request to the workload API.
 *
 * @param path the path as sent, still URL-encoded
 * @param query the part behind the question mark, or the empty text
 */
record WorkloadRequest(String method, String path, String query, String body) {
    WorkloadRequest {
        method = method.toUpperCase(Locale.ROOT);
    }

    /** Splits a request target such as {@code /trust-bundle?api-version=2018-06-28}. */
    static WorkloadRequest of(String method, String target, String body) {
        int mark = target.indexOf('?');
        return mark < 0
                ? new WorkloadRequest(method, target, "", body)
                : new WorkloadRequest(method, target.substring(0, mark), target.substring(mark + 1), body);
    }
}
