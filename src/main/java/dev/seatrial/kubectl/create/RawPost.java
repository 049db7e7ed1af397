package dev.seatrial.kubectl.create;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.DeleteOptions.Propagation;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.WriteOptions;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code kubectl create --raw}: sends a file to a path of the API server as it is. The paths of
 * evictions, of bindings and of collections are known.
 */
// As RawPost in kubectl/pkg/rawhttp/raw.go and Validate in kubectl/pkg/cmd/create/create.go, v0.37.
final class RawPost {
  private static final Pattern EVICTION =
      Pattern.compile("/api/v1/namespaces/([^/]+)/pods/([^/]+)/eviction");
  private static final Pattern BINDING =
      Pattern.compile("/api/v1/namespaces/([^/]+)/pods/([^/]+)/binding");
  private static final Pattern COLLECTION =
      Pattern.compile("/(?:api/(v1)|apis/([^/]+/[^/]+))(?:/namespaces/([^/]+))?/([a-z]+)");

  private final Call call;
  private final String path;
  private final boolean dry;

  private RawPost(Call call) {
    this.call = call;
    String[] parts = call.flags().text("raw").split("\\?", 2);
    this.path = parts[0];
    this.dry = parts.length > 1 && List.of(parts[1].split("&", -1)).contains("dryRun=All");
  }

  static int run(Call call) {
    check(call);
    return new RawPost(call).post();
  }

  private static void check(Call call) {
    List<String> files = call.flags().texts("filename");
    if (call.flags().flag("edit")) {
      throw new KubectlError("--raw and --edit are mutually exclusive");
    }
    if (files.size() != 1) {
      throw new KubectlError("--raw can only use a single local file or stdin");
    }
    if (files.get(0).startsWith("http://") || files.get(0).startsWith("https://")) {
      throw new KubectlError("--raw cannot read from a url");
    }
    if (call.flags().flag("recursive")) {
      throw new KubectlError("--raw and --recursive are mutually exclusive");
    }
    if (!call.flags().text("selector").isEmpty()) {
      throw new KubectlError("--raw and --selector (-l) are mutually exclusive");
    }
    if (!call.flags().text("output").isEmpty()) {
      throw new KubectlError("--raw and --output are mutually exclusive");
    }
    String uri = call.flags().text("raw");
    if (!uri.startsWith("/")) {
      throw new KubectlError(
          "--raw must be a valid URL path: parse \"" + uri + "\": invalid URI for request");
    }
  }

  private int post() {
    Matcher eviction = EVICTION.matcher(path);
    Matcher binding = BINDING.matcher(path);
    Matcher collection = COLLECTION.matcher(path);
    if (binding.matches()) {
      bind(ObjectKey.pod(binding.group(1), binding.group(2)), body());
      call.out(Json.compact(success()) + "\n");
    } else if (eviction.matches()) {
      evict(ObjectKey.pod(eviction.group(1), eviction.group(2)), body());
      call.out(Json.compact(success()) + "\n");
    } else if (collection.matches()) {
      call.out(Json.compact(call.api().shown(created(collection, body()))) + "\n");
    } else {
      throw new ApiError(
          ApiError.Reason.NOT_FOUND,
          "the server could not find the requested resource",
          Tree.ABSENT);
    }
    return 0;
  }

  private Tree body() {
    String file = call.flags().texts("filename").get(0);
    try {
      byte[] bytes =
          file.equals("-")
              ? call.streams().in().get()
              : Files.readAllBytes(call.directory().resolve(file));
      List<YamlDocument> documents =
          Yaml.read(new String(bytes, StandardCharsets.UTF_8)).documents();
      return documents.isEmpty() ? ObjectTree.EMPTY : documents.get(0).tree();
    } catch (IOException missing) {
      throw new KubectlError("open " + file + ": no such file or directory");
    }
  }

  private Tree created(Matcher target, Tree object) {
    String version = target.group(1) == null ? target.group(2) : target.group(1);
    boolean there =
        call.api()
            .catalog()
            .kind(object.text("", "apiVersion"), object.text("", "kind"))
            .filter(kind -> kind.apiVersion().equals(version))
            .filter(kind -> kind.plural().equals(target.group(4)))
            .isPresent();
    if (!there) {
      throw ApiError.badRequest(
          "the object provided is unrecognized (must be of type of the path "
              + path
              + "): it is a "
              + object.text("", "kind")
              + " of "
              + object.text("", "apiVersion"));
    }
    Tree placed =
        target.group(3) == null
            ? object
            : object.with(Tree.of(target.group(3)), "metadata", "namespace");
    WriteOptions options = call.writing(WriteOptions.FieldValidation.WARN);
    return call.api().create(placed, dry ? options.asDryRun() : options);
  }

  // As EvictionREST.Create in pkg/registry/core/pod/storage/eviction.go, v1.37.
  private void evict(ObjectKey pod, Tree eviction) {
    if (!eviction.text("", "metadata", "name").equals(pod.name())) {
      throw ApiError.badRequest("name in URL does not match name in Eviction object");
    }
    Tree asked = eviction.at("deleteOptions");
    Tree seconds = asked.at("gracePeriodSeconds");
    DeleteOptions options =
        new DeleteOptions(
            seconds.isUnset() ? OptionalLong.empty() : OptionalLong.of(seconds.number(0)),
            Propagation.BACKGROUND,
            asked.at("preconditions", "uid").textAt(),
            asked.at("preconditions", "resourceVersion").textAt(),
            dry || !asked.items("dryRun").isEmpty());
    call.api().evict(pod, options);
  }

  // As BindingREST.Create in pkg/registry/core/pod/storage/storage.go, v1.37.
  private void bind(ObjectKey pod, Tree binding) {
    if (!binding.text("", "metadata", "name").equals(pod.name())) {
      throw ApiError.badRequest("name in URL does not match name in Binding object");
    }
    if (!dry) {
      call.api().bind(pod, binding.text("", "target", "name"));
    }
  }

  private static Tree success() {
    return new ObjectBuilder()
        .put("kind", "Status")
        .put("apiVersion", "v1")
        .put("metadata", ObjectTree.EMPTY)
        .put("status", "Success")
        .put("code", 201)
        .build();
  }
}
