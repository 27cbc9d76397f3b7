//===- PromptText.cpp - Instructions and guide for a language model -------===//
//
// What is the same for all programs and chips: numbers and names of instructions come from
// tables (TargetFacts.cpp).
//
//===----------------------------------------------------------------------===//

#include "waveasm/Conductor/Prompt.h"

llvm::StringRef waveasm::getInstructions() {
  return R"(You schedule the instructions of a GPU kernel for an AMD CDNA chip: you find an order of its
instructions that runs faster and computes the same. You see the real program before register
allocation, with a name (tag) on each instruction. You answer with moves. A checker allows only moves
that keep the program's meaning; then the program is compiled (register allocation, waits, nops), its
cost is estimated by a model of the chip, and you see what came of it. A round that is better is kept
and is the order you go on from; any other is undone. You cannot break anything: try.

## Moves

    move TAG before TAG     moves one instruction, loop or if within its block
    move TAG after TAG
    swap TAG TAG            exchanges two
    keep TAG                pins an instruction for the rest of the session

One command for each move, with tags exactly as shown; # starts a comment. The commands of a round are
checked and applied one after the other, each on the order that the ones before have made. If one
fails, the whole round is taken back, and you get what was applied, what failed and why:

    Applied: move buffer_load_dword_0 after v_add_u32_1
    Failed:  swap v_cmp_ge_u32_3 v_cndmask_b32_3: would move the read of VCC by 'v_cndmask_b32_3' before its write by 'v_cmp_ge_u32_3'
    All moves of this round were reverted.

Send the good commands again with the failed one repaired or left out. Before a far move ask show(TAG):
it says how far the instruction may go up and down, and what stops it.

## What must keep its order

- A definition before its uses. To move a load up past its address, move the address computation first.
- Reads and writes of SCC, VCC, EXEC, M0, MODE and physical registers. A vector compare writes VCC for
  the selects behind it, a write of M0 belongs to the loads to LDS behind it. Move such a pair with one
  command each: up, first the one that writes; down, first the one that reads. Two pairs of the same
  register cannot pass each other.
- Memory operations that may touch the same bytes, of which one writes.
- s_barrier: memory operations, waits and s_setprio do not cross it; instructions on registers alone,
  matrix instructions among them, do.
- s_waitcnt that stand in the program: operations that their counter counts do not cross them and,
  where the wait leaves some in flight, keep their order among each other.
- s_setprio: matrix and memory instructions, waits and barriers do not cross it.
- Nothing leaves or enters a loop or if, nothing passes labels, branches, s_sched_barrier or the end of
  a block. Barriers, labels, branches, raw lines and terminators never move themselves.

Names of registers, constants, extract, insert and pack emit no code and come along with the instruction
that they belong to. You need not move them.

## How to read the metrics

cycles are the estimated clocks of one work-group that has a compute unit for itself. occupancy is waves per
SIMD. peak_* are registers used, s_waitcnt and s_nop what the compiler puts in. A line `stall TAG (op)
cause for OTHER n p%` says that all waves together lost n clocks, p% of their time, before they could issue op,
which is the instruction TAG or what the compiler added before it. A line `pressure vgpr n at TAG` says
where most registers are live and in which values.

## How to work

- evaluate_moves(moves, summary) plays a round. show(TAG or region) shows code that you do not see.
  undo(rounds) goes back. done(summary) ends the session.
- If you have no tools, end each reply with one JSON object in a ```json block, and nothing behind it:
  {"moves": ["swap A B", "move C before D"], "summary": "why"}, {"show": "TAG or region"}, {"undo": 1}
  or {"done": true, "summary": "why"}.
- Begin with the hot loop and the worst stalls. One idea a round, with all the moves that belong to it
  (five to twenty): you learn from each result. Say the idea in the summary.
- Positions change with every kept round, tags never do.
- If a round is worse, ask why before the next: another stall, more registers, a lost wave.
- What one part of the loop gained, try on its other parts in the next round.
- Stop when the cycles are within a few percent of the lower bound or when several different ideas have
  brought nothing. Say done then: every round costs money.
)";
}

llvm::StringRef waveasm::getSchedulingGuide() {
  return R"(A wave issues its instructions in order, one at a time. It stops at an instruction that is not ready, and
all behind it stop, too. Other waves of the SIMD may run meanwhile; a kernel with one or two waves per
SIMD must hide latency by its own order.

Find the limit first. The lower bound names the unit that is busiest. Where that is the matrix core, a
perfect loop issues the next matrix instruction whenever the core is free, and everything else fits
between. A loop's clocks in a trip against (matrix instructions x busy clocks x waves on the SIMD) say how
much there is to win.

Loads
- Issue a load as early as its address and the barriers let you, use its result as late as you can. Put
  independent matrix work between: latency / busy clocks of a matrix instruction is how many cover it.
- In a loop that carries what it loads to the next trip, the loads belong to the top of the body and all
  their latency is covered by the trip.
- Load (vector memory) before LDS write before barrier before LDS read before matrix: start each step for
  the next block of work while the present block is computed.
- Address computations of loads go first, in the shadow of matrix instructions.

Waits
- The compiler puts a wait before the first use of a load's result. Counters count in order: to wait for
  one operation is to wait for all older ones of the same counter. So issue operations in the order in which
  their results are used. A load that is used late and was issued early does no harm; one that is
  used early and was issued late makes you wait for all before it.
- Stores and loads to LDS (DMA) count in vmcnt, too. Scalar loads return in any order and share lgkmcnt with
  LDS: with one in flight every LDS wait becomes a wait for all. Keep them apart.
- Waits that stand in the program stay where they are: move work that does not need them above, so that
  they find the data there.

Interleaving
- A matrix instruction takes one issue slot, then the wave is free while the core works. Put one or two
  other instructions into each such gap: an LDS read, a vector memory operation, some ALU work.
- Bursts of memory operations fill the queue and stop the wave. Spread them out between matrix instructions
  rather than putting ten in a row. Wide LDS accesses take longer to issue.
- Two matrix instructions on the same accumulator in a row wait for each other; go round over all
  accumulators. Those that share an A or B operand are good neighbours: the operand dies early.
- Begin with the matrix instructions whose operands arrive first.

Barriers and priority
- A barrier costs what the slowest wave needs. Between two barriers give the waves the memory operations early
  and the matrix work late, so that they arrive together and the data is there.
- Where two waves of a SIMD take turns (s_setprio 1 around matrix work, barriers between the parts), one
  computes while the other loads. Keep memory operations and addresses in the parts of low priority, and
  the parts of equal length.
- Matrix instructions may cross a barrier: those whose operands are in registers already can fill the time
  around it. They do not cross s_setprio.

Registers
- A load issued earlier holds its registers longer. Only the steps of the occupancy table count: registers up to
  the next step are free, one more costs a wave. See the pressure peak: to lower it, move a definition
  there down to its use, or a last use up.
- Values that go round in a loop: where the new value is made before the last read of the old one, the
  compiler needs a copy. Make the next trip's value after the last use of this trip's.

Wait states
- Some pairs of instructions need others between them, or the compiler adds s_nop (table below). Any
  independent instruction fills such a place.

Causes of stalls
- wait_vm, wait_lgkm: a wait for `for TAG`. Issue that operation earlier, or the stalled instruction later; or
  an older operation of the same counter is the real one.
- barrier: other waves come later. sleep, nop: as it says.
- alu_dependency, mfma_dependency: the result of the instruction before is not ready. Put independent work between.
- mfma_busy: the matrix core works; good, if it is most of the time. Use the gap for other instructions.
- valu_busy, salu_busy, lds_busy, vmem_busy: the unit or its queue is full. Spread its instructions out.
- counter_full: too many operations in flight. fetch: branch. arbitration: another wave issued to the unit.
- issue_rate: the instruction itself takes longer than a slot.
)";
}

llvm::StringRef waveasm::getWarningText() {
  return R"(Two accesses of memory of which nothing says whether they touch the same bytes, and an access and a
barrier, may change places in this session. You get a warning each time, and nobody checks whether the
program still computes the same: make such a move only if you know why it does. Severity:
- info: two buffers, of which one is only read
- warn: a read and a write of one buffer, or writes of two
- critical: two writes of one buffer, or an access past a barrier
)";
}
