package dev.seatrial.apiserver;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.crd.DefinitionWarnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is warned of in kinds that have a word or two to say.
 *
 * <p>Follows {@code WarningsOnCreate} and {@code WarningsOnUpdate} in the {@code strategy.go} of
 * each, in {@code pkg/registry}, v1.37.
 */
final class KindWarnings {
  private static final String MOUNTABLE = "kubernetes.io/enforce-mountable-secrets";
  private static final List<String> LIMITED =
      List.of("cpu", "memory", "storage", "ephemeral-storage");

  private KindWarnings() {}

  /**
   * What is said of an object.
   *
   * @param old absent where it is new
   */
  static List<String> of(Tree object, Tree old) {
    return switch (object.text("", "kind")) {
      case "CSIDriver" -> ofDriver(object, old);
      case "CSIStorageCapacity" ->
          OldNodeLabels.inSelector(object.at("nodeTopology"), "nodeTopology");
      case "CustomResourceDefinition" -> DefinitionWarnings.of(object, old);
      case "Endpoints" -> AddressWarnings.ofEndpoints(object);
      case "EndpointSlice" -> ofSlice(object, old);
      case "Ingress" -> old.isPresent() ? List.of() : ofIngress(object);
      case "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration" ->
          WebhookWarnings.of(object);
      case "NetworkPolicy" -> AddressWarnings.ofPolicy(object);
      case "Node" -> ofNode(object);
      case "PersistentVolume" -> VolumeWarnings.ofVolume(object);
      case "PersistentVolumeClaim" -> VolumeWarnings.ofClaim(object);
      case "ResourceQuota" -> old.isPresent() ? List.of() : ofQuota(object);
      case "ResourceSlice" -> ofDevices(object);
      case "RuntimeClass" -> ofRuntime(object);
      case "Secret" -> KeyPairWarnings.of(object);
      case "Service" -> ServiceWarnings.of(object);
      case "ServiceAccount" -> ofAccount(object, old);
      case "StorageClass" -> ofStorage(object);
      default -> List.of();
    };
  }

  private static List<String> ofDriver(Tree driver, Tree old) {
    List<Tree> requests = driver.items("spec", "tokenRequests");
    boolean same = old.isPresent() && requests.equals(old.items("spec", "tokenRequests"));
    boolean isSaid = driver.at("spec", "serviceAccountTokenInSecrets").isPresent();
    return requests.isEmpty() || same || isSaid
        ? List.of()
        : List.of(
            "spec.serviceAccountTokenInSecrets is unset; if supported by this CSI driver, set to true"
                + " to prevent possible logging of tokens in volume attributes");
  }

  private static List<String> ofSlice(Tree slice, Tree old) {
    List<String> warnings = new ArrayList<>();
    if (slice.text("", "addressType").equals("FQDN") && !old.isPresent()) {
      warnings.add("spec.addressType: FQDN endpoints are deprecated");
    }
    warnings.addAll(AddressWarnings.ofSlice(slice));
    return warnings;
  }

  private static List<String> ofIngress(Tree ingress) {
    String annotation = "kubernetes.io/ingress.class";
    boolean isAnnotated = ingress.at("metadata", "annotations", annotation).isPresent();
    return isAnnotated && ingress.at("spec", "ingressClassName").isUnset()
        ? List.of(
            "annotation \""
                + annotation
                + "\" is deprecated, please use 'spec.ingressClassName' instead")
        : List.of();
  }

  private static List<String> ofNode(Tree node) {
    List<String> warnings = new ArrayList<>();
    if (!node.at("spec", "configSource").isUnset()) {
      warnings.add("spec.configSource: the feature is removed");
    }
    if (!node.text("", "spec", "externalID").isEmpty()) {
      warnings.add("spec.externalID: this field is deprecated, and is unused by Kubernetes");
    }
    warnings.addAll(AddressWarnings.ofCidrs("spec.podCIDRs", node.items("spec", "podCIDRs")));
    return warnings;
  }

  private static List<String> ofQuota(Tree quota) {
    Tree hard = quota.at("spec", "hard");
    List<String> warnings = new ArrayList<>();
    for (String resource : LIMITED) {
      boolean bare = resource.equals("cpu") || resource.equals("memory");
      String request = "requests." + resource;
      request = bare && !hard.at(request).isPresent() ? resource : request;
      String limit = "limits." + resource;
      if (hard.at(request).isPresent() && hard.at(limit).isPresent()) {
        Quantity asked = Quantity.of(hard.at(request));
        Quantity most = Quantity.of(hard.at(limit));
        if (asked.compareTo(most) > 0) {
          warnings.add(
              "ResourceQuota %s (%s) should be less than %s (%s)"
                  .formatted(request, asked, limit, most));
        }
      }
    }
    return warnings;
  }

  private static List<String> ofDevices(Tree slice) {
    String driver = slice.text("", "spec", "driver");
    return driver.equals(driver.toLowerCase(Locale.ROOT))
        ? List.of()
        : List.of(
            "spec.driver: driver names should be lowercase; "
                + GoText.quoted(driver)
                + " contains uppercase characters");
  }

  // As GetWarningsForRuntimeClass in pkg/api/node/util.go.
  private static List<String> ofRuntime(Tree runtime) {
    List<String> warnings = new ArrayList<>();
    for (String label : runtime.object("scheduling").object("nodeSelector").names()) {
      OldNodeLabels.words(label)
          .ifPresent(words -> warnings.add("scheduling.nodeSelector: " + words));
    }
    return warnings;
  }

  private static List<String> ofAccount(Tree account, Tree old) {
    boolean before = old.at("metadata", "annotations", MOUNTABLE).isPresent();
    return before || !account.at("metadata", "annotations", MOUNTABLE).isPresent()
        ? List.of()
        : List.of(
            "metadata.annotations["
                + MOUNTABLE
                + "]: deprecated in v1.32+; prefer separate namespaces to isolate access to mounted"
                + " secrets");
  }

  // As GetWarningsForStorageClass in pkg/api/storage/util.go.
  private static List<String> ofStorage(Tree storage) {
    List<String> warnings = new ArrayList<>();
    List<Tree> topologies = storage.items("allowedTopologies");
    for (int i = 0; i < topologies.size(); i++) {
      List<Tree> expressions = topologies.get(i).items("matchLabelExpressions");
      for (int j = 0; j < expressions.size(); j++) {
        String where = "allowedTopologies[%d].matchLabelExpressions[%d].key: ".formatted(i, j);
        OldNodeLabels.words(expressions.get(j).text("", "key"))
            .ifPresent(words -> warnings.add(where + words));
      }
    }
    return warnings;
  }
}
