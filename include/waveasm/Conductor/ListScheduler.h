//===- ListScheduler.h - An order of a block by list scheduling --*- C++ -*-===//
//
// Proposes a legal order of one block from its dependences and costs (ScheduleModel.h).
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_LISTSCHEDULER_H
#define WAVEASM_CONDUCTOR_LISTSCHEDULER_H

#include "waveasm/Conductor/ScheduleModel.h"

namespace waveasm {

/// What a schedule favours.
struct SchedulePolicy {
  /// A node starts at most this many nodes before its place in the input order: bounds how
  /// many values live at once. 0: no bound, except that of large blocks.
  unsigned window = 0;
  /// Clocks added to the height of memory operations, so that they issue early.
  unsigned memoryBoost = 0;
  /// Random clocks, up to this many, added to each height.
  unsigned jitter = 0;
  /// Latency of vector memory loads as a percentage of the target's: less than 100 keeps
  /// loads from running ahead.
  unsigned loadLatencyPercent = 100;
  uint64_t seed = 0;
};

/// A legal order: of the nodes whose predecessors have issued, the one that stalls least, then
/// the one with the longest way to the end.
NodeOrder listSchedule(const ScheduleModel &model, const SchedulePolicy &policy);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_LISTSCHEDULER_H
