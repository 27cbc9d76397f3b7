// RUN: waveasm-opt %s --test-print-physical-access -o /dev/null | FileCheck %s --strict-whitespace --match-full-lines

// What LLVM MC knows of a line, and the places where its tables fall short: partial
// writes, M0 of LDS operations, relative addressing, ordering instructions.
// CHECK:raw "v_mov_b32 v5, s12": reads(s12 s126+2 %EXEC) writes(v5) unit VALU
// CHECK-NEXT:raw "v_fmac_f32 v1, v2, v3": reads(v2 v3 v1 s126+2 %EXEC %MODE) writes(v1) unit VALU
// CHECK-NEXT:raw "v_pk_fmac_f16 v1, v2, v3": reads(v2 v3 s126+2 v1 %EXEC %MODE) writes(v1) unit VALU
// CHECK-NEXT:raw "v_cndmask_b32 v1, v2, v3, vcc": reads(v2 v3 s106+2 s126+2 %VCC %EXEC) writes(v1) unit VALU
// CHECK-NEXT:raw "v_cmp_lt_u32 vcc, v1, v2": reads(v1 v2 s126+2 %EXEC) writes(s106+2 %VCC) unit VALU
// CHECK-NEXT:raw "v_cmp_lt_u32 s[4:5], v1, v2": reads(v1 v2 s126+2 %EXEC) writes(s4+2) unit VALU
// CHECK-NEXT:raw "v_cmpx_lt_u32 vcc, v1, v2": reads(v1 v2 s126+2 %EXEC) writes(s106+2 s126+2 %VCC %EXEC) unit VALU
// CHECK-NEXT:raw "v_add_co_u32 v1, vcc, v2, v3": reads(v2 v3 s126+2 %EXEC) writes(v1 s106+2 %VCC) unit VALU
// CHECK-NEXT:raw "v_addc_co_u32 v1, vcc, v2, v3, vcc": reads(v2 v3 s106+2 s126+2 %VCC %EXEC) writes(v1 s106+2 %VCC) unit VALU
// CHECK-NEXT:raw "v_writelane_b32 v1, s2, 3": reads(s2 v1) writes(v1) unit VALU
// CHECK-NEXT:raw "v_readlane_b32 s1, v2, m0": reads(v2 s124 %M0) writes(s1) unit VALU
// CHECK-NEXT:raw "v_swap_b32 v1, v2": reads(v2 v1 s126+2 %EXEC) writes(v1 v2) unit VALU
// CHECK-NEXT:raw "v_permlane32_swap_b32 v1, v2": reads(v1 v2 s126+2 %EXEC) writes(v1 v2) unit VALU
// CHECK-NEXT:raw "v_mov_b32_dpp v1, v2 quad_perm:[1,0,3,2] row_mask:0xf bank_mask:0xf": reads(v1 v2 s126+2 %EXEC) writes(v1) unit VALU
// CHECK-NEXT:raw "v_cvt_pk_fp8_f32 v1, v2, v3 op_sel:[0,0,1]": reads(v2 v3 v1 s126+2 %EXEC %MODE) writes(v1) unit VALU
// CHECK-NEXT:raw "v_cvt_f32_fp8_sdwa v1, v2 src0_sel:BYTE_1": reads(v2 s126+2 v1 %EXEC %MODE) writes(v1) unit VALU
// CHECK-NEXT:raw "v_div_scale_f32 v1, vcc, v2, v3, v4": reads(v2 v3 v4 s126+2 %EXEC %MODE) writes(v1 s106+2 %VCC) unit VALU
// CHECK-NEXT:raw "v_div_fmas_f32 v1, v2, v3, v4": reads(v2 v3 v4 s106+2 s126+2 %VCC %EXEC %MODE) writes(v1) unit VALU
// CHECK-NEXT:raw "v_mfma_f32_16x16x16_f16 a[0:3], v[4:5], a[6:7], a[0:3]": reads(v4+2 a6+2 a0+4 s126+2 %EXEC %MODE) writes(a0+4) unit MFMA
// CHECK-NEXT:raw "v_smfmac_f32_16x16x32_f16 v[0:3], v[4:5], v[6:9], v10": reads(v4+2 v6+4 v10 v0+4 s126+2 %EXEC %MODE) writes(v0+4) unit MFMA
// CHECK-NEXT:raw "v_mfma_scale_f32_16x16x128_f8f6f4 v[0:3], v[8:15], v[16:23], v[0:3], v30, v31 op_sel:[1,0,0] op_sel_hi:[0,1,0]": reads(v8+8 v16+8 v0+4 v30 v31 s126+2 %EXEC %MODE) writes(v0+4) unit MFMA
// CHECK-NEXT:raw "v_accvgpr_write_b32 a2, v1": reads(v1 s126+2 %EXEC) writes(a2) unit VALU
// CHECK-NEXT:raw "v_mad_u64_u32 v[0:1], s[4:5], v2, v3, v[4:5]": reads(v2 v3 v4+2 s126+2 %EXEC) writes(v0+2 s4+2) unit VALU
// CHECK-NEXT:raw "s_mov_b32 m0, s3": reads(s3) writes(s124 %M0) unit SALU
// CHECK-NEXT:raw "s_mov_b64 exec, s[2:3]": reads(s2+2) writes(s126+2 %EXEC) unit SALU
// CHECK-NEXT:raw "s_mov_b32 vcc_lo, 0": writes(s106 %VCC) unit SALU
// CHECK-NEXT:raw "s_and_saveexec_b64 s[2:3], vcc": reads(s106+2 s126+2 %VCC %EXEC) writes(s2+2 s126+2 %SCC %EXEC) unit SALU
// CHECK-NEXT:raw "s_add_u32 s1, s2, s3": reads(s2 s3) writes(s1 %SCC) unit SALU
// CHECK-NEXT:raw "s_addc_u32 s1, s2, s3": reads(s2 s3 %SCC) writes(s1 %SCC) unit SALU
// CHECK-NEXT:raw "s_mul_i32 s1, s2, s3": reads(s2 s3) writes(s1) unit SALU
// CHECK-NEXT:raw "s_cmp_lt_u32 s1, s2": reads(s1 s2) writes( %SCC) unit SALU
// CHECK-NEXT:raw "s_cmpk_lt_u32 s1, 5": reads(s1) writes( %SCC) unit SALU
// CHECK-NEXT:raw "s_cselect_b32 s1, s2, s3": reads(s2 s3 %SCC) writes(s1) unit SALU
// CHECK-NEXT:raw "s_cmov_b32 s1, s2": reads(s2 s1 %SCC) writes(s1) unit SALU
// CHECK-NEXT:raw "s_addk_i32 s1, 5": reads(s1) writes(s1 %SCC) unit SALU
// CHECK-NEXT:raw "s_bitset1_b32 s1, 3": reads(s1) writes(s1) unit SALU
// CHECK-NEXT:raw "s_getreg_b32 s1, hwreg(HW_REG_HW_ID)": reads( %MODE) writes(s1) unit SALU
// CHECK-NEXT:raw "s_setreg_b32 hwreg(HW_REG_MODE, 0, 4), s1": reads(s1 %MODE) writes( %MODE) unit SALU
// CHECK-NEXT:raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 0, 4), 3": reads( %MODE) writes( %MODE) unit SALU
// CHECK-NEXT:raw "s_getpc_b64 s[4:5]": writes(s4+2) unit SALU
// CHECK-NEXT:raw "s_setpc_b64 s[4:5]": reads(s4+2) unit Branch branch
// CHECK-NEXT:raw "s_swappc_b64 s[4:5], s[6:7]": reads(s6+2) writes(s4+2) unit Branch branch
// CHECK-NEXT:raw "s_branch .L_x": unit Branch branch
// CHECK-NEXT:raw "s_cbranch_scc1 .L_x": reads( %SCC) unit Branch branch
// CHECK-NEXT:raw "s_cbranch_vccz .L_x": reads(s106+2 %VCC) unit Branch branch
// CHECK-NEXT:raw "s_cbranch_execz .L_x": reads(s126+2 %EXEC) unit Branch branch
// CHECK-NEXT:raw "s_load_dword s3, s[0:1], 0x10": reads(s0+2) writes(s3) unit SMEM mem 4->0 LGKM+1
// CHECK-NEXT:raw "s_load_dwordx4 s[4:7], s[0:1], 0x10": reads(s0+2) writes(s4+4) unit SMEM mem 4->0 LGKM+2
// CHECK-NEXT:raw "s_buffer_load_dwordx2 s[2:3], s[4:7], 0": reads(s4+4) writes(s2+2) unit SMEM mem 4->0 LGKM+2
// CHECK-NEXT:raw "s_memtime s[2:3]": writes(s2+2) unit SMEM LGKM+2
// CHECK-NEXT:raw "s_dcache_inv": unknown unit SMEM
// CHECK-NEXT:raw "buffer_load_dwordx4 v[4:7], v0, s[4:7], 0 offen offset:64": reads(v0 s4+4 s126+2 %EXEC) writes(v4+4) unit VMEM mem 1->0 VM+1
// CHECK-NEXT:raw "buffer_load_dword v0, s[4:7], s8 offen offset:64 lds": reads(v0 s4+4 s8 s126+2 s124 %EXEC %M0) unit VMEM mem 1->2 VM+1
// CHECK-NEXT:raw "buffer_load_dwordx4 v0, s[4:7], s8 offen lds": reads(v0 s4+4 s8 s126+2 s124 %EXEC %M0) unit VMEM mem 1->2 VM+1
// CHECK-NEXT:raw "buffer_load_short_d16_hi v1, v0, s[4:7], 0 offen": reads(v0 s4+4 s126+2 v1 %EXEC) writes(v1) unit VMEM mem 1->0 VM+1
// CHECK-NEXT:raw "buffer_store_dwordx4 v[4:7], v0, s[4:7], 0 offen": reads(v4+4 v0 s4+4 s126+2 %EXEC) unit VMEM mem 0->1 VM+1
// CHECK-NEXT:raw "buffer_atomic_add_f32 v1, v0, s[4:7], 0 offen": reads(v1 v0 s4+4 s126+2 %EXEC) unit VMEM mem 1->1 VM+1
// CHECK-NEXT:raw "buffer_atomic_add_f32 v1, v0, s[4:7], 0 offen sc0": reads(v1 v0 s4+4 s126+2 %EXEC) writes(v1) unit VMEM mem 1->1 VM+1
// CHECK-NEXT:raw "buffer_atomic_cmpswap v[2:3], v0, s[4:7], 0 offen sc0": reads(v2+2 v0 s4+4 s126+2 %EXEC) writes(v2+2) unit VMEM mem 1->1 VM+1
// CHECK-NEXT:raw "global_load_dword v1, v2, s[4:5]": reads(s4+2 v2 s126+2 %EXEC) writes(v1) unit VMEM mem 1->0 VM+1
// CHECK-NEXT:raw "global_store_dword v[2:3], a1, off": reads(v2+2 a1 s126+2 %EXEC) unit VMEM mem 0->1 VM+1
// CHECK-NEXT:raw "global_load_lds_dword v[0:1], off offset:16": reads(v0+2 s124 s126+2 %EXEC %M0) unit VMEM mem 1->2 VM+1
// CHECK-NEXT:raw "flat_load_dword v1, v[2:3]": unknown reads(v2+2 s126+2 s102+2 %EXEC) writes(v1) unit VMEM mem 3->0 VM+1
// CHECK-NEXT:raw "scratch_load_dword v1, off, s4": reads(s4 s126+2 s102+2 %EXEC) writes(v1) unit VMEM mem 1->0 VM+1
// CHECK-NEXT:raw "buffer_wbl2 sc1": unknown reads(s126+2 %EXEC) unit VMEM VM+1
// CHECK-NEXT:raw "buffer_inv sc1": unknown reads(s126+2 %EXEC) unit VMEM VM+1
// CHECK-NEXT:raw "ds_read_b128 v[4:7], v0 offset:1024": reads(v0 s126+2 %EXEC) writes(v4+4) unit LDS mem 2->0 LGKM+1
// CHECK-NEXT:raw "ds_read_b128 a[4:7], v0 offset:1024": reads(v0 s126+2 %EXEC) writes(a4+4) unit LDS mem 2->0 LGKM+1
// CHECK-NEXT:raw "ds_write_b64 v0, v[2:3] offset:8": reads(v0 v2+2 s126+2 %EXEC) unit LDS mem 0->2 LGKM+1
// CHECK-NEXT:raw "ds_add_rtn_u32 v1, v2, v3": reads(v2 v3 s126+2 %EXEC) writes(v1) unit LDS mem 2->2 LGKM+1
// CHECK-NEXT:raw "ds_bpermute_b32 v1, v2, v3": reads(v2 v3 s126+2 %EXEC) writes(v1) unit LDS LGKM+1
// CHECK-NEXT:raw "ds_read_u16_d16 v1, v2": reads(v2 v1 s126+2 %EXEC) writes(v1) unit LDS mem 2->0 LGKM+1
// CHECK-NEXT:raw "ds_read_b64_tr_b16 v[4:5], v2": reads(v2 s126+2 %EXEC) writes(v4+2) unit LDS mem 2->0 LGKM+1
// CHECK-NEXT:raw "s_waitcnt vmcnt(0)": unknown unit Internal
// CHECK-NEXT:raw "s_barrier": unknown unit Internal
// CHECK-NEXT:raw "s_nop 3": unit Internal
// CHECK-NEXT:raw "s_sleep 1": unit Internal
// CHECK-NEXT:raw "s_setprio 1": unknown unit Internal
// CHECK-NEXT:raw "s_endpgm": unit Internal terminator
// CHECK-NEXT:raw "s_sendmsg sendmsg(MSG_INTERRUPT)": unknown reads(s126+2 s124 %EXEC %M0) unit Internal
// CHECK-NEXT:raw "s_mov_b32 s1, flat_scratch_lo": reads(s102) writes(s1) unit SALU
// CHECK-NEXT:raw "s_mov_b64 s[2:3], flat_scratch": reads(s102+2) writes(s2+2) unit SALU
// CHECK-NEXT:raw "s_mov_b32 s1, ttmp3": reads(s111) writes(s1) unit SALU
// CHECK-NEXT:raw "s_mov_b64 ttmp[4:5], 0": writes(s112+2) unit SALU
// CHECK-NEXT:raw "s_mov_b32 s1, src_scc": reads( %SCC) writes(s1) unit SALU
// CHECK-NEXT:raw "s_mov_b64 s[2:3], src_shared_base": writes(s2+2) unit SALU
// CHECK-NEXT:raw "s_mov_b64 s[2:3], xnack_mask": reads(s104+2) writes(s2+2) unit SALU
// CHECK-NEXT:raw "v_mov_b32 v1, src_vccz": reads(s106+2 s126+2 %VCC %EXEC) writes(v1) unit VALU
// CHECK-NEXT:raw "s_set_gpr_idx_on s0, gpr_idx(SRC0)": unknown reads(s0 s124 %M0 %MODE) writes(s124 %M0 %MODE) unit SALU
// CHECK-NEXT:raw "s_set_gpr_idx_off": unknown reads( %MODE) writes( %MODE) unit SALU
// CHECK-NEXT:raw "v_mov_b32 v1, v2 // comment": reads(v2 s126+2 %EXEC) writes(v1) unit VALU
// CHECK-NEXT:raw ".p2align 8": unknown unit None
// CHECK-NEXT:raw ".L_x:": unknown unit None
// CHECK-NEXT:raw "L: v_mov_b32 v1, v2": unknown unit None
// CHECK-NEXT:raw "garbage here": unknown unit None
// CHECK-NEXT:raw "v_mov_b32 v300, v1": unknown unit None
// CHECK-NEXT:raw "s_movrels_b32 s1, s2": unknown reads(s2 s124 %M0) writes(s1) unit SALU
// CHECK-NEXT:raw "s_call_b64 s[4:5], .L_x": writes(s4+2) unit Branch branch
// CHECK-NEXT:raw "s_mov_b32 s3, foo@rel32@lo+4": writes(s3) unit SALU
// CHECK-NEXT:raw "v_pk_fma_f32 v[0:1], v[2:3], v[4:5], v[6:7] op_sel_hi:[0,1,1]": reads(v2+2 v4+2 v6+2 s126+2 %EXEC %MODE) writes(v0+2) unit VALU
// CHECK-NEXT:raw "s_nop 0 ; comment": unit Internal
// CHECK-NEXT:raw "s_load_dwordx2 s[2:3], s[0:1], s5 offset:0x10": reads(s0+2 s5) writes(s2+2) unit SMEM mem 4->0 LGKM+2
waveasm.program @k target = <#waveasm.gfx950> {
  waveasm.raw "v_mov_b32 v5, s12"
  waveasm.raw "v_fmac_f32 v1, v2, v3"
  waveasm.raw "v_pk_fmac_f16 v1, v2, v3"
  waveasm.raw "v_cndmask_b32 v1, v2, v3, vcc"
  waveasm.raw "v_cmp_lt_u32 vcc, v1, v2"
  waveasm.raw "v_cmp_lt_u32 s[4:5], v1, v2"
  waveasm.raw "v_cmpx_lt_u32 vcc, v1, v2"
  waveasm.raw "v_add_co_u32 v1, vcc, v2, v3"
  waveasm.raw "v_addc_co_u32 v1, vcc, v2, v3, vcc"
  waveasm.raw "v_writelane_b32 v1, s2, 3"
  waveasm.raw "v_readlane_b32 s1, v2, m0"
  waveasm.raw "v_swap_b32 v1, v2"
  waveasm.raw "v_permlane32_swap_b32 v1, v2"
  waveasm.raw "v_mov_b32_dpp v1, v2 quad_perm:[1,0,3,2] row_mask:0xf bank_mask:0xf"
  waveasm.raw "v_cvt_pk_fp8_f32 v1, v2, v3 op_sel:[0,0,1]"
  waveasm.raw "v_cvt_f32_fp8_sdwa v1, v2 src0_sel:BYTE_1"
  waveasm.raw "v_div_scale_f32 v1, vcc, v2, v3, v4"
  waveasm.raw "v_div_fmas_f32 v1, v2, v3, v4"
  waveasm.raw "v_mfma_f32_16x16x16_f16 a[0:3], v[4:5], a[6:7], a[0:3]"
  waveasm.raw "v_smfmac_f32_16x16x32_f16 v[0:3], v[4:5], v[6:9], v10"
  waveasm.raw "v_mfma_scale_f32_16x16x128_f8f6f4 v[0:3], v[8:15], v[16:23], v[0:3], v30, v31 op_sel:[1,0,0] op_sel_hi:[0,1,0]"
  waveasm.raw "v_accvgpr_write_b32 a2, v1"
  waveasm.raw "v_mad_u64_u32 v[0:1], s[4:5], v2, v3, v[4:5]"
  waveasm.raw "s_mov_b32 m0, s3"
  waveasm.raw "s_mov_b64 exec, s[2:3]"
  waveasm.raw "s_mov_b32 vcc_lo, 0"
  waveasm.raw "s_and_saveexec_b64 s[2:3], vcc"
  waveasm.raw "s_add_u32 s1, s2, s3"
  waveasm.raw "s_addc_u32 s1, s2, s3"
  waveasm.raw "s_mul_i32 s1, s2, s3"
  waveasm.raw "s_cmp_lt_u32 s1, s2"
  waveasm.raw "s_cmpk_lt_u32 s1, 5"
  waveasm.raw "s_cselect_b32 s1, s2, s3"
  waveasm.raw "s_cmov_b32 s1, s2"
  waveasm.raw "s_addk_i32 s1, 5"
  waveasm.raw "s_bitset1_b32 s1, 3"
  waveasm.raw "s_getreg_b32 s1, hwreg(HW_REG_HW_ID)"
  waveasm.raw "s_setreg_b32 hwreg(HW_REG_MODE, 0, 4), s1"
  waveasm.raw "s_setreg_imm32_b32 hwreg(HW_REG_MODE, 0, 4), 3"
  waveasm.raw "s_getpc_b64 s[4:5]"
  waveasm.raw "s_setpc_b64 s[4:5]"
  waveasm.raw "s_swappc_b64 s[4:5], s[6:7]"
  waveasm.raw "s_branch .L_x"
  waveasm.raw "s_cbranch_scc1 .L_x"
  waveasm.raw "s_cbranch_vccz .L_x"
  waveasm.raw "s_cbranch_execz .L_x"
  waveasm.raw "s_load_dword s3, s[0:1], 0x10"
  waveasm.raw "s_load_dwordx4 s[4:7], s[0:1], 0x10"
  waveasm.raw "s_buffer_load_dwordx2 s[2:3], s[4:7], 0"
  waveasm.raw "s_memtime s[2:3]"
  waveasm.raw "s_dcache_inv"
  waveasm.raw "buffer_load_dwordx4 v[4:7], v0, s[4:7], 0 offen offset:64"
  waveasm.raw "buffer_load_dword v0, s[4:7], s8 offen offset:64 lds"
  waveasm.raw "buffer_load_dwordx4 v0, s[4:7], s8 offen lds"
  waveasm.raw "buffer_load_short_d16_hi v1, v0, s[4:7], 0 offen"
  waveasm.raw "buffer_store_dwordx4 v[4:7], v0, s[4:7], 0 offen"
  waveasm.raw "buffer_atomic_add_f32 v1, v0, s[4:7], 0 offen"
  waveasm.raw "buffer_atomic_add_f32 v1, v0, s[4:7], 0 offen sc0"
  waveasm.raw "buffer_atomic_cmpswap v[2:3], v0, s[4:7], 0 offen sc0"
  waveasm.raw "global_load_dword v1, v2, s[4:5]"
  waveasm.raw "global_store_dword v[2:3], a1, off"
  waveasm.raw "global_load_lds_dword v[0:1], off offset:16"
  waveasm.raw "flat_load_dword v1, v[2:3]"
  waveasm.raw "scratch_load_dword v1, off, s4"
  waveasm.raw "buffer_wbl2 sc1"
  waveasm.raw "buffer_inv sc1"
  waveasm.raw "ds_read_b128 v[4:7], v0 offset:1024"
  waveasm.raw "ds_read_b128 a[4:7], v0 offset:1024"
  waveasm.raw "ds_write_b64 v0, v[2:3] offset:8"
  waveasm.raw "ds_add_rtn_u32 v1, v2, v3"
  waveasm.raw "ds_bpermute_b32 v1, v2, v3"
  waveasm.raw "ds_read_u16_d16 v1, v2"
  waveasm.raw "ds_read_b64_tr_b16 v[4:5], v2"
  waveasm.raw "s_waitcnt vmcnt(0)"
  waveasm.raw "s_barrier"
  waveasm.raw "s_nop 3"
  waveasm.raw "s_sleep 1"
  waveasm.raw "s_setprio 1"
  waveasm.raw "s_endpgm"
  waveasm.raw "s_sendmsg sendmsg(MSG_INTERRUPT)"
  waveasm.raw "s_mov_b32 s1, flat_scratch_lo"
  waveasm.raw "s_mov_b64 s[2:3], flat_scratch"
  waveasm.raw "s_mov_b32 s1, ttmp3"
  waveasm.raw "s_mov_b64 ttmp[4:5], 0"
  waveasm.raw "s_mov_b32 s1, src_scc"
  waveasm.raw "s_mov_b64 s[2:3], src_shared_base"
  waveasm.raw "s_mov_b64 s[2:3], xnack_mask"
  waveasm.raw "v_mov_b32 v1, src_vccz"
  waveasm.raw "s_set_gpr_idx_on s0, gpr_idx(SRC0)"
  waveasm.raw "s_set_gpr_idx_off"
  waveasm.raw "v_mov_b32 v1, v2 // comment"
  waveasm.raw ".p2align 8"
  waveasm.raw ".L_x:"
  waveasm.raw "L: v_mov_b32 v1, v2"
  waveasm.raw "garbage here"
  waveasm.raw "v_mov_b32 v300, v1"
  waveasm.raw "s_movrels_b32 s1, s2"
  waveasm.raw "s_call_b64 s[4:5], .L_x"
  waveasm.raw "s_mov_b32 s3, foo@rel32@lo+4"
  waveasm.raw "v_pk_fma_f32 v[0:1], v[2:3], v[4:5], v[6:7] op_sel_hi:[0,1,1]"
  waveasm.raw "s_nop 0 ; comment"
  waveasm.raw "s_load_dwordx2 s[2:3], s[0:1], s5 offset:0x10"
}
