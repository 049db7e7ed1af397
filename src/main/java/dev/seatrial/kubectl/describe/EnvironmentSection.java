package dev.seatrial.kubectl.describe;

import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import java.math.RoundingMode;
import java.util.List;

/** A container's variables, and where their values come from. */
// As describeContainerEnvVars and describeContainerEnvFrom in describe.go.
final class EnvironmentSection {
  private static final String HUGE_PAGES = "hugepages-";

  private final Tree container;
  private final Tree pod;
  private final Description out;

  /**
   * A section.
   *
   * @param pod whose fields variables may name; absent for a template
   */
  EnvironmentSection(Tree container, Tree pod, Description out) {
    this.container = container;
    this.pod = pod;
    this.out = out;
  }

  void append() {
    List<Tree> sources = container.items("envFrom");
    if (!sources.isEmpty()) {
      out.line(2, "Environment Variables from:");
      sources.forEach(this::source);
    }
    List<Tree> variables = container.items("env");
    out.line(2, "Environment:" + (variables.isEmpty() ? "\t" + Words.NONE : ""));
    variables.forEach(this::variable);
  }

  private void source(Tree source) {
    Tree config = source.at("configMapRef");
    Tree secret = source.at("secretRef");
    Tree from = config.isUnset() ? secret : config;
    String kind = config.isUnset() ? secret.isUnset() ? "" : "Secret" : "ConfigMap";
    String prefix = source.text("", "prefix");
    out.row(
        3,
        from.text("", "name"),
        prefix.isEmpty() ? kind : kind + " with prefix '" + prefix + "'",
        optional(from));
  }

  private static String optional(Tree from) {
    return "Optional: " + from.flag(false, "optional");
  }

  private void variable(Tree variable) {
    String name = variable.text("", "name");
    Tree from = variable.at("valueFrom");
    if (from.isUnset()) {
      String[] lines = variable.text("", "value").split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        out.line(3, (i == 0 ? name + ":" : "") + "\t" + lines[i]);
      }
      return;
    }
    Tree field = from.at("fieldRef");
    Tree resource = from.at("resourceFieldRef");
    Tree secret = from.at("secretKeyRef");
    Tree config = from.at("configMapKeyRef");
    if (!field.isUnset()) {
      String version = field.text("", "apiVersion");
      String path = field.text("", "fieldPath");
      out.field(3, name, fieldValue(path) + " (" + version + ":" + path + ")");
    } else if (!resource.isUnset()) {
      out.field(3, name, resourceText(resource) + " (" + resource.text("", "resource") + ")");
    } else if (!secret.isUnset()) {
      out.field(3, name, key(secret, "in secret"));
    } else if (!config.isUnset()) {
      out.field(3, name, key(config, "of config map"));
    }
  }

  private static String key(Tree key, String where) {
    return "<set to the key '%s' %s '%s'>\t%s"
        .formatted(key.text("", "key"), where, key.text("", "name"), optional(key));
  }

  // kubectl knows no other fields by the names that a pod gives them.
  private String fieldValue(String path) {
    return switch (path) {
      case "metadata.name" -> pod.text("", "metadata", "name");
      case "metadata.namespace" -> pod.text("", "metadata", "namespace");
      default -> "";
    };
  }

  private String resourceText(Tree reference) {
    String resource = reference.text("", "resource");
    String value = resourceValue(reference, resource);
    boolean unlimited = resource.equals("limits.cpu") || resource.equals("limits.memory");
    return value.equals("0") && unlimited ? "node allocatable" : value;
  }

  // As ExtractContainerResourceValue in kubectl/pkg/util/resource/resource.go, v0.37.
  private String resourceValue(Tree reference, String resource) {
    int dot = resource.indexOf('.');
    if (dot < 0) {
      return "";
    }
    String list = resource.substring(0, dot);
    String name = resource.substring(dot + 1);
    boolean known =
        name.startsWith(HUGE_PAGES) || List.of("cpu", "memory", "ephemeral-storage").contains(name);
    if (!known) {
      return "";
    }
    try {
      Quantity amount = Quantity.of(container.at("resources", list, name));
      Quantity divisor = Quantity.of(reference.at("divisor"));
      Quantity unit = divisor.isZero() ? Quantity.of(1) : divisor;
      return amount.toDecimal().divide(unit.toDecimal(), 0, RoundingMode.CEILING).toPlainString();
    } catch (MalformedTextException e) {
      return "";
    }
  }
}
