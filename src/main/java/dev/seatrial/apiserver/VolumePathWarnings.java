package dev.seatrial.apiserver;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is warned of in volumes that put a file where another one, or a folder, is already.
 *
 * <p>Follows {@code warningsForOverlappingVirtualPaths} in {@code pkg/api/pod/warnings.go}, v1.37.
 */
final class VolumePathWarnings {
  private final String volume;
  private final List<Place> taken = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private VolumePathWarnings(String volume, String what) {
    this.volume = "volume " + GoText.quoted(volume) + " (" + what + ")";
  }

  /** Where a file goes, and whose it is; the latter is empty where all are of one. */
  private record Place(String path, String source) {
    @Override
    public String toString() {
      return GoText.quoted(path) + (source.isEmpty() ? "" : " (" + source + ")");
    }

    boolean overlaps(Place other) {
      String here = path + "/";
      String there = other.path + "/";
      return !path.isEmpty()
          && !other.path.isEmpty()
          && (here.startsWith(there) || there.startsWith(here));
    }
  }

  static List<String> of(List<Tree> volumes) {
    List<String> warnings = new ArrayList<>();
    for (Tree volume : volumes) {
      for (Tree source :
          List.of(volume.at("configMap"), volume.at("secret"), volume.at("downwardAPI"))) {
        warnings.addAll(ofItems(volume, source));
      }
      warnings.addAll(ofProjected(volume));
    }
    return warnings;
  }

  private static List<String> ofItems(Tree volume, Tree source) {
    if (source.items("items").isEmpty()) {
      return List.of();
    }
    VolumePathWarnings paths = new VolumePathWarnings(volume.text("", "name"), named(volume));
    source.items("items").forEach(item -> paths.take(item.text("", "path"), ""));
    return paths.warnings;
  }

  /** What a volume, or one part of it, takes its files from; empty for other sources. */
  private static String named(Tree source) {
    if (source.at("configMap").isPresent()) {
      return "ConfigMap " + GoText.quoted(source.text("", "configMap", "name"));
    }
    if (source.at("secret").isPresent()) {
      // Projections and volumes name it differently.
      String name = source.text("", "secret", "name") + source.text("", "secret", "secretName");
      return "Secret " + GoText.quoted(name);
    }
    return source.at("downwardAPI").isPresent() ? "DownwardAPI" : "";
  }

  private static List<String> ofProjected(Tree volume) {
    VolumePathWarnings paths = new VolumePathWarnings(volume.text("", "name"), "Projected");
    for (Tree source : volume.items("projected", "sources")) {
      if (source.object().names().stream().allMatch(name -> source.at(name).isUnset())) {
        paths.warnings.add(paths.volume + " has no sources provided");
      } else {
        paths.takeAll(source);
      }
    }
    return paths.warnings;
  }

  private void takeAll(Tree source) {
    for (String field : List.of("configMap", "secret", "downwardAPI")) {
      source.items(field, "items").forEach(item -> take(item.text("", "path"), named(source)));
    }
    if (source.at("serviceAccountToken").isPresent()) {
      take(source.text("", "serviceAccountToken", "path"), "ServiceAccountToken");
    }
    Tree bundle = source.at("clusterTrustBundle");
    if (bundle.isPresent()) {
      Optional<String> name = bundle.textAt("name");
      String shown = name.orElseGet(() -> bundle.text("", "signerName"));
      take(bundle.text("", "path"), "ClusterTrustBundle " + GoText.quoted(shown));
    }
    Tree certificate = source.at("podCertificate");
    takeOptional(certificate.text("", "certificateChainPath"), "PodCertificate chain");
    takeOptional(certificate.text("", "keyPath"), "PodCertificate key");
    takeOptional(certificate.text("", "credentialBundlePath"), "PodCertificate credential bundle");
  }

  private void takeOptional(String path, String source) {
    if (!path.isEmpty()) {
      take(path, source);
    }
  }

  private void take(String path, String source) {
    Place place = new Place(path.replaceAll("/+$", ""), source);
    for (Place other : taken) {
      if (place.overlaps(other)) {
        warnings.add(volume + ": overlapping paths: " + place + " with " + other);
      }
    }
    taken.add(place);
  }
}
