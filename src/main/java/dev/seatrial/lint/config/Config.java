package dev.seatrial.lint.config;

import dev.seatrial.lint.RuleSettings;
import dev.seatrial.lint.Severity;
import dev.seatrial.schema.KubernetesVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a project wants of the linter; what it does not say is empty.
 *
 * @param versions the API servers that shall admit its manifests
 * @param crds files and folders of CustomResourceDefinitions, absolute
 * @param schemaLocations templates of the names of JSON Schema files, absolute
 * @param strictKinds whether kinds without a schema are errors
 */
public record Config(
    List<KubernetesVersion> versions,
    List<Path> crds,
    List<String> schemaLocations,
    Optional<Boolean> strictKinds,
    Optional<Severity> show,
    Optional<String> failOn,
    RuleSettings rules) {

  /** For a project that says nothing. */
  public static final Config NONE =
      new Config(
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          RuleSettings.NONE);
}
