//===- ProgramGenerator.cpp - Programs of any size for benchmarks ---------===//

#include "ProgramGenerator.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using llvm::formatv;

static constexpr unsigned kTile = 4; ///< a step has kTile * kTile accumulators

static const char *const kProlog = R"(module {
  waveasm.program @generated target = #waveasm.target<#waveasm.gfx942, 5> abi = #waveasm.abi<tid = 0, kernarg = 0> attributes {lds_size = 32768 : i64, num_kernel_args = 2 : i64, workgroup_size = [256, 1, 1]} {
    %c0 = waveasm.constant 0 : !waveasm.imm<0>
    %c1 = waveasm.constant 1 : !waveasm.imm<1>
    %c4 = waveasm.constant 4 : !waveasm.imm<4>
    %c8 = waveasm.constant 8 : !waveasm.imm<8>
    %c64 = waveasm.constant 64 : !waveasm.imm<64>
    %c1023 = waveasm.constant 1023 : !waveasm.imm<1023>
    %c65536 = waveasm.constant 65536 : !waveasm.imm<65536>
    %kernarg = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
    %srd = waveasm.s_load_dwordx4 %kernarg, %c0 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<4, 4>
    %ids = waveasm.precolored.vreg 0 : !waveasm.vreg
    %thread = waveasm.v_and_b32 %c1023, %ids : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
    %address = waveasm.v_lshlrev_b32 %c4, %thread : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
    %s0 = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg
    %v0 = waveasm.v_add_u32 %c65536, %address : !waveasm.imm<65536>, !waveasm.vreg -> !waveasm.vreg
)";

namespace {
class Generator {
public:
  Generator(unsigned numOps, unsigned sectionOps)
      : numOps(numOps), sectionOps(sectionOps), os(text) {}
  std::string run();

private:
  std::string name(const char *prefix) { return formatv("%{0}{1}", prefix, ++numNames); }
  void step();
  void steps();
  void loop();
  void branch();
  void store();

  unsigned numOps, sectionOps;
  unsigned ops = 14; ///< the prologue's
  unsigned numNames = 0, buffer = 0;
  std::string text;
  llvm::raw_string_ostream os;
  std::string offset = "%s0", voffset = "%v0"; ///< scalar and vector offset of the loads
  std::string acc[kTile * kTile];
};
} // namespace

void Generator::step() {
  std::string loaded[4], half[4 * kTile];
  for (std::string &load : loaded)
    os << formatv("{0} = waveasm.buffer_load_dwordx4 %srd, {1}, {2} : !waveasm.sreg<4, 4>, "
                  "!waveasm.vreg, !waveasm.sreg -> !waveasm.vreg<4, 4>\n",
                  load = name("load"), voffset, offset);
  for (unsigned i = 0; i < 2 * kTile; ++i) {
    std::string frag = name("frag");
    os << formatv("{0} = waveasm.ds_read_b128 %address {{offset = {1} : i64} : !waveasm.vreg -> "
                  "!waveasm.vreg<4, 4>\n",
                  frag, buffer * 16384 + i * 1024);
    for (unsigned part = 0; part < 2; ++part)
      os << formatv("{0} = waveasm.extract {1}[{2}] : !waveasm.vreg<4, 4> -> !waveasm.vreg<2, 2>\n",
                    half[2 * i + part] = name("half"), frag, 2 * part);
  }
  for (unsigned i = 0; i < kTile * kTile; ++i) {
    std::string next = name("acc");
    os << formatv("{0} = waveasm.v_mfma_f32_16x16x16_f16 {1}, {2}, {3} : !waveasm.vreg<2, 2>, "
                  "!waveasm.vreg<2, 2>, !waveasm.areg<4, 4> -> !waveasm.areg<4, 4>\n",
                  next, half[i / kTile * 2 + i % 2], half[2 * kTile + i % kTile * 2], acc[i]);
    acc[i] = next;
  }
  buffer ^= 1;
  for (unsigned i = 0; i < 4; ++i)
    os << formatv("waveasm.ds_write_b128 {0}, %address {{offset = {1} : i64} : "
                  "!waveasm.vreg<4, 4>, !waveasm.vreg\n",
                  loaded[i], buffer * 16384 + i * 4096);
  os << "waveasm.s_barrier\n";
  std::string next = name("s"), nextVector = name("v");
  os << formatv("{0}, {1} = waveasm.s_add_u32 {2}, %c64 : !waveasm.sreg, !waveasm.imm<64> -> "
                "!waveasm.sreg, !waveasm.scc\n",
                next, name("carry"), offset);
  os << formatv("{0} = waveasm.v_add_u32 %c64, {1} : !waveasm.imm<64>, !waveasm.vreg -> "
                "!waveasm.vreg\n",
                nextVector, voffset);
  offset = next, voffset = nextVector;
  ops += 4 + 2 * kTile * 3 + kTile * kTile + 4 + 3;
}

void Generator::steps() {
  for (unsigned begin = ops; ops - begin < sectionOps && ops < numOps;)
    step();
}

void Generator::loop() {
  std::string trip = name("trip"), inner = name("trip"), next = name("trip"), result = name("loop");
  os << formatv("{0} = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.sreg\n", trip);
  std::string from = offset, fromVector = voffset;
  os << formatv("{0}:{1} = waveasm.loop ({2} = {3}, ", result, 3 + kTile * kTile, inner, trip);
  os << (offset = name("s")) << " = " << from << ", " << (voffset = name("v")) << " = "
     << fromVector;
  std::string types = "!waveasm.sreg, !waveasm.sreg, !waveasm.vreg";
  for (std::string &value : acc) {
    std::string argument = name("acc");
    os << ", " << argument << " = " << value;
    value = argument;
    types += ", !waveasm.areg<4, 4>";
  }
  os << formatv(") : ({0}) -> ({0}) {{\n", types);
  steps();
  std::string again = name("again");
  os << formatv("{0}, {1} = waveasm.s_add_u32 {2}, %c1 : !waveasm.sreg, !waveasm.imm<1> -> "
                "!waveasm.sreg, !waveasm.scc\n",
                next, name("carry"), inner);
  os << formatv("{0} = waveasm.s_cmp_lt_u32 {1}, %c8 : !waveasm.sreg, !waveasm.imm<8> -> "
                "!waveasm.scc\n",
                again, next);
  os << formatv("waveasm.condition {0} : !waveasm.scc iter_args({1}, {2}, {3}", again, next, offset,
                voffset);
  for (const std::string &value : acc)
    os << ", " << value;
  os << formatv(") : {0}\n}\n", types);
  offset = formatv("{0}#1", result);
  voffset = formatv("{0}#2", result);
  for (unsigned i = 0; i < kTile * kTile; ++i)
    acc[i] = formatv("{0}#{1}", result, 3 + i);
  ops += 5;
}

/// An accumulator's first word to memory.
void Generator::store() {
  std::string item = name("item"), out = name("out");
  os << formatv("{0} = waveasm.extract {1}[0] : !waveasm.areg<4, 4> -> !waveasm.areg\n", item,
                acc[numNames % (kTile * kTile)]);
  os << formatv("{0} = waveasm.v_accvgpr_read_b32 {1} : !waveasm.areg -> !waveasm.vreg\n", out,
                item);
  os << formatv("waveasm.buffer_store_dword {0}, %srd, {1}, {2} : !waveasm.vreg, "
                "!waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.sreg\n",
                out, voffset, offset);
  ops += 3;
}

void Generator::branch() {
  std::string condition = name("scc");
  os << formatv("{0} = waveasm.s_cmp_lt_u32 {1}, %c64 : !waveasm.sreg, !waveasm.imm<64> -> "
                "!waveasm.scc\nwaveasm.if {0} {{\n",
                condition, offset);
  store();
  store();
  os << "waveasm.yield\n}\n";
  ops += 3;
}

std::string Generator::run() {
  os << kProlog;
  for (std::string &value : acc)
    os << formatv("{0} = waveasm.v_mov_b32 %c0 : !waveasm.imm<0> -> !waveasm.areg<4, 4>\n",
                  value = name("acc"));
  ops += kTile * kTile;
  while (ops < numOps) {
    loop();
    steps();
    branch();
  }
  store();
  os << "waveasm.s_endpgm\n}\n}\n";
  return std::move(text);
}

std::string waveasm::generateProgram(unsigned numOps, unsigned sectionOps) {
  return Generator(numOps, sectionOps).run();
}
