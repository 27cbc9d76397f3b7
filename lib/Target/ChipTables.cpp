//===- ChipTables.cpp - Rows of the per-chip tables -----------------------===//

#include "ChipTables.h"

using namespace waveasm;

namespace {
#define GET_ChipTable_IMPL
#define GET_CostTable_IMPL
#define GET_MatrixTable_IMPL
#define GET_NumberTable_IMPL
#define GET_LDSPhaseTable_IMPL
#include "waveasm/Target/Chips.inc"
} // namespace

llvm::ArrayRef<ChipRow> waveasm::getChipRows() { return ChipTable; }
llvm::ArrayRef<CostRow> waveasm::getCostRows() { return CostTable; }
llvm::ArrayRef<MatrixRow> waveasm::getMatrixRows() { return MatrixTable; }
llvm::ArrayRef<NumberRow> waveasm::getNumberRows() { return NumberTable; }
llvm::ArrayRef<LDSPhaseRow> waveasm::getLDSPhaseRows() { return LDSPhaseTable; }
