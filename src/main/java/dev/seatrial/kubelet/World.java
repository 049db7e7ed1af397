package dev.seatrial.kubelet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What nodes and containers do, as far as Kubernetes does not decide it: declared, never guessed.
 *
 * @param timing how long the nodes take for their own part
 * @param images what containers of an image do; the first rule whose pattern matches counts
 * @param otherwise what containers of all other images do
 */
public record World(Timing timing, List<ImageRule> images, Behaviour otherwise) {
  /** Keeps an unmodifiable list. */
  public World {
    images = List.copyOf(images);
  }

  /** Pulls take two seconds, containers are ready one second after their start and run on. */
  public static final World DEFAULT =
      new World(
          Timing.TYPICAL,
          // Tags that the tutorial uses just because they were never published.
          List.of(new ImageRule("nginx:1.17.23", Behaviour.TYPICAL.missing())),
          Behaviour.TYPICAL);

  /**
   * How long a kubelet takes.
   *
   * @param notice from the binding to the first status
   * @param backOffShown from a failed pull to the status ImagePullBackOff
   * @param stopped from the last container's end to the pod's removal
   */
  public record Timing(Duration notice, Duration backOffShown, Duration stopped) {
    static final Timing TYPICAL =
        new Timing(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofMillis(200));
  }

  /**
   * What the containers of an image do.
   *
   * @param exists whether the image can be pulled
   * @param pull how long a pull takes, also one that fails
   * @param ready from the start to being ready
   * @param stop from the signal to the end
   */
  public record Behaviour(boolean exists, Duration pull, Duration ready, Duration stop) {
    static final Behaviour TYPICAL =
        new Behaviour(true, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(300));

    /** The same of an image that cannot be pulled. */
    public Behaviour missing() {
      return new Behaviour(false, pull, ready, stop);
    }

    /** The same of an image that can be pulled. */
    public Behaviour existing() {
      return new Behaviour(true, pull, ready, stop);
    }

    /** The same with another time to pull. */
    public Behaviour pulledIn(Duration time) {
      return new Behaviour(exists, time, ready, stop);
    }

    /** The same with another time from the start to being ready. */
    public Behaviour readyAfter(Duration time) {
      return new Behaviour(exists, pull, time, stop);
    }

    /** The same with another time from the signal to the end. */
    public Behaviour stoppedAfter(Duration time) {
      return new Behaviour(exists, pull, ready, time);
    }
  }

  /**
   * A behaviour for images.
   *
   * @param pattern an image as containers name it, with {@code *} for any characters
   */
  public record ImageRule(String pattern, Behaviour behaviour) {
    boolean matches(String image) {
      return matches(pattern, image);
    }

    // Greedy from the left, which is enough for patterns without classes: no back-tracking.
    private static boolean matches(String pattern, String image) {
      String[] parts = pattern.split("\\*", -1);
      if (parts.length == 1) {
        return pattern.equals(image);
      }
      if (!image.startsWith(parts[0])) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length - 1; i++) {
        int found = image.indexOf(parts[i], at);
        if (found < 0) {
          return false;
        }
        at = found + parts[i].length();
      }
      String last = parts[parts.length - 1];
      return image.length() - last.length() >= at && image.endsWith(last);
    }
  }

  /** What the containers of an image do. */
  public Behaviour behaviour(String image) {
    return images.stream()
        .filter(rule -> rule.matches(image))
        .findFirst()
        .map(ImageRule::behaviour)
        .orElse(otherwise);
  }

  /** The same with a rule that counts before all others. */
  public World with(ImageRule rule) {
    List<ImageRule> rules = new ArrayList<>();
    rules.add(rule);
    rules.addAll(images);
    return new World(timing, rules, otherwise);
  }

  /** The same with another behaviour for the images that no rule matches. */
  public World withOtherwise(Behaviour behaviour) {
    return new World(timing, images, behaviour);
  }
}
