/**
 * Builds kustomizations: reads a folder's {@code kustomization.yaml}, gathers its resources and
 * generators, and applies its transformers, as the kustomize inside kubectl does. It knows nothing
 * of a cluster; the only files it reads are those of the folders it is pointed at.
 */
@NullMarked
package dev.seatrial.kustomize;

import org.jspecify.annotations.NullMarked;
