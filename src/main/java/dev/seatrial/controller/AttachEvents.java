package dev.seatrial.controller;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.EventRecorder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said to pods about the attaching of their volumes, each thing once.
 *
 * <p>Follows {@code reportMultiAttachError} in {@code
 * pkg/controller/volume/attachdetach/reconciler/reconciler.go} and {@code operation_generator.go},
 * v1.37.
 */
final class AttachEvents {
  private final EventRecorder events;
  private final Set<ObjectKey> begun = new LinkedHashSet<>();
  private final Map<String, Set<String>> refused = new LinkedHashMap<>();

  AttachEvents(EventRecorder events) {
    this.events = events;
  }

  /** An attachment was asked for. */
  void begun(Attachment attachment) {
    begun.add(attachment.key());
  }

  /** Tells the pods of an attachment that has come about since it was asked for. */
  void attached(Attachment attachment, List<Pod> pods) {
    if (attachment.isAttached() && begun.remove(attachment.key())) {
      for (Pod pod : pods) {
        // The suffix is empty, its space is not.
        String message =
            "AttachVolume.Attach succeeded for volume \"" + attachment.volume() + "\" ";
        events.normal(pod.tree(), "SuccessfulAttachVolume", message);
      }
    }
  }

  /** Tells pods that their volume is on another node, and who uses it there. */
  void refused(String volume, String node, List<Pod> pods, List<Pod> rivals) {
    if (!refused.computeIfAbsent(volume, unknown -> new LinkedHashSet<>()).add(node)) {
      return;
    }
    for (Pod pod : pods) {
      String message =
          "Multi-Attach error for volume \"" + volume + "\" " + reason(pod.namespace(), rivals);
      events.warning(pod.tree(), "FailedAttachVolume", message);
    }
  }

  // Names of pods in other namespaces are not to be seen.
  private static String reason(String namespace, List<Pod> rivals) {
    if (rivals.isEmpty()) {
      return "Volume is already exclusively attached to one node and can't be attached to another";
    }
    List<String> near =
        rivals.stream().filter(one -> one.namespace().equals(namespace)).map(Pod::name).toList();
    int far = rivals.size() - near.size();
    String elsewhere = far + " pod(s) in different namespaces";
    if (near.isEmpty()) {
      return "Volume is already used by " + elsewhere;
    }
    String used = "Volume is already used by pod(s) " + String.join(", ", near);
    return far > 0 ? used + " and " + elsewhere : used;
  }

  /** Forgets what was refused to nodes that no longer want the volume. */
  void forgetAllBut(String volume, Collection<String> nodes) {
    Set<String> told = refused.getOrDefault(volume, new LinkedHashSet<>());
    told.retainAll(nodes);
    if (told.isEmpty()) {
      refused.remove(volume);
    }
  }
}
