//===- VectorIntOps.cpp - Integer VALU ------------------------------------===//

#include "VectorSupport.h"

using namespace llvm;
using namespace waveasm::sim;

using U16 = uint16_t;
using I16 = int16_t;
using U32 = uint32_t;
using I32 = int32_t;
using U64 = uint64_t;
using I64 = int64_t;

static void addLogic(SemanticsTable &table) {
  addVector(table, "v_mov_b32", [](U32 a) { return a; });
  addVector(table, "v_mov_b64", [](U64 a) { return a; });
  addVector(table, "v_not_b32", [](U32 a) { return ~a; });
  addVector(table, "v_and_b32", [](U32 a, U32 b) { return a & b; });
  addVector(table, "v_or_b32", [](U32 a, U32 b) { return a | b; });
  addVector(table, "v_xor_b32", [](U32 a, U32 b) { return a ^ b; });
  addVector(table, "v_xnor_b32", [](U32 a, U32 b) { return ~(a ^ b); });
}

static void addAdd(SemanticsTable &table) {
  addVectorClamp(table, "v_add_u32", [](U32 a, U32 b) { return a + b; },
                 [](U32 a, U32 b) { return a + b < a ? ~0u : a + b; });
}

void waveasm::sim::addVectorIntOps(SemanticsTable &table) {
  addLogic(table);
  addAdd(table);
}
