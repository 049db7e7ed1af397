package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Discovery;
import dev.seatrial.apiserver.ListOptions;
import dev.seatrial.apiserver.ObjectList;
import dev.seatrial.apiserver.ResourcePath;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.schema.Catalog;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** {@code kubectl get --raw}: what the server answers, as it is. */
// As RawGet in kubectl/pkg/rawhttp/raw.go, v0.37.
final class RawGet {
  private static final List<String> HEALTH = List.of("healthz", "livez", "readyz");

  private final Call call;
  private final Catalog catalog;
  private final RawPath path;

  private RawGet(Call call) {
    this.call = call;
    this.catalog = call.api().catalog();
    this.path = RawPath.of(call.flags().text("raw"));
  }

  static int run(Call call) {
    check(call);
    call.out(new RawGet(call).answer());
    return 0;
  }

  private static void check(Call call) {
    Flags flags = call.flags();
    if (!call.arguments().isEmpty()) {
      throw new KubectlError("arguments may not be passed when --raw is specified");
    }
    boolean narrowed = !flags.text("selector").isEmpty();
    if (flags.flag("watch") || flags.flag("watch-only") || narrowed) {
      throw new KubectlError(
          "--raw may not be specified with other flags that filter the server request or alter the"
              + " output");
    }
    if (!flags.text("output").isEmpty()) {
      throw new KubectlError("--raw and --output are mutually exclusive");
    }
  }

  private String answer() {
    String first = path.parts().isEmpty() ? "" : path.parts().get(0);
    if (HEALTH.contains(first)) {
      return path.parameters().containsKey("verbose")
          ? "[+]ping ok\n" + first + " check passed\n"
          : "ok";
    }
    if (path.parts().equals(List.of("version"))) {
      return Json.indented(ClusterVersion.ofServer(catalog), "  ");
    }
    Tree document =
        path.target(catalog)
            .map(this::objects)
            .or(this::discovery)
            .orElseThrow(ApiError::unknownPath);
    return Json.compact(document) + "\n";
  }

  private Tree objects(ResourcePath target) {
    if (!target.name().isEmpty()) {
      return call.api().shown(call.api().get(target.key()));
    }
    ListOptions options = ListOptions.read(path.parameters());
    ObjectList list = call.api().list(target.resource(), target.namespace(), options);
    List<Tree> shown = list.items().stream().map(call.api()::shown).toList();
    return new ObjectList(
            list.resource(), shown, list.revision(), list.continueToken(), list.remaining())
        .toTree();
  }

  private Optional<Tree> discovery() {
    Discovery discovery = new Discovery(catalog);
    List<String> parts = path.parts();
    if (parts.equals(List.of("api"))) {
      return Optional.of(
          new ObjectBuilder()
              .put("kind", "APIVersions")
              .put("versions", Tree.texts(List.of("v1")))
              .put("serverAddressByClientCIDRs", Tree.of(List.of()))
              .build());
    }
    if (parts.equals(List.of("api", "v1"))) {
      return discovery.resources("v1");
    }
    if (parts.isEmpty() || !parts.get(0).equals("apis")) {
      return Optional.empty();
    }
    return switch (parts.size()) {
      case 1 -> Optional.of(discovery.groups());
      case 2 -> discovery.group(parts.get(1));
      case 3 -> discovery.resources(parts.get(1) + "/" + parts.get(2));
      default -> Optional.empty();
    };
  }
}
