//===- SMEM.td - Scalar memory instructions -------------------*- tablegen -*-===//
//
// Results return out of order.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_SMEM_TD
#define WAVEASM_DIALECT_SMEM_TD

include "waveasm/Dialect/InstrBase.td"

def SLoadDwordOp : SMEMLoad<"s_load_dword", 1>;
def SLoadDwordx16Op : SMEMLoad<"s_load_dwordx16", 16>;
def SLoadDwordx2Op : SMEMLoad<"s_load_dwordx2", 2>;
def SLoadDwordx4Op : SMEMLoad<"s_load_dwordx4", 4>;
def SLoadDwordx8Op : SMEMLoad<"s_load_dwordx8", 8>;

#endif // WAVEASM_DIALECT_SMEM_TD
