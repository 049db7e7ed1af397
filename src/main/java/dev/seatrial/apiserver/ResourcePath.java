package dev.seatrial.apiserver;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import java.util.List;
import java.util.Optional;

/**
 * What a path of the API is about.
 *
 * @param namespace empty for all namespaces, and for what has none
 * @param name empty for a collection
 * @param subresource empty for the object itself
 */
public record ResourcePath(Resource resource, String namespace, String name, String subresource) {
  private static final String NAMESPACES = "namespaces";

  /** Reads what stands after the version; empty where nothing of the kind is served. */
  // As RequestInfoFactory.NewRequestInfo in apiserver/pkg/endpoints/request/requestinfo.go, v1.37.
  public static Optional<ResourcePath> of(Catalog catalog, String apiVersion, List<String> rest) {
    boolean within =
        rest.get(0).equals(NAMESPACES)
            && rest.size() > 2
            && !(apiVersion.equals("v1") && List.of("status", "finalize").contains(rest.get(2)));
    String namespace = within ? rest.get(1) : "";
    List<String> own = within ? rest.subList(2, rest.size()) : rest;
    String name = own.size() > 1 ? own.get(1) : "";
    String subresource = own.size() > 2 ? String.join("/", own.subList(2, own.size())) : "";
    return catalog.resources().stream()
        .filter(each -> each.apiVersion().equals(apiVersion) && each.plural().equals(own.get(0)))
        .filter(each -> isPlaced(each, within, name))
        .filter(each -> isPart(each, subresource))
        .findFirst()
        .map(each -> new ResourcePath(each, namespace, name, subresource));
  }

  private static boolean isPlaced(Resource resource, boolean within, String name) {
    return resource.namespaced() ? within || name.isEmpty() : !within;
  }

  private static boolean isPart(Resource resource, String subresource) {
    String part = new ResourcePath(resource, "", "", subresource).part();
    return part.isEmpty() || resource.subresource(part).isPresent();
  }

  /** Where the object is stored that the path names. */
  public ObjectKey key() {
    return new ObjectKey(resource.keptAs(), namespace, name);
  }

  /** The first part of the subresource: {@code proxy} of {@code proxy/index.html}. */
  public String part() {
    int slash = subresource.indexOf('/');
    return slash < 0 ? subresource : subresource.substring(0, slash);
  }

  /** Whether it is about all objects rather than one. */
  public boolean isCollection() {
    return name.isEmpty();
  }
}
