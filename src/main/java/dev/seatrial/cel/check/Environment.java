package dev.seatrial.cel.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.types.TypeParamType;
import dev.cel.common.types.TypeType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.seatrial.cel.library.TypeTerm;
import dev.seatrial.cel.schema.DeclaredType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What expressions may speak of: functions, macros and variables with their types. */
public final class Environment {
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
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
          SimpleType.UINT,
          ListType.create(TypeParamType.create("A")),
          MapType.create(TypeParamType.create("A"), TypeParamType.create("B")),
          TypeType.create(SimpleType.DYN));

  private final CelCompiler compiler;
  private final DeclaredTypes.Builder types;
  private final boolean hasPatchTypes;

  private Environment(CelCompiler compiler, DeclaredTypes.Builder types, boolean hasPatchTypes) {
    this.compiler = compiler;
    this.types = types;
    this.hasPatchTypes = hasPatchTypes;
  }

  /** Gathers variables. */
  public static final class Builder {
    private final DeclaredTypes.Builder types = new DeclaredTypes.Builder();
    private final CelCompilerBuilder compiler;
    private boolean hasPatchTypes;

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
    public Builder variable(String variable, String typeTerm) {
      compiler.addVar(variable, CelTypes.of(TypeTerm.of(typeTerm)));
      return this;
    }

    /** What all admission expressions speak of beside the objects. */
    public Builder admission() {
      AdmissionTypes.ALL.values().forEach(types::add);
      compiler.addVar("namespaceObject", StructTypeReference.create(AdmissionTypes.NAMESPACE));
      compiler.addVar("request", StructTypeReference.create(AdmissionTypes.REQUEST));
      return this;
    }

    /** Variables that a policy declares, as fields of {@code variables}. */
    public Builder composed(Map<String, Checked> variables) {
      Map<String, CelType> fields = new LinkedHashMap<>();
      variables.forEach((name, checked) -> fields.put(name, checked.variableType()));
      types.add(AdmissionTypes.object(AdmissionTypes.VARIABLES, fields));
      compiler.addVar("variables", StructTypeReference.create(AdmissionTypes.VARIABLES));
      return this;
    }

    /** The types and functions of mutations. */
    public Builder patchTypes() {
      compiler.addFunctionDeclarations(FunctionDeclarations.ofPatches());
      hasPatchTypes = true;
      return this;
    }

    public Environment build() {
      return new Environment(compiler.setTypeProvider(types.build()).build(), types, hasPatchTypes);
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

  /** For expressions that select devices, which may speak of {@code device} alone. */
  public static Environment ofDevices() {
    return ofDevices(DeviceTypes.ALL);
  }

  /** The same for devices without {@code allowMultipleAllocations}. */
  public static Environment ofUnsharedDevices() {
    return ofDevices(DeviceTypes.UNSHARED);
  }

  private static Environment ofDevices(CelType device) {
    Builder builder = ofWritten();
    builder.types.add(device);
    builder.compiler.addMacros(BindMacro.BIND);
    return builder.variable("device", DeviceTypes.DEVICE).build();
  }

  /** Parses and type-checks. */
  public Checked check(String expression) {
    CelValidationResult parsed = compiler.parse(expression);
    if (parsed.hasError()) {
      return Checked.refused(Issues.ofParsing(parsed));
    }
    CelAbstractSyntaxTree tree = tree(parsed);
    String wrongNumbers = Issues.ofNumbers(tree);
    if (!wrongNumbers.isEmpty()) {
      return Checked.refused(wrongNumbers);
    }
    CelValidationResult result = checker(tree).check(tree);
    if (result.hasError()) {
      return Checked.refused(Issues.ofChecking(result, tree));
    }
    CelAbstractSyntaxTree checked = tree(result);
    String problem = Issues.ofLiterals(checked);
    return problem.isEmpty() ? Checked.of(checked) : Checked.refused(problem);
  }

  private CelCompiler checker(CelAbstractSyntaxTree tree) {
    if (!hasPatchTypes) {
      return compiler;
    }
    return compiler
        .toCompilerBuilder()
        .setTypeProvider(types.build(Optional.of(PatchTypes.of(tree.getExpr()))))
        .build();
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException(e);
    }
  }
}
