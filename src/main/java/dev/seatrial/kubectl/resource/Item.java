package dev.seatrial.kubectl.resource;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.ResourcePath;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.print.ObjectNames;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;

/**
 * An object that a command is about.
 *
 * @param namespace empty for objects of the whole cluster
 * @param source the file that it came from; empty where it came from the server
 * @param tree the object; absent where only its name is known
 */
public record Item(Resource resource, String namespace, String name, String source, Tree tree) {
  /** Under which the server stores it. */
  public ObjectKey key() {
    return new ObjectKey(resource.keptAs(), namespace, name);
  }

  /** The same in the version that it is asked for. */
  public ResourcePath place() {
    return new ResourcePath(resource, namespace, name, "");
  }

  /** Whether it has a name; what the server is to name has none yet. */
  public boolean isNamed() {
    return !name.isEmpty();
  }

  /** Refuses to ask the server for what has no name. */
  // As Name in client-go/rest/request.go, v0.37.
  public void requireName() {
    if (!isNamed()) {
      throw new KubectlError("resource name may not be empty");
    }
  }

  /** As {@link #requireName()}, saying what was being done to which file. */
  public void requireName(String verb) {
    if (!isNamed()) {
      throw new KubectlError(
          "error when " + verb + " " + GoText.quoted(source) + ": resource name may not be empty");
    }
  }

  /** The same object as it is now. */
  public Item with(Tree other) {
    return new Item(resource, namespace, name, source, other);
  }

  /** Kind and name, as kubectl prints them: {@code deployment.apps/web}. */
  public String title() {
    return kind() + "/" + name;
  }

  /** The kind in small letters with its group: {@code deployment.apps}. */
  public String kind() {
    return ObjectNames.kind(resource.group(), resource.kind());
  }

  /** Resource and name, as some messages have them: {@code deployments/web}. */
  public String path() {
    return resource.plural() + "/" + name;
  }
}
