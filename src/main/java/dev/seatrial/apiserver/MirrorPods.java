package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps mirror pods, to which no service account is given, from what an account is needed for.
 *
 * <p>Follows {@code Validate} in {@code plugin/pkg/admission/serviceaccount/admission.go} and
 * {@code VisitPodSecretNames} in {@code pkg/api/pod/util.go}, v1.37.
 */
final class MirrorPods {
  private static final List<String> CONTAINERS =
      List.of("initContainers", "containers", "ephemeralContainers");
  private static final List<String> WITH_REFERENCE =
      List.of("cephfs", "cinder", "flexVolume", "rbd", "scaleIO", "iscsi", "storageos");

  private MirrorPods() {}

  /** Whether a pod mirrors one that its kubelet has from elsewhere. */
  static boolean contain(Tree pod) {
    return pod.at("metadata", "annotations", "kubernetes.io/config.mirror").isPresent();
  }

  /** Refuses one that refers to an account, to secrets or to a token. */
  static void check(ObjectKey key, Tree pod) {
    if (!pod.text("", "spec", "serviceAccountName").isEmpty()) {
      throw ApiError.forbidden(key, "a mirror pod may not reference service accounts");
    }
    Stream<Tree> names =
        Stream.concat(
            pod.items("spec", "imagePullSecrets").stream().map(each -> each.at("name")),
            Stream.concat(
                CONTAINERS.stream()
                    .flatMap(field -> pod.items("spec", field).stream())
                    .flatMap(MirrorPods::ofContainer),
                pod.items("spec", "volumes").stream().flatMap(MirrorPods::ofVolume)));
    if (names.anyMatch(name -> !name.text("").isEmpty())) {
      throw ApiError.forbidden(key, "a mirror pod may not reference secrets");
    }
    boolean hasToken =
        pod.items("spec", "volumes").stream()
            .flatMap(volume -> volume.items("projected", "sources").stream())
            .anyMatch(source -> !source.at("serviceAccountToken").isUnset());
    if (hasToken) {
      throw ApiError.forbidden(
          key, "a mirror pod may not use ServiceAccountToken volume projections");
    }
  }

  private static Stream<Tree> ofContainer(Tree container) {
    return Stream.concat(
        container.items("envFrom").stream().map(source -> source.at("secretRef", "name")),
        container.items("env").stream()
            .map(variable -> variable.at("valueFrom", "secretKeyRef", "name")));
  }

  private static Stream<Tree> ofVolume(Tree volume) {
    Stream<Tree> own =
        Stream.of(
            volume.at("azureFile", "secretName"),
            volume.at("secret", "secretName"),
            volume.at("csi", "nodePublishSecretRef", "name"));
    Stream<Tree> references =
        WITH_REFERENCE.stream().map(kind -> volume.at(kind, "secretRef", "name"));
    Stream<Tree> projected =
        volume.items("projected", "sources").stream().map(source -> source.at("secret", "name"));
    return Stream.concat(own, Stream.concat(references, projected));
  }
}
