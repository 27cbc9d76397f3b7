// RUN: waveasm-translate --target=gfx950 --workgroup-size-x=256 --workgroup-size-y=2 --workgroup-size-z=1 --subgroup-size=64 --mlir-cse --loop-invariant-code-motion --canonicalize --waveasm-linear-scan="max-vgprs=64 max-agprs=64" --waveasm-insert-waitcnt=ticketed-waitcnt=true --emit-assembly %s -o %t.s
// RUN: FileCheck %s < %t.s
// RUN: llvm-mc -triple=amdgcn-amd-amdhsa -mcpu=gfx950 -filetype=obj %t.s -o %t.o

// Allocation brings legalization with it: the literal of a VOP3 instruction, the wait.
// CHECK: .amdgcn_target "amdgcn-amd-amdhsa--gfx950"
// CHECK: s_mov_b32 s[[S:[0-9]+]], 0xc0
// CHECK: v_mul_lo_u32 v{{[0-9]+}}, s[[S]], v0
// CHECK: buffer_load_dword v
// CHECK: s_waitcnt vmcnt(0)
// CHECK: buffer_store_dword
// CHECK: .amdhsa_system_vgpr_workitem_id 1
// CHECK: .max_flat_workgroup_size: 512
waveasm.program @k target = <#waveasm.gfx950> {
  %srd = waveasm.precolored.sreg 20, 4 : !waveasm.sreg<4, 4>
  %v = waveasm.precolored.vreg 0 : !waveasm.vreg
  %c = waveasm.constant 192 : <192>
  %o = waveasm.v_mul_lo_u32 %v, %c : !waveasm.vreg, !waveasm.imm<192> -> !waveasm.vreg
  %d = waveasm.buffer_load_dword %srd, %o : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg
  waveasm.buffer_store_dword %d, %srd, %v : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
  waveasm.s_endpgm
}
