package dev.seatrial.apiserver;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a pod its service account and mounts the account's token.
 *
 * <p>Follows {@code plugin/pkg/admission/serviceaccount/admission.go}, v1.37.
 */
final class ServiceAccountAdmission implements AdmissionPlugin {
  private static final String MOUNT_PATH = "/var/run/secrets/kubernetes.io/serviceaccount";
  private static final String VOLUME_PREFIX = "kube-api-access-";
  private static final Tree PROJECTED =
      Json.read(
          """
          {"defaultMode":420,"sources":[
            {"serviceAccountToken":{"expirationSeconds":3607,"path":"token"}},
            {"configMap":{"items":[{"key":"ca.crt","path":"ca.crt"}],"name":"kube-root-ca.crt"}},
            {"downwardAPI":{"items":[
              {"fieldRef":{"apiVersion":"v1","fieldPath":"metadata.namespace"},
               "path":"namespace"}]}}]}
          """);

  private final Names names;

  ServiceAccountAdmission(Names names) {
    this.names = names;
  }

  @Override
  public Tree admitted(ObjectKey key, Tree pod, Store store) {
    if (!key.resource().equals(Resources.PODS)) {
      return pod;
    }
    if (MirrorPods.contain(pod)) {
      MirrorPods.check(key, pod);
      return pod;
    }
    String name = pod.text("", "spec", "serviceAccountName");
    Tree named = name.isEmpty() ? withAccount(pod, "default") : pod;
    Tree account = account(key, named.text("", "spec", "serviceAccountName"), store);
    Tree mounted = isAutomounted(named, account) ? withToken(named) : named;
    Tree secrets = account.at("imagePullSecrets");
    boolean pulls = mounted.items("spec", "imagePullSecrets").isEmpty() && !secrets.isEmpty();
    return pulls ? mounted.with(secrets, "spec", "imagePullSecrets") : mounted;
  }

  private static Tree withAccount(Tree pod, String name) {
    Tree account = Tree.common(name);
    return pod.with(account, "spec", "serviceAccountName").with(account, "spec", "serviceAccount");
  }

  private static Tree account(ObjectKey pod, String name, Store store) {
    Tree account = store.get(new ObjectKey(Resources.SERVICE_ACCOUNTS, pod.namespace(), name));
    if (!account.isPresent()) {
      throw ApiError.forbidden(
          pod,
          "error looking up service account "
              + pod.namespace()
              + "/"
              + name
              + ": serviceaccount \""
              + name
              + "\" not found");
    }
    return account;
  }

  private static boolean isAutomounted(Tree pod, Tree account) {
    boolean byAccount = account.flag(true, "automountServiceAccountToken");
    return pod.flag(byAccount, "spec", "automountServiceAccountToken");
  }

  private Tree withToken(Tree pod) {
    String volume = VOLUME_PREFIX + names.suffix();
    for (Tree existing : pod.items("spec", "volumes")) {
      if (existing.text("", "name").startsWith(VOLUME_PREFIX)) {
        volume = existing.text("", "name");
      }
    }
    Tree containers = withMounts(pod.items("spec", "containers"), volume);
    Tree mounted = pod.with(containers, "spec", "containers");
    if (!pod.items("spec", "initContainers").isEmpty()) {
      Tree changed = withMounts(pod.items("spec", "initContainers"), volume);
      mounted = mounted.with(changed, "spec", "initContainers");
    }
    boolean needed = !mounted.equals(pod);
    return needed ? withVolume(mounted, volume) : pod;
  }

  private static Tree withVolume(Tree pod, String name) {
    List<Tree> volumes = new ArrayList<>(pod.items("spec", "volumes"));
    boolean there = volumes.stream().anyMatch(volume -> volume.text("", "name").equals(name));
    if (there) {
      return pod;
    }
    volumes.add(ObjectTree.of("name", Tree.common(name), "projected", PROJECTED));
    return pod.with(Tree.of(volumes), "spec", "volumes");
  }

  private static Tree withMounts(List<Tree> containers, String volume) {
    return Tree.of(containers.stream().map(container -> withMount(container, volume)).toList());
  }

  private static Tree withMount(Tree container, String volume) {
    ListTree mounts = container.at("volumeMounts") instanceof ListTree list ? list : ListTree.EMPTY;
    boolean taken =
        mounts.values().stream().anyMatch(mount -> mount.text("", "mountPath").equals(MOUNT_PATH));
    if (taken) {
      return container;
    }
    Tree mount =
        new ObjectBuilder()
            .put("mountPath", MOUNT_PATH)
            .put("name", volume)
            .put("readOnly", true)
            .build();
    return container.with(mounts.plus(mount), "volumeMounts");
  }
}
