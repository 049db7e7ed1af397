package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a pod's status says of its containers: as whom they run, and the health of what they were
 * given.
 *
 * <p>As {@code validateContainerStatusUsers} and {@code
 * validateContainerStatusAllocatedResourcesStatus} in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
record ContainerStatusRules(FieldValue pod, FieldErrors errors) {
  private static final long MOST_UID = 4_294_967_295L;
  private static final int MESSAGE_BYTES = 1024;
  private static final String NO_CLAIM =
      "must match one of the container's resource claims as 'claim:<claimName>/<requestName>' when"
          + " container.resources.claims[*].request is set or 'claim:<claimName>' when it is empty";

  void check() {
    List<String> lists =
        List.of("containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses");
    for (String list : lists) {
      pod.at("status", list).items().forEach(status -> checkUser(status.at("user", "linux")));
    }
    checkResources("containerStatuses", "containers");
    checkResources("initContainerStatuses", "initContainers");
    for (FieldValue status : pod.at("status", "ephemeralContainerStatuses").items()) {
      FieldValue given = status.at("allocatedResourcesStatus");
      if (!given.isEmpty()) {
        errors.forbidden(given, "must not be specified in container status");
      }
    }
  }

  private void checkUser(FieldValue user) {
    if (!user.isSet()) {
      return;
    }
    if (pod.at("spec", "os", "name").text().equals("windows")) {
      errors.forbidden(user, "cannot be set for a windows pod");
      return;
    }
    FieldValue uid = user.at("uid");
    if (uid.number() < 0 || uid.number() > MOST_UID) {
      errors.invalidNumber(uid, "must be between 0 and " + MOST_UID + ", inclusive");
    }
    FieldValue gid = user.at("gid");
    errors.invalidEach(gid, Tree.of(gid.number()), Formats.accountId(gid.number()));
    for (FieldValue group : user.at("supplementalGroups").items()) {
      errors.invalidEach(group, Formats.accountId(group.number()));
    }
  }

  private void checkResources(String statuses, String containers) {
    for (FieldValue status : pod.at("status", statuses).items()) {
      Optional<Tree> container =
          pod.tree().items("spec", containers).stream()
              .filter(each -> each.at("name").equals(status.tree().at("name")))
              .findFirst();
      for (FieldValue given : status.at("allocatedResourcesStatus").items()) {
        container.ifPresent(known -> checkName(given.at("name"), known));
        checkHealth(given.at("resources"));
      }
    }
  }

  private void checkName(FieldValue name, Tree container) {
    if (name.text().startsWith("claim:")) {
      boolean claimed =
          container.items("resources", "claims").stream()
              .anyMatch(claim -> claimName(claim).equals(name.text()));
      if (!claimed) {
        errors.invalidText(name, NO_CLAIM);
      }
    } else if (!container.at("resources", "requests", name.text()).isPresent()) {
      errors.invalidText(name, "must match one of the container's resource requests");
    }
  }

  private static String claimName(Tree claim) {
    String request = claim.text("", "request");
    return "claim:" + claim.text("", "name") + (request.isEmpty() ? "" : "/" + request);
  }

  private void checkHealth(FieldValue resources) {
    Set<String> seen = new TreeSet<>();
    for (FieldValue resource : resources.items()) {
      Choice.of(resource.at("health"), List.of("Healthy", "Unhealthy", "Unknown"), errors);
      FieldValue message = resource.at("message");
      if (message.isSet() && message.isEmpty()) {
        errors.required(message, "must be non-empty if specified");
      } else if (Formats.bytes(message.text()) > MESSAGE_BYTES) {
        errors.tooLong(message, MESSAGE_BYTES);
      }
      if (!seen.add(resource.at("resourceID").text())) {
        errors.duplicate(resource.at("resourceID"));
      }
    }
  }
}
