// A kernel with exactly the waits and wait states that it needs: waits for a scalar load,
// loads of both kinds and a loop, a matrix result, an SGPR that a VALU instruction writes.
	.amdgcn_target "amdgcn-amd-amdhsa--gfx950"
	.text
	.globl kernel
	.p2align 8
	.type kernel,@function
kernel:
	s_load_dwordx4 s[4:7], s[0:1], 0x0
	v_lshlrev_b32_e32 v1, 4, v0
	v_lshlrev_b32_e32 v2, 2, v0
	s_movk_i32 s2, 0x4
	v_mov_b32_e32 v12, 0
	s_waitcnt lgkmcnt(0)
	global_load_dwordx4 v[4:7], v1, s[4:5]
	global_load_dwordx4 v[8:11], v1, s[4:5] offset:1024
.Lloop:
	s_waitcnt vmcnt(1)
	ds_write_b128 v1, v[4:7]
	s_waitcnt vmcnt(0)
	ds_write_b128 v1, v[8:11] offset:1024
	ds_read_b32 v13, v2
	ds_read_b32 v14, v2 offset:256
	s_waitcnt lgkmcnt(1)
	v_add_u32_e32 v12, v12, v13
	s_waitcnt lgkmcnt(0)
	v_add_u32_e32 v12, v12, v14
	s_add_i32 s2, s2, -1
	s_cmp_lg_u32 s2, 0
	s_cbranch_scc1 .Lloop
	v_mfma_f32_16x16x32_f16 v[4:7], v[4:7], v[8:11], 0
	s_nop 7
	v_add_f32_e32 v4, v4, v12
	s_nop 0
	v_readfirstlane_b32 s6, v4
	s_nop 4
	global_store_dword v2, v4, s[6:7]
	s_endpgm
.Lend:
	.size kernel, .Lend-kernel
	.rodata
	.p2align 6
	.amdhsa_kernel kernel
	  .amdhsa_user_sgpr_kernarg_segment_ptr 1
	  .amdhsa_next_free_vgpr 16
	  .amdhsa_next_free_sgpr 16
	  .amdhsa_accum_offset 16
	.end_amdhsa_kernel
