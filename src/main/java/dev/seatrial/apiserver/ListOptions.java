package dev.seatrial.apiserver;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a list, a watch or the deletion of a collection is to be about.
 *
 * <p>As {@code ListOptions} in {@code apimachinery/pkg/apis/meta/v1/types.go}, v1.37.
 *
 * @param limit how many objects at most; all where it is not positive
 * @param continueToken what an earlier, limited list gave to go on with; empty at the beginning
 * @param resourceVersion the revision that is asked for; empty for the latest
 * @param resourceVersionMatch {@code Exact}, {@code NotOlderThan} or empty
 * @param sendInitialEvents whether a watch begins with what is there; empty where nothing is said
 * @param bookmarks whether a watch tells now and then how far it is
 * @param timeoutSeconds after which a watch ends
 */
public record ListOptions(
    String labelSelector,
    String fieldSelector,
    long limit,
    String continueToken,
    String resourceVersion,
    String resourceVersionMatch,
    Optional<Boolean> sendInitialEvents,
    boolean bookmarks,
    OptionalLong timeoutSeconds) {
  /** Everything, in one piece. */
  public static final ListOptions ALL = read(Collections.emptyMap());

  /**
   * What the parameters of a request ask for, by their names in the API; refuses numbers and truths
   * that are none.
   */
  public static ListOptions read(Map<String, String> parameters) {
    String initial = parameters.getOrDefault("sendInitialEvents", "");
    String timeout = parameters.getOrDefault("timeoutSeconds", "");
    return new ListOptions(
        parameters.getOrDefault("labelSelector", ""),
        parameters.getOrDefault("fieldSelector", ""),
        number(parameters.getOrDefault("limit", "0")),
        parameters.getOrDefault("continue", ""),
        parameters.getOrDefault("resourceVersion", ""),
        parameters.getOrDefault("resourceVersionMatch", ""),
        initial.isEmpty() ? Optional.empty() : Optional.of(truth(initial)),
        truth(parameters.getOrDefault("allowWatchBookmarks", "false")),
        timeout.isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(timeout)));
  }

  /** Everything that both selectors select; an empty one selects all. */
  public static ListOptions selecting(String labelSelector, String fieldSelector) {
    return new ListOptions(
        labelSelector, fieldSelector, 0, "", "", "", Optional.empty(), false, OptionalLong.empty());
  }

  /** The same in chunks of that many objects. */
  public ListOptions limited(long most) {
    return new ListOptions(
        labelSelector,
        fieldSelector,
        most,
        continueToken,
        resourceVersion,
        resourceVersionMatch,
        sendInitialEvents,
        bookmarks,
        timeoutSeconds);
  }

  /** The next chunk. */
  public ListOptions continued(String token) {
    return new ListOptions(
        labelSelector,
        fieldSelector,
        limit,
        token,
        "",
        "",
        sendInitialEvents,
        bookmarks,
        timeoutSeconds);
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      String why = text.matches("[+-]?[0-9]+") ? "value out of range" : "invalid syntax";
      throw ApiError.badRequest("strconv.ParseInt: parsing \"" + text + "\": " + why);
    }
  }

  // As Convert_Slice_string_To_bool in apimachinery/pkg/runtime/conversion.go, v1.37: a parameter
  // is
  // true unless it says that it is not.
  private static boolean truth(String text) {
    return !text.equalsIgnoreCase("false") && !text.equals("0");
  }
}
