/** Rules about users, devices and privileges on Kubernetes. */
@NullMarked
package io.github.edgemigrator.rules.kubernetes.security;

import org.jspecify.annotations.NullMarked;
