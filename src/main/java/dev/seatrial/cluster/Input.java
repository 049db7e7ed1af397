package dev.seatrial.cluster;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Locale;

/**
 * One thing that came to a cluster from outside: all that it does not do by itself.
 *
 * @param step how many things had happened in the cluster before
 * @param micros when it came, in microseconds since 1970
 * @param names where names went on from then
 * @param command what the user ran; empty where that is not known
 * @param body what the kind needs: an object with its key, a world, a name
 */
record Input(What what, long step, long micros, long names, String command, Tree body) {
  /** What may come. */
  enum What {
    /** An object came into being. */
    ADDED,
    /** An object was changed. */
    MODIFIED,
    /** An object was removed. */
    DELETED,
    /** A request used up names without changing anything. */
    NAMES,
    /** Commands mean another context. */
    CONTEXT,
    /** A component was restarted. */
    RESTART,
    /** The first process of a container was sent the signal to end. */
    TERMINATE,
    /** The first process of a container ended. */
    END,
    /** The components of a restored cluster woke up. */
    WAKE,
    /** Another world was declared. */
    WORLD
  }

  /** The body of a change: the object, absent where there is none left, with its key. */
  static Tree of(ObjectKey key, Tree object) {
    return new ObjectBuilder()
        .put("resource", key.resource())
        .put("namespace", key.namespace())
        .put("name", key.name())
        .put("object", object)
        .build();
  }

  /** The body of a signal to a container. */
  static Tree of(ObjectKey pod, String container) {
    return of(pod, ObjectTree.of("container", Tree.of(container)));
  }

  /** The body of an end of a container. */
  static Tree of(ObjectKey pod, String container, int code) {
    return of(pod, ObjectTree.of("container", Tree.of(container), "code", Tree.of(code)));
  }

  ObjectKey key() {
    return new ObjectKey(
        body.text("", "resource"), body.text("", "namespace"), body.text("", "name"));
  }

  Tree toTree() {
    return new ObjectBuilder()
        .put("what", what.name().toLowerCase(Locale.ROOT))
        .put("step", step)
        .put("micros", micros)
        .put("names", names)
        .put("command", command)
        .put("body", body)
        .build();
  }

  static Input read(Tree tree) {
    return new Input(
        What.valueOf(tree.text("", "what").toUpperCase(Locale.ROOT)),
        tree.number(0, "step"),
        tree.number(0, "micros"),
        tree.number(0, "names"),
        tree.text("", "command"),
        tree.at("body"));
  }
}
