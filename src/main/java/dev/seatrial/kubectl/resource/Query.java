package dev.seatrial.kubectl.resource;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.WriteOptions.FieldValidation;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.SilentExit;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the objects that a command line names: by kind and name, by selector, or in files.
 *
 * <p>Set up by one call after the other, then visited.
 */
// As Builder in cli-runtime/pkg/resource/builder.go, v0.37.
public final class Query {
  private final Call call;
  private final List<ManifestFiles.Source> files = new ArrayList<>();
  private final Targets targets;
  private boolean checksKinds;
  private boolean continuesOnError;
  private boolean retrieves = true;
  private boolean places = true;
  private boolean usesFiles;
  private boolean readsOneFile;
  private boolean isTyped;
  private boolean takesNameless;

  /** A query of a call's arguments and flags, none of which is looked at yet. */
  public Query(Call call) {
    this.call = call;
    this.targets = new Targets(call);
  }

  /** Takes what {@code -f} names. */
  public Query files() {
    if (call.flags().has("kustomize")) {
      return kustomization(call.flags().text("kustomize"));
    }
    ManifestFiles found =
        new ManifestFiles(
            call.directory(), call.flags().knows("recursive") && call.flags().flag("recursive"));
    List<String> names = call.flags().texts("filename");
    for (String name : names) {
      if (name.equals("-")) {
        files.add(new ManifestFiles.Source("STDIN", call.streams().in()));
      } else {
        files.addAll(found.of(name));
      }
    }
    usesFiles = !names.isEmpty();
    readsOneFile = names.size() == 1 && files.size() == 1 && !names.contains("-");
    return this;
  }

  // As KustomizeVisitor in cli-runtime/pkg/resource/kustomizevisitor.go, v0.37.
  private Query kustomization(String folder) {
    if (call.flags().has("filename")) {
      throw new KubectlError("only one of -f or -k can be specified");
    }
    if (call.flags().flag("recursive")) {
      throw new KubectlError("the -k flag can't be used with -f or -R");
    }
    files.add(new ManifestFiles.Source(folder, () -> Kustomized.bytes(call, folder)));
    usesFiles = true;
    readsOneFile = true;
    return this;
  }

  /** Takes kinds and names; without names, all objects of the kinds where that is meant. */
  public Query arguments(List<String> arguments, Targets.Unnamed unnamed) {
    if (usesFiles) {
      Targets.refuseBesideFiles(arguments);
    }
    targets.arguments(arguments, unnamed);
    return this;
  }

  /** Takes {@code -l} and {@code --field-selector}, where they are given. */
  public Query selectors() {
    targets.selectors();
    return this;
  }

  /** Takes all objects of the kinds, as {@code --all}. */
  public Query all() {
    targets.all();
    return this;
  }

  /** Only one kind may be named. */
  public Query ofOneKind() {
    targets.ofOneKind();
    return this;
  }

  /** Files are refused where they lack {@code apiVersion} or kind, unless all is to be ignored. */
  public Query checkingKinds(FieldValidation validation) {
    checksKinds = validation != FieldValidation.IGNORE;
    return this;
  }

  /** What fails with one object does not keep the others from being visited. */
  public Query continuingOnError() {
    continuesOnError = true;
    return this;
  }

  /** Objects that files describe are taken as they are written, not as the server has them. */
  public Query asWritten() {
    retrieves = false;
    return this;
  }

  /** Objects of files that have no name are taken as they are written. */
  public Query takingNameless() {
    takesNameless = true;
    return this;
  }

  /** The server is not asked: objects stay as they are written, even without a namespace. */
  public Query locally() {
    places = false;
    return asWritten();
  }

  /** Objects that are named are not asked for: only their names are needed. */
  public Query namesOnly() {
    targets.namesOnly();
    retrieves = false;
    return this;
  }

  /** Objects are decoded into kubectl's own types: kinds that it has none of are refused. */
  public Query typed() {
    isTyped = true;
    return this;
  }

  /** Of objects that are named, a part is asked for: {@code --subresource}. */
  public Query subresource(String name) {
    targets.subresource(name);
    return this;
  }

  /** Refuses words that together mean nothing, before anything is asked. */
  public Query checked() {
    if (!usesFiles) {
      targets.check();
    }
    return this;
  }

  /** Whether just one object was asked for. */
  public boolean isSingle() {
    return usesFiles ? readsOneFile : targets.isSingle();
  }

  /** Hands over the objects one by one; what fails with one of a list does not keep the others. */
  // As FlattenListVisitor in cli-runtime/pkg/resource/visitor.go, v0.37.
  public void visit(Consumer<Item> action) {
    visitWith(
        (batch, errors) -> {
          List<RuntimeException> ofList = continuesOnError ? errors : new ArrayList<>();
          batch.items().forEach(item -> gather(ofList, () -> action.accept(item)));
          if (!continuesOnError) {
            SeveralErrors.throwAny(ofList);
          }
        });
  }

  /** All objects. */
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    visit(items::add);
    return items;
  }

  /** Hands over the objects as they came: lists in one piece. */
  public void visitBatches(Consumer<Batch> action) {
    visitWith((batch, errors) -> action.accept(batch));
  }

  /** Takes in what one request or one file brought, and what went wrong with it. */
  private interface Visitor {
    void visit(Batch batch, List<RuntimeException> errors);
  }

  private void visitWith(Visitor then) {
    Visitor action =
        (batch, errors) -> {
          if (isTyped) {
            refuseUntyped(batch);
          }
          then.visit(batch, errors);
        };
    List<RuntimeException> errors = new ArrayList<>();
    if (usesFiles) {
      // What cannot be read is told last and, where it is not alone, in one line.
      List<RuntimeException> unread = new ArrayList<>();
      for (ManifestFiles.Source file : files) {
        attempt(unread, () -> visitFile(file, action, errors, unread));
      }
      gather(errors, () -> SeveralErrors.throwAny(unread));
    } else {
      targets.check();
      for (Targets.Request request : targets.requests()) {
        attempt(errors, () -> action.visit(asked(request), errors));
      }
    }
    SeveralErrors.throwAny(errors);
  }

  /** The answer to a request; the server warns of kinds on their way out, refusing or not. */
  private Batch asked(Targets.Request request) {
    call.api()
        .catalog()
        .deprecationWarning(request.resource().apiVersion(), request.resource().kind())
        .ifPresent(call::warnFromServer);
    return request.ask();
  }

  // As ContinueOnErrorVisitor and EagerVisitorList in cli-runtime/pkg/resource/visitor.go, v0.37.
  private void visitFile(
      ManifestFiles.Source file,
      Visitor action,
      List<RuntimeException> errors,
      List<RuntimeException> unread) {
    Items items =
        new Items() {
          @Override
          public void item(Item item) {
            attempt(
                errors,
                () -> prepared(item).map(Batch::of).ifPresent(each -> action.visit(each, errors)));
          }

          @Override
          public void failed(RuntimeException error) {
            attempt(
                unread,
                () -> {
                  throw error;
                });
          }
        };
    new Manifests(call.api().catalog(), checksKinds).read(file, items);
  }

  // As Recognizer.Decode in apimachinery/pkg/runtime/serializer/recognizer, v0.37.
  private void refuseUntyped(Batch batch) {
    for (Item item : batch.items()) {
      Resource resource = item.resource();
      String version = resource.apiVersion();
      if (call.api().catalog().custom(version, resource.kind()).isPresent()) {
        throw new KubectlError(
            (item.source().isEmpty()
                    ? ""
                    : "unable to decode " + GoText.quoted(item.source()) + ": ")
                + "no kind \"%s\" is registered for version \"%s\" in scheme \"pkg/runtime/scheme.go:111\""
                    .formatted(resource.kind(), version));
      }
    }
  }

  private void attempt(List<RuntimeException> errors, Runnable action) {
    if (continuesOnError) {
      gather(errors, action);
    } else {
      action.run();
    }
  }

  private static void gather(List<RuntimeException> errors, Runnable action) {
    try {
      action.run();
    } catch (KubectlError | ApiError | SilentExit | SeveralErrors error) {
      errors.add(error);
    }
  }

  /** The object to be visited; empty where the selector leaves it out. */
  // As visitByPaths in builder.go: what is there is fetched before its namespace is compared.
  private Optional<Item> prepared(Item item) {
    Item placed = places ? placed(item) : item;
    Item found = retrieves && placed.isNamed() ? placed.with(call.api().get(placed.key())) : placed;
    Tree labels = found.tree().at("metadata", "labels");
    if (!targets.labels().map(selector -> selector.matches(labels)).orElse(true)) {
      return Optional.empty();
    }
    if (!places || item.resource().namespaced()) {
      refuseElsewhere(item);
    }
    if (retrieves && !takesNameless) {
      found.requireName();
    }
    return Optional.of(found);
  }

  private Item placed(Item item) {
    Resource resource = item.resource();
    if (!resource.namespaced()) {
      Tree bare = item.tree().without("metadata", "namespace");
      return new Item(resource, "", item.name(), item.source(), bare);
    }
    String given = item.namespace();
    if (given.isEmpty()) {
      Tree set = item.tree().with(Tree.of(call.namespace()), "metadata", "namespace");
      return new Item(resource, call.namespace(), item.name(), item.source(), set);
    }
    return item;
  }

  // As RequireNamespace in cli-runtime/pkg/resource/visitor.go, v0.37.
  private void refuseElsewhere(Item item) {
    String given = item.namespace();
    if (!given.isEmpty() && call.isNamespaceGiven() && !given.equals(call.namespace())) {
      throw otherNamespace(given, call.namespace());
    }
  }

  /** What is said of an object whose file names another namespace than the call. */
  public static KubectlError otherNamespace(String given, String wanted) {
    return new KubectlError(
        ("the namespace from the provided object \"%s\" does not match the namespace \"%s\". You"
                + " must pass '--namespace=%s' to perform this operation.")
            .formatted(given, wanted, given));
  }
}
