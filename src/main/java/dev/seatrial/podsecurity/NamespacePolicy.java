package dev.seatrial.podsecurity;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the labels of a namespace ask of its pods.
 *
 * <p>Follows {@code PolicyToEvaluate} in {@code api/helpers.go}.
 *
 * @param enforce what pods are refused by
 * @param audit what is noted in the audit log
 * @param warn what clients are warned by
 * @param errors what is wrong with the labels
 */
public record NamespacePolicy(
    Standard enforce, Standard audit, Standard warn, List<FieldError> errors) {
  private static final String PREFIX = "pod-security.kubernetes.io/";
  // Most namespaces ask for nothing, and every pod asks its namespace.
  private static final NamespacePolicy NONE = read(ObjectTree.EMPTY);

  /** Keeps an unmodifiable list. */
  public NamespacePolicy {
    errors = List.copyOf(errors);
  }

  /** The policy that the labels of a namespace, as a tree, ask for. */
  public static NamespacePolicy of(Tree labels) {
    return isSaid(labels.object()) ? read(labels) : NONE;
  }

  /**
   * Why a namespace with these labels can't take the place of one with the old labels, which are
   * absent where it is new: labels that can't be read are refused unless they were as bad before.
   */
  // As ValidateNamespace in admission/admission.go, v0.37.2.
  public static List<FieldError> refusal(Tree labels, Tree oldLabels) {
    List<FieldError> errors = of(labels).errors;
    return errors.equals(of(oldLabels).errors) ? List.of() : errors;
  }

  private static boolean isSaid(ObjectTree labels) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.name(i).startsWith(PREFIX)) {
        return true;
      }
    }
    return false;
  }

  private static NamespacePolicy read(Tree labels) {
    List<FieldError> errors = new ArrayList<>();
    Mode enforce = Mode.read(labels, "enforce", errors);
    Mode audit = Mode.read(labels, "audit", errors);
    Mode warn = Mode.read(labels, "warn", errors);
    // What is asked for in a way that can't be read is enforced in full, and otherwise not.
    Standard enforced = enforce.or(Level.RESTRICTED);
    Standard warned = warn.or(Level.PRIVILEGED);
    boolean isDefaulted = !warn.isLevelSaid() && enforce.level().isPresent();
    if (isDefaulted && enforced.level().compareTo(warned.level()) > 0) {
      warned = warned.at(enforced.level());
      warned = warn.isVersionSaid() ? warned : warned.in(enforced.minor());
    }
    return new NamespacePolicy(enforced, audit.or(Level.PRIVILEGED), warned, errors);
  }

  /** Whether nothing is asked for. */
  public boolean allowsAll() {
    return errors.isEmpty() && enforce.allowsAll() && audit.allowsAll() && warn.allowsAll();
  }

  /** What the two labels of one mode say. */
  private record Mode(
      Optional<Level> level, int minor, boolean isLevelSaid, boolean isVersionSaid) {
    static Mode read(Tree labels, String mode, List<FieldError> errors) {
      Tree level = labels.at(PREFIX + mode);
      Tree version = labels.at(PREFIX + mode + "-version");
      Optional<Level> known = Level.of(level.text(""));
      if (level.isPresent() && known.isEmpty()) {
        String why = "must be one of privileged, baseline, restricted";
        errors.add(error(PREFIX + mode, level, why));
      }
      Optional<Integer> minor = Standard.version(version.text(""));
      if (version.isPresent() && minor.isEmpty()) {
        errors.add(error(PREFIX + mode + "-version", version, "must be \"latest\" or \"v1.x\""));
      }
      return new Mode(known, minor.orElse(Standard.LATEST), level.isPresent(), version.isPresent());
    }

    Standard or(Level unreadable) {
      Level absent = isLevelSaid ? unreadable : Level.PRIVILEGED;
      return new Standard(level.orElse(absent), minor);
    }

    private static FieldError error(String label, Tree value, String why) {
      Path path = Path.of("metadata", "labels").key(label);
      return new FieldError(FieldError.Type.INVALID, path, value, why);
    }
  }
}
