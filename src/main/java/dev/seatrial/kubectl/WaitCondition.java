package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.print.FieldExpression;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.tree.jsonpath.JsonPath;
import dev.seatrial.tree.jsonpath.JsonPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code kubectl wait --for} waits for.
 *
 * @param kind {@code create}, {@code delete}, {@code condition} or {@code jsonpath}
 * @param name the condition's type, or the path
 * @param value what it must be; empty for anything
 */
// As conditionFuncsFor in kubectl/pkg/cmd/wait/wait.go, v0.37.
record WaitCondition(String kind, String name, String value) {
  static final WaitCondition CREATED = new WaitCondition("create", "", "");
  static final WaitCondition DELETED = new WaitCondition("delete", "", "");

  private static final String CONDITION = "condition=";
  private static final String JSON_PATH = "jsonpath=";

  static WaitCondition parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals("delete")) {
      return DELETED;
    }
    if (lower.equals("create")) {
      return CREATED;
    }
    if (text.startsWith(CONDITION)) {
      String[] parts = text.substring(CONDITION.length()).split("=", 2);
      return new WaitCondition("condition", parts[0], parts.length > 1 ? parts[1] : "true");
    }
    if (text.startsWith(JSON_PATH)) {
      return ofPath(text.substring(JSON_PATH.length()));
    }
    throw new KubectlError("unrecognized condition: " + GoText.quoted(text));
  }

  private static WaitCondition ofPath(String text) {
    List<String> parts = splitAtSingleEquals(text);
    if (parts.size() > 2) {
      throw new KubectlError(
          "jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3 or"
              + " --for=jsonpath='{.status.readyReplicas}'");
    }
    String full = FieldExpression.of(parts.get(0)).text();
    if (parts.size() == 1) {
      return ofPath(full, "");
    }
    String value = parts.get(1).replaceAll("^['\"]+|['\"]+$", "");
    if (value.isEmpty()) {
      throw new KubectlError(
          "jsonpath wait has to have a value after equal sign, like"
              + " --for=jsonpath='{.status.readyReplicas}'=3");
    }
    return ofPath(full, value);
  }

  private static WaitCondition ofPath(String path, String value) {
    if (path.isEmpty()) {
      throw new KubectlError("jsonpath expression cannot be empty");
    }
    try {
      JsonPath.parse(path);
    } catch (JsonPathException misfit) {
      throw new KubectlError(String.valueOf(misfit.getMessage()));
    }
    return new WaitCondition("jsonpath", path, value);
  }

  /** Two equals signs in a row belong to a filter. */
  private static List<String> splitAtSingleEquals(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("==", i)) {
        part.append("==");
        i++;
      } else if (text.charAt(i) == '=') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(text.charAt(i));
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /** Whether an object is as waited for; refuses where it is not there and should be. */
  boolean holds(Call call, Item item) {
    Tree object = call.api().find(item.key()).orElse(Tree.ABSENT);
    String uid = item.tree().text("", "metadata", "uid");
    boolean same = object.text("", "metadata", "uid").equals(uid);
    if (kind.equals("delete")) {
      return !object.isPresent() || !same;
    }
    if (!object.isPresent()) {
      throw ApiError.notFound(item.key());
    }
    return switch (kind) {
      case "condition" -> isConditionMet(object);
      case "jsonpath" -> isPathMet(object);
      default -> true;
    };
  }

  private boolean isConditionMet(Tree object) {
    for (Tree condition : object.items("status", "conditions")) {
      if (condition.text("", "type").equalsIgnoreCase(name)) {
        long observed =
            condition.number(
                object.number(Long.MAX_VALUE, "status", "observedGeneration"),
                "observedGeneration");
        return observed >= object.number(0, "metadata", "generation")
            && condition.text("", "status").equalsIgnoreCase(value);
      }
    }
    return false;
  }

  private boolean isPathMet(Tree object) {
    List<List<Tree>> found;
    try {
      found = JsonPath.parse(name).find(object);
    } catch (JsonPathException misfit) {
      throw new KubectlError(String.valueOf(misfit.getMessage()));
    }
    if (found.isEmpty() || found.get(0).isEmpty()) {
      return false;
    }
    if (found.size() > 1) {
      throw new KubectlError("given jsonpath expression matches more than one list");
    }
    if (found.get(0).size() > 1) {
      throw new KubectlError("given jsonpath expression matches more than one value");
    }
    Tree only = found.get(0).get(0);
    if (!value.isEmpty() && (only instanceof ObjectTree || only instanceof ListTree)) {
      throw new KubectlError("jsonpath leads to a nested object or list which is not supported");
    }
    return value.isEmpty() || GoText.sprint(only).strip().equals(value.strip());
  }
}
