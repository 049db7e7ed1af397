package dev.seatrial.feature;

import io.cucumber.core.backend.Backend;
import io.cucumber.core.backend.Glue;
import io.cucumber.core.backend.HookDefinition;
import io.cucumber.core.backend.Snippet;
import io.cucumber.core.backend.TestCaseState;
import java.lang.reflect.Type;
import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;

/** Hands Cucumber the vocabulary; nothing is looked for on the class path. */
final class FeatureBackend implements Backend {
  private final Stage stage;

  FeatureBackend(Stage stage) {
    this.stage = stage;
  }

  @Override
  public void loadGlue(Glue glue, List<URI> gluePaths) {
    for (Step step : Vocabulary.all()) {
      glue.addStepDefinition(new CucumberStep(step, stage));
    }
    glue.addBeforeHook(new Hook(stage::begin));
    glue.addAfterHook(new Hook(stage::end));
  }

  @Override
  public void buildWorld() {
    // A trial begins in a hook, which knows the scenario.
  }

  @Override
  public void disposeWorld() {
    // As above.
  }

  @Override
  public Snippet getSnippet() {
    return new NoSnippet();
  }

  /** Something done before or after every scenario. */
  private record Hook(java.util.function.Consumer<TestCaseState> action) implements HookDefinition {
    @Override
    public void execute(TestCaseState state) {
      CucumberStep.told(this, () -> action.accept(state));
    }

    @Override
    public String getTagExpression() {
      return "";
    }

    @Override
    public int getOrder() {
      return 0;
    }

    @Override
    public boolean isDefinedAt(StackTraceElement element) {
      return false;
    }

    @Override
    public String getLocation() {
      return "seatrial";
    }
  }

  /** There is no code to suggest: steps are in the vocabulary, or they are not. */
  private static final class NoSnippet implements Snippet {
    @Override
    public MessageFormat template() {
      return new MessageFormat("");
    }

    @Override
    public String tableHint() {
      return "";
    }

    @Override
    public String arguments(Map<String, Type> arguments) {
      return "";
    }

    @Override
    public String escapePattern(String pattern) {
      return pattern;
    }
  }
}
