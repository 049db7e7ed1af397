package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.seatrial.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFinderTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    for (String name : List.of("b/two.yml", "b/c/three.json", "a.yaml", "b/readme.md", "z.yaml")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "{}");
    }
  }

  @Test
  void aFolderStandsForAllManifestsInItInTheOrderOfTheirNames() {
    assertEquals(List.of("./a.yaml", "./b/c/three.json", "./b/two.yml", "./z.yaml"), names("."));
    assertEquals(List.of("b/c/three.json", "b/two.yml"), names("b/"));
  }

  @Test
  void aFileIsReadWhateverItsNameAndOnlyOnce() {
    assertEquals(List.of("b/readme.md"), names("b/readme.md", "./b/readme.md"));
  }

  @Test
  void patternsAreExpandedWhereTheShellDidNot() {
    assertEquals(List.of("a.yaml", "z.yaml"), names("*.yaml"));
    assertEquals(List.of("b/c/three.json", "b/two.yml"), names("b/**.{yml,json}"));
    assertEquals(List.of("b/two.yml"), names("b/t?o.yml"));
  }

  @Test
  void aHyphenIsTheStandardInput() {
    assertEquals(List.of("-"), names("-"));
  }

  @Test
  void aPathThatStandsForNothingIsTheUsersMistake() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertEquals("there is no file \"c.yaml\"", mistake("c.yaml"));
    assertEquals("no file matches \"*.txt\"", mistake("*.txt"));
    assertEquals(
        "folder \"empty\" has no manifests; looked for .yaml, .yml and .json files",
        mistake("empty"));
  }

  @Test
  void aLinkThatLeadsBackIsSaidAndNotFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("b/c/loop"), folder);
    Inputs inputs = find(".");
    assertEquals(4, inputs.inputs().size());
    assertEquals("input/symlink-loop", inputs.findings().get(0).rule());
    assertEquals("./b/c/loop", inputs.findings().get(0).location().file());
  }

  @Test
  void aLinkThatLeadsToItselfIsAFinding() throws IOException {
    Path link = folder.resolve("b/self.yaml");
    Files.createSymbolicLink(link, link);
    List<Finding> findings = new Linter(LintOptions.standard()).lint(find("b")).findings();
    assertEquals(
        List.of("can't be read: symbolic links lead round in a circle"),
        findings.stream()
            .filter(finding -> finding.location().file().equals("b/self.yaml"))
            .map(Finding::message)
            .toList());
  }

  private List<String> names(String... paths) {
    return find(paths).inputs().stream().map(Input::name).toList();
  }

  private Inputs find(String... paths) {
    return new InputFinder(folder, InputStream.nullInputStream()).find(List.of(paths));
  }

  private String mistake(String path) {
    return String.valueOf(assertThrows(UserError.class, () -> find(path)).getMessage());
  }
}
