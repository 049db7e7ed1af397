package dev.seatrial.kubectl.apply;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.apiserver.WriteOptions;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.patch.ClientSideUpgrade;
import dev.seatrial.patch.ServerSideApply.Rivals;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** {@code kubectl apply --server-side}: the whole object is sent, and the server merges it. */
// As applyOneObject in kubectl/pkg/cmd/apply/apply.go, v0.37.
final class ApplyOnServer {
  private static final String MANAGER = "kubectl";
  private static final String ANNOTATION_MANAGER = "kubectl-last-applied";
  private static final String[] MANAGED = {"metadata", "managedFields"};
  private static final String REVIEW =
      """

      Please review the fields above--they currently have other managers. Here
      are the ways you can resolve this warning:
      * If you intend to manage all of these fields, please re-run the apply
        command with the `--force-conflicts` flag.
      * If you do not intend to manage all of the fields, please edit your
        manifest to remove references to the fields that should keep their
        current managers.
      * You may co-own fields by updating your manifest to match the existing
        value; in this case, you'll become the manager if the other manager(s)
        stop managing the field (remove it from their configuration).
      See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts""";

  private final Call call;
  private final AppliedObjects applied;
  private final WriteOptions options;

  ApplyOnServer(Call call, AppliedObjects applied) {
    this.call = call;
    this.applied = applied;
    boolean named = call.flags().has("field-manager");
    String manager = named ? call.flags().text("field-manager") : MANAGER;
    this.options = call.validatedWriting().by(manager);
  }

  void apply(Item item) {
    Tree object = send(item, item.tree(), options);
    if (call.dryRun() == DryRun.NONE) {
      keepAnnotation(item);
      if (takeOver(item)) {
        object = send(item, item.tree(), options);
      }
    }
    Apply.warnIfDeleting(call, object);
    applied.say(object, "serverside-applied");
  }

  private Tree send(Item item, Tree object, WriteOptions how) {
    Rivals rivals = call.flags().flag("force-conflicts") ? Rivals.FORCED : Rivals.RESPECTED;
    Tree placed =
        item.namespace().isEmpty()
            ? object
            : object.with(Tree.of(item.namespace()), "metadata", "namespace");
    try {
      return call.api().apply(placed, Part.OBJECT, rivals, how);
    } catch (ApiError refusal) {
      if (refusal.is(Reason.CONFLICT)) {
        throw new KubectlError(refusal.message() + REVIEW);
      }
      throw refusal;
    }
  }

  /** The annotation of the last applied configuration gets an owner that outlives the takeover. */
  private void keepAnnotation(Item item) {
    Tree live = call.api().in(item.resource(), call.api().shown(call.api().get(item.key())));
    Tree annotation = live.at("metadata", "annotations", LastApplied.ANNOTATION);
    boolean own = options.manager().equals(MANAGER);
    if (!own
        || !annotation.isPresent()
        || ClientSideUpgrade.isAnnotationApplied(live.at(MANAGED))) {
      return;
    }
    Tree metadata =
        new ObjectBuilder()
            .put("name", item.name())
            .put("annotations", ObjectTree.of(LastApplied.ANNOTATION, annotation))
            .build();
    Tree alone =
        new ObjectBuilder()
            .put("apiVersion", item.resource().apiVersion())
            .put("kind", item.resource().kind())
            .put("metadata", metadata)
            .build();
    send(item, alone, options.by(ANNOTATION_MANAGER));
  }

  /** Whether fields of somebody who applied from the client's side changed hands. */
  private boolean takeOver(Item item) {
    Tree live = call.api().in(item.resource(), call.api().shown(call.api().get(item.key())));
    Optional<Tree> upgraded = ClientSideUpgrade.upgraded(live.at(MANAGED), options.manager());
    if (upgraded.isEmpty()) {
      return false;
    }
    Tree patch =
        Tree.of(
            List.of(
                replacing("/metadata/managedFields", upgraded.get()),
                replacing("/metadata/resourceVersion", live.at("metadata", "resourceVersion"))));
    call.api().patch(item.key(), new Patch(Patch.Type.JSON, patch), options);
    return true;
  }

  private static Tree replacing(String path, Tree value) {
    return new ObjectBuilder().put("op", "replace").put("path", path).put("value", value).build();
  }
}
