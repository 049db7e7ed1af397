package dev.seatrial.kubectl.print;

import dev.seatrial.object.KubeObject;
import dev.seatrial.tree.Tree;
import java.util.Locale;

/** Objects by their names: {@code pod/web}, {@code deployment.apps/web scaled}. */
// As name.go in cli-runtime/pkg/printers, v0.37.
public final class ObjectNames {
  private ObjectNames() {}

  /** The kind in small letters with its group, such as {@code deployment.apps}. */
  public static String kind(String group, String kind) {
    String small = kind.toLowerCase(Locale.ROOT);
    return group.isEmpty() ? small : small + "." + group;
  }

  /** The object's kind and name: {@code deployment.apps/web}. */
  public static String name(Tree tree) {
    KubeObject object = new KubeObject(tree);
    String name = object.name().isEmpty() ? "<unknown>" : object.name();
    return kind(object.group(), object.kind()) + "/" + name;
  }

  /** The line that a verb ends with: {@code deployment.apps/web scaled}. */
  public static String line(Tree tree, String operation) {
    return operation.isEmpty() ? name(tree) + "\n" : name(tree) + " " + operation + "\n";
  }
}
