package dev.seatrial.apiserver;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lists the objects of a resource: at a revision, in chunks.
 *
 * <p>Follows {@code ShouldDelegateList} in {@code apiserver/pkg/storage/cacher/delegator} and
 * {@code ValidateListOptions} in {@code apiserver/pkg/storage/interfaces.go}, v1.37.
 */
final class Listing {
  private static final String TOO_OLD = "The resourceVersion for the provided list is too old.";

  private final Server server;
  private final History history;

  Listing(Server server) {
    this.server = server;
    this.history = server.history();
  }

  ObjectList list(Resource resource, String namespace, ListOptions options) {
    ListOptionsCheck.ofList(options);
    Selection selection = Selection.of(server.catalog(), resource, options);
    Optional<ContinueToken> token = token(options);
    long revision = token.isPresent() ? revision(token.get()) : revision(options);
    NavigableMap<ObjectKey, Tree> left = history.list(resource.keptAs(), namespace, revision);
    if (token.isPresent()) {
      left = left.tailMap(token.get().from(resource, namespace), true);
    }
    Chunk chunk = chunk(left, selection, options);
    String next = "";
    OptionalLong remaining = OptionalLong.empty();
    if (chunk.last().isPresent()) {
      ObjectKey last = chunk.last().get();
      next = ContinueToken.after(last, namespace, revision).write();
      remaining =
          selection.isEverything()
              ? OptionalLong.of(left.tailMap(last, false).size())
              : OptionalLong.empty();
    }
    List<Tree> found = chunk.found().stream().map(each -> Versions.in(resource, each)).toList();
    return new ObjectList(resource, found, revision, next, remaining);
  }

  /**
   * The beginning of a list.
   *
   * @param last the place of its last object, where more may come
   */
  private record Chunk(List<Tree> found, Optional<ObjectKey> last) {}

  private static Chunk chunk(
      NavigableMap<ObjectKey, Tree> left, Selection selection, ListOptions options) {
    // From what the server holds in memory, everything comes in one piece.
    boolean whole = options.resourceVersion().equals("0") && options.continueToken().isEmpty();
    long limit = whole ? 0 : options.limit();
    List<Tree> found = new ArrayList<>();
    Optional<ObjectKey> last = Optional.empty();
    for (Map.Entry<ObjectKey, Tree> each : left.entrySet()) {
      if (limit > 0 && found.size() == limit) {
        return new Chunk(found, last);
      }
      if (selection.matches(each.getValue())) {
        found.add(each.getValue());
        last = Optional.of(each.getKey());
      }
    }
    return new Chunk(found, Optional.empty());
  }

  private static Optional<ContinueToken> token(ListOptions options) {
    if (options.continueToken().isEmpty()) {
      return Optional.empty();
    }
    ContinueToken token = ContinueToken.read(options.continueToken());
    String version = options.resourceVersion();
    if (!version.isEmpty() && !version.equals("0")) {
      throw ApiError.badRequest("specifying resource version is not allowed when using continue");
    }
    return Optional.of(token);
  }

  private long revision(ContinueToken token) {
    if (token.revision() < 0) {
      return history.latest();
    }
    checkNotTooLarge(token.revision());
    if (token.revision() < history.earliest()) {
      throw ApiError.expired(token.inLatest());
    }
    return token.revision();
  }

  private long revision(ListOptions options) {
    String version = options.resourceVersion();
    if (version.isEmpty()) {
      return history.latest();
    }
    long asked = Revisions.read(version, "invalid resource version: ");
    checkNotTooLarge(asked);
    String match = options.resourceVersionMatch();
    boolean isLegacyExact = match.isEmpty() && options.limit() > 0 && asked > 0;
    if (!match.equals("Exact") && !isLegacyExact) {
      return history.latest();
    }
    if (asked < history.earliest()) {
      throw ApiError.expired(TOO_OLD);
    }
    return asked;
  }

  private void checkNotTooLarge(long asked) {
    if (asked > history.latest()) {
      throw ApiError.tooLargeVersion(Long.toString(asked), history.latest());
    }
  }
}
