//===- DialectTest.cpp - Queries that text cannot reach -------------------===//

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace waveasm;

namespace {

class DialectTest : public ::testing::Test {
protected:
  DialectTest() { context.loadDialect<WaveASMDialect>(); }

  OwningOpRef<ModuleOp> parse(StringRef body) {
    std::string text = "waveasm.program @p target = <#waveasm.gfx950> {\n" + body.str() + "\n}";
    return parseSourceString<ModuleOp>(text, &context);
  }

  MLIRContext context;
};

TEST_F(DialectTest, SizeOnlyBuilderAlignsToTheSize) {
  auto type = VRegType::get(&context, 4);
  EXPECT_EQ(type.getAlignment(), 4);
  EXPECT_EQ(VRegType::get(&context).getSize(), 1);
  EXPECT_EQ(getVirtualRegType(&context, RegClass::SGPR, 2), SRegType::get(&context, 2, 2));
  EXPECT_EQ(getVirtualRegType(&context, RegClass::SGPR, 2, 44), SRegType::get(&context, 2, 44));
}

TEST_F(DialectTest, RegInfoOfEachKind) {
  std::optional<RegInfo> info = getRegInfo(PARegType::get(&context, 8, 4));
  ASSERT_TRUE(info);
  EXPECT_EQ(info->cls, RegClass::AGPR);
  EXPECT_TRUE(info->physical);
  EXPECT_EQ(info->index, 8);
  EXPECT_EQ(info->size, 4);
  EXPECT_FALSE(getRegInfo(ImmType::get(&context, 0)));
  EXPECT_FALSE(getRegInfo(SCCType::get(&context)));
}

TEST_F(DialectTest, InlineConstants) {
  for (int64_t value : {-16L, 0L, 64L, 0x3f800000L, 0xc0800000L, 0x3e22f983L, 0xfffffff0L,
                        0x1'0000'0000L})
    EXPECT_TRUE(isInlineConstant(value)) << value;
  for (int64_t value : {-17L, 65L, 0x3f800001L, 0xffffffefL, 0xbe22f983L, 0x3c00L})
    EXPECT_FALSE(isInlineConstant(value)) << value;
  // Only the low half counts.
  for (int64_t value : {0x3c00L, 0xbc00L, 0x3118L, 0x3f800000L, 0xfff0L, 64L})
    EXPECT_TRUE(isInlineConstant(value, SourceType::F16)) << value;
  for (int64_t value : {0x3f80L, 0xb118L, 65L, 0x3f801234L})
    EXPECT_FALSE(isInlineConstant(value, SourceType::F16)) << value;
  for (int64_t value : {0x3f80L, 0xc080L, 0x3e22L, -16L})
    EXPECT_TRUE(isInlineConstant(value, SourceType::BF16)) << value;
  EXPECT_FALSE(isInlineConstant(0x3c00, SourceType::BF16));
  EXPECT_TRUE(isInlineConstant(0x3ff0000000000000, SourceType::F64));
  for (int64_t value : {0x3f800000L, 0x3ff00000L, 0xfffffff0L})
    EXPECT_FALSE(isInlineConstant(value, SourceType::F64)) << value;
}

TEST_F(DialectTest, FixedRegistersThroughTuples) {
  OwningOpRef<ModuleOp> module = parse(R"(
    %a = waveasm.precolored.sreg 20, 4 : !waveasm.sreg<4, 4>
    %c = waveasm.constant 1 : <1>
    %m = waveasm.s_mov_b32 %c : !waveasm.imm<1> -> !waveasm.sreg
    %e = waveasm.extract %a[1] : !waveasm.sreg<4, 4> -> !waveasm.sreg<2>
    %p = waveasm.pack %m, %e : (!waveasm.sreg, !waveasm.sreg<2>) -> !waveasm.sreg<3>
    %i = waveasm.insert %m into %a[3] : !waveasm.sreg, !waveasm.sreg<4, 4> -> !waveasm.sreg<4, 4>
    waveasm.dce_protect %m : !waveasm.sreg
    waveasm.dce_protect %p : !waveasm.sreg<3>
    waveasm.dce_protect %i : !waveasm.sreg<4, 4>)");
  ASSERT_TRUE(module);
  SmallVector<SmallVector<int64_t>> fixed;
  module->walk([&](DceProtectOp op) { fixed.push_back(getFixedRegisters(op.getValue())); });
  ASSERT_EQ(fixed.size(), 3u);
  EXPECT_TRUE(fixed[0].empty());
  EXPECT_EQ(fixed[1], (SmallVector<int64_t>{-1, 21, 22}));
  EXPECT_EQ(fixed[2], (SmallVector<int64_t>{20, 21, 22, -1}));
}

TEST_F(DialectTest, CountedLoopNeedsABoundFromOutside) {
  StringRef text = R"(
    %n = waveasm.precolored.sreg 0 : !waveasm.sreg
    %one = waveasm.constant 1 : <1>
    %r = waveasm.loop (%i = %n) : (!waveasm.sreg) -> !waveasm.sreg {
      %next, %s0 = waveasm.s_add_u32 %i, %one : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
      %inside, %s1 = waveasm.s_add_u32 %n, %one : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
      %c = waveasm.s_cmp_lt_u32 %next, BOUND : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
      waveasm.condition %c : !waveasm.scc iter_args(%next) : !waveasm.sreg
    })";
  for (bool counted : {true, false}) {
    std::string body = text.str();
    body.replace(body.find("BOUND"), 5, counted ? "%n" : "%inside");
    OwningOpRef<ModuleOp> module = parse(body);
    ASSERT_TRUE(module);
    module->walk([&](LoopOp loop) { EXPECT_EQ(bool(loop.getCountedBound()), counted); });
  }
}

} // namespace
