package dev.seatrial.kubectl.resource;

import dev.seatrial.apiserver.MetadataDecoding;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;

/** Reads the objects of a file, lists taken apart. */
// As StreamVisitor and infoForData in cli-runtime/pkg/resource, v0.37.
public final class Manifests {
  private static final String TURN_OFF =
      "; if you choose to ignore these errors, turn validation off with --validate=false";

  private final Catalog catalog;
  private final boolean checksKinds;

  /** A reader that, where it is to check kinds, refuses what lacks {@code apiVersion} or kind. */
  public Manifests(Catalog catalog, boolean checksKinds) {
    this.catalog = catalog;
    this.checksKinds = checksKinds;
  }

  /** Hands over what is in a file, one object after the other, up to the first that is broken. */
  public void read(ManifestFiles.Source source, Items to) {
    YamlText text = Yaml.read(source.bytes().get());
    for (YamlDocument document : text.documents()) {
      refuse(source, document.problems());
      if (!document.tree().isUnset()) {
        read(source.name(), document.tree(), to);
      }
    }
    refuse(source, text.problems());
  }

  private static void refuse(ManifestFiles.Source source, List<YamlProblem> problems) {
    for (YamlProblem problem : problems) {
      if (problem.kind() != YamlProblem.Kind.UNREAD) {
        throw new KubectlError("error parsing " + source.name() + ": " + problem.said());
      }
    }
  }

  private void read(String source, Tree tree, Items to) {
    if (checksKinds) {
      checkKind(source, tree);
    }
    List<Item> items;
    try {
      refuseMetadata(source, tree);
      items = tree.at("items") instanceof ListTree list ? flattened(list, source) : List.of();
      if (items.isEmpty() && !(tree.at("items") instanceof ListTree)) {
        items = List.of(item(tree, source));
      }
    } catch (KubectlError error) {
      to.failed(error);
      return;
    }
    items.forEach(to::item);
  }

  private void refuseMetadata(String source, Tree tree) {
    if (tree.at("kind").isPresent()) {
      MetadataDecoding.problem(catalog, tree)
          .ifPresent(
              problem -> {
                throw new KubectlError(
                    "unable to decode " + GoText.quoted(source) + ": " + problem);
              });
    }
  }

  private List<Item> flattened(ListTree list, String source) {
    List<Item> items = new ArrayList<>();
    for (Tree each : list.values()) {
      items.add(item(each, source));
    }
    return items;
  }

  private static void checkKind(String source, Tree tree) {
    List<String> missing = new ArrayList<>();
    if (tree.text("", "apiVersion").isEmpty()) {
      missing.add("apiVersion not set");
    }
    if (tree.text("", "kind").isEmpty()) {
      missing.add("kind not set");
    }
    if (!missing.isEmpty()) {
      String listed = missing.size() == 1 ? missing.get(0) : "[" + String.join(", ", missing) + "]";
      throw new KubectlError(
          "error validating "
              + GoText.quoted(source)
              + ": error validating data: "
              + listed
              + TURN_OFF);
    }
  }

  private Item item(Tree tree, String source) {
    String kind = tree.text("", "kind");
    String name = tree.text("", "metadata", "name");
    String namespace = tree.text("", "metadata", "namespace");
    if (!(tree instanceof ObjectTree) || kind.isEmpty()) {
      throw new KubectlError(
          "unable to decode "
              + GoText.quoted(source)
              + ": Object 'Kind' is missing in '"
              + Json.compact(Json.sorted(tree))
              + "'");
    }
    String apiVersion = tree.text("", "apiVersion");
    Resource resource =
        catalog
            .kind(apiVersion, kind)
            .filter(Resource::servedByDefault)
            .orElseThrow(() -> unmapped(tree, source));
    return new Item(resource, namespace, name, source, tree);
  }

  private static KubectlError unmapped(Tree tree, String source) {
    return new KubectlError(
        "resource mapping not found for name: "
            + GoText.quoted(tree.text("", "metadata", "name"))
            + " namespace: "
            + GoText.quoted(tree.text("", "metadata", "namespace"))
            + " from "
            + GoText.quoted(source)
            + ": no matches for kind "
            + GoText.quoted(tree.text("", "kind"))
            + " in version "
            + GoText.quoted(tree.text("", "apiVersion"))
            + "\nensure CRDs are installed first");
  }
}
