package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import dev.seatrial.object.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An image without tag and digest, or with the tag {@code latest}. */
final class LatestTag implements Rule {
  @Override
  public String id() {
    return "latest-tag";
  }

  @Override
  public String summary() {
    return "An image has no tag and no digest, or the tag latest.";
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    for (Workload workload : Workload.in(batch)) {
      for (Workload.Container container : workload.containers()) {
        String reference = container.tree().text("", "image");
        if (isLatest(Image.find(reference))) {
          String message =
              "\""
                  + reference
                  + "\" is whatever \"latest\" is when a pod starts; "
                  + "name a version, so that a rollback brings the old one back";
          advice.add(new Advice(workload.manifest(), container.path().field("image"), message));
        }
      }
    }
    return advice;
  }

  private static boolean isLatest(Optional<Image> image) {
    return image.isPresent()
        && image.get().digest().isEmpty()
        && (image.get().tag().isEmpty() || image.get().tag().equals("latest"));
  }
}
