"""Instructions for the comparison with LLVM's hazard recognizer.

Each is given three times: as MIR for llc, as a line of assembly (for `waveasm.raw`) and,
where the dialect has it, as an op. Producers write, and consumers read or write, registers
from v0, a0, s8 and VCC, EXEC, M0; everything else is far away.
"""


class Reg:
    """Consecutive registers of a file: v, a or s."""

    def __init__(self, file, index, size=1):
        self.file, self.index, self.size = file, index, size

    @property
    def mir(self):
        name = {"v": "vgpr", "a": "agpr", "s": "sgpr"}[self.file]
        return "$" + "_".join(f"{name}{i}" for i in range(self.index, self.index + self.size))

    @property
    def asm(self):
        if self.size == 1:
            return f"{self.file}{self.index}"
        return f"{self.file}[{self.index}:{self.index + self.size - 1}]"

    @property
    def type(self):
        size = f", {self.size}" if self.size > 1 else ""
        return f"!waveasm.p{self.file}reg<{self.index}{size}>"

    @property
    def name(self):
        return f"%{self.file}{self.index}_{self.size}"

    @property
    def definition(self):
        file = {"v": "vreg", "a": "areg", "s": "sreg"}[self.file]
        size = f", {self.size}" if self.size > 1 else ""
        return f"{self.name} = waveasm.precolored.{file} {self.index}{size} : {self.type}"


def v(index, size=1):
    return Reg("v", index, size)


def s(index, size=1):
    return Reg("s", index, size)


def dialect(op, operands, results=(), attrs=""):
    """One op as (definitions, text); operands are registers or integers."""
    defs, names, types = [], [], []
    for operand in operands:
        if isinstance(operand, int):
            kind = f"!waveasm.imm<{operand}>"
            name = f"%c{operand}".replace("-", "m")
            defs.append(f"{name} = waveasm.constant {operand} : {kind}")
        else:
            kind, name = operand.type, operand.name
            defs.append(operand.definition)
        names.append(name)
        types.append(kind)
    text = f"waveasm.{op} {', '.join(names)}{' ' + attrs if attrs else ''}"
    if types:
        text += f" : {', '.join(types)}"
    if results:
        text = f"%r:{len(results)} = {text} -> {', '.join(r.type for r in results)}"
    return defs, text


class Instr:
    def __init__(self, name, mir, asm, ir=None, targets="both", tags=""):
        self.name, self.mir, self.asm, self.ir = name, mir, asm, ir
        self.targets, self.tags = targets, tags.split()

    def on(self, chip):
        return self.targets in ("both", chip)


EX = "implicit $exec"
MX = "implicit $mode, implicit $exec"

# asm name, MIR base, kind, A, B, D words, targets, passes on gfx942 / gfx950
SHAPES = [
    ("f32_4x4x4_16b_f16", "F32_4X4X4F16", "xdl2", 2, 2, 4, "both", "v_mfma_f32_4x4x4_f16"),
    ("f32_16x16x16_f16", "F32_16X16X16F16", "xdl4", 2, 2, 4, "both", "v_mfma_f32_16x16x16_f16"),
    ("f32_16x16x32_fp8_fp8", "F32_16X16X32_FP8_FP8", "xdl4", 2, 2, 4, "both", "v_mfma_f32_16x16x32_fp8_fp8"),
    ("f32_32x32x8_f16", "F32_32X32X8F16", "xdl8", 2, 2, 16, "both", "v_mfma_f32_32x32x8_f16"),
    ("f32_16x16x4_4b_f16", "F32_16X16X4F16", "xdl8", 2, 2, 16, "both", "v_mfma_f32_16x16x4_f16"),
    ("f32_32x32x4_2b_f16", "F32_32X32X4F16", "xdl16", 2, 2, 32, "both", "v_mfma_f32_32x32x4_f16"),
    ("f32_16x16x32_f16", "F32_16X16X32_F16", "xdl4", 4, 4, 4, "gfx950", "v_mfma_f32_16x16x32_f16"),
    ("i32_16x16x4_4b_i8", "I32_16X16X4I8", "xdl8", 1, 1, 16, "both", "v_mfma_i32_16x16x4_i8"),
    ("f32_16x16x8_xf32", "F32_16X16X8XF32", "xdl4", 2, 2, 4, "gfx942", None),
    ("f32_4x4x1_16b_f32", "F32_4X4X1F32", "sgemm2", 1, 1, 4, "both", "v_mfma_f32_4x4x1_f32"),
    ("f32_16x16x4_f32", "F32_16X16X4F32", "sgemm8", 1, 1, 4, "both", "v_mfma_f32_16x16x4_f32"),
    ("f32_32x32x2_f32", "F32_32X32X2F32", "sgemm16", 1, 1, 16, "both", "v_mfma_f32_32x32x2_f32"),
    ("f64_16x16x4_f64", "F64_16X16X4F64", "dgemm16", 2, 2, 8, "both", "v_mfma_f64_16x16x4_f64"),
    ("f64_4x4x4_4b_f64", "F64_4X4X4F64", "dgemm4", 2, 2, 2, "both", "v_mfma_f64_4x4x4_f64"),
]


def mfma(shape, d, a, b, c, tags):
    asm, mir, kind, _, _, _, targets, op = shape
    suffix = "e64" if d.file == "a" else "vgprcd_e64"
    last = ", 0, 0, 0"
    return Instr(f"{kind}:{asm}:{tags}",
                 f"{d.mir} = V_MFMA_{mir}_{suffix} {a.mir}, {b.mir}, {c.mir}{last}, {MX}",
                 f"v_mfma_{asm} {d.asm}, {a.asm}, {b.asm}, {c.asm}",
                 dialect(op, [a, b, c], [d]) if op else None, targets, f"{kind} {tags}")


def f8f6f4(shape, passes, code, words, d, c, a, tags, scaled=False):
    """f8f6f4 products; `code` 0 is fp8, 4 fp4. The MIR name tells the widths."""
    m, n, k = shape
    letter = {0: "f8", 4: "f4"}[code]
    b = v(120, words)
    scale = "SCALE_" if scaled else ""
    scales = f", {v(130).mir}, {v(131).mir}, 0, 0" if scaled else ""
    mir = (f"{d.mir} = V_MFMA_{scale}F32_{m}X{n}X{k}_F8F6F4_{letter}_{letter}_vgprcd_e64 "
           f"{a.mir}, {b.mir}, {c.mir}, {code}, {code}{scales}, {MX}")
    asm = (f"v_mfma_{scale.lower()}f32_{m}x{n}x{k}_f8f6f4 {d.asm}, {a.asm}, {b.asm}, {c.asm}"
           + (", v130, v131" if scaled else "") + f" cbsz:{code} blgp:{code}")
    ir = None
    if scaled:
        ir = dialect(f"v_mfma_scale_f32_{m}x{n}x{k}_f8f6f4", [a, b, c, v(130), v(131)], [d],
                     f"{{cbsz = {code} : i32, blgp = {code} : i32}}")
    return Instr(f"xdl{passes}:{m}x{n}x{k}_f8f6f4:{code}:{'scaled:' if scaled else ''}{tags}",
                 mir, asm, ir, "gfx950", f"xdl{passes} {tags}")


def matrix_producers():
    for shape in SHAPES:
        words = shape[5]
        d, far = v(0, words), v(40, words)
        yield mfma(shape, d, v(100, shape[3]), v(104, shape[4]), far, "writes")
        yield mfma(shape, far, v(100, shape[3]), v(104, shape[4]), d, "reads-c")
        yield mfma(shape, far, v(0, shape[3]), v(104, shape[4]), v(80, words), "reads-a")
    for m, n, k, words, narrow in ((16, 16, 128, 4, 4), (32, 32, 64, 16, 8)):
        for code, width in ((0, 8), (4, 4)):
            passes = narrow * (2 if code == 0 else 1)
            for scaled in (False, True):
                yield f8f6f4((m, n, k), passes, code, width, v(0, words), v(40, words),
                             v(100, width), "writes", scaled)
    words = 16
    a = Reg("a", 0, words)
    yield mfma(SHAPES[3], a, v(100, 2), v(104, 2), Reg("a", 40, words), "writes-agpr")
    d = v(0, 4)
    yield Instr("xdl4:smfmac:writes",
                f"{d.mir} = V_SMFMAC_F32_16X16X32_F16_e64 {v(100, 2).mir}, {v(104, 4).mir}, "
                f"{v(108).mir}, 0, 0, {d.mir}, {MX}",
                f"v_smfmac_f32_16x16x32_f16 {d.asm}, v[100:101], v[104:107], v108",
                None, "both", "xdl4 writes")


def matrix_consumers():
    for shape in SHAPES:
        words, far = shape[5], v(40, shape[5])
        yield mfma(shape, far, v(100, shape[3]), v(104, shape[4]), v(0, words), "c-exact")
        yield mfma(shape, far, v(100, shape[3]), v(104, shape[4]), v(2, words), "c-inexact")
        yield mfma(shape, far, v(0, shape[3]), v(104, shape[4]), v(80, words), "a")
        yield mfma(shape, far, v(100, shape[3]), v(0, shape[4]), v(80, words), "b")
        yield mfma(shape, v(0, words), v(100, shape[3]), v(104, shape[4]), v(80, words), "d")
    for m, n, k, words, narrow in ((16, 16, 128, 4, 4), (32, 32, 64, 16, 8)):
        for tags, c, a in (("c-exact", v(0, words), v(100, 4)), ("a", v(80, words), v(0, 4))):
            yield f8f6f4((m, n, k), narrow, 4, 4, v(40, words), c, a, tags)
    far, index = v(40, 4), v(0)
    yield Instr("xdl4:smfmac:index",
                f"{far.mir} = V_SMFMAC_F32_16X16X32_F16_e64 {v(100, 2).mir}, {v(104, 4).mir}, "
                f"{index.mir}, 0, 0, {far.mir}, {MX}",
                f"v_smfmac_f32_16x16x32_f16 {far.asm}, v[100:101], v[104:107], v0",
                None, "both", "smfmac-index")
    yield Instr("mfma:scale",
                f"{far.mir} = V_MFMA_SCALE_F32_16X16X128_F8F6F4_f4_f4_vgprcd_e64 {v(100, 4).mir}, "
                f"{v(104, 4).mir}, {far.mir}, 4, 4, {v(0).mir}, {v(131).mir}, 0, 0, {MX}",
                f"v_mfma_scale_f32_16x16x128_f8f6f4 {far.asm}, v[100:103], v[104:107], {far.asm}, "
                "v0, v131 cbsz:4 blgp:4",
                dialect("v_mfma_scale_f32_16x16x128_f8f6f4",
                        [v(100, 4), v(104, 4), far, v(0), v(131)], [far],
                        "{cbsz = 4 : i32, blgp = 4 : i32}"), "gfx950", "scale")
    a = Reg("a", 0, 16)
    yield mfma(SHAPES[3], Reg("a", 40, 16), v(100, 2), v(104, 2), a, "c-exact-agpr")
    yield mfma(SHAPES[3], Reg("a", 40, 16), v(100, 2), v(104, 2), Reg("a", 2, 16), "c-inexact-agpr")


def I(name, mir, asm, ir=None, targets="both", tags=""):
    return Instr(name, mir, asm, ir, targets, tags)


SRD, VCC = s(4, 4), s(106, 2)

VALU = [
    I("v_mov:w", f"$vgpr0 = V_MOV_B32_e32 1, {EX}", "v_mov_b32 v0, 1",
      dialect("v_mov_b32", [1], [v(0)])),
    I("v_mov:r", f"$vgpr110 = V_MOV_B32_e32 $vgpr0, {EX}", "v_mov_b32 v110, v0",
      dialect("v_mov_b32", [v(0)], [v(110)])),
    I("v_mov:s", f"$vgpr110 = V_MOV_B32_e32 $sgpr8, {EX}", "v_mov_b32 v110, s8",
      dialect("v_mov_b32", [s(8)], [v(110)])),
    I("v_mov:vcc", f"$vgpr110 = V_MOV_B32_e32 $vcc_lo, {EX}", "v_mov_b32 v110, vcc_lo",
      dialect("v_mov_b32", [s(106)], [v(110)])),
    I("v_add_f64:w", f"$vgpr0_vgpr1 = V_ADD_F64_e64 0, $vgpr100_vgpr101, 0, $vgpr102_vgpr103, 0, 0, {MX}",
      "v_add_f64 v[0:1], v[100:101], v[102:103]",
      dialect("v_add_f64", [v(100, 2), v(102, 2)], [v(0, 2)])),
    I("v_fma_f64", f"$vgpr110_vgpr111 = V_FMA_F64_e64 0, $vgpr100_vgpr101, 0, $vgpr102_vgpr103, 0, $vgpr104_vgpr105, 0, 0, {MX}",
      "v_fma_f64 v[110:111], v[100:101], v[102:103], v[104:105]",
      dialect("v_fma_f64", [v(100, 2), v(102, 2), v(104, 2)], [v(110, 2)]), tags="fma64"),
    I("v_exp:w", f"$vgpr0 = V_EXP_F32_e32 $vgpr100, {MX}", "v_exp_f32 v0, v100",
      dialect("v_exp_f32", [v(100)], [v(0)])),
    I("v_exp:r", f"$vgpr110 = V_EXP_F32_e32 $vgpr0, {MX}", "v_exp_f32 v110, v0",
      dialect("v_exp_f32", [v(0)], [v(110)])),
    I("v_rcp_f64:w", f"$vgpr0_vgpr1 = V_RCP_F64_e32 $vgpr100_vgpr101, {MX}", "v_rcp_f64 v[0:1], v[100:101]",
      dialect("v_rcp_f64", [v(100, 2)], [v(0, 2)])),
    I("v_readfirstlane:w", f"$sgpr8 = V_READFIRSTLANE_B32 $vgpr100, {EX}", "v_readfirstlane_b32 s8, v100",
      dialect("v_readfirstlane_b32", [v(100)], [s(8)])),
    I("v_readfirstlane:r", f"$sgpr20 = V_READFIRSTLANE_B32 $vgpr0, {EX}", "v_readfirstlane_b32 s20, v0",
      dialect("v_readfirstlane_b32", [v(0)], [s(20)]), tags="laneread"),
    I("v_readfirstlane:vcc", f"$vcc_lo = V_READFIRSTLANE_B32 $vgpr100, {EX}", "v_readfirstlane_b32 vcc_lo, v100"),
    I("v_readlane:r", "$sgpr20 = V_READLANE_B32 $vgpr0, 1", "v_readlane_b32 s20, v0, 1",
      dialect("v_readlane_b32", [v(0), 1], [s(20)])),
    I("v_readlane:lane", "$sgpr20 = V_READLANE_B32 $vgpr100, $sgpr8", "v_readlane_b32 s20, v100, s8",
      dialect("v_readlane_b32", [v(100), s(8)], [s(20)])),
    I("v_writelane:lane", "$vgpr110 = V_WRITELANE_B32 1, $sgpr8, $vgpr110", "v_writelane_b32 v110, 1, s8",
      dialect("v_writelane_b32", [1, s(8), v(110)], [v(110)])),
    I("v_writelane:data", "$vgpr110 = V_WRITELANE_B32 $sgpr8, 1, $vgpr110", "v_writelane_b32 v110, s8, 1",
      dialect("v_writelane_b32", [s(8), 1, v(110)], [v(110)])),
    I("v_writelane:w", "$vgpr0 = V_WRITELANE_B32 1, 1, $vgpr0", "v_writelane_b32 v0, 1, 1",
      dialect("v_writelane_b32", [1, 1, v(0)], [v(0)])),
    I("v_cmp:vcc", f"V_CMP_EQ_U32_e32 $vgpr100, $vgpr101, implicit-def $vcc, {EX}",
      "v_cmp_eq_u32 vcc, v100, v101", dialect("v_cmp_eq_u32", [v(100), v(101)])),
    I("v_cmp:s", f"$sgpr8_sgpr9 = V_CMP_EQ_U32_e64 $vgpr100, $vgpr101, {EX}",
      "v_cmp_eq_u32 s[8:9], v100, v101"),
    I("v_cmpx", f"V_CMPX_EQ_U32_e32 $vgpr100, $vgpr101, implicit-def $exec, implicit-def $vcc, {EX}",
      "v_cmpx_eq_u32 vcc, v100, v101", tags="cmpx"),
    I("v_add_co", f"$vgpr110 = V_ADD_CO_U32_e32 $vgpr100, $vgpr101, implicit-def $vcc, {EX}",
      "v_add_co_u32 v110, vcc, v100, v101", dialect("v_add_co_u32", [v(100), v(101)], [v(110), VCC])),
    I("v_addc", f"$vgpr110 = V_ADDC_U32_e32 $vgpr100, $vgpr101, implicit-def $vcc, implicit $vcc, {EX}",
      "v_addc_co_u32 v110, vcc, v100, v101, vcc", dialect("v_addc_co_u32", [v(100), v(101)], [v(110), VCC])),
    I("v_cndmask", f"$vgpr110 = V_CNDMASK_B32_e32 $vgpr100, $vgpr101, implicit $vcc, {EX}",
      "v_cndmask_b32 v110, v100, v101, vcc", dialect("v_cndmask_b32", [v(100), v(101), 0], [v(110)])),
    I("v_div_fmas", f"$vgpr110 = V_DIV_FMAS_F32_e64 0, $vgpr100, 0, $vgpr101, 0, $vgpr102, 0, 0, implicit $mode, implicit $vcc, {EX}",
      "v_div_fmas_f32 v110, v100, v101, v102"),
    I("v_div_scale", f"$vgpr110, $vcc = V_DIV_SCALE_F32_e64 0, $vgpr100, 0, $vgpr100, 0, $vgpr102, 0, 0, {MX}",
      "v_div_scale_f32 v110, vcc, v100, v100, v102"),
    I("v_mov_dpp", f"$vgpr110 = V_MOV_B32_dpp $vgpr110, $vgpr0, 177, 15, 15, 0, {EX}",
      "v_mov_b32_dpp v110, v0 quad_perm:[1,0,3,2] row_mask:0xf bank_mask:0xf"),
    I("v_mov_dpp:old", f"$vgpr0 = V_MOV_B32_dpp $vgpr0, $vgpr100, 177, 15, 15, 0, {EX}",
      "v_mov_b32_dpp v0, v100 quad_perm:[1,0,3,2] row_mask:0xf bank_mask:0xf"),
    I("v_dot2:w", f"$vgpr0 = V_DOT2_F32_F16 8, $vgpr100, 8, $vgpr101, 8, $vgpr102, 0, 0, 0, 0, 0, {MX}",
      "v_dot2_f32_f16 v0, v100, v101, v102", tags="dot"),
    I("v_dot2:a", f"$vgpr110 = V_DOT2_F32_F16 8, $vgpr0, 8, $vgpr101, 8, $vgpr102, 0, 0, 0, 0, 0, {MX}",
      "v_dot2_f32_f16 v110, v0, v101, v102"),
    I("v_dot2:c", f"$vgpr110 = V_DOT2_F32_F16 8, $vgpr100, 8, $vgpr101, 8, $vgpr0, 0, 0, 0, 0, 0, {MX}",
      "v_dot2_f32_f16 v110, v100, v101, v0", tags="dot-c"),
    I("v_dot4:w", f"$vgpr0 = V_DOT4_I32_I8 8, $vgpr100, 8, $vgpr101, 8, $vgpr102, 0, 0, 0, {EX}",
      "v_dot4_i32_i8 v0, v100, v101, v102", tags="dot"),
    I("v_dot2c:w", f"$vgpr0 = V_DOT2C_F32_F16_e32 $vgpr100, $vgpr101, $vgpr0, {MX}",
      "v_dot2c_f32_f16 v0, v100, v101", tags="dot"),
    I("v_pk_add:w", f"$vgpr0 = V_PK_ADD_F16 8, $vgpr100, 8, $vgpr101, 0, 0, 0, 0, 0, {MX}",
      "v_pk_add_f16 v0, v100, v101"),
    I("v_pk_add:lo", f"$vgpr0 = V_PK_ADD_F16 0, $vgpr100, 8, $vgpr101, 0, 0, 0, 0, 0, {MX}",
      "v_pk_add_f16 v0, v100, v101 op_sel_hi:[0,1]"),
    I("v_mov_sdwa:byte", f"$vgpr0 = V_MOV_B32_sdwa 0, $vgpr100, 0, 1, 2, 6, {EX}, implicit $vgpr0(tied-def 0)",
      "v_mov_b32_sdwa v0, v100 dst_sel:BYTE_1 dst_unused:UNUSED_PRESERVE src0_sel:DWORD"),
    I("v_mov_sdwa:dword", f"$vgpr0 = V_MOV_B32_sdwa 0, $vgpr100, 0, 6, 2, 6, {EX}, implicit $vgpr0(tied-def 0)",
      "v_mov_b32_sdwa v0, v100 dst_sel:DWORD dst_unused:UNUSED_PRESERVE src0_sel:DWORD"),
    I("v_cvt_pk_fp8:hi", f"$vgpr0 = V_CVT_PK_FP8_F32_e64 8, $vgpr100, 0, $vgpr101, $vgpr0, 0, {MX}",
      "v_cvt_pk_fp8_f32 v0, v100, v101 op_sel:[0,0,1]"),
    I("v_cvt_pk_fp8:lo", f"$vgpr0 = V_CVT_PK_FP8_F32_e64 0, $vgpr100, 0, $vgpr101, $vgpr0, 0, {MX}",
      "v_cvt_pk_fp8_f32 v0, v100, v101"),
    I("v_permlane16_swap:r", f"$vgpr0, $vgpr110 = V_PERMLANE16_SWAP_B32_e32 $vgpr0, $vgpr110, {EX}",
      "v_permlane16_swap_b32 v0, v110", targets="gfx950"),
    I("v_permlane32_swap:src", f"$vgpr110, $vgpr0 = V_PERMLANE32_SWAP_B32_e32 $vgpr110, $vgpr0, {EX}",
      "v_permlane32_swap_b32 v110, v0", targets="gfx950"),
    I("v_accvgpr_read", f"$vgpr110 = V_ACCVGPR_READ_B32_e64 $agpr0, {EX}", "v_accvgpr_read_b32 v110, a0",
      dialect("v_accvgpr_read_b32", [Reg("a", 0)], [v(110)])),
    I("v_accvgpr_write", f"$agpr0 = V_ACCVGPR_WRITE_B32_e64 1, {EX}", "v_accvgpr_write_b32 a0, 1",
      dialect("v_mov_b32", [1], [Reg("a", 0)])),
]

MEMORY = [
    I("global_load:addr", f"$vgpr110 = GLOBAL_LOAD_DWORD $vgpr0_vgpr1, 0, 0, {EX}",
      "global_load_dword v110, v[0:1], off"),
    I("global_load:saddr", f"$vgpr110 = GLOBAL_LOAD_DWORD_SADDR $sgpr8_sgpr9, $vgpr100, 0, 0, {EX}",
      "global_load_dword v110, v100, s[8:9]", dialect("global_load_dword", [s(8, 2), v(100)], [v(110)])),
    I("global_load:w", f"$vgpr0 = GLOBAL_LOAD_DWORD $vgpr100_vgpr101, 0, 0, {EX}",
      "global_load_dword v0, v[100:101], off", tags="load"),
    I("global_store:data", f"GLOBAL_STORE_DWORD $vgpr100_vgpr101, $vgpr0, 0, 0, {EX}",
      "global_store_dword v[100:101], v0, off"),
    I("global_store_x4:data", f"GLOBAL_STORE_DWORDX4 $vgpr100_vgpr101, $vgpr0_vgpr1_vgpr2_vgpr3, 0, 0, {EX}",
      "global_store_dwordx4 v[100:101], v[0:3], off", tags="wide"),
    I("global_store_x2:data", f"GLOBAL_STORE_DWORDX2 $vgpr100_vgpr101, $vgpr0_vgpr1, 0, 0, {EX}",
      "global_store_dwordx2 v[100:101], v[0:1], off"),
    I("flat_load:addr", f"$vgpr110 = FLAT_LOAD_DWORD $vgpr0_vgpr1, 0, 0, implicit $flat_scr, {EX}",
      "flat_load_dword v110, v[0:1]"),
    I("scratch_load:s", f"$vgpr110 = SCRATCH_LOAD_DWORD_SADDR $sgpr8, 0, 0, implicit $flat_scr, {EX}",
      "scratch_load_dword v110, off, s8"),
    I("buffer_load:srd", f"$vgpr110 = BUFFER_LOAD_DWORD_OFFEN $vgpr100, $sgpr8_sgpr9_sgpr10_sgpr11, 0, 0, 0, 0, {EX}",
      "buffer_load_dword v110, v100, s[8:11], 0 offen", dialect("buffer_load_dword", [s(8, 4), v(100), 0], [v(110)])),
    I("buffer_load:soffset", f"$vgpr110 = BUFFER_LOAD_DWORD_OFFEN $vgpr100, $sgpr4_sgpr5_sgpr6_sgpr7, $sgpr8, 0, 0, 0, {EX}",
      "buffer_load_dword v110, v100, s[4:7], s8 offen", dialect("buffer_load_dword", [SRD, v(100), s(8)], [v(110)])),
    I("buffer_load:w", f"$vgpr0 = BUFFER_LOAD_DWORD_OFFEN $vgpr100, $sgpr4_sgpr5_sgpr6_sgpr7, 0, 0, 0, 0, {EX}",
      "buffer_load_dword v0, v100, s[4:7], 0 offen", dialect("buffer_load_dword", [SRD, v(100), 0], [v(0)]), tags="load"),
    I("buffer_load:addr", f"$vgpr110 = BUFFER_LOAD_DWORD_OFFEN $vgpr0, $sgpr4_sgpr5_sgpr6_sgpr7, 0, 0, 0, 0, {EX}",
      "buffer_load_dword v110, v0, s[4:7], 0 offen", dialect("buffer_load_dword", [SRD, v(0), 0], [v(110)])),
    I("buffer_store_x4:data", f"BUFFER_STORE_DWORDX4_OFFEN_exact $vgpr0_vgpr1_vgpr2_vgpr3, $vgpr100, $sgpr4_sgpr5_sgpr6_sgpr7, 0, 0, 0, 0, {EX}",
      "buffer_store_dwordx4 v[0:3], v100, s[4:7], 0 offen", dialect("buffer_store_dwordx4", [v(0, 4), SRD, v(100), 0]), tags="wide"),
    I("buffer_store_x3:data", f"BUFFER_STORE_DWORDX3_OFFEN_exact $vgpr0_vgpr1_vgpr2, $vgpr100, $sgpr4_sgpr5_sgpr6_sgpr7, 0, 0, 0, 0, {EX}",
      "buffer_store_dwordx3 v[0:2], v100, s[4:7], 0 offen", dialect("buffer_store_dwordx3", [v(0, 3), SRD, v(100), 0]), tags="wide"),
    I("buffer_store_x2:data", f"BUFFER_STORE_DWORDX2_OFFEN_exact $vgpr0_vgpr1, $vgpr100, $sgpr4_sgpr5_sgpr6_sgpr7, 0, 0, 0, 0, {EX}",
      "buffer_store_dwordx2 v[0:1], v100, s[4:7], 0 offen", dialect("buffer_store_dwordx2", [v(0, 2), SRD, v(100), 0])),
    I("buffer_store_x4:soffset", f"BUFFER_STORE_DWORDX4_OFFEN_exact $vgpr0_vgpr1_vgpr2_vgpr3, $vgpr100, $sgpr4_sgpr5_sgpr6_sgpr7, $sgpr12, 0, 0, 0, {EX}",
      "buffer_store_dwordx4 v[0:3], v100, s[4:7], s12 offen", dialect("buffer_store_dwordx4", [v(0, 4), SRD, v(100), s(12)])),
    I("buffer_load_lds", f"BUFFER_LOAD_DWORD_LDS_OFFEN $vgpr100, $sgpr4_sgpr5_sgpr6_sgpr7, 0, 0, 0, 0, {EX}, implicit $m0",
      "buffer_load_dword v100, s[4:7], 0 offen lds", dialect("buffer_load_dword_lds", [v(100), SRD, 0]), tags="dma"),
    I("ds_read:addr", f"$vgpr110 = DS_READ_B32_gfx9 $vgpr0, 0, 0, {EX}", "ds_read_b32 v110, v0",
      dialect("ds_read_b32", [v(0)], [v(110)])),
    I("ds_read:w", f"$vgpr0 = DS_READ_B32_gfx9 $vgpr100, 0, 0, {EX}", "ds_read_b32 v0, v100",
      dialect("ds_read_b32", [v(100)], [v(0)]), tags="load"),
    I("ds_write:data", f"DS_WRITE_B32_gfx9 $vgpr100, $vgpr0, 0, 0, {EX}", "ds_write_b32 v100, v0",
      dialect("ds_write_b32", [v(0), v(100)])),
    I("ds_write_b128:data", f"DS_WRITE_B128_gfx9 $vgpr100, $vgpr0_vgpr1_vgpr2_vgpr3, 0, 0, {EX}",
      "ds_write_b128 v100, v[0:3]", dialect("ds_write_b128", [v(0, 4), v(100)])),
    I("ds_addtid", f"$vgpr110 = DS_READ_ADDTID_B32 0, 0, implicit $m0, {EX}", "ds_read_addtid_b32 v110"),
    I("s_load:base", "$sgpr20 = S_LOAD_DWORD_IMM $sgpr8_sgpr9, 0, 0", "s_load_dword s20, s[8:9], 0x0",
      dialect("s_load_dword", [s(8, 2), 0], [s(20)])),
    I("s_load:w", "$sgpr8 = S_LOAD_DWORD_IMM $sgpr0_sgpr1, 0, 0", "s_load_dword s8, s[0:1], 0x0",
      dialect("s_load_dword", [s(0, 2), 0], [s(8)])),
    I("s_load:self", "$sgpr8_sgpr9 = S_LOAD_DWORDX2_IMM $sgpr8_sgpr9, 0, 0", "s_load_dwordx2 s[8:9], s[8:9], 0x0",
      dialect("s_load_dwordx2", [s(8, 2), 0], [s(8, 2)])),
]

SCALAR = [
    I("s_mov:s", "$sgpr8 = S_MOV_B32 1", "s_mov_b32 s8, 1", dialect("s_mov_b32", [1], [s(8)])),
    I("s_mov:m0", "$m0 = S_MOV_B32 1", "s_mov_b32 m0, 1", dialect("s_mov_b32_m0", [1])),
    I("s_mov:exec", "$exec = S_MOV_B64 1", "s_mov_b64 exec, 1", dialect("s_mov_b64_exec", [1])),
    I("s_mov:vcc", "$vcc = S_MOV_B64 1", "s_mov_b64 vcc, 1"),
    I("s_mov:read", "$sgpr20 = S_MOV_B32 $sgpr8", "s_mov_b32 s20, s8", dialect("s_mov_b32", [s(8)], [s(20)])),
    I("s_setreg:mode", "S_SETREG_B32 $sgpr20, 6145, implicit-def $mode, implicit $mode",
      "s_setreg_b32 hwreg(1, 0, 4), s20"),
    I("s_setreg:trapsts", "S_SETREG_B32 $sgpr20, 6147, implicit-def $mode, implicit $mode",
      "s_setreg_b32 hwreg(3, 0, 4), s20"),
    I("s_setreg:other", "S_SETREG_B32 $sgpr20, 6146, implicit-def $mode, implicit $mode",
      "s_setreg_b32 hwreg(2, 0, 4), s20"),
    I("s_getreg:mode", "$sgpr21 = S_GETREG_B32 6145, implicit $mode", "s_getreg_b32 s21, hwreg(1, 0, 4)"),
    I("s_rfe", "S_RFE_B64 $sgpr20_sgpr21", "s_rfe_b64 s[20:21]", tags="end"),
    I("s_sendmsg", "S_SENDMSG 3, implicit $exec, implicit $m0", "s_sendmsg 3"),
]

PRODUCERS = VALU + MEMORY + [i for i in SCALAR if "end" not in i.tags] + list(matrix_producers())
CONSUMERS = VALU + MEMORY + SCALAR + list(matrix_consumers())
