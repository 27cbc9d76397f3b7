//===- RefusalCheck.h - Is a refusal of the engine right? -------*- C++ -*-===//
//
// Two questions, answered by the verifier of the IR and by conductor-verify, which share
// no decision with the move engine:
//
// Is the edge true, that is, do the two ops that the refusal names keep their order? They
// are brought next to each other by moving others out of the way, which must be a
// legal order; exchanging them must not be.
//
// Is the move wrong? It is made all the same, names and tuples along with their
// instruction, and must not be a legal order.
//
// Where they would allow it, the refusal must be for a reason that docs/Conductor.md names.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TEST_RANDOMMOVES_REFUSALCHECK_H
#define WAVEASM_TEST_RANDOMMOVES_REFUSALCHECK_H

#include "waveasm/Conductor/Move.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"

namespace waveasm::test {

/// Why a refusal is right.
enum class Ground : uint8_t {
  Edge,      ///< exchanging the two ops alone makes a wrong order
  Path,      ///< an op between them must follow the one and precede the other
  DeadWrite, ///< one writes a register that the other accesses, but nothing reads the write
  SCCCost,   ///< a new clobber of an SCC value, which would cost instructions
  Pinned,    ///< an op that never moves
  Keep,      ///< pinned by `keep`
  Block,     ///< the ops are in different blocks, or the same
};
constexpr unsigned kNumGrounds = 7;
llvm::StringRef stringifyGround(Ground ground);

/// A command that the engine has refused.
struct Refusal {
  Move move;
  std::string op, other;  ///< the tags it named; `other` may be empty
  llvm::StringSet<> kept; ///< tags that commands before have pinned
};

/// The ground of `refusal`, made on `state`; an error if it is wrong.
llvm::Expected<Ground> checkRefusal(ProgramOp state, const Refusal &refusal);

/// Makes a move whatever comes of it: followed by names and tuples as SSA asks,
/// except those with a tag in `kept`.
void forceMove(const Move &move, mlir::Operation *op, mlir::Operation *anchor,
               const llvm::StringSet<> &kept);

/// What is wrong with `order` as another order of `original`: messages of the verifier of
/// the IR or of conductor-verify; empty if nothing is.
std::string findObjection(ProgramOp original, ProgramOp order);

/// The ops of `program` by tag.
llvm::StringMap<mlir::Operation *> getTaggedOps(ProgramOp program);

} // namespace waveasm::test

#endif // WAVEASM_TEST_RANDOMMOVES_REFUSALCHECK_H
