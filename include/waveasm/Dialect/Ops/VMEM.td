//===- VMEM.td - Vector memory instructions -------------------*- tablegen -*-===//
//
// Operands and offsets: see the base classes.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_VMEM_TD
#define WAVEASM_DIALECT_VMEM_TD

include "waveasm/Dialect/InstrBase.td"

def BufferLoadDwordOp : VMEMLoad<"buffer_load_dword", "MUBUF", 1, 4>;
def BufferLoadDwordx2Op : VMEMLoad<"buffer_load_dwordx2", "MUBUF", 2, 8>;
def BufferLoadDwordx3Op : VMEMLoad<"buffer_load_dwordx3", "MUBUF", 3, 12>;
def BufferLoadDwordx4Op : VMEMLoad<"buffer_load_dwordx4", "MUBUF", 4, 16>;
def BufferLoadSbyteOp : VMEMLoad<"buffer_load_sbyte", "MUBUF", 1, 1>;
def BufferLoadSshortOp : VMEMLoad<"buffer_load_sshort", "MUBUF", 1, 2>;
def BufferLoadUbyteOp : VMEMLoad<"buffer_load_ubyte", "MUBUF", 1, 1>;
def BufferLoadUshortOp : VMEMLoad<"buffer_load_ushort", "MUBUF", 1, 2>;
def FlatLoadDwordOp : VMEMLoad<"flat_load_dword", "Flat", 1, 4> { let targets = []; let unavailable = "has no form with a scalar base; use the global_ instruction"; }
def FlatLoadDwordx2Op : VMEMLoad<"flat_load_dwordx2", "Flat", 2, 8> { let targets = []; let unavailable = "has no form with a scalar base; use the global_ instruction"; }
def FlatLoadDwordx3Op : VMEMLoad<"flat_load_dwordx3", "Flat", 3, 12> { let targets = []; let unavailable = "has no form with a scalar base; use the global_ instruction"; }
def FlatLoadDwordx4Op : VMEMLoad<"flat_load_dwordx4", "Flat", 4, 16> { let targets = []; let unavailable = "has no form with a scalar base; use the global_ instruction"; }
def GlobalLoadDwordOp : VMEMLoad<"global_load_dword", "Global", 1, 4>;
def GlobalLoadDwordx2Op : VMEMLoad<"global_load_dwordx2", "Global", 2, 8>;
def GlobalLoadDwordx3Op : VMEMLoad<"global_load_dwordx3", "Global", 3, 12>;
def GlobalLoadDwordx4Op : VMEMLoad<"global_load_dwordx4", "Global", 4, 16>;
def GlobalLoadSbyteOp : VMEMLoad<"global_load_sbyte", "Global", 1, 1>;
def GlobalLoadSshortOp : VMEMLoad<"global_load_sshort", "Global", 1, 2>;
def GlobalLoadUbyteOp : VMEMLoad<"global_load_ubyte", "Global", 1, 1>;
def GlobalLoadUshortOp : VMEMLoad<"global_load_ushort", "Global", 1, 2>;
def BufferStoreByteOp : VMEMStore<"buffer_store_byte", "MUBUF", 1, 1>;
def BufferStoreDwordOp : VMEMStore<"buffer_store_dword", "MUBUF", 1, 4>;
def BufferStoreDwordx2Op : VMEMStore<"buffer_store_dwordx2", "MUBUF", 2, 8>;
def BufferStoreDwordx3Op : VMEMStore<"buffer_store_dwordx3", "MUBUF", 3, 12>;
def BufferStoreDwordx4Op : VMEMStore<"buffer_store_dwordx4", "MUBUF", 4, 16>;
def BufferStoreShortOp : VMEMStore<"buffer_store_short", "MUBUF", 1, 2>;
def FlatStoreDwordOp : VMEMStore<"flat_store_dword", "Flat", 1, 4> { let targets = []; let unavailable = "has no form with a scalar base; use the global_ instruction"; }
def FlatStoreDwordx2Op : VMEMStore<"flat_store_dwordx2", "Flat", 2, 8> { let targets = []; let unavailable = "has no form with a scalar base; use the global_ instruction"; }
def FlatStoreDwordx3Op : VMEMStore<"flat_store_dwordx3", "Flat", 3, 12> { let targets = []; let unavailable = "has no form with a scalar base; use the global_ instruction"; }
def FlatStoreDwordx4Op : VMEMStore<"flat_store_dwordx4", "Flat", 4, 16> { let targets = []; let unavailable = "has no form with a scalar base; use the global_ instruction"; }
def GlobalStoreByteOp : VMEMStore<"global_store_byte", "Global", 1, 1>;
def GlobalStoreDwordOp : VMEMStore<"global_store_dword", "Global", 1, 4>;
def GlobalStoreDwordx2Op : VMEMStore<"global_store_dwordx2", "Global", 2, 8>;
def GlobalStoreDwordx3Op : VMEMStore<"global_store_dwordx3", "Global", 3, 12>;
def GlobalStoreDwordx4Op : VMEMStore<"global_store_dwordx4", "Global", 4, 16>;
def GlobalStoreShortOp : VMEMStore<"global_store_short", "Global", 1, 2>;
def BufferAtomicAddF32Op : VMEMAtomic<"buffer_atomic_add_f32", "MUBUF", 1, 4>;
def BufferAtomicPkAddBf16Op : VMEMAtomic<"buffer_atomic_pk_add_bf16", "MUBUF", 1, 4> { let targets = ["GFX950"]; }
def BufferLoadDwordLdsOp : VMEMToLDS<"buffer_load_dword_lds", 4> { let asmName = "buffer_load_dword"; }
def BufferLoadDwordx4LdsOp : VMEMToLDS<"buffer_load_dwordx4_lds", 16> { let asmName = "buffer_load_dwordx4"; let targets = ["GFX950"]; }

#endif // WAVEASM_DIALECT_VMEM_TD
