package dev.seatrial.kubectl.create;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.resource.Kustomized;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** {@code kubectl create configmap}. */
// As create_configmap.go in kubectl/pkg/cmd/create, v0.37.
public final class ConfigMapGenerator {
  /** The verb. */
  public static final Verb VERB =
      Generator.of("configmap", SourceEntries::flags, ConfigMapGenerator::object)
          .also("cm")
          .refusedAs("failed to create configmap: ");

  private final String name;
  private ObjectTree texts = ObjectTree.EMPTY;
  private ObjectTree binaries = ObjectTree.EMPTY;

  private ConfigMapGenerator(String name) {
    this.name = name;
  }

  private static Tree object(Call call) {
    ConfigMapGenerator made = new ConfigMapGenerator(Generator.nameOf(call));
    SourceEntries.check(call.flags());
    SourceEntries entries = new SourceEntries(call, made::add);
    entries.files(call.flags().texts("from-file"));
    entries.literals(call.flags().texts("from-literal"));
    entries.variables(call.flags().texts("from-env-file"), "config");
    Tree object =
        Generator.object("v1", "ConfigMap", Generator.metadata(call))
            .put("data", made.texts.isEmpty() ? Tree.ABSENT : made.texts)
            .put("binaryData", made.binaries.isEmpty() ? Tree.ABSENT : made.binaries)
            .build();
    return call.flags().flag("append-hash") ? Kustomized.appended(object, made.hashed()) : object;
  }

  private void add(String key, byte[] value) {
    List<String> problems = EntryKey.problems(key);
    if (!problems.isEmpty()) {
      throw new KubectlError(
          GoText.quoted(key)
              + " is not a valid key name for a ConfigMap: "
              + String.join(",", problems));
    }
    refuseTwice(key, texts, "Data");
    refuseTwice(key, binaries, "BinaryData");
    if (SourceEntries.isText(value)) {
      texts = texts.with(key, Tree.of(new String(value, StandardCharsets.UTF_8)));
    } else {
      binaries = binaries.with(key, Tree.of(Base64.getEncoder().encodeToString(value)));
    }
  }

  private void refuseTwice(String key, ObjectTree entries, String field) {
    if (entries.has(key)) {
      throw new KubectlError(
          "cannot add key %s, another key by that name already exists in %s for ConfigMap %s"
              .formatted(GoText.quoted(key), field, GoText.quoted(name)));
    }
  }

  private Tree hashed() {
    return new ObjectBuilder()
        .put("kind", "ConfigMap")
        .put("name", name)
        .put("data", texts)
        .put("binaryData", binaries.isEmpty() ? Tree.ABSENT : binaries)
        .build();
  }
}
