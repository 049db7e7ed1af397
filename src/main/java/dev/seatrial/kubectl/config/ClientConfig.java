package dev.seatrial.kubectl.config;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A kubeconfig, its entries by name.
 *
 * @param tree {@code clusters}, {@code users} and {@code contexts}, each an object of entries, and
 *     {@code current-context}
 */
// As Config in client-go/tools/clientcmd/api/types.go, v0.37.
public record ClientConfig(ObjectTree tree) {
  private static final String CURRENT = "current-context";

  /** What a kubeconfig has several of. */
  public enum Part {
    CLUSTER("clusters"),
    USER("users"),
    CONTEXT("contexts");

    private final String field;

    Part(String field) {
      this.field = field;
    }

    /** The word for one of them: {@code cluster}. */
    public String word() {
      return field.substring(0, field.length() - 1);
    }
  }

  /** The config of one context, which commands use. */
  public static ClientConfig of(String context, Tree described, Tree cluster, Tree user) {
    return new ClientConfig(ObjectTree.EMPTY)
        .with(Part.CLUSTER, described.text("", "cluster"), cluster)
        .with(Part.USER, described.text("", "user"), user)
        .with(Part.CONTEXT, context, described)
        .using(context);
  }

  /** The names of the entries, sorted. */
  public List<String> names(Part part) {
    return tree.object(part.field).names().stream().sorted().toList();
  }

  /** The entry of a name. */
  public Optional<Tree> find(Part part, String name) {
    Tree entry = tree.at(part.field, name);
    return entry.isPresent() ? Optional.of(entry) : Optional.empty();
  }

  /** The same with an entry made or replaced. */
  public ClientConfig with(Part part, String name, Tree entry) {
    return new ClientConfig(tree.with(part.field, tree.object(part.field).with(name, entry)));
  }

  /** The same without an entry. */
  public ClientConfig without(Part part, String name) {
    return with(part, name, Tree.ABSENT);
  }

  /** The name of the context in use; empty where there is none. */
  public String currentContext() {
    return tree.text("", CURRENT);
  }

  /** The same with another context in use, whether there is one of that name or not. */
  public ClientConfig using(String context) {
    return new ClientConfig(tree.with(CURRENT, Tree.of(context)));
  }

  /** The namespace of a context; empty where it names none. */
  public String namespace(String context) {
    return tree.text("", Part.CONTEXT.field, context, "namespace");
  }

  /** The name of the cluster of a context; empty where it names none. */
  public String cluster(String context) {
    return tree.text("", Part.CONTEXT.field, context, "cluster");
  }

  /** The config as a file holds it, its entries in lists. */
  // As Config in client-go/tools/clientcmd/api/v1/types.go, v0.37.
  public ObjectTree asFile() {
    return new ObjectBuilder()
        .put("kind", "Config")
        .put("apiVersion", "v1")
        .put("preferences", tree.at("preferences"))
        .put("clusters", listed(Part.CLUSTER))
        .put("users", listed(Part.USER))
        .put("contexts", listed(Part.CONTEXT))
        .put(CURRENT, currentContext())
        .build();
  }

  private Tree listed(Part part) {
    List<Tree> entries = new ArrayList<>();
    for (String name : names(part)) {
      Tree entry = ConfigFields.ordered(part, tree.at(part.field, name));
      entries.add(ObjectTree.of("name", Tree.of(name), part.word(), entry));
    }
    return entries.isEmpty() ? Tree.NULL : Tree.of(entries);
  }
}
