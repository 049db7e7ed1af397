package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.reconcile.Agenda;
import dev.seatrial.reconcile.Backoff;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The storage drivers beside the cluster: they make the volumes that claims ask for, attach them to
 * nodes, make them larger, and take them away again.
 *
 * <p>As the external provisioner, attacher and resizer of a CSI driver do, with the driver as the
 * world declares it.
 */
public final class StorageDrivers implements Reconciler {
  // As the flags --retry-interval-start and --retry-interval-max of the external provisioner.
  private static final Backoff RETRIES = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

  private final Api api;
  private final Supplier<World> world;
  private final Provisioning provisioning;
  private final Expansion expansion;
  private final Map<ObjectKey, Long> due = new LinkedHashMap<>();
  private final Map<ObjectKey, Integer> failures = new LinkedHashMap<>();

  /** The drivers of a world, which may change. */
  public StorageDrivers(Api api, Supplier<World> world) {
    this.api = api;
    this.world = world;
    this.provisioning = new Provisioning(api);
    this.expansion = new Expansion(api);
  }

  @Override
  public String name() {
    return "storage-drivers";
  }

  @Override
  public List<String> watched() {
    return List.of(
        Resources.PERSISTENT_VOLUME_CLAIMS,
        Resources.PERSISTENT_VOLUMES,
        Resources.PODS,
        Resources.VOLUME_ATTACHMENTS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    switch (change.key().resource()) {
      case Resources.PERSISTENT_VOLUME_CLAIMS, Resources.PERSISTENT_VOLUMES ->
          keys.accept(change.key());
      case Resources.PODS -> {
        if (beginsToRun(change)) {
          String namespace = change.key().namespace();
          Expansion.claims(change.after())
              .forEach(
                  claim ->
                      keys.accept(
                          new ObjectKey(Resources.PERSISTENT_VOLUME_CLAIMS, namespace, claim)));
        }
      }
      case Resources.VOLUME_ATTACHMENTS -> {
        keys.accept(change.key());
        // A volume is taken away only once it is attached nowhere.
        String volume = change.after().text("", "spec", "source", "persistentVolumeName");
        keys.accept(new ObjectKey(Resources.PERSISTENT_VOLUMES, "", volume));
      }
      default -> {}
    }
  }

  private static boolean beginsToRun(Change change) {
    return change.after().text("", "status", "phase").equals("Running")
        && !change.before().text("", "status", "phase").equals("Running");
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      due.remove(key);
      return;
    }
    switch (key.resource()) {
      case Resources.PERSISTENT_VOLUME_CLAIMS ->
          lookAtClaim(key, new PersistentVolumeClaim(found.get()), requeue);
      case Resources.PERSISTENT_VOLUMES -> lookAtVolume(key, new PersistentVolume(found.get()));
      default -> lookAtAttachment(key, found.get(), requeue);
    }
  }

  private void lookAtClaim(ObjectKey key, PersistentVolumeClaim claim, Requeue requeue) {
    Optional<Provisioning.Order> order = provisioning.order(claim);
    if (order.isEmpty()) {
      failures.remove(key);
      expand(key, claim, requeue);
      return;
    }
    StorageDriver driver = world.get().driver(order.get().driver());
    Optional<Duration> time = driver.provisioning();
    if (time.isEmpty()) {
      return;
    }
    if (!due.containsKey(key) || failures.containsKey(key)) {
      provisioning.announce(order.get());
    }
    if (isDue(key, time.get(), requeue) && !provisioning.finish(order.get(), driver)) {
      int before = failures.merge(key, 1, Integer::sum) - 1;
      due.put(key, api.clock().nowMicros() + Agenda.micros(RETRIES.after(before)));
      requeue.after(RETRIES.after(before));
    }
  }

  private void expand(ObjectKey key, PersistentVolumeClaim claim, Requeue requeue) {
    Optional<String> driver = expansion.driver(claim);
    Optional<Duration> time = driver.flatMap(name -> world.get().driver(name).expanding());
    boolean waits = Expansion.waitsForNode(claim.tree());
    if (time.isEmpty() || waits) {
      due.remove(key);
    }
    if (time.isPresent() && waits) {
      expansion.onNode(key, claim.tree());
    } else if (time.isPresent()) {
      expansion.begin(key, claim.tree(), driver.get());
      if (isDue(key, time.get(), requeue)) {
        expansion.grown(key, api.get(key), driver.get());
      }
    }
  }

  private void lookAtVolume(ObjectKey key, PersistentVolume volume) {
    String driver = volume.object().annotation(Provisioning.PROVISIONED_BY).orElse("");
    boolean ours = world.get().driver(driver).provisioning().isPresent();
    boolean attached =
        api.list(Resources.VOLUME_ATTACHMENTS, "").stream()
            .anyMatch(
                one -> one.text("", "spec", "source", "persistentVolumeName").equals(key.name()));
    if (ours && !attached) {
      provisioning.takeAway(volume);
    }
  }

  private void lookAtAttachment(ObjectKey key, Tree attachment, Requeue requeue) {
    StorageDriver driver = world.get().driver(attachment.text("", "spec", "attacher"));
    boolean done = attachment.flag(false, "status", "attached");
    if (!done && driver.attaching().isPresent() && isDue(key, driver.attaching().get(), requeue)) {
      api.modifyStatus(key, status -> ObjectTree.of("attached", Tree.of(true)));
    }
  }

  /** Whether what takes so long from the first look on is done. */
  private boolean isDue(ObjectKey key, Duration time, Requeue requeue) {
    long now = api.clock().nowMicros();
    long end = due.computeIfAbsent(key, unknown -> now + Agenda.micros(time));
    if (end > now) {
      requeue.after(Duration.ofNanos((end - now) * 1_000));
      return false;
    }
    return true;
  }
}
