package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses options that contradict themselves.
 *
 * <p>Follows {@code ValidateListOptions} in {@code
 * apimachinery/pkg/apis/meta/internalversion/validation/validation.go}, v1.37.
 */
final class ListOptionsCheck {
  private static final String EXACT = "Exact";
  private static final String NOT_OLDER_THAN = "NotOlderThan";

  private final ListOptions options;
  private final List<FieldError> errors = new ArrayList<>();

  private ListOptionsCheck(ListOptions options) {
    this.options = options;
  }

  static void ofList(ListOptions options) {
    ListOptionsCheck check = new ListOptionsCheck(options);
    check.list();
    check.conclude();
  }

  static void ofWatch(ListOptions options) {
    ListOptionsCheck check = new ListOptionsCheck(options);
    check.watch();
    check.conclude();
  }

  private void list() {
    String match = options.resourceVersionMatch();
    if (!match.isEmpty()) {
      if (options.resourceVersion().isEmpty()) {
        forbidden("resourceVersionMatch is forbidden unless resourceVersion is provided");
      }
      if (!options.continueToken().isEmpty()) {
        forbidden("resourceVersionMatch is forbidden when continue is provided");
      }
      if (!match.equals(EXACT) && !match.equals(NOT_OLDER_THAN)) {
        unsupported(match, "\"Exact\", \"NotOlderThan\", \"\"");
      }
      if (match.equals(EXACT) && options.resourceVersion().equals("0")) {
        forbidden("resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
      }
    }
    if (options.sendInitialEvents().isPresent()) {
      forbidden("sendInitialEvents", "sendInitialEvents is forbidden for list");
    }
  }

  private void watch() {
    String match = options.resourceVersionMatch();
    boolean isSaid = options.sendInitialEvents().isPresent();
    if (isSaid && !match.equals(NOT_OLDER_THAN)) {
      forbidden("sendInitialEvents requires setting resourceVersionMatch to " + NOT_OLDER_THAN);
    }
    if (!match.isEmpty() && !isSaid) {
      forbidden("resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
    }
    if (!match.isEmpty() && !match.equals(NOT_OLDER_THAN)) {
      unsupported(match, "\"NotOlderThan\"");
    }
    if (!options.continueToken().isEmpty()) {
      forbidden("resourceVersionMatch is forbidden when continue is provided");
    }
  }

  private void forbidden(String why) {
    forbidden("resourceVersionMatch", why);
  }

  private void forbidden(String field, String why) {
    add(FieldError.Type.FORBIDDEN, field, Tree.ABSENT, why);
  }

  private void unsupported(String match, String supported) {
    add(
        FieldError.Type.NOT_SUPPORTED,
        "resourceVersionMatch",
        Tree.of(match),
        "supported values: " + supported);
  }

  private void add(FieldError.Type type, String field, Tree value, String why) {
    errors.add(new FieldError(type, Path.of(field), value, why));
  }

  private void conclude() {
    if (!errors.isEmpty()) {
      throw ApiError.invalid(new Identity("ListOptions.meta.k8s.io", ""), errors);
    }
  }
}
