package dev.seatrial.feature;

import dev.seatrial.UserError;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.TestFile;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Runs Gherkin features in this process. */
public final class Features {
  private static final URI NO_GLUE = URI.create("classpath:/dev/seatrial/feature/none");

  private Features() {}

  /**
   * Runs the scenarios and tells how each went, in order.
   *
   * @throws UserError where a feature cannot be read or the selection makes no sense
   */
  public static void run(Selection selection, Consumer<ScenarioResult> results) {
    Map<URI, String> names = new LinkedHashMap<>();
    RuntimeOptionsBuilder options =
        new RuntimeOptionsBuilder().addGlue(NO_GLUE).setNoSummary().setPublishQuiet(true);
    for (TestFile file : selection.files()) {
      URI uri = file.path().toUri();
      names.put(uri, file.name());
      options.addFeature(FeatureWithLines.create(uri, file.lines()));
    }
    if (!selection.tags().isEmpty()) {
      options.addTagFilter(tags(selection.tags()));
    }
    if (!selection.name().isEmpty()) {
      options.addNameFilter(name(selection.name()));
    }
    Stage stage = new Stage(selection.setting());
    Runtime runtime =
        Runtime.builder()
            .withRuntimeOptions(options.build())
            .withBackendSupplier(() -> List.of(new FeatureBackend(stage)))
            .withAdditionalPlugins(new ResultListener(stage, names, results))
            .build();
    try {
      runtime.run();
    } catch (FeatureParserException malformed) {
      throw new UserError(Unreadable.told(malformed, names), malformed);
    }
  }

  /** The texts of all steps; one that ends with a colon has a text below it. */
  public static List<String> steps() {
    return Vocabulary.all().stream()
        .map(step -> step.pattern().text().replaceAll("#\\d+", ""))
        .toList();
  }

  /**
   * Whether tags such as {@code @slow} are what a tag expression wants; all are where it is empty.
   */
  public static Predicate<List<String>> tagFilter(String expression) {
    return expression.isEmpty() ? tags -> true : tags(expression)::evaluate;
  }

  private static io.cucumber.tagexpressions.Expression tags(String text) {
    try {
      return TagExpressionParser.parse(text);
    } catch (TagExpressionException malformed) {
      throw new UserError("--tags: " + String.valueOf(malformed.getMessage()).strip(), malformed);
    }
  }

  private static Pattern name(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException malformed) {
      throw new UserError("--name: \"" + text + "\": " + malformed.getDescription(), malformed);
    }
  }
}
