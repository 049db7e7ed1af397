package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.List;

/**
 * What may be asked of the token of a service account.
 *
 * <p>Follows {@code ValidateTokenRequest} in {@code
 * pkg/apis/authentication/validation/validation.go}, v1.37.
 */
public final class TokenTerms {
  private static final long LEAST_SECONDS = 600;
  private static final long MOST_SECONDS = 1L << 32;

  private TokenTerms() {}

  /** Throws {@link ApiError} where a request names another account than its path. */
  public static void checkName(String account, String named) {
    if (!named.equals(account)) {
      String why = "must match the service account name if specified";
      throw refused(account, Path.of("metadata", "name"), Tree.of(named), why);
    }
  }

  /** Throws {@link ApiError} where so many seconds are too few or too many to live. */
  public static void checkSeconds(long seconds) {
    String problem =
        seconds < LEAST_SECONDS
            ? "may not specify a duration less than 10 minutes"
            : seconds > MOST_SECONDS ? "may not specify a duration larger than 2^32 seconds" : "";
    if (!problem.isEmpty()) {
      throw refused("", Path.of("spec", "expirationSeconds"), Tree.of(seconds), problem);
    }
  }

  private static ApiError refused(String name, Path field, Tree value, String why) {
    return ApiError.invalid(
        new Identity("TokenRequest.authentication.k8s.io", name),
        List.of(new FieldError(FieldError.Type.INVALID, field, value, why)));
  }
}
