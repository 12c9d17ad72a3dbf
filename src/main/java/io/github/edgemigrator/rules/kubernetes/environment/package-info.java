/** Rules about variables and proxies on Kubernetes. */
@NullMarked
package io.github.edgemigrator.rules.kubernetes.environment;

import org.jspecify.annotations.NullMarked;
