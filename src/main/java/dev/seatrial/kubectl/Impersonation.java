package dev.seatrial.kubectl;

import dev.seatrial.kubectl.auth.User;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import java.util.List;

/** Whom a command is run as. */
final class Impersonation {
  private Impersonation() {}

  /** The administrator, or whom {@code --as} and its like name. */
  static User user(Call call) {
    String name = call.flags().text("as");
    List<String> groups = call.flags().texts("as-group");
    String uid = call.flags().text("as-uid");
    if (!name.isEmpty()) {
      return User.impersonated(name, uid, groups);
    }
    if (!groups.isEmpty() || !uid.isEmpty()) {
      throw new KubectlError(
          "requesting uid, groups or user-extra for  without impersonating a user");
    }
    return User.ADMINISTRATOR;
  }
}
