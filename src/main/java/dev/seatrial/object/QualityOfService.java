package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The quality of service class of a pod, by the requests and limits of its containers.
 *
 * <p>Follows {@code ComputePodQOS} in {@code pkg/apis/core/v1/helper/qos/qos.go}, v1.37.
 */
public enum QualityOfService {
  GUARANTEED("Guaranteed"),
  BURSTABLE("Burstable"),
  BEST_EFFORT("BestEffort");

  private static final List<String> COUNTED = List.of("cpu", "memory");

  private final String word;

  QualityOfService(String word) {
    this.word = word;
  }

  /** The word in {@code status.qosClass}. */
  public String word() {
    return word;
  }

  public static QualityOfService of(Tree spec) {
    List<Tree> resources = new ArrayList<>();
    if (spec.at("resources").isUnset()) {
      spec.items("initContainers").forEach(container -> resources.add(container.at("resources")));
      spec.items("containers").forEach(container -> resources.add(container.at("resources")));
    } else {
      resources.add(spec.at("resources"));
    }
    if (resources.stream().allMatch(QualityOfService::asksNothing)) {
      return BEST_EFFORT;
    }
    return resources.stream().allMatch(QualityOfService::asksJustItsLimits)
        ? GUARANTEED
        : BURSTABLE;
  }

  private static boolean asksNothing(Tree resources) {
    return COUNTED.stream()
        .allMatch(name -> isZero(resources, "requests", name) && isZero(resources, "limits", name));
  }

  private static boolean asksJustItsLimits(Tree resources) {
    return COUNTED.stream()
        .allMatch(
            name ->
                !isZero(resources, "limits", name)
                    && quantity(resources, "requests", name)
                        .equals(quantity(resources, "limits", name)));
  }

  private static boolean isZero(Tree resources, String list, String name) {
    return quantity(resources, list, name).isZero();
  }

  private static Quantity quantity(Tree resources, String list, String name) {
    return Quantity.of(resources.at(list, name));
  }
}
