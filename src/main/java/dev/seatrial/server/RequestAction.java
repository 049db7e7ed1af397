package dev.seatrial.server;

import dev.seatrial.apiserver.Access;
import dev.seatrial.authorization.Action;
import java.util.List;
import java.util.Locale;

/**
 * What a request wants to do, as its path and method say it, whether or not anything is served
 * there.
 *
 * <p>Follows {@code NewRequestInfo} in {@code apiserver/pkg/endpoints/request/requestinfo.go},
 * v1.37.
 */
final class RequestAction {
  private static final List<String> PARTS_OF_NAMESPACES = List.of("status", "finalize");

  private RequestAction() {}

  static Action of(Request request) {
    List<String> path = request.path();
    boolean core = !path.isEmpty() && path.get(0).equals("api");
    int version = core ? 1 : 2;
    boolean isResource =
        (core || !path.isEmpty() && path.get(0).equals("apis")) && path.size() > version + 1;
    if (!isResource) {
      String verb = request.method().toLowerCase(Locale.ROOT);
      return new Action(verb, "", "", "", "", request.rawPath(), "");
    }
    List<String> rest = path.subList(version + 1, path.size());
    boolean watches = rest.get(0).equals("watch") && rest.size() > 1;
    String group = core ? "" : path.get(1);
    return watches
        ? about(request, group, "watch", rest.subList(1, rest.size()))
        : about(request, group, verb(request.method()), rest);
  }

  private static Action about(Request request, String group, String verb, List<String> rest) {
    boolean within = rest.get(0).equals("namespaces") && rest.size() > 1;
    boolean itself = rest.size() <= 2 || PARTS_OF_NAMESPACES.contains(rest.get(2));
    List<String> own = within && !itself ? rest.subList(2, rest.size()) : rest;
    String name = own.size() > 1 ? own.get(1) : "";
    boolean selects = name.isEmpty() && verb.equals("get");
    return new Action(
        name.isEmpty() ? ofCollection(request, verb) : verb,
        group,
        own.get(0),
        own.size() > 2 ? own.get(2) : "",
        selects ? Access.name(request.parameter("fieldSelector")) : name,
        "",
        within ? rest.get(1) : "");
  }

  private static String ofCollection(Request request, String verb) {
    return switch (verb) {
      case "get" -> request.flag("watch") ? "watch" : "list";
      case "delete" -> "deletecollection";
      default -> verb;
    };
  }

  private static String verb(String method) {
    return switch (method) {
      case "POST" -> "create";
      case "PUT" -> "update";
      case "PATCH" -> "patch";
      case "DELETE" -> "delete";
      default -> "get";
    };
  }
}
