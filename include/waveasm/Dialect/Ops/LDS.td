//===- LDS.td - Local data share instructions -----------------*- tablegen -*-===//
//
// read2/write2 take their two offsets as discardable attributes offset0, offset1.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_LDS_TD
#define WAVEASM_DIALECT_LDS_TD

include "waveasm/Dialect/InstrBase.td"

def DsRead2B32Op : LDSLoad<"ds_read2_b32", 2, 8> { let flags = ["TwoOffsets"]; }
def DsRead2B64Op : LDSLoad<"ds_read2_b64", 4, 16> { let flags = ["TwoOffsets"]; }
def DsReadB128Op : LDSLoad<"ds_read_b128", 4, 16>;
def DsReadB32Op : LDSLoad<"ds_read_b32", 1, 4>;
def DsReadB64Op : LDSLoad<"ds_read_b64", 2, 8>;
def DsReadI16Op : LDSLoad<"ds_read_i16", 1, 2>;
def DsReadI8Op : LDSLoad<"ds_read_i8", 1, 1>;
def DsReadU16Op : LDSLoad<"ds_read_u16", 1, 2>;
def DsReadU8Op : LDSLoad<"ds_read_u8", 1, 1>;
def DsWrite2B32Op : LDSStore<"ds_write2_b32", 2, 8> { let flags = ["TwoOffsets"]; }
def DsWrite2B64Op : LDSStore<"ds_write2_b64", 4, 16> { let flags = ["TwoOffsets"]; }
def DsWriteB128Op : LDSStore<"ds_write_b128", 4, 16>;
def DsWriteB16Op : LDSStore<"ds_write_b16", 1, 2>;
def DsWriteB32Op : LDSStore<"ds_write_b32", 1, 4>;
def DsWriteB64Op : LDSStore<"ds_write_b64", 2, 8>;
def DsWriteB8Op : LDSStore<"ds_write_b8", 1, 1>;

#endif // WAVEASM_DIALECT_LDS_TD
