package dev.seatrial.lint;

import dev.seatrial.tree.Tree;

/** Which object a finding is about; parts that the object does not tell are empty. */
public record Identity(String apiVersion, String kind, String namespace, String name) {
  /** For findings about a file or a document as a whole. */
  public static final Identity NONE = new Identity("", "", "", "");

  /** The identity that the object tells itself. */
  public static Identity of(Tree object) {
    Tree metadata = object.at("metadata");
    String name = metadata.text("", "name");
    return new Identity(
        object.text("", "apiVersion"),
        object.text("", "kind"),
        metadata.text("", "namespace"),
        name.isEmpty() ? metadata.text("", "generateName") : name);
  }
}
