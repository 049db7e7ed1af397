package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.lint.Rule;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key that a config map or a secret at hand does not have. */
// As makeEnvironmentVariables in kubelet_pods.go and MakePayload in volume/configmap, v1.37.
final class MissingKey implements Rule {
  @Override
  public String id() {
    return "missing-key";
  }

  @Override
  public String summary() {
    return "A container needs a key that the config map or secret does not have.";
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    for (Reference reference : Reference.in(batch)) {
      Optional<String> key = reference.key().textAt();
      Optional<Manifest> found = key.isPresent() ? reference.found(batch) : Optional.empty();
      if (key.isPresent() && found.isPresent() && !has(found.get().tree(), key.get())) {
        String message =
            reference.target().shown()
                + " has no key \""
                + key.get()
                + "\": the pod never gets past ContainerCreating or CreateContainerConfigError";
        advice.add(new Advice(reference.manifest(), reference.path(), message));
      }
    }
    return advice;
  }

  private static boolean has(Tree holder, String key) {
    return holder.at("data", key).isPresent()
        || holder.at("binaryData", key).isPresent()
        || holder.at("stringData", key).isPresent()
        || isFilledInLater(holder);
  }

  /** A token is put into the secret of an account, and its file of a sealed one, by others. */
  private static boolean isFilledInLater(Tree holder) {
    return holder.text("", "type").equals("kubernetes.io/service-account-token")
        || holder.object("data").isEmpty()
            && holder.object("binaryData").isEmpty()
            && holder.object("stringData").isEmpty();
  }
}
