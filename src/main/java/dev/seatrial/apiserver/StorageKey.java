package dev.seatrial.apiserver;

import dev.seatrial.schema.Resource;

/**
 * Where the real server keeps an object in etcd, which some of its refusals name.
 *
 * <p>Follows {@code getResourcePrefix} in {@code apiserver/pkg/server/storage} and {@code
 * SpecialDefaultResourcePrefixes} in {@code pkg/kubeapiserver/default_storage_factory_builder.go},
 * v1.37.
 */
final class StorageKey {
  private StorageKey() {}

  /** The key: {@code /registry/services/specs/default/web}. */
  static String of(Resource resource, ObjectKey key) {
    String place = key.namespace().isEmpty() ? "" : key.namespace() + "/";
    return "/registry/" + prefix(resource) + "/" + place + key.name();
  }

  private static String prefix(Resource resource) {
    return switch (resource.groupResource()) {
      case "endpoints" -> "services/endpoints";
      case "services" -> "services/specs";
      case "ingresses.networking.k8s.io" -> "ingress";
      case "nodes" -> "minions";
      case "replicationcontrollers" -> "controllers";
      case "apiservices.apiregistration.k8s.io", Resources.CUSTOM_RESOURCE_DEFINITIONS ->
          resource.group() + "/" + resource.plural();
      default ->
          resource.isCustom() ? resource.group() + "/" + resource.plural() : resource.plural();
    };
  }
}
