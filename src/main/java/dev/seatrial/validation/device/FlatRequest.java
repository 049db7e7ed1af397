package dev.seatrial.validation.device;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A request of the first beta, which had the fields of {@code exactly} one level up.
 *
 * <p>As {@code Convert_v1beta1_DeviceRequest_To_resource_DeviceRequest} in {@code
 * pkg/apis/resource/v1beta1/conversion.go}, v1.37.
 *
 * @param request as it was written
 */
record FlatRequest(FieldValue request) {
  private static final String EXACTLY = "exactly";
  private static final List<String> FIELDS =
      List.of(
          "deviceClassName",
          "selectors",
          "allocationMode",
          "count",
          "adminAccess",
          "tolerations",
          "capacity",
          "derivedAttributes");

  /** Whether it has any of these fields, which later versions refuse there. */
  static boolean isOne(Tree request) {
    return FIELDS.stream().anyMatch(field -> isSaid(request.at(field)));
  }

  private static boolean isSaid(Tree value) {
    return !value.isUnset() && !value.text("x").isEmpty() && value.number(1) != 0;
  }

  /** Checks what it asks for: hand-written rules see it converted, declared ones as it stands. */
  void check(BiConsumer<FieldValue, FieldErrors> rule, FieldErrors errors) {
    Path converted = request.path().field(EXACTLY);
    FieldErrors found = new FieldErrors();
    rule.accept(new FieldValue(converted, request.tree()), found);
    int length = converted.steps().size();
    errors.addAll(found, path -> asWritten(path.steps().subList(length, path.steps().size())));
  }

  private Path asWritten(List<Path.Step> inside) {
    Path path = request.path();
    for (Path.Step step : inside) {
      path = path.then(step);
    }
    return path;
  }

  /** A claim's spec with its requests as later versions write them. */
  static Tree converted(Tree spec) {
    List<Tree> requests = spec.items("devices", "requests");
    if (requests.stream().noneMatch(FlatRequest::isOne)) {
      return spec;
    }
    List<Tree> converted = requests.stream().map(FlatRequest::nested).toList();
    return spec.with(Tree.of(converted), "devices", "requests");
  }

  private static Tree nested(Tree request) {
    if (!isOne(request)) {
      return request;
    }
    Tree exactly = ObjectTree.EMPTY;
    Tree rest = request;
    for (String field : FIELDS) {
      exactly = isSaid(request.at(field)) ? exactly.with(request.at(field), field) : exactly;
      rest = rest.without(field);
    }
    return rest.with(exactly, EXACTLY);
  }
}
