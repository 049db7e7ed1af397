package dev.seatrial.trial;

import dev.seatrial.UserError;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.kubelet.World;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A file of {@code kind: World}: what containers and nodes do in a trial. */
public final class WorldFile {
  /** No file: everything does the usual. */
  public static final WorldFile NONE = new WorldFile(World.DEFAULT);

  private final World world;

  private WorldFile(World world) {
    this.world = world;
  }

  /**
   * Reads a file.
   *
   * @throws UserError where it cannot be read or is no World, with every mistake's line and column
   */
  public static WorldFile read(Path path, String name) {
    try {
      World read = world(Yaml.read(Files.readAllBytes(path)), name);
      return new WorldFile(World.DEFAULT.under(read));
    } catch (IOException unreadable) {
      throw new UserError("reading \"" + name + "\" failed: " + unreadable, unreadable);
    }
  }

  /**
   * What a text declares, as a file would hold it, and nothing else.
   *
   * @throws UserError where it is no World, with every mistake's line and column in the text
   */
  static WorldFile parse(String text) {
    return new WorldFile(world(Yaml.read(text), "the world"));
  }

  private static World world(YamlText text, String name) {
    List<Problem> problems = problems(text, name);
    if (!problems.isEmpty()) {
      throw new UserError(problems.stream().map(WorldFile::text).collect(Collectors.joining("\n")));
    }
    return World.of(text.documents().get(0).tree().at("spec"));
  }

  private static String text(Problem problem) {
    String place = problem.file() + ":" + problem.line() + ":" + problem.column();
    return place + ": " + problem.message();
  }

  private static List<Problem> problems(YamlText text, String name) {
    List<YamlProblem> malformed = new ArrayList<>(text.problems());
    text.documents().forEach(document -> malformed.addAll(document.problems()));
    List<Problem> problems = new ArrayList<>();
    for (YamlProblem problem : malformed) {
      int line = problem.place().line();
      problems.add(new Problem(name, line, problem.place().column(), "", problem.message()));
    }
    if (problems.isEmpty() && text.documents().size() != 1) {
      problems.add(new Problem(name, 1, 1, "", "there must be just one document, a World"));
    }
    if (problems.isEmpty()) {
      YamlDocument document = text.documents().get(0);
      problems.addAll(new SchemaMistakes("world.schema.json").in(document, name));
    }
    return problems;
  }

  /** Has containers and nodes of a cluster do from now on what it says. */
  public void declareTo(Cluster cluster) {
    cluster.declare(world);
  }

  World world() {
    return world;
  }
}
