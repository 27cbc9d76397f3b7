#!/usr/bin/env python3
"""usage: kernel.py CHIP BODY.s OUT.o [key=value ...]

Assembles the lines of BODY.s as kernel "k" whose arguments are `buffers` pointers (default 1). Other
keys: block (work-items, 64), lds (bytes, 0).
"""
import subprocess
import sys

chip, body, output = sys.argv[1:4]
keys = dict(buffers=1, block=64, lds=0)
keys.update((k, int(v)) for k, v in (pair.split("=") for pair in sys.argv[4:]))
args = "".join(f"      - {{.offset: {8 * i}, .size: 8, .value_kind: global_buffer, "
               f".address_space: global}}\n" for i in range(keys["buffers"]))
with open(body) as file:
    code = file.read()
text = f"""
.amdgcn_target "amdgcn-amd-amdhsa--{chip}"
.text
.globl k
.p2align 8
.type k,@function
k:
{code}
  s_endpgm
.size k, .-k
.rodata
.p2align 6
.amdhsa_kernel k
  .amdhsa_next_free_vgpr 64
  .amdhsa_next_free_sgpr 64
  .amdhsa_accum_offset 32
  .amdhsa_group_segment_fixed_size {keys["lds"]}
  .amdhsa_kernarg_size {8 * keys["buffers"]}
  .amdhsa_user_sgpr_kernarg_segment_ptr 1
  .amdhsa_system_sgpr_workgroup_id_x 1
.end_amdhsa_kernel
.amdgpu_metadata
---
amdhsa.version: [1, 2]
amdhsa.target: amdgcn-amd-amdhsa--{chip}
amdhsa.kernels:
  - .name: k
    .symbol: k.kd
    .kernarg_segment_size: {8 * keys["buffers"]}
    .kernarg_segment_align: 8
    .group_segment_fixed_size: {keys["lds"]}
    .private_segment_fixed_size: 0
    .wavefront_size: 64
    .sgpr_count: 70
    .vgpr_count: 64
    .max_flat_workgroup_size: {keys["block"]}
    .args:
{args}...
.end_amdgpu_metadata
"""
done = subprocess.run(["llvm-mc", "-triple=amdgcn-amd-amdhsa", f"-mcpu={chip}", "-filetype=obj",
                       "-o", output, "-"], input=text, text=True)
sys.exit(done.returncode)
