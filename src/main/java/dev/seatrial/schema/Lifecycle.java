package dev.seatrial.schema;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a kind came, was deprecated, went, and what replaces it; versions are minors of Kubernetes
 * 1.
 *
 * @param replacementApiVersion group and version of what replaces it, where something does
 * @param replacementKind the kind that replaces it, where something does
 */
public record Lifecycle(
    String apiVersion,
    String kind,
    OptionalInt introduced,
    OptionalInt deprecated,
    OptionalInt removed,
    Optional<String> replacementApiVersion,
    Optional<String> replacementKind) {

  /** Whether the version warns of it. */
  public boolean isDeprecatedIn(KubernetesVersion version) {
    return deprecated.isPresent() && version.minor() >= deprecated.getAsInt();
  }

  /** Whether the version no longer serves it. */
  public boolean isRemovedIn(KubernetesVersion version) {
    return removed.isPresent() && version.minor() >= removed.getAsInt();
  }

  /** The API server's warning to those who still use it; empty where it is not deprecated. */
  // As WarningMessage in apiserver/pkg/endpoints/deprecation/deprecation.go, v1.37.
  public String warning() {
    if (deprecated.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append(apiVersion).append(' ').append(kind);
    out.append(" is deprecated in v1.").append(deprecated.getAsInt()).append('+');
    removed.ifPresent(minor -> out.append(", unavailable in v1.").append(minor).append('+'));
    if (replacementApiVersion.isPresent() && replacementKind.isPresent()) {
      out.append("; use ").append(replacementApiVersion.get());
      out.append(' ').append(replacementKind.get());
    }
    return out.toString();
  }
}
