/** Rules about fields as such: misspelt, at a wrong place, of a wrong type, without effect on Kubernetes. */
@NullMarked
package io.github.edgemigrator.rules.kubernetes.fields;

import org.jspecify.annotations.NullMarked;
