package dev.seatrial.lint;

import dev.seatrial.UserError;
import dev.seatrial.schema.JsonSchema;
import dev.seatrial.schema.KubernetesVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON Schemas that a user supplies for kinds that are neither built in nor have a definition, in
 * files that are named as kubeconform names them.
 */
// As schemaPath in github.com/yannh/kubeconform, pkg/registry/registry.go.
public final class SchemaLocations {
  /** For whoever supplies none. */
  public static final SchemaLocations NONE = new SchemaLocations(List.of());

  private static final String BUILT_IN = "default";
  private static final String REST_OF_A_FOLDER =
      "/{{ .NormalizedKubernetesVersion }}-standalone{{ .StrictSuffix }}"
          + "/{{ .ResourceKind }}{{ .KindSuffix }}.json";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?}}");

  private final List<String> templates;
  private final Map<Path, Optional<Supplied>> read = new LinkedHashMap<>();

  /** A schema and the file that it was read from. */
  record Supplied(JsonSchema schema, String file) {}

  private SchemaLocations(List<String> templates) {
    this.templates = templates;
  }

  /**
   * The files of these templates. Throws {@link UserError} where one names a server, or holds a
   * placeholder that there is not.
   *
   * @param templates file names below the directory; {@code default} means what is built in
   */
  public static SchemaLocations of(List<String> templates, Path directory) {
    List<String> files = new ArrayList<>();
    for (String template : templates) {
      if (template.startsWith("http://") || template.startsWith("https://")) {
        throw new UserError(
            "schema location \"" + template + "\": only local files are read; download them first");
      }
      if (!template.equals(BUILT_IN)) {
        // kubeconform takes whatever does not end with json for a folder of a known layout.
        String whole = template.endsWith("json") ? template : template + REST_OF_A_FOLDER;
        String file = directory.resolve(whole).toString();
        filled(file, values("example.com/v1", "Thing", KubernetesVersion.NEWEST));
        files.add(file);
      }
    }
    return new SchemaLocations(List.copyOf(files));
  }

  /** The first schema that there is for a kind. */
  synchronized Optional<Supplied> find(String apiVersion, String kind, KubernetesVersion version) {
    for (String template : templates) {
      Path file = Path.of(filled(template, values(apiVersion, kind, version)));
      Optional<Supplied> supplied = read.get(file);
      if (supplied == null) {
        supplied =
            Files.isRegularFile(file)
                ? Optional.of(new Supplied(JsonSchema.read(file), file.toString()))
                : Optional.empty();
        read.put(file, supplied);
      }
      if (supplied.isPresent()) {
        return supplied;
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> values(
      String apiVersion, String kind, KubernetesVersion version) {
    String[] parts = apiVersion.split("/", -1);
    String group = parts[0].split("\\.", -1)[0].toLowerCase(Locale.ROOT);
    String rest = parts.length > 1 ? "-" + parts[1].toLowerCase(Locale.ROOT) : "";
    Map<String, String> values = new LinkedHashMap<>();
    values.put(".NormalizedKubernetesVersion", "v" + version.patch());
    values.put(".StrictSuffix", "-strict");
    values.put(".ResourceKind", kind.toLowerCase(Locale.ROOT));
    values.put(".ResourceAPIVersion", parts[parts.length - 1]);
    values.put(".Group", parts[0]);
    values.put(".KindSuffix", "-" + group + rest);
    return values;
  }

  private static String filled(String template, Map<String, String> values) {
    Matcher placeholder = PLACEHOLDER.matcher(template);
    StringBuilder file = new StringBuilder();
    while (placeholder.find()) {
      String value = values.get(placeholder.group(1));
      if (value == null) {
        throw new UserError(
            "schema location \""
                + template
                + "\": there is no placeholder \""
                + placeholder.group()
                + "\"; known are "
                + String.join(", ", values.keySet()));
      }
      placeholder.appendReplacement(file, Matcher.quoteReplacement(value));
    }
    return placeholder.appendTail(file).toString();
  }
}
