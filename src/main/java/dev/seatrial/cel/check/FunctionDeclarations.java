package dev.seatrial.cel.check;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.seatrial.cel.library.Signature;
import dev.seatrial.cel.library.Signatures;
import java.util.ArrayList;
import java.util.List;

/** The signatures of all functions as dev.cel wants them declared. */
final class FunctionDeclarations {
  /** Those of expressions that are being written. */
  static final List<CelFunctionDecl> WRITTEN = declared(false);

  /** Those of expressions that the API server has stored. */
  static final List<CelFunctionDecl> STORED = declared(true);

  private static final String OF_PATCHES = "jsonpatch.";

  private FunctionDeclarations() {}

  /** Those that only mutations know. */
  static List<CelFunctionDecl> ofPatches() {
    List<CelFunctionDecl> declarations = new ArrayList<>();
    Signatures.ALL.forEach(
        (name, signatures) -> {
          if (name.startsWith(OF_PATCHES)) {
            declarations.add(
                CelFunctionDecl.newFunctionDeclaration(
                    name, signatures.stream().map(FunctionDeclarations::overload).toList()));
          }
        });
    return declarations;
  }

  private static List<CelFunctionDecl> declared(Boolean stored) {
    List<CelFunctionDecl> declarations = new ArrayList<>();
    Signatures.ALL.forEach(
        (name, signatures) -> {
          List<CelOverloadDecl> overloads =
              signatures.stream()
                  .filter(signature -> !name.startsWith(OF_PATCHES))
                  .filter(signature -> stored || !signature.isStoredOnly())
                  .map(FunctionDeclarations::overload)
                  .toList();
          if (!overloads.isEmpty()) {
            declarations.add(CelFunctionDecl.newFunctionDeclaration(name, overloads));
          }
        });
    return declarations;
  }

  private static CelOverloadDecl overload(Signature signature) {
    List<CelType> parameters = signature.parameters().stream().map(CelTypes::of).toList();
    CelType result = CelTypes.of(signature.result());
    return signature.isMember()
        ? CelOverloadDecl.newMemberOverload(signature.overload(), result, parameters)
        : CelOverloadDecl.newGlobalOverload(signature.overload(), result, parameters);
  }
}
