package dev.seatrial.kubectl.auth;

import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The roles that every cluster has for its users, which a simulated one does not store. */
// As bootstrappolicy/policy.go in plugin/pkg/auth/authorizer/rbac, v1.37.
final class DefaultRoles {
  private static final Tree ALL = read();

  private DefaultRoles() {}

  /** The role of a name: its rules, and the label of the roles that add to it. */
  static Optional<Tree> role(String name) {
    return ALL.items("roles").stream()
        .filter(role -> role.text("", "name").equals(name))
        .findFirst();
  }

  /** The names of the roles that a user has by the groups that he is in. */
  static List<String> of(User user) {
    return ALL.items("bindings").stream()
        .filter(
            binding ->
                binding.items("groups").stream()
                    .anyMatch(group -> user.groups().contains(group.text(""))))
        .map(binding -> binding.text("", "role"))
        .toList();
  }

  private static Tree read() {
    try (InputStream file = DefaultRoles.class.getResourceAsStream("default-roles.yaml")) {
      byte[] bytes = file == null ? new byte[0] : file.readAllBytes();
      return Yaml.read(bytes).documents().get(0).tree();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
