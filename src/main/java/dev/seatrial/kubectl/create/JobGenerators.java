package dev.seatrial.kubectl.create;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets.Unnamed;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** {@code kubectl create job} and {@code create cronjob}. */
// As create_job.go and create_cronjob.go in kubectl/pkg/cmd/create, v0.37.
public final class JobGenerators {
  /** {@code kubectl create job}. */
  public static final Verb JOB =
      Generator.of("job", flags -> flags.text("image", "").text("from", ""), JobGenerators::job)
          .refusedAs("failed to create job: ");

  /** {@code kubectl create cronjob}. */
  public static final Verb CRON_JOB =
      Generator.of(
              "cronjob",
              flags ->
                  flags
                      .text("image", "")
                      .required("image")
                      .text("schedule", "")
                      .required("schedule")
                      .text("restart", ""),
              JobGenerators::cronJob)
          .also("cj")
          .refusedAs("failed to create cronjob: ");

  private JobGenerators() {}

  private static Tree job(Call call) {
    ObjectTree metadata = Generator.metadata(call);
    String image = call.flags().text("image");
    String from = call.flags().text("from");
    if (image.isEmpty() == from.isEmpty()) {
      throw new KubectlError("either --image or --from must be specified");
    }
    if (!from.isEmpty() && Generator.commandOf(call).isPresent()) {
      throw new KubectlError("cannot specify --from and command");
    }
    return from.isEmpty()
        ? job(metadata, jobSpec(call, "Never"))
        : ofCronJob(metadata, cronJobNamed(call, from));
  }

  private static Tree job(Tree metadata, Tree spec) {
    return Generator.object("batch/v1", "Job", metadata)
        .put("spec", spec)
        .put("status", ObjectTree.EMPTY)
        .build();
  }

  private static Tree jobSpec(Call call, String restart) {
    Tree container =
        new ObjectBuilder()
            .put("command", Generator.commandOf(call))
            .put("image", call.flags().text("image"))
            .put("name", Generator.nameOf(call))
            .put("resources", ObjectTree.EMPTY)
            .build();
    Tree pods =
        ObjectTree.of("containers", ListTree.of(container), "restartPolicy", Tree.of(restart));
    return ObjectTree.of("template", ObjectTree.of("metadata", ObjectTree.EMPTY, "spec", pods));
  }

  private static Tree cronJobNamed(Call call, String from) {
    List<Item> items = new Query(call).arguments(List.of(from), Unnamed.MISTAKE).items();
    if (items.size() != 1) {
      throw new KubectlError("from must be an existing cronjob");
    }
    Item item = items.get(0);
    if (!item.resource().kind().equals("CronJob")) {
      String apiVersion = item.resource().apiVersion();
      String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
      throw new KubectlError("unknown object type *" + version + "." + item.resource().kind());
    }
    return item.tree();
  }

  private static Tree ofCronJob(ObjectTree metadata, Tree cronJob) {
    Tree template = cronJob.at("spec", "jobTemplate");
    ObjectTree annotations = ObjectTree.of("cronjob.kubernetes.io/instantiate", Tree.of("manual"));
    ObjectTree more = template.object("metadata", "annotations");
    for (String key : more.names()) {
      annotations = annotations.with(key, more.at(key));
    }
    Tree owner =
        new ObjectBuilder()
            .put("apiVersion", "batch/v1")
            .put("controller", true)
            .put("kind", "CronJob")
            .put("name", cronJob.at("metadata", "name"))
            .put("uid", cronJob.at("metadata", "uid"))
            .build();
    ObjectTree described =
        metadata
            .with("annotations", annotations)
            .with("labels", template.at("metadata", "labels"))
            .with("ownerReferences", ListTree.of(owner));
    return job(described, template.at("spec"));
  }

  private static Tree cronJob(Call call) {
    ObjectTree metadata = Generator.metadata(call);
    String restart = call.flags().text("restart");
    Tree template =
        ObjectTree.of(
            "metadata",
            ObjectTree.of("name", Tree.of(Generator.nameOf(call))),
            "spec",
            jobSpec(call, restart.isEmpty() ? "OnFailure" : restart));
    Tree schedule = Tree.of(call.flags().text("schedule"));
    return Generator.object("batch/v1", "CronJob", metadata)
        .put("spec", ObjectTree.of("jobTemplate", template, "schedule", schedule))
        .put("status", ObjectTree.EMPTY)
        .build();
  }
}
