package dev.seatrial.feature;

import io.cucumber.core.backend.CucumberInvocationTargetException;
import io.cucumber.core.backend.Located;
import io.cucumber.core.backend.ParameterInfo;
import io.cucumber.core.backend.StepDefinition;
import io.cucumber.core.backend.TypeResolver;
import io.cucumber.docstring.DocString;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** A step as Cucumber wants it. */
final class CucumberStep implements StepDefinition {
  private final Step step;
  private final Stage stage;

  CucumberStep(Step step, Stage stage) {
    this.step = step;
    this.stage = stage;
  }

  @Override
  public void execute(Object[] arguments) {
    List<String> values = new ArrayList<>();
    for (Object argument : arguments) {
      values.add(argument instanceof DocString text ? text.getContent() : String.valueOf(argument));
    }
    told(
        this,
        () ->
            step.action()
                .accept(stage.trial(), new StepArguments(step.pattern().numbered(values))));
  }

  /** Passes what a step throws on in the one envelope that Cucumber does not take for our fault. */
  static void told(Located located, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | AssertionError thrown) {
      throw new CucumberInvocationTargetException(located, new InvocationTargetException(thrown));
    }
  }

  @Override
  public List<ParameterInfo> parameterInfos() {
    List<ParameterInfo> all = new ArrayList<>();
    for (int i = 0; i < step.pattern().parameters(); i++) {
      all.add(new Parameter(String.class));
    }
    if (step.hasDocString()) {
      all.add(new Parameter(DocString.class));
    }
    return all;
  }

  @Override
  public String getPattern() {
    return step.pattern().regex();
  }

  @Override
  public boolean isDefinedAt(StackTraceElement element) {
    return false;
  }

  @Override
  public String getLocation() {
    return step.pattern().text();
  }

  private record Parameter(Type type) implements ParameterInfo {
    @Override
    public Type getType() {
      return type;
    }

    @Override
    public boolean isTransposed() {
      return false;
    }

    @Override
    public TypeResolver getTypeResolver() {
      return () -> type;
    }
  }
}
