"""Counting on assembly text."""

import unittest

from conductor.metrics import format_table, get_metrics

ASM = """\
  .amdgcn_target "amdgcn-amd-amdhsa--gfx942:sramecc+"
  .text
  .globl gemm
  .p2align 8
  .type gemm,@function
gemm: ; @gemm
  s_load_dwordx2 s[4:5], s[0:1], 0x10   // v99 in a comment
  s_waitcnt lgkmcnt(0)
  v_mov_b32_e32 v7, 0
  v_mov_b32_e32 v8, v7 ; a comment with v_add_u32
.Lloop:
  buffer_load_dwordx4 v[12:15], v7, s[8:11], s12 offen offset:64
  s_waitcnt vmcnt(0)
  ds_write_b128 v8, v[12:15] offset:1024
  s_barrier
  ds_read_b128 v[16:19], v8
  s_nop 0x4
  v_mfma_f32_16x16x16_f16 a[0:3], v[16:17], v[18:19], a[0:3]
  s_nop 3
  v_accvgpr_read_b32 v20, a3
  buffer_store_dword v20, v7, s[8:11], 0 offen
  s_add_u32 s12, s12, 64
  s_cmp_lt_u32 s12, s4
  s_cbranch_scc1 .Lloop
  s_endpgm
.Lend:
  .p2alignl 6, 3212836864
  .fill 256, 4, 3212836864
  .rodata
  .amdhsa_kernel gemm
    .amdhsa_group_segment_fixed_size 32768
    .amdhsa_next_free_vgpr 28
  .end_amdhsa_kernel
.amdgpu_metadata
---
amdhsa.kernels:
  - .max_flat_workgroup_size: 256
    .name: gemm
...
.end_amdgpu_metadata
"""


class Counting(unittest.TestCase):
    def test_counts(self):
        metrics = get_metrics(ASM)
        expected = dict(mfma=1, buffer_load=1, buffer_store=1, ds_read=1, ds_write=1, valu=3,
                        salu=2, s_waitcnt=2, s_nop=2, s_nop_cycles=9, s_barrier=1,
                        total_instructions=18, peak_vgpr=21, peak_agpr=4, peak_sgpr=13,
                        lds_bytes=32768)
        self.assertEqual(metrics, expected)

    def test_compatibility_entry_is_left_out(self):
        entry = "gemm:\n  s_load_dwordx4 s[4:7], s[0:1], 0\n  s_waitcnt lgkmcnt(0)\n" \
                "  s_branch .Lbody\n  .p2align 8\n.Lbody:\n"
        self.assertEqual(get_metrics(ASM.replace("gemm: ; @gemm\n", entry)), get_metrics(ASM))

    def test_without_directives(self):
        metrics = get_metrics("  s_endpgm\n")
        self.assertEqual(metrics["total_instructions"], 1)
        self.assertEqual(metrics["peak_vgpr"], 0)
        self.assertNotIn("occupancy", metrics)  # the chip's: the metrics pass says it


class Table(unittest.TestCase):
    def test_columns(self):
        text = format_table([("before", {"name": "g", "cycles": 100, "list": []}),
                             ("after", {"cycles": 90, "extra": 1})])
        self.assertEqual(text, "metric | before | after\n"
                               "cycles |    100 |    90\n"
                               "extra  |      - |     1\n")


if __name__ == "__main__":
    unittest.main()
