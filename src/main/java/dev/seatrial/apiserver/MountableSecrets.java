package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Keeps pods from secrets that their service account does not list, where it says that it lists
 * them all.
 *
 * <p>Follows {@code Validate} in {@code plugin/pkg/admission/serviceaccount/admission.go}, v1.37.
 */
final class MountableSecrets implements ReviewPlugin {
  private static final String ENFORCED = "kubernetes.io/enforce-mountable-secrets";
  private static final List<String> TRUE = List.of("1", "t", "T", "TRUE", "true", "True");

  @Override
  public void check(Review review, Store store) {
    boolean isAsked = review.isCreate() || review.part() == Part.EPHEMERAL_CONTAINERS;
    if (!review.isOf(Resources.PODS) || !isAsked) {
      return;
    }
    Tree pod = review.object();
    String name = pod.text("", "spec", "serviceAccountName");
    ObjectKey key = new ObjectKey(Resources.SERVICE_ACCOUNTS, review.key().namespace(), name);
    Tree account = store.get(key);
    if (!TRUE.contains(account.text("", "metadata", "annotations", ENFORCED))) {
      return;
    }
    if (review.isCreate()) {
      new Reading(account, review.key()).check(pod);
    } else {
      // Nobody made a refusal of this one: the server tells the bare words.
      new Reading(account, ObjectKey.pod("", ""))
          .checkContainers("ephemeral container", pod.items("spec", "ephemeralContainers"));
    }
  }

  /** The pod of a request beside what its account lists. */
  private record Reading(Tree account, ObjectKey pod) {
    void check(Tree object) {
      for (Tree volume : object.items("spec", "volumes")) {
        Tree secret = volume.at("secret");
        if (secret.isPresent()) {
          String name = secret.text("", "secretName");
          require("secrets", name, "volume with secret.secretName=\"" + name + "\"", "secret");
        }
      }
      checkContainers("init container", object.items("spec", "initContainers"));
      checkContainers("container", object.items("spec", "containers"));
      List<Tree> pulls = object.items("spec", "imagePullSecrets");
      for (int i = 0; i < pulls.size(); i++) {
        String name = pulls.get(i).text("", "name");
        String what = "imagePullSecrets[%d].name=\"%s\"".formatted(i, name);
        require("imagePullSecrets", name, what, "imagePullSecret");
      }
    }

    void checkContainers(String kind, List<Tree> containers) {
      for (Tree container : containers) {
        String which = kind + " " + container.text("", "name") + " with ";
        for (Tree variable : container.items("env")) {
          Tree secret = variable.at("valueFrom", "secretKeyRef");
          checkReference(secret, which + "envVar " + variable.text("", "name"));
        }
        container
            .items("envFrom")
            .forEach(source -> checkReference(source.at("secretRef"), which + "envFrom"));
      }
    }

    private void checkReference(Tree secret, String which) {
      if (secret.isPresent()) {
        String name = secret.text("", "name");
        require(
            "secrets", name, which + " referencing secret.secretName=\"" + name + "\"", "secret");
      }
    }

    private void require(String list, String name, String what, String kind) {
      boolean isListed =
          account.items(list).stream().anyMatch(each -> each.text("", "name").equals(name));
      if (!isListed) {
        String why =
            "%s is not allowed because service account %s does not reference that %s"
                .formatted(what, account.text("", "metadata", "name"), kind);
        throw pod.name().isEmpty()
            ? new ApiError(ApiError.Reason.UNKNOWN, why, ObjectTree.EMPTY)
            : ApiError.forbidden(pod, why);
      }
    }
  }
}
