package dev.seatrial.kubectl.call;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.server.LocalClient.Reply;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.Arrays;

/** What a client makes of a refusal that it reads from the server's answer. */
// As transformResponse in client-go/rest/request.go, v0.37.
final class ServerAnswer {
  private ServerAnswer() {}

  /** The status that the answer holds, or what its code alone tells. */
  static ApiError error(Reply reply) {
    Tree status = reply.contentType().startsWith("application/json") ? read(reply) : Tree.ABSENT;
    if (!status.text("", "kind").equals("Status")) {
      return generic(reply);
    }
    String word = status.text("", "reason");
    Reason reason =
        Arrays.stream(Reason.values())
            .filter(each -> each.word().equals(word))
            .findFirst()
            .orElse(Reason.UNKNOWN);
    return new ApiError(reason, status.text("", "message"), status.at("details"));
  }

  private static Tree read(Reply reply) {
    return Json.read(reply.body());
  }

  // As NewGenericServerResponse in apimachinery/pkg/api/errors/errors.go, v0.37.
  private static ApiError generic(Reply reply) {
    return switch (reply.code()) {
      case 404 -> ApiError.unknownPath();
      case 405 -> ApiError.methodNotAllowed();
      case 401 ->
          new ApiError(
              Reason.UNAUTHORIZED,
              "the server has asked for the client to provide credentials",
              Tree.ABSENT);
      case 403 -> new ApiError(Reason.FORBIDDEN, reply.body().strip(), Tree.ABSENT);
      default ->
          new ApiError(
              Reason.INTERNAL_ERROR,
              "an error on the server (\""
                  + reply.body().strip()
                  + "\") has prevented the request"
                  + " from succeeding",
              Tree.ABSENT);
    };
  }
}
