package dev.seatrial.kubectl.call;

import dev.seatrial.authorization.User;
import java.util.List;

/** Whom a command is run as. */
public final class Impersonation {
  private Impersonation() {}

  /** The administrator, or whom {@code --as} and its like name. */
  public static User user(Call call) {
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
