package dev.seatrial.cel.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.seatrial.cel.library.TypeTerm;
import dev.seatrial.cel.schema.DeclaredType;
import java.util.List;

/** What expressions may speak of: functions, macros and variables with their types. */
public final class Environment {
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .enableQuotedIdentifierSyntax(false)
          .enableOptionalSyntax(true)
          .build();
  private static final List<CelType> TYPES =
      List.of(
          SimpleType.BOOL,
          SimpleType.BYTES,
          SimpleType.DOUBLE,
          SimpleType.DURATION,
          SimpleType.INT,
          SimpleType.NULL_TYPE,
          SimpleType.STRING,
          SimpleType.TIMESTAMP,
          SimpleType.UINT);

  private final CelCompiler compiler;

  private Environment(CelCompiler compiler) {
    this.compiler = compiler;
  }

  /** Gathers variables. */
  public static final class Builder {
    private final DeclaredTypes.Builder types = new DeclaredTypes.Builder();
    private final CelCompilerBuilder compiler;

    private Builder(List<CelFunctionDecl> functions) {
      compiler =
          CelCompilerFactory.standardCelCompilerBuilder()
              .setOptions(OPTIONS)
              .setStandardEnvironmentEnabled(false)
              .setStandardMacros(Macros.STANDARD)
              .addMacros(Macros.MORE)
              .addFunctionDeclarations(functions);
      TYPES.forEach(type -> compiler.addVar(type.name(), TypeType.create(type)));
    }

    /** A variable whose type a schema declares; objects in it are named after the name. */
    public Builder variable(String variable, String typeName, DeclaredType type) {
      compiler.addVar(variable, types.declare(typeName, type));
      return this;
    }

    /** A variable that may be missing, of a type that a schema declares. */
    public Builder optional(String variable, String typeName, DeclaredType type) {
      compiler.addVar(variable, OptionalType.create(types.declare(typeName, type)));
      return this;
    }

    /** A variable of a type that signatures name. */
    public Builder variable(String variable, TypeTerm type) {
      compiler.addVar(variable, CelTypes.of(type));
      return this;
    }

    public Environment build() {
      return new Environment(compiler.setTypeProvider(types.build()).build());
    }
  }

  /** For expressions that are being written: what the version before this one knows too. */
  public static Builder ofWritten() {
    return new Builder(FunctionDeclarations.WRITTEN);
  }

  /** For expressions that the API server has stored: all that this version knows. */
  public static Builder ofStored() {
    return new Builder(FunctionDeclarations.STORED);
  }

  /** Parses and type-checks. */
  public Checked check(String expression) {
    CelValidationResult result = compiler.compile(expression);
    if (result.hasError()) {
      return Checked.refused(Issues.text(result));
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      String problem = Issues.ofLiterals(tree);
      return problem.isEmpty() ? Checked.of(tree) : Checked.refused(problem);
    } catch (CelValidationException e) {
      throw new IllegalStateException(e);
    }
  }
}
