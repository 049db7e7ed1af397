package dev.seatrial.kustomize;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;

/** Makes what one entry of {@code configMapGenerator} or {@code secretGenerator} says. */
// As kustomize/api/internal/generators, v0.21.
final class GeneratedMap {
  private static final int LINE = 70;

  private final String kind;
  private final Tree entry;
  private final Tree options;

  /**
   * A generator of one object.
   *
   * @param kind {@code ConfigMap} or {@code Secret}
   * @param general what {@code generatorOptions} say for all
   */
  GeneratedMap(String kind, Tree entry, Tree general) {
    this.kind = kind;
    this.entry = entry;
    this.options = joined(entry.at("options"), general);
  }

  // As MergeGlobalOptionsIntoLocal in kustomize/api/types/generatoroptions.go.
  private static Tree joined(Tree own, Tree general) {
    Tree joined = own.isUnset() ? ObjectTree.EMPTY : own;
    for (String map : new String[] {"labels", "annotations"}) {
      for (String key : general.object(map).names()) {
        boolean there = joined.at(map, key).isPresent();
        joined = there ? joined : joined.with(general.at(map, key), map, key);
      }
    }
    for (String flag : new String[] {"disableNameSuffixHash", "immutable"}) {
      joined = general.flag(false, flag) ? joined.with(Tree.of(true), flag) : joined;
    }
    return joined;
  }

  /** What errors call it. */
  String title() {
    return kind + "/" + entry.text("", "name");
  }

  Resource make(Folder folder) {
    String name = entry.text("", "name");
    if (name.isEmpty()) {
      throw new KustomizeException("a configmap must have a name");
    }
    SortedMap<String, byte[]> entries = new KeyValues(folder, entry).byKey();
    String namespace = entry.text("", "namespace");
    Tree metadata =
        new ObjectBuilder()
            .put("name", name)
            .put("namespace", namespace.isEmpty() ? Tree.ABSENT : Tree.of(namespace))
            .put("labels", nonEmpty(options.object("labels")))
            .put("annotations", nonEmpty(options.object("annotations")))
            .build();
    ObjectBuilder object =
        new ObjectBuilder().put("apiVersion", "v1").put("kind", kind).put("metadata", metadata);
    object.put("immutable", options.flag(false, "immutable") ? Tree.of(true) : Tree.ABSENT);
    Tree made = kind.equals("Secret") ? secret(object, entries) : configMap(object, entries);
    boolean hashed = !options.flag(false, "disableNameSuffixHash");
    return new Resource(made, Resource.Behavior.of(entry.text("", "behavior")), hashed);
  }

  private static Tree nonEmpty(ObjectTree map) {
    return map.isEmpty() ? Tree.ABSENT : map;
  }

  private Tree secret(ObjectBuilder object, Map<String, byte[]> entries) {
    ObjectBuilder data = new ObjectBuilder();
    entries.forEach((key, value) -> data.put(key, base64(value)));
    return object.put("type", entry.text("Opaque", "type")).put("data", data.build()).build();
  }

  private static Tree configMap(ObjectBuilder object, Map<String, byte[]> entries) {
    ObjectTree texts = ObjectTree.EMPTY;
    ObjectTree binaries = ObjectTree.EMPTY;
    for (Map.Entry<String, byte[]> each : entries.entrySet()) {
      byte[] value = each.getValue();
      if (isText(value)) {
        texts = texts.with(each.getKey(), Tree.of(new String(value, StandardCharsets.UTF_8)));
      } else {
        binaries = binaries.with(each.getKey(), Tree.of(base64(value)));
      }
    }
    return object.put("data", nonEmpty(texts)).put("binaryData", nonEmpty(binaries)).build();
  }

  private static boolean isText(byte[] value) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
      return true;
    } catch (CharacterCodingException binary) {
      return false;
    }
  }

  /** In lines of 70 characters where it is longer than one. */
  // As encodeBase64 in kyaml/yaml/datamap.go.
  private static String base64(byte[] value) {
    String text = Base64.getEncoder().encodeToString(value);
    if (text.length() < LINE) {
      return text;
    }
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < text.length(); i += LINE) {
      lines.append(text, i, Math.min(i + LINE, text.length())).append('\n');
    }
    return lines.toString();
  }
}
