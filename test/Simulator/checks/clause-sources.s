// A load over the sources of a store, behind another load of the clause (row 27a of
// docs/Hazards.md). Directly behind the store, or with anything between, there is nothing.
// RUN: llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx942 -filetype=obj %s -o %t.o
// RUN: not waveasm-sim %t.o --kernel=missing --block=64 --check=hazards 2>&1 | FileCheck %s
// CHECK: hazards: is in one memory clause with
// CHECK-NEXT: buffer_load_dword v1, v4
// CHECK-NEXT: buffer_store_dword v1, v4
// CHECK-NOT: clause
// RUN: waveasm-sim %t.o --kernel=enough --block=64 --check=hazards

	.amdgcn_target "amdgcn-amd-amdhsa--gfx942"
	.amdhsa_code_object_version 5
	.macro kernel name:req, state
	.globl \name
	.p2align 8
	.type \name,@function
\name:
	s_mov_b32 s8, 0 // no records: nothing is stored or loaded
	s_mov_b32 s9, 0
	s_mov_b32 s10, 0
	s_mov_b32 s11, 0x27000
	v_mov_b32 v1, 0
	v_mov_b32 v4, 0
	buffer_store_dword v1, v4, s[8:11], 0 offen
	buffer_load_dword v1, v4, s[8:11], 0 offen
	s_waitcnt vmcnt(0)
	buffer_store_dword v1, v4, s[8:11], 0 offen
	buffer_load_dword v2, v4, s[8:11], 0 offen
	\state
	buffer_load_dword v1, v4, s[8:11], 0 offen
	s_endpgm
.Lend_\name:
	.size \name, .Lend_\name-\name
	.section .rodata
	.p2align 6
	.amdhsa_kernel \name
	  .amdhsa_next_free_vgpr 8
	  .amdhsa_next_free_sgpr 16
	  .amdhsa_accum_offset 8
	.end_amdhsa_kernel
	.text
	.endm
	.text
	kernel missing
	kernel enough, "s_nop 0"
