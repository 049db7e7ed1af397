package dev.seatrial.apiserver;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The version in which the real server stores a kind, told only as a hash.
 *
 * <p>Follows {@code StorageVersionHash} in {@code apiserver/pkg/endpoints/discovery}, v1.37.
 */
final class StorageVersion {
  private static final int BYTES = 8;

  private StorageVersion() {}

  static String hash(Catalog catalog, Resource resource) {
    String version =
        catalog
            .custom(resource.apiVersion(), resource.kind())
            .map(custom -> resource.group() + "/" + custom.definition().storageVersion())
            .orElseGet(() -> stored(resource));
    String stored = version + "/" + resource.kind();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(stored.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  // What is served in another version than it is stored in, on a server with default settings.
  private static String stored(Resource resource) {
    return switch (resource.groupResource()) {
      case "customresourcedefinitions.apiextensions.k8s.io" -> "apiextensions.k8s.io/v1beta1";
      case "devicetaintrules.resource.k8s.io" -> "resource.k8s.io/v1beta2";
      case "storageversionmigrations.storagemigration.k8s.io" -> "storagemigration.k8s.io/v1beta1";
      case "horizontalpodautoscalers.autoscaling" -> "autoscaling/v2";
      case "events.events.k8s.io" -> "/v1";
      case "clustertrustbundles.certificates.k8s.io",
          "podcertificaterequests.certificates.k8s.io" ->
          "certificates.k8s.io/v1beta1";
      default -> resource.group() + "/" + resource.version();
    };
  }
}
