package dev.seatrial.lint;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;

/** What sort of document a tree is: manifests stand beside much else that is YAML too. */
enum DocumentSort {
  /** An object, or a list of objects, of Kubernetes. */
  MANIFEST,
  /** An object that does not say of which kind it is. */
  WITHOUT_KIND,
  /** An object that does not say of which API version it is. */
  WITHOUT_API_VERSION,
  /** Input of kustomize, which makes manifests. */
  KUSTOMIZATION,
  /** A manifest whose values SOPS has encrypted. */
  SOPS,
  /** A trial, which makes a cluster do something. */
  TRIAL,
  /** Something else. */
  OTHER;

  static DocumentSort of(Tree tree, String file) {
    if (!(tree instanceof ObjectTree)) {
      return OTHER;
    }
    if (tree.at("sops").at("mac") instanceof TextTree) {
      return SOPS;
    }
    Tree apiVersion = tree.at("apiVersion");
    Tree kind = tree.at("kind");
    if (isKustomization(tree, file)) {
      return KUSTOMIZATION;
    }
    boolean looksLikeObject = tree.at("metadata") instanceof ObjectTree;
    if (tree.text("", "apiVersion").startsWith("seatrial.dev/")) {
      return TRIAL;
    }
    if (kind.isEmpty()) {
      return !apiVersion.isEmpty() && looksLikeObject ? WITHOUT_KIND : OTHER;
    }
    if (apiVersion.isEmpty()) {
      return looksLikeObject ? WITHOUT_API_VERSION : OTHER;
    }
    return MANIFEST;
  }

  private static boolean isKustomization(Tree tree, String file) {
    String apiVersion = tree.text("", "apiVersion");
    // Its transformers and generators are of the version "builtin".
    if (apiVersion.startsWith("kustomize.config.k8s.io/") || apiVersion.equals("builtin")) {
      return true;
    }
    boolean named = file.endsWith("kustomization.yaml") || file.endsWith("kustomization.yml");
    return named && tree.at("kind").isEmpty();
  }
}
