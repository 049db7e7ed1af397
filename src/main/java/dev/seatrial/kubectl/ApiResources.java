package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.OutputFlags;
import dev.seatrial.kubectl.print.OutputFormats;
import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code kubectl api-resources}. */
// As apiresources.go and print_flags.go in kubectl/pkg/cmd/apiresources, v0.37.
final class ApiResources implements Verb {
  private static final String FORMATS = "json,kyaml,name,wide,yaml";

  @Override
  public String name() {
    return "api-resources";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.text("api-group", "").flagOn("namespaced").list("verbs").list("categories");
    flags.text("sort-by", "").flag("cached").flag("no-headers");
    flags.text("output", "").letter("output", "o").flag("show-managed-fields");
  }

  @Override
  public int run(Call call) {
    if (!call.arguments().isEmpty()) {
      throw KubectlError.usage(
          "api-resources", "unexpected arguments: [" + String.join(" ", call.arguments()) + "]");
    }
    List<Resource> wanted =
        call.api().catalog().preferredResources().stream()
            .filter(resource -> isWanted(call.flags(), resource))
            .sorted(order(call.flags().text("sort-by")))
            .toList();
    print(call, wanted);
    return 0;
  }

  private static boolean isWanted(Flags flags, Resource resource) {
    return (!flags.has("api-group") || flags.text("api-group").equals(resource.group()))
        && (!flags.has("namespaced") || flags.flag("namespaced") == resource.namespaced())
        && resource.verbs().containsAll(flags.texts("verbs"))
        && resource.categories().containsAll(flags.texts("categories"));
  }

  private static Comparator<Resource> order(String field) {
    Function<Resource, String> first =
        switch (field) {
          case "name" -> Resource::plural;
          case "kind" -> Resource::kind;
          case "" -> Resource::group;
          default -> throw new KubectlError("--sort-by accepts only name or kind");
        };
    return Comparator.comparing(first).thenComparing(Resource::plural);
  }

  private static void print(Call call, List<Resource> resources) {
    String output = call.flags().text("output");
    switch (output) {
      case "" -> table(call, resources, ApiResources::row, "");
      case "wide" -> table(call, resources, ApiResources::wideRow, "\tVERBS\tCATEGORIES");
      case "name" -> resources.forEach(each -> call.out(each.groupResource() + "\n"));
      case "json", "kyaml", "yaml" ->
          OutputFormats.ofVerb(
                  OutputFlags.of(output, file -> Optional.empty()).inGoOrder(),
                  "",
                  call.streams().out())
              .print(asList(resources));
      default ->
          throw new KubectlError(
              "unable to match a printer suitable for the output format \""
                  + output
                  + "\", allowed formats are: "
                  + FORMATS);
    }
  }

  private static void table(
      Call call, List<Resource> resources, Function<Resource, String> row, String moreTitles) {
    TabWriter table = TabWriter.ofTable(call.streams().out());
    if (!call.flags().flag("no-headers")) {
      table.write("NAME\tSHORTNAMES\tAPIVERSION\tNAMESPACED\tKIND" + moreTitles + "\n");
    }
    resources.forEach(resource -> table.write(row.apply(resource) + "\n"));
    table.flush();
  }

  private static String row(Resource resource) {
    return String.join(
        "\t",
        resource.plural(),
        String.join(",", resource.shortNames()),
        resource.apiVersion(),
        Boolean.toString(resource.namespaced()),
        resource.kind());
  }

  private static String wideRow(Resource resource) {
    return String.join(
        "\t",
        row(resource),
        String.join(",", resource.verbs()),
        String.join(",", resource.categories()));
  }

  private static Tree asList(List<Resource> resources) {
    return new ObjectBuilder()
        .put("kind", "APIResourceList")
        .put("apiVersion", "v1")
        .put("groupVersion", "")
        .put("resources", Tree.of(resources.stream().map(ApiResources::asTree).toList()))
        .build();
  }

  // In the order of APIResource in apimachinery/pkg/apis/meta/v1/types.go, v0.37.
  private static Tree asTree(Resource resource) {
    return new ObjectBuilder()
        .put("name", resource.plural())
        .put("singularName", resource.singular())
        .put("namespaced", resource.namespaced())
        .put("group", resource.group().isEmpty() ? Tree.ABSENT : Tree.of(resource.group()))
        .put("version", resource.version())
        .put("kind", resource.kind())
        .put("verbs", Tree.texts(resource.verbs()))
        .put("shortNames", orAbsent(resource.shortNames()))
        .put("categories", orAbsent(resource.categories()))
        .build();
  }

  private static Tree orAbsent(List<String> texts) {
    return texts.isEmpty() ? Tree.ABSENT : Tree.texts(texts);
  }
}
