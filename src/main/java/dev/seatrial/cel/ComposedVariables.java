package dev.seatrial.cel;

import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A policy's {@code variables}, each computed once, when it is first asked for. */
final class ComposedVariables implements MapValue {
  private final Map<String, AdmissionExpression> variables;
  private final AdmissionRun run;
  private final Map<String, Value> computed = new LinkedHashMap<>();

  ComposedVariables(Map<String, AdmissionExpression> variables, AdmissionRun run) {
    this.variables = variables;
    this.run = run;
  }

  @Override
  public Optional<Value> find(Value key) {
    if (!(key instanceof TextValue name) || !variables.containsKey(name.value())) {
      return Optional.empty();
    }
    Value known = computed.get(name.value());
    if (known != null) {
      return Optional.of(known);
    }
    Value value = run.variable(name.value(), variables);
    computed.put(name.value(), value);
    return Optional.of(value);
  }

  @Override
  public List<Value> keys() {
    return variables.keySet().stream().<Value>map(TextValue::new).toList();
  }

  @Override
  public long size() {
    return variables.size();
  }
}
