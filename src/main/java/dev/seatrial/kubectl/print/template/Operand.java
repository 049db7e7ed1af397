package dev.seatrial.kubectl.print.template;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.stream.Collectors;

/** A value that an action names. */
sealed interface Operand {
  /** Where it stands in the template. */
  int position();

  /** As it is shown in errors. */
  String shown();

  /** {@code .}. */
  record Dot(int position) implements Operand {
    @Override
    public String shown() {
      return ".";
    }
  }

  /** {@code .metadata.name}: fields of what comes before them. */
  record Fields(int position, Operand base, List<String> names) implements Operand {
    public Fields {
      names = List.copyOf(names);
    }

    @Override
    public String shown() {
      String start = base instanceof Dot ? "" : base.shown();
      return names.stream().map(name -> "." + name).collect(Collectors.joining("", start, ""));
    }
  }

  /** {@code $name}. */
  record Variable(int position, String name) implements Operand {
    @Override
    public String shown() {
      return name;
    }
  }

  /** A text, number or truth that is written out; {@code nil} is null. */
  record Literal(int position, String shown, Tree value) implements Operand {}

  /** The name of a function. */
  record Function(int position, String name) implements Operand {
    @Override
    public String shown() {
      return name;
    }
  }

  /** A pipeline in brackets. */
  record Inner(int position, Pipeline pipeline) implements Operand {
    @Override
    public String shown() {
      return "(" + pipeline.shown() + ")";
    }
  }
}
