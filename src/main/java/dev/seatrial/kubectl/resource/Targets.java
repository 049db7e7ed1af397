package dev.seatrial.kubectl.resource;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.FieldLabels;
import dev.seatrial.apiserver.ListOptions;
import dev.seatrial.apiserver.ObjectList;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.object.FieldSelector;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The objects that arguments and selectors name on the server. */
// As ResourceTypeOrNameArgs and the visitBy… methods in cli-runtime/pkg/resource/builder.go, v0.37.
public final class Targets {
  private static final String MISSING =
      """
      You must provide one or more resources by argument or filename.
      Example resource specifications include:
         '-f rsrc.yaml'
         '--filename=rsrc.json'
         '<resource> <name>'
         '<resource>'""";

  private final Call call;
  private final ResourceTypes types;
  private final List<Named> tuples = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private List<Resource> resources = List.of();
  private Optional<String> labels = Optional.empty();
  private Optional<String> fields = Optional.empty();
  private final boolean allNamespaces;
  private boolean onlyOneKind;
  private boolean namesOnly;
  private String subresource = "";

  /** What arguments without a name mean. */
  public enum Unnamed {
    EVERY,
    MISTAKE
  }

  /** One question to the server. */
  record Request(Resource resource, Supplier<Batch> answer) {
    Batch ask() {
      return answer.get();
    }
  }

  private record Named(Resource resource, String name) {}

  /** No objects yet, on the server that the call speaks to. */
  public Targets(Call call) {
    this.call = call;
    this.types = new ResourceTypes(call.api().catalog());
    boolean known = call.flags().knows("all-namespaces");
    this.allNamespaces = known && call.flags().flag("all-namespaces");
  }

  void selectors() {
    String label = call.flags().text("selector");
    if (!label.isEmpty()) {
      labels = Optional.of(label);
    }
    if (call.flags().knows("field-selector") && call.flags().has("field-selector")) {
      fields = Optional.of(call.flags().text("field-selector"));
    }
  }

  void all() {
    labels = Optional.of("");
  }

  void ofOneKind() {
    onlyOneKind = true;
  }

  void namesOnly() {
    namesOnly = true;
  }

  void subresource(String name) {
    subresource = name;
  }

  Optional<LabelSelector> labels() {
    return labels.map(Targets::parsed);
  }

  void arguments(List<String> arguments, Unnamed unnamed) {
    List<String> words = combined(arguments);
    boolean anySlash = words.stream().anyMatch(word -> word.contains("/"));
    if (anySlash) {
      if (!words.stream().allMatch(word -> word.contains("/"))) {
        throw new KubectlError(
            "there is no need to specify a resource type as a separate argument when passing"
                + " arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>'"
                + " instead of 'kubectl get resource resource/<resource_name>'");
      }
      words.forEach(this::tuple);
    } else if (!words.isEmpty()) {
      String kinds = words.get(0);
      List<String> expanded = types.expanded(kinds);
      names.addAll(words.subList(1, words.size()));
      resources = types.many(String.join(",", expanded));
      if (words.size() == 1 && unnamed == Unnamed.EVERY && labels.isEmpty()) {
        labels = Optional.of("");
      }
    }
  }

  /** {@code a,b c d} means {@code a/c a/d b/c b/d}. */
  private static List<String> combined(List<String> words) {
    if (words.size() < 2 || !words.get(0).contains(",")) {
      return words;
    }
    List<String> pairs = new ArrayList<>();
    Set<String> kinds = new LinkedHashSet<>(List.of(words.get(0).split(",", -1)));
    if (kinds.size() == 1) {
      return words;
    }
    for (String kind : kinds) {
      words.subList(1, words.size()).forEach(name -> pairs.add(kind + "/" + name));
    }
    return pairs;
  }

  private void tuple(String word) {
    String[] parts = word.split("/", -1);
    if (parts.length != 2) {
      throw new KubectlError("arguments in resource/name form may not have more than one slash");
    }
    if (parts[0].isEmpty() || parts[1].isEmpty() || parts[0].contains(",")) {
      throw new KubectlError(
          "arguments in resource/name form must have a single resource and name");
    }
    tuples.add(new Named(types.one(parts[0]), parts[1]));
  }

  boolean isSingle() {
    return labels.isEmpty()
        && fields.isEmpty()
        && (tuples.isEmpty() ? names.size() == 1 : tuples.size() == 1);
  }

  // As visitByPaths in builder.go.
  static void refuseBesideFiles(List<String> arguments) {
    if (arguments.isEmpty()) {
      return;
    }
    throw new KubectlError(
        arguments.stream().allMatch(word -> word.contains("/"))
            ? "resource/name arguments cannot be provided when a path is specified"
            : "when paths, URLs, or stdin is provided as input, you may not specify resource"
                + " arguments as well");
  }

  void check() {
    long kinds =
        tuples.isEmpty()
            ? resources.size()
            : tuples.stream().map(Named::resource).distinct().count();
    if (onlyOneKind && kinds > 1) {
      throw new KubectlError("you may only specify a single resource type");
    }
    if (labels.isPresent() || fields.isPresent()) {
      checkSelection();
      if (!subresource.isEmpty()) {
        throw new KubectlError("subresource cannot be used when bulk resources are specified");
      }
    } else if (tuples.isEmpty()) {
      checkNames();
    }
    boolean namespaced =
        tuples.isEmpty()
            ? !names.isEmpty() && resources.get(0).namespaced()
            : tuples.stream().anyMatch(tuple -> tuple.resource().namespaced());
    if (namespaced && allNamespaces) {
      throw new KubectlError("a resource cannot be retrieved by name across all namespaces");
    }
  }

  private void checkSelection() {
    if (!names.isEmpty()) {
      throw new KubectlError("name cannot be provided when a selector is specified");
    }
    if (!tuples.isEmpty()) {
      throw new KubectlError(
          "selectors and the all flag cannot be used when passing resource/name arguments");
    }
    if (resources.isEmpty()) {
      throw new KubectlError("at least one resource must be specified to use a selector");
    }
  }

  private void checkNames() {
    if (names.isEmpty()) {
      throw new KubectlError(
          resources.isEmpty() ? MISSING : "resource(s) were provided, but no name was specified");
    }
    if (resources.size() > 1) {
      throw new KubectlError("you must specify only one resource");
    }
  }

  List<Request> requests() {
    if (labels.isPresent() || fields.isPresent()) {
      return resources.stream().map(each -> new Request(each, () -> selected(each))).toList();
    }
    List<Named> all = new ArrayList<>(tuples);
    names.forEach(name -> all.add(new Named(resources.get(0), name)));
    return all.stream().map(each -> new Request(each.resource(), () -> one(each))).toList();
  }

  private Batch one(Named named) {
    String namespace = named.resource().namespaced() ? call.namespace() : "";
    Item item = new Item(named.resource(), namespace, named.name(), "", Tree.ABSENT);
    return Batch.of(namesOnly ? item : Subresources.read(call, item, subresource));
  }

  private Batch selected(Resource resource) {
    String namespace = resource.namespaced() && !allNamespaces ? call.namespace() : "";
    // As the real kubectl, which says in its own words what the server could not read.
    checkLabels(resource);
    fieldSelector(resource);
    ListOptions options =
        ListOptions.selecting(labels.orElse(""), fields.orElse("")).limited(chunkSize());
    List<Item> items = new ArrayList<>();
    ObjectList chunk = call.api().list(resource, namespace, options);
    chunk.items().forEach(object -> items.add(item(resource, object)));
    while (!chunk.continueToken().isEmpty()) {
      chunk = call.api().list(resource, namespace, options.continued(chunk.continueToken()));
      chunk.items().forEach(object -> items.add(item(resource, object)));
    }
    return new Batch(resource, false, items);
  }

  private long chunkSize() {
    return call.flags().knows("chunk-size") ? call.flags().number("chunk-size") : 0;
  }

  /** Whether the selectors that were given take an object. */
  public boolean selects(Resource resource, Tree object) {
    selectors();
    return parsed(labels.orElse("")).matches(object.at("metadata", "labels"))
        && fieldSelector(resource).matches(field -> FieldLabels.value(object, field));
  }

  private static Item item(Resource resource, Tree object) {
    String namespace = object.text("", "metadata", "namespace");
    return new Item(resource, namespace, object.text("", "metadata", "name"), "", object);
  }

  private void checkLabels(Resource resource) {
    try {
      LabelSelector.parse(labels.orElse(""));
    } catch (MalformedTextException malformed) {
      throw unable(resource, malformed.reason());
    }
  }

  private FieldSelector fieldSelector(Resource resource) {
    FieldSelector selector;
    try {
      selector = FieldSelector.parse(fields.orElse(""));
    } catch (MalformedTextException malformed) {
      throw unable(resource, malformed.reason());
    }
    for (FieldSelector.Term term : selector.terms()) {
      if (!FieldLabels.isKnown(call.api().catalog(), resource, term.field())) {
        throw unable(resource, FieldLabels.refusal(resource, term.field()));
      }
    }
    return selector;
  }

  // As Selector.Visit in cli-runtime/pkg/resource/selector.go, v0.37.
  private ApiError unable(Resource resource, String why) {
    return ApiError.badRequest(
        "Unable to find \"%s, Resource=%s\" that match label selector \"%s\", field selector \"%s\": %s"
            .formatted(
                resource.group().isEmpty() ? "/v1" : resource.apiVersion(),
                resource.plural(),
                labels.orElse(""),
                fields.orElse(""),
                why));
  }

  private static LabelSelector parsed(String text) {
    try {
      return LabelSelector.parse(text);
    } catch (MalformedTextException malformed) {
      throw ApiError.badRequest(malformed.reason());
    }
  }
}
