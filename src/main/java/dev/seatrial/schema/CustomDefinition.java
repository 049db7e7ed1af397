package dev.seatrial.schema;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Locale;

/**
 * A CustomResourceDefinition of {@code apiextensions.k8s.io/v1}, as far as it says what the API
 * serves. Names that it leaves out read as the API server fills them in.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/">Custom
 *     resource definitions</a>
 */
public record CustomDefinition(Tree tree) {
  /** Whether an object defines a kind. */
  public static boolean isOne(Tree object) {
    return object.text("", "kind").equals("CustomResourceDefinition")
        && object.text("", "apiVersion").equals("apiextensions.k8s.io/v1");
  }

  /** The definition's own name: {@code PLURAL.GROUP}. */
  public String name() {
    return plural() + "." + group();
  }

  /** The API group. */
  public String group() {
    return tree.text("", "spec", "group");
  }

  /** The kind. */
  public String kind() {
    return tree.text("", "spec", "names", "kind");
  }

  /** The name in URLs. */
  public String plural() {
    return tree.text("", "spec", "names", "plural");
  }

  /** The name of one. */
  public String singular() {
    return tree.text(kind().toLowerCase(Locale.ROOT), "spec", "names", "singular");
  }

  /** Short names for the command line. */
  public List<String> shortNames() {
    return texts("shortNames");
  }

  /** The groups of resources that list these too. */
  public List<String> categories() {
    return texts("categories");
  }

  /** Whether the objects belong to a namespace. */
  public boolean isNamespaced() {
    return tree.text("", "spec", "scope").equals("Namespaced");
  }

  /** The versions, served or not, in the order in which they stand. */
  public List<Tree> versions() {
    return tree.items("spec", "versions");
  }

  /** The name of the version in which objects are stored; empty where there is none. */
  public String storageVersion() {
    return versions().stream()
        .filter(version -> version.flag(false, "storage"))
        .map(version -> version.text("", "name"))
        .findFirst()
        .orElse("");
  }

  private List<String> texts(String field) {
    return tree.items("spec", "names", field).stream().map(name -> name.text("")).toList();
  }
}
