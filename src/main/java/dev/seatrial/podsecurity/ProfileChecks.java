package dev.seatrial.podsecurity;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which AppArmor profiles and SELinux options pods may have. Follows {@code
 * check_appArmorProfile.go} and {@code check_seLinuxOptions.go}.
 */
final class ProfileChecks {
  private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";

  private ProfileChecks() {}

  static Optional<Violation> appArmor(Tree metadata, Tree spec) {
    Set<String> types = new TreeSet<>();
    Setters bad = Setters.of(spec, context -> isBadProfile(context, types));
    List<String> values = new ArrayList<>(types);
    List<String> annotations = badAnnotations(metadata);
    if (!annotations.isEmpty()) {
      values.addAll(annotations);
      bad.add(Words.plural("annotation", annotations));
    }
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Violation(
                Words.plural("forbidden AppArmor profile", values),
                bad + " must not set AppArmor profile type to " + Words.quoted(values)));
  }

  private static boolean isBadProfile(Tree context, Set<String> types) {
    if (context.at("appArmorProfile").isUnset()) {
      return false;
    }
    String type = context.text("", "appArmorProfile", "type");
    boolean isBad = !type.equals("RuntimeDefault") && !type.equals("Localhost");
    if (isBad) {
      types.add(type);
    }
    return isBad;
  }

  private static List<String> badAnnotations(Tree metadata) {
    Set<String> bad = new TreeSet<>();
    ObjectTree annotations = metadata.object("annotations");
    for (int i = 0; i < annotations.size(); i++) {
      String value = annotations.value(i).text("");
      boolean isAllowed =
          value.isEmpty() || value.equals("runtime/default") || value.startsWith("localhost/");
      if (annotations.name(i).startsWith(APP_ARMOR) && !isAllowed) {
        bad.add(annotations.name(i) + "=" + GoText.quoted(value));
      }
    }
    return List.copyOf(bad);
  }

  static Check seLinux(String... allowedTypes) {
    List<String> allowed = List.of(allowedTypes);
    return (metadata, spec) -> {
      Options options = new Options(allowed);
      Setters bad = Setters.of(spec, context -> options.isBad(context.at("seLinuxOptions")));
      return bad.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Violation(
                  "seLinuxOptions",
                  bad + " set forbidden securityContext.seLinuxOptions: " + options.words()));
    };
  }

  /** What is not allowed in the options seen so far. */
  private static final class Options {
    private final List<String> allowed;
    private final Set<String> types = new TreeSet<>();
    private boolean hasUser;
    private boolean hasRole;

    Options(List<String> allowed) {
      this.allowed = allowed;
    }

    boolean isBad(Tree options) {
      String type = options.text("", "type");
      boolean isBadType = !type.isEmpty() && !allowed.contains(type);
      if (isBadType) {
        types.add(type);
      }
      boolean isUser = !options.text("", "user").isEmpty();
      boolean isRole = !options.text("", "role").isEmpty();
      hasUser |= isUser;
      hasRole |= isRole;
      return isBadType || isUser || isRole;
    }

    String words() {
      List<String> words = new ArrayList<>();
      if (!types.isEmpty()) {
        words.add(Words.named("type", types));
      }
      if (hasUser) {
        words.add("user may not be set");
      }
      if (hasRole) {
        words.add("role may not be set");
      }
      return String.join("; ", words);
    }
  }
}
