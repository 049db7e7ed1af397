package dev.seatrial.server;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The answer to a request.
 *
 * @param warnings what the server warns of
 * @param stream what is sent piece by piece instead of the body
 */
record Answer(
    int code,
    String contentType,
    String body,
    List<String> warnings,
    Optional<EventStream> stream) {
  static final String JSON = "application/json";
  static final String YAML = "application/yaml";

  /** Keeps an unmodifiable list. */
  Answer {
    warnings = List.copyOf(warnings);
  }

  static Answer json(int code, Tree tree) {
    return typed(code, JSON, tree);
  }

  /** The same as people read it, where it is JSON. */
  // As isPrettyPrint in apiserver/pkg/endpoints/handlers/negotiation/negotiate.go, v1.37.
  Answer indented() {
    boolean fits = contentType.startsWith(JSON) && stream.isEmpty();
    return fits
        ? new Answer(code, contentType, Json.indented(Json.read(body), "  "), warnings, stream)
        : this;
  }

  static Answer typed(int code, String contentType, Tree tree) {
    return new Answer(code, contentType, Json.compact(tree) + "\n", List.of(), Optional.empty());
  }

  /** As people read it, whoever asks, and in no other language. */
  // As WriteRawJSON in apiserver/pkg/endpoints/handlers/responsewriters/writers.go, v1.37.
  static Answer raw(int code, Tree tree) {
    return new Answer(code, JSON, Json.indented(tree, "  "), List.of(), Optional.empty());
  }

  /** An object in the language that the client wants. */
  static Answer of(int code, Accept accept, Tree tree) {
    return accept.contentType().equals(YAML)
        ? new Answer(code, YAML, Yaml.write(Json.sorted(tree)), List.of(), Optional.empty())
        : json(code, tree);
  }

  static Answer text(int code, String text) {
    return new Answer(code, "text/plain; charset=utf-8", text, List.of(), Optional.empty());
  }

  static Answer stream(String contentType, EventStream stream) {
    return new Answer(200, contentType, "", List.of(), Optional.of(stream));
  }

  /** That what was asked for is done, where there is no object to give back. */
  static Answer created() {
    return json(201, DeleteAnswer.success(Tree.ABSENT).with(Tree.of(201), "code"));
  }

  static Answer refusal(ApiError error) {
    // Where nobody knows in which form to answer, it is this one.
    return error.is(ApiError.Reason.NOT_ACCEPTABLE)
        ? raw(error.reason().code(), error.status())
        : json(error.reason().code(), error.status());
  }

  /** The same in the language that the client wants, where it wants one that is served. */
  static Answer refusal(ApiError error, Request request) {
    try {
      Accept accept = Accept.of(request);
      return accept.contentType().equals(YAML) && !error.is(ApiError.Reason.NOT_ACCEPTABLE)
          ? of(error.reason().code(), accept, error.status())
          : refusal(error);
    } catch (ApiError unacceptable) {
      return refusal(error);
    }
  }

  /** After how many seconds a refused request may be tried again; none where nothing is said. */
  // As ErrorNegotiated in apiserver/pkg/endpoints/handlers/responsewriters/writers.go, v1.37.
  OptionalLong retryAfter() {
    if (code < 400 || !contentType.startsWith(JSON)) {
      return OptionalLong.empty();
    }
    long seconds = Json.read(body).number(0, "details", "retryAfterSeconds");
    return seconds > 0 ? OptionalLong.of(seconds) : OptionalLong.empty();
  }

  /** What no handler serves. */
  // As http.NotFound, which is what answers under paths that the real server does not know.
  static Answer notFound() {
    return text(404, "404 page not found\n");
  }

  Answer warning(List<String> more) {
    return new Answer(code, contentType, body, more, stream);
  }
}
