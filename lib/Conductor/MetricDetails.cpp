//===- MetricDetails.cpp - Where clocks and registers go ------------------===//

#include "MetricDetails.h"
#include "waveasm/Analysis/RegisterPressure.h"
#include "waveasm/Conductor/Tags.h"

using namespace mlir;
using namespace waveasm;

// What the compiler added has no tag: it is there for the op behind it.
static StringRef getNearestTag(Operation *op) {
  for (; op; op = op->getNextNode())
    if (StringRef tag = getTag(op); !tag.empty())
      return tag;
  return "";
}

std::vector<StallMetrics> waveasm::describeStalls(ArrayRef<OpStall> stalls) {
  std::vector<StallMetrics> result;
  result.reserve(stalls.size());
  for (const OpStall &stall : stalls) {
    const InstrInfo *info = getInstrInfo(stall.op);
    StringRef name = info && !info->asmName.empty() ? StringRef(info->asmName)
                                                    : stall.op->getName().stripDialect();
    result.push_back({getNearestTag(stall.op).str(), name.str(),
                      stringifyStall(stall.cause).str(),
                      stall.producer ? getNearestTag(stall.producer).str() : "", stall.clocks});
  }
  return result;
}

std::vector<PressureMetrics> waveasm::describePressure(ProgramOp program) {
  LinearFlow flow(program);
  Liveness liveness(flow);
  PhysicalLiveness physical(liveness);
  RegisterPressure pressure(liveness, physical);
  std::vector<PressureMetrics> result;
  for (RegClass cls : {RegClass::VGPR, RegClass::AGPR, RegClass::SGPR}) {
    PressureMetrics &metrics = result.emplace_back();
    metrics.cls = cls;
    metrics.curve = pressure.getCurve(cls).vec();
    metrics.peak = pressure.getPeak(cls);
    if (Operation *op = pressure.getPeakOp(cls))
      metrics.tag = getNearestTag(op).str();
    for (Value value : pressure.getLiveAtPeak(cls))
      metrics.live.emplace_back(getValueName(value), getRegInfo(value.getType())->size);
  }
  return result;
}
