package dev.seatrial.schema;

import java.util.List;
import java.util.Optional;

/**
 * A kind that the API serves, as discovery tells it.
 *
 * @param group empty for the core group
 * @param servedByDefault whether a server with default settings serves it; alpha and most beta
 *     versions have to be switched on
 * @param versions the bundled versions that know this kind in this API version
 * @param schema what its objects look like
 */
public record Resource(
    String group,
    String version,
    String kind,
    String plural,
    String singular,
    List<String> shortNames,
    List<String> categories,
    boolean namespaced,
    boolean servedByDefault,
    List<String> verbs,
    List<Subresource> subresources,
    VersionSet versions,
    Schema schema) {

  /** Group and version as manifests write them: {@code v1}, {@code apps/v1}. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** Plural and group as kubectl prints them: {@code pods}, {@code deployments.apps}. */
  public String groupResource() {
    return group.isEmpty() ? plural : plural + "." + group;
  }

  /** The plural and group under which objects are kept: those of events in both their groups. */
  public String keptAs() {
    return group.equals("events.k8s.io") ? plural : groupResource();
  }

  /** Whether a definition made it, rather than Kubernetes itself: no Go type stands for it. */
  public boolean isCustom() {
    return schema.goType().isEmpty();
  }

  /** The subresource of that name. */
  public Optional<Subresource> subresource(String name) {
    for (Subresource each : subresources) {
      if (each.name().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
