package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Has the volumes of CSI drivers attached to the nodes whose pods use them, one node at a time
 * where a volume can be on one alone, and detached from others.
 *
 * <p>Follows {@code pkg/controller/volume/attachdetach/reconciler/reconciler.go}, v1.37.
 */
public final class AttachDetachController implements Reconciler {
  private static final Duration LONGEST_UNMOUNT = Duration.ofMinutes(6);
  private static final String DRIVERS = "csidrivers.storage.k8s.io";
  private static final String OUT_OF_SERVICE = "node.kubernetes.io/out-of-service";

  private final Api api;
  private final ClaimUsers users;
  private final AttachEvents events;
  private final Map<ObjectKey, Long> leavingSince = new LinkedHashMap<>();

  /** A controller that writes its events through the recorder. */
  public AttachDetachController(Api api, EventRecorder events) {
    this.api = api;
    this.users = new ClaimUsers(api);
    this.events = new AttachEvents(events);
  }

  @Override
  public String name() {
    return "attachdetach-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(
        Resources.PODS,
        Resources.PERSISTENT_VOLUME_CLAIMS,
        Resources.PERSISTENT_VOLUMES,
        Resources.VOLUME_ATTACHMENTS,
        Resources.NODES);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    Tree after = change.after();
    switch (change.key().resource()) {
      case Resources.PODS -> {
        for (ObjectKey claim : users.take(change)) {
          api.find(claim)
              .ifPresent(found -> volume(new PersistentVolumeClaim(found).volumeName(), keys));
        }
      }
      case Resources.PERSISTENT_VOLUME_CLAIMS ->
          volume(new PersistentVolumeClaim(after).volumeName(), keys);
      case Resources.PERSISTENT_VOLUMES -> keys.accept(change.key());
      case Resources.VOLUME_ATTACHMENTS -> volume(new Attachment(after).volume(), keys);
      case Resources.NODES ->
          attachments().stream()
              .filter(one -> one.node().equals(change.key().name()))
              .forEach(one -> volume(one.volume(), keys));
      default -> {}
    }
  }

  private static void volume(String name, Consumer<ObjectKey> keys) {
    if (!name.isEmpty()) {
      keys.accept(new ObjectKey(Resources.PERSISTENT_VOLUMES, "", name));
    }
  }

  private List<Attachment> attachments() {
    return api.list(Resources.VOLUME_ATTACHMENTS, "").stream().map(Attachment::new).toList();
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    List<Attachment> attachments =
        attachments().stream().filter(one -> one.volume().equals(key.name())).toList();
    Optional<PersistentVolume> volume = api.find(key).map(PersistentVolume::new);
    Map<String, List<Pod>> wanted = volume.map(this::wanted).orElseGet(LinkedHashMap::new);
    events.forgetAllBut(key.name(), wanted.keySet());
    for (Attachment attachment : attachments) {
      if (wanted.containsKey(attachment.node())) {
        leavingSince.remove(attachment.key());
        events.attached(attachment, wanted.getOrDefault(attachment.node(), List.of()));
      } else {
        detach(attachment, requeue);
      }
    }
    volume.ifPresent(one -> attach(one, wanted));
  }

  /** The pods that use a volume, by their nodes. */
  private Map<String, List<Pod>> wanted(PersistentVolume volume) {
    Map<String, List<Pod>> wanted = new LinkedHashMap<>();
    if (!isAttachable(volume) || volume.claimRef().isUnset()) {
      return wanted;
    }
    ObjectKey claim = VolumeSync.claimKey(volume);
    boolean bound =
        api.find(claim)
            .map(PersistentVolumeClaim::new)
            .filter(one -> one.volumeName().equals(volume.object().name()))
            .isPresent();
    List<Pod> pods = bound ? users.of(claim) : List.of();
    for (Pod pod : pods) {
      if (!pod.nodeName().isEmpty() && !ClaimUsers.isOver(pod)) {
        wanted.merge(
            pod.nodeName(),
            List.of(pod),
            (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
      }
    }
    return wanted;
  }

  private boolean isAttachable(PersistentVolume volume) {
    String driver = volume.csiDriver();
    return !driver.isEmpty()
        && api.find(new ObjectKey(DRIVERS, "", driver))
            .map(found -> found.flag(true, "spec", "attachRequired"))
            .orElse(true);
  }

  /** Detaches a volume, from a silent node only after the longest time that unmounting may take. */
  private void detach(Attachment attachment, Requeue requeue) {
    ObjectKey key = attachment.key();
    long now = api.clock().nowMicros();
    long since = leavingSince.computeIfAbsent(key, unknown -> now);
    long left = since + LONGEST_UNMOUNT.toNanos() / 1_000 - now;
    if (left > 0 && !hasUnmounted(attachment.node())) {
      requeue.after(Duration.ofNanos(left * 1_000));
      return;
    }
    leavingSince.remove(key);
    api.delete(key, DeleteOptions.DEFAULT);
  }

  /** Whether the node's kubelet can have unmounted what no pod uses, or never will. */
  private boolean hasUnmounted(String name) {
    Optional<Tree> node = api.find(ObjectKey.node(name));
    return node.filter(one -> Conditions.of(one).isTrue("Ready") || isOutOfService(one))
        .isPresent();
  }

  private static boolean isOutOfService(Tree node) {
    return node.items("spec", "taints").stream()
        .anyMatch(taint -> taint.text("", "key").equals(OUT_OF_SERVICE));
  }

  private void attach(PersistentVolume volume, Map<String, List<Pod>> wanted) {
    for (Map.Entry<String, List<Pod>> use : wanted.entrySet()) {
      List<Attachment> attachments =
          attachments().stream()
              .filter(one -> one.volume().equals(volume.object().name()))
              .toList();
      if (attachments.stream().anyMatch(one -> one.node().equals(use.getKey()))) {
        continue;
      }
      if (attachments.isEmpty() || isSharable(volume)) {
        Attachment made = Attachment.of(volume, use.getKey());
        api.create(made.tree());
        events.begun(made);
      } else {
        List<String> others = attachments.stream().map(Attachment::node).toList();
        List<Pod> rivals =
            others.stream().flatMap(node -> wanted.getOrDefault(node, List.of()).stream()).toList();
        events.refused(volume.object().name(), use.getKey(), use.getValue(), rivals);
      }
    }
  }

  // As IsMultiAttachAllowed in pkg/volume/util/util.go.
  private static boolean isSharable(PersistentVolume volume) {
    List<String> modes = volume.accessModes().stream().map(mode -> mode.text("")).toList();
    return modes.isEmpty() || modes.contains("ReadWriteMany") || modes.contains("ReadOnlyMany");
  }
}
