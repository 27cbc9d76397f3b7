//===- WaveASMInterfaces.td - Op interfaces ---------------------*- tablegen -*-===//

#ifndef WAVEASM_DIALECT_INTERFACES_TD
#define WAVEASM_DIALECT_INTERFACES_TD

include "mlir/IR/OpBase.td"

def InstrOpInterface : OpInterface<"InstrOpInterface"> {
  let description = [{
    Every op of the dialect: gives the record of facts behind it. Passes decide by
    these facts, never by the op's name.
  }];
  let cppNamespace = "::waveasm";
  let methods = [
    InterfaceMethod<"The instruction's facts; the reference is to static data.",
                    "const ::waveasm::InstrInfo &", "getInstrInfo">
  ];
  let verify = [{ return ::waveasm::detail::verifyInstr($_op); }];
}

#endif // WAVEASM_DIALECT_INTERFACES_TD
