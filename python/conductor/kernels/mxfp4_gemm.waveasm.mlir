// MXFP4 GEMM, 256x192x256 tile, 8 waves, f32 output, gfx950, as WaveASM IR before scheduling.
// From an example kernel of iree-org/wave; licence: Apache-2.0 WITH LLVM-exception.
module {
  waveasm.program @gemm target = <#waveasm.gfx950> abi = <> attributes {lds_size = 114688 : i64, num_kernel_args = 14 : i64, workgroup_size = [256, 2, 1]} {
    waveasm.comment "SRD setup prologue"
    %0 = waveasm.precolored.sreg 0, 2 : !waveasm.sreg<2, 2>
    %1 = waveasm.constant 0 : <0>
    %2 = waveasm.s_load_dwordx2 %0, %1 : !waveasm.sreg<2, 2>, !waveasm.imm<0> -> !waveasm.sreg<2, 2>
    %3 = waveasm.constant 8 : <8>
    %4 = waveasm.s_load_dwordx2 %0, %3 : !waveasm.sreg<2, 2>, !waveasm.imm<8> -> !waveasm.sreg<2, 4>
    %5 = waveasm.constant 16 : <16>
    %6 = waveasm.s_load_dwordx2 %0, %5 : !waveasm.sreg<2, 2>, !waveasm.imm<16> -> !waveasm.sreg<2, 6>
    %7 = waveasm.constant 24 : <24>
    %8 = waveasm.s_load_dwordx2 %0, %7 : !waveasm.sreg<2, 2>, !waveasm.imm<24> -> !waveasm.sreg<2, 8>
    %9 = waveasm.constant 32 : <32>
    %10 = waveasm.s_load_dwordx2 %0, %9 : !waveasm.sreg<2, 2>, !waveasm.imm<32> -> !waveasm.sreg<2, 10>
    %11 = waveasm.s_load_dwordx2 %0, %9 : !waveasm.sreg<2, 2>, !waveasm.imm<32> -> !waveasm.sreg<2, 10>
    %12 = waveasm.constant 40 : <40>
    %13 = waveasm.s_load_dwordx2 %0, %12 : !waveasm.sreg<2, 2>, !waveasm.imm<40> -> !waveasm.sreg<2, 12>
    %14 = waveasm.constant 48 : <48>
    %15 = waveasm.s_load_dwordx2 %0, %14 : !waveasm.sreg<2, 2>, !waveasm.imm<48> -> !waveasm.sreg<2, 14>
    waveasm.raw "s_branch .L_gemm_main"
    waveasm.raw ".p2align 8"
    waveasm.raw ".L_gemm_main:"
    %16 = waveasm.constant 56 : <56>
    %17 = waveasm.s_load_dwordx2 %0, %16 : !waveasm.sreg<2, 2>, !waveasm.imm<56> -> !waveasm.sreg<2, 44>
    %18 = waveasm.constant 64 : <64>
    %19 = waveasm.s_load_dwordx2 %0, %18 : !waveasm.sreg<2, 2>, !waveasm.imm<64> -> !waveasm.sreg<2, 46>
    %20 = waveasm.constant 72 : <72>
    %21 = waveasm.s_load_dwordx2 %0, %20 : !waveasm.sreg<2, 2>, !waveasm.imm<72> -> !waveasm.sreg<2, 48>
    %22 = waveasm.constant 80 : <80>
    %23 = waveasm.s_load_dwordx2 %0, %22 : !waveasm.sreg<2, 2>, !waveasm.imm<80> -> !waveasm.sreg<2, 50>
    %24 = waveasm.constant 88 : <88>
    %25 = waveasm.s_load_dwordx2 %0, %24 : !waveasm.sreg<2, 2>, !waveasm.imm<88> -> !waveasm.sreg<2, 52>
    %26 = waveasm.constant 96 : <96>
    %27 = waveasm.s_load_dwordx2 %0, %26 : !waveasm.sreg<2, 2>, !waveasm.imm<96> -> !waveasm.sreg<2, 54>
    waveasm.s_waitcnt lgkmcnt(0)
    %28 = waveasm.precolored.sreg 2, 2 : !waveasm.sreg<2, 2>
    %29 = waveasm.s_mov_b64 %28 : !waveasm.sreg<2, 2> -> !waveasm.psreg<20, 2>
    waveasm.dce_protect %29 : !waveasm.psreg<20, 2>
    %30 = waveasm.constant 2147483646 : <2147483646>
    %31 = waveasm.s_mov_b32 %30 : !waveasm.imm<2147483646> -> !waveasm.psreg<22>
    waveasm.dce_protect %31 : !waveasm.psreg<22>
    %32 = waveasm.constant 131072 : <131072>
    %33 = waveasm.s_mov_b32 %32 : !waveasm.imm<131072> -> !waveasm.psreg<23>
    waveasm.dce_protect %33 : !waveasm.psreg<23>
    %34 = waveasm.precolored.sreg 24, 4 : !waveasm.sreg<4, 4>
    %35 = waveasm.precolored.sreg 4, 2 : !waveasm.sreg<2, 4>
    %36 = waveasm.s_mov_b64 %35 : !waveasm.sreg<2, 4> -> !waveasm.psreg<24, 2>
    waveasm.dce_protect %36 : !waveasm.psreg<24, 2>
    %37 = waveasm.s_mov_b32 %30 : !waveasm.imm<2147483646> -> !waveasm.psreg<26>
    waveasm.dce_protect %37 : !waveasm.psreg<26>
    %38 = waveasm.s_mov_b32 %32 : !waveasm.imm<131072> -> !waveasm.psreg<27>
    waveasm.dce_protect %38 : !waveasm.psreg<27>
    %39 = waveasm.precolored.sreg 6, 2 : !waveasm.sreg<2, 6>
    %40 = waveasm.s_mov_b64 %39 : !waveasm.sreg<2, 6> -> !waveasm.psreg<28, 2>
    waveasm.dce_protect %40 : !waveasm.psreg<28, 2>
    %41 = waveasm.s_mov_b32 %30 : !waveasm.imm<2147483646> -> !waveasm.psreg<30>
    waveasm.dce_protect %41 : !waveasm.psreg<30>
    %42 = waveasm.s_mov_b32 %32 : !waveasm.imm<131072> -> !waveasm.psreg<31>
    waveasm.dce_protect %42 : !waveasm.psreg<31>
    %43 = waveasm.precolored.sreg 32, 4 : !waveasm.sreg<4, 4>
    %44 = waveasm.precolored.sreg 8, 2 : !waveasm.sreg<2, 8>
    %45 = waveasm.s_mov_b64 %44 : !waveasm.sreg<2, 8> -> !waveasm.psreg<32, 2>
    waveasm.dce_protect %45 : !waveasm.psreg<32, 2>
    %46 = waveasm.s_mov_b32 %30 : !waveasm.imm<2147483646> -> !waveasm.psreg<34>
    waveasm.dce_protect %46 : !waveasm.psreg<34>
    %47 = waveasm.s_mov_b32 %32 : !waveasm.imm<131072> -> !waveasm.psreg<35>
    waveasm.dce_protect %47 : !waveasm.psreg<35>
    %48 = waveasm.precolored.sreg 10, 2 : !waveasm.sreg<2, 10>
    %49 = waveasm.s_mov_b64 %48 : !waveasm.sreg<2, 10> -> !waveasm.psreg<36, 2>
    waveasm.dce_protect %49 : !waveasm.psreg<36, 2>
    %50 = waveasm.s_mov_b32 %30 : !waveasm.imm<2147483646> -> !waveasm.psreg<38>
    waveasm.dce_protect %50 : !waveasm.psreg<38>
    %51 = waveasm.s_mov_b32 %32 : !waveasm.imm<131072> -> !waveasm.psreg<39>
    waveasm.dce_protect %51 : !waveasm.psreg<39>
    %52 = waveasm.precolored.sreg 40, 4 : !waveasm.sreg<4, 4>
    %53 = waveasm.precolored.sreg 10, 2 : !waveasm.sreg<2, 10>
    %54 = waveasm.s_mov_b64 %53 : !waveasm.sreg<2, 10> -> !waveasm.psreg<40, 2>
    waveasm.dce_protect %54 : !waveasm.psreg<40, 2>
    %55 = waveasm.s_mov_b32 %30 : !waveasm.imm<2147483646> -> !waveasm.psreg<42>
    waveasm.dce_protect %55 : !waveasm.psreg<42>
    %56 = waveasm.s_mov_b32 %32 : !waveasm.imm<131072> -> !waveasm.psreg<43>
    waveasm.dce_protect %56 : !waveasm.psreg<43>
    waveasm.raw "v_mov_b32 v5, s12"
    waveasm.raw "v_mov_b32 v6, s14"
    %57 = waveasm.precolored.vreg 7 : !waveasm.vreg
    waveasm.raw "v_mov_b32 v7, s44"
    waveasm.raw "v_mov_b32 v8, s46"
    %58 = waveasm.precolored.vreg 9 : !waveasm.vreg
    waveasm.raw "v_mov_b32 v9, s48"
    waveasm.raw "v_mov_b32 v10, s50"
    %59 = waveasm.precolored.vreg 11 : !waveasm.vreg
    waveasm.raw "v_mov_b32 v11, s52"
    %60 = waveasm.precolored.vreg 12 : !waveasm.vreg
    waveasm.raw "v_mov_b32 v12, s54"
    waveasm.comment "End SRD setup"
    %61 = waveasm.constant 4 : <4>
    %62 = waveasm.constant 4294967295 : <4294967295>
    %63 = waveasm.constant 2 : <2>
    %64 = waveasm.constant 1 : <1>
    %65 = waveasm.precolored.sreg 16 : !waveasm.sreg
    %66 = waveasm.precolored.sreg 17 : !waveasm.sreg
    %67 = waveasm.precolored.vreg 0 : !waveasm.vreg
    %68 = waveasm.constant 1023 : <1023>
    %69 = waveasm.v_and_b32 %68, %67 : !waveasm.imm<1023>, !waveasm.vreg -> !waveasm.vreg
    %70 = waveasm.precolored.vreg 0 : !waveasm.vreg
    %71 = waveasm.constant 10 : <10>
    %72 = waveasm.v_bfe_u32 %70, %71, %71 : !waveasm.vreg, !waveasm.imm<10>, !waveasm.imm<10> -> !waveasm.vreg
    %73 = waveasm.constant 5 : <5>
    %74 = waveasm.constant 24576 : <24576>
    %75 = waveasm.constant 49152 : <49152>
    %76 = waveasm.constant 81920 : <81920>
    %77 = waveasm.v_lshlrev_b32 %73, %72 : !waveasm.imm<5>, !waveasm.vreg -> !waveasm.vreg
    %78 = waveasm.constant 6 : <6>
    %79 = waveasm.v_lshrrev_b32 %78, %69 : !waveasm.imm<6>, !waveasm.vreg -> !waveasm.vreg
    %80 = waveasm.constant 3 : <3>
    %81 = waveasm.v_lshlrev_b32 %80, %79 : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
    %82 = waveasm.v_lshl_or_b32 %72, %73, %81 : !waveasm.vreg, !waveasm.imm<5>, !waveasm.vreg -> !waveasm.vreg
    %83 = waveasm.v_lshl_or_b32 %72, %63, %79 : !waveasm.vreg, !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %84 = waveasm.v_lshlrev_b32 %3, %1 : !waveasm.imm<8>, !waveasm.imm<0> -> !waveasm.vreg
    %85 = waveasm.v_sub_u32 %82, %84 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %86 = waveasm.v_readfirstlane_b32 %85 : !waveasm.vreg -> !waveasm.sreg
    %87 = waveasm.v_lshrrev_b32 %64, %57 : !waveasm.imm<1>, !waveasm.vreg -> !waveasm.vreg
    %88 = waveasm.v_lshlrev_b32 %3, %65 : !waveasm.imm<8>, !waveasm.sreg -> !waveasm.vreg
    %89 = waveasm.v_lshl_or_b32 %72, %73, %88 : !waveasm.vreg, !waveasm.imm<5>, !waveasm.vreg -> !waveasm.vreg
    %90 = waveasm.v_lshrrev_b32 %80, %69 : !waveasm.imm<3>, !waveasm.vreg -> !waveasm.vreg
    %91 = waveasm.v_or_b32 %89, %90 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %92 = waveasm.v_lshl_or_b32 %72, %73, %90 : !waveasm.vreg, !waveasm.imm<5>, !waveasm.vreg -> !waveasm.vreg
    %93 = waveasm.v_sub_u32 %91, %84 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %94 = waveasm.constant 7 : <7>
    %95 = waveasm.v_and_b32 %90, %94 : !waveasm.vreg, !waveasm.imm<7> -> !waveasm.vreg
    %96 = waveasm.v_and_b32 %69, %94 : !waveasm.vreg, !waveasm.imm<7> -> !waveasm.vreg
    %97 = waveasm.v_xor_b32 %96, %95 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %98 = waveasm.v_lshlrev_b32 %61, %97 : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
    %99 = waveasm.v_mul_lo_u32 %93, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %100 = waveasm.v_add_u32 %99, %98 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %101 = waveasm.precolored.sreg 20, 4 : !waveasm.sreg<4, 4>
    %102 = waveasm.extract %101[0] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %103 = waveasm.extract %101[1] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %104 = waveasm.extract %101[2] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %105 = waveasm.s_mov_b32 %102 : !waveasm.sreg -> !waveasm.sreg
    %106 = waveasm.constant 65535 : <65535>
    %dst, %scc = waveasm.s_and_b32 %103, %106 : !waveasm.sreg, !waveasm.imm<65535> -> !waveasm.sreg, !waveasm.scc
    %107 = waveasm.constant 1073741824 : <1073741824>
    %dst_0, %scc_1 = waveasm.s_or_b32 %dst, %107 : !waveasm.sreg, !waveasm.imm<1073741824> -> !waveasm.sreg, !waveasm.scc
    %108 = waveasm.s_mov_b32 %104 : !waveasm.sreg -> !waveasm.sreg
    %109 = waveasm.constant 159744 : <159744>
    %110 = waveasm.s_mov_b32 %109 : !waveasm.imm<159744> -> !waveasm.sreg
    %111 = waveasm.pack %105, %dst_0, %108, %110 : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
    %dst_2, %scc_3 = waveasm.s_lshl_b32 %86, %94 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.sreg, !waveasm.scc
    %dst_4, %scc_5 = waveasm.s_add_u32 %dst_2, %76 : !waveasm.sreg, !waveasm.imm<81920> -> !waveasm.sreg, !waveasm.scc
    waveasm.s_mov_b32_m0 %dst_4 : !waveasm.sreg
    waveasm.buffer_load_dwordx4_lds %100, %111, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
    %112 = waveasm.v_add_u32 %85, %18 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
    %113 = waveasm.v_readfirstlane_b32 %112 : !waveasm.vreg -> !waveasm.sreg
    %114 = waveasm.v_add_u32 %93, %18 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
    %115 = waveasm.v_mul_lo_u32 %114, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %116 = waveasm.v_add_u32 %115, %98 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %dst_6, %scc_7 = waveasm.s_lshl_b32 %113, %94 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.sreg, !waveasm.scc
    %dst_8, %scc_9 = waveasm.s_add_u32 %dst_6, %76 : !waveasm.sreg, !waveasm.imm<81920> -> !waveasm.sreg, !waveasm.scc
    waveasm.s_mov_b32_m0 %dst_8 : !waveasm.sreg
    waveasm.buffer_load_dwordx4_lds %116, %111, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
    %117 = waveasm.v_or_b32 %83, %5 : !waveasm.vreg, !waveasm.imm<16> -> !waveasm.vreg
    %118 = waveasm.constant 128 : <128>
    %119 = waveasm.v_add_u32 %85, %118 : !waveasm.vreg, !waveasm.imm<128> -> !waveasm.vreg
    %120 = waveasm.v_readfirstlane_b32 %119 : !waveasm.vreg -> !waveasm.sreg
    %121 = waveasm.v_or_b32 %92, %118 : !waveasm.vreg, !waveasm.imm<128> -> !waveasm.vreg
    %122 = waveasm.v_add_u32 %93, %118 : !waveasm.vreg, !waveasm.imm<128> -> !waveasm.vreg
    %123 = waveasm.v_mul_lo_u32 %122, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %124 = waveasm.v_add_u32 %123, %98 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %dst_10, %scc_11 = waveasm.s_lshl_b32 %120, %94 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.sreg, !waveasm.scc
    %dst_12, %scc_13 = waveasm.s_add_u32 %dst_10, %76 : !waveasm.sreg, !waveasm.imm<81920> -> !waveasm.sreg, !waveasm.scc
    waveasm.s_mov_b32_m0 %dst_12 : !waveasm.sreg
    waveasm.buffer_load_dwordx4_lds %124, %111, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
    %125 = waveasm.constant 192 : <192>
    %126 = waveasm.v_add_u32 %85, %125 : !waveasm.vreg, !waveasm.imm<192> -> !waveasm.vreg
    %127 = waveasm.v_readfirstlane_b32 %126 : !waveasm.vreg -> !waveasm.sreg
    %128 = waveasm.v_add_u32 %93, %125 : !waveasm.vreg, !waveasm.imm<192> -> !waveasm.vreg
    %129 = waveasm.v_mul_lo_u32 %128, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %130 = waveasm.v_add_u32 %129, %98 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %dst_14, %scc_15 = waveasm.s_lshl_b32 %127, %94 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.sreg, !waveasm.scc
    %dst_16, %scc_17 = waveasm.s_add_u32 %dst_14, %76 : !waveasm.sreg, !waveasm.imm<81920> -> !waveasm.sreg, !waveasm.scc
    waveasm.s_mov_b32_m0 %dst_16 : !waveasm.sreg
    waveasm.buffer_load_dwordx4_lds %130, %111, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
    %131 = waveasm.constant -192 : <-192>
    %132 = waveasm.v_readfirstlane_b32 %82 : !waveasm.vreg -> !waveasm.sreg
    %133 = waveasm.v_lshlrev_b32 %3, %97 : !waveasm.imm<8>, !waveasm.vreg -> !waveasm.vreg
    %134 = waveasm.v_lshlrev_b32 %61, %90 : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
    %135 = waveasm.v_add_u32 %133, %134 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %136 = waveasm.v_lshrrev_b32 %61, %90 : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
    %137 = waveasm.v_lshlrev_b32 %3, %136 : !waveasm.imm<8>, !waveasm.vreg -> !waveasm.vreg
    %138 = waveasm.v_sub_u32 %135, %137 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %139 = waveasm.v_add_u32 %87, %62 : !waveasm.vreg, !waveasm.imm<4294967295> -> !waveasm.vreg
    %140 = waveasm.v_cvt_f32_u32 %87 : !waveasm.vreg -> !waveasm.vreg
    %141 = waveasm.v_rcp_f32 %140 : !waveasm.vreg -> !waveasm.vreg
    %142 = waveasm.constant 1333788670 : <1333788670>
    %143 = waveasm.v_mul_f32 %142, %141 : !waveasm.imm<1333788670>, !waveasm.vreg -> !waveasm.vreg
    %144 = waveasm.v_cvt_u32_f32 %143 : !waveasm.vreg -> !waveasm.vreg
    %145 = waveasm.v_sub_u32 %1, %87 : !waveasm.imm<0>, !waveasm.vreg -> !waveasm.vreg
    %146 = waveasm.v_mul_lo_u32 %145, %144 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %147 = waveasm.v_mul_hi_u32 %144, %146 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %148 = waveasm.v_add_u32 %144, %147 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %149 = waveasm.v_mul_hi_u32 %139, %148 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %150 = waveasm.v_mul_lo_u32 %149, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %151 = waveasm.v_sub_u32 %139, %150 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %152 = waveasm.v_mov_b32 %64 : !waveasm.imm<1> -> !waveasm.vreg
    %153 = waveasm.v_subrev_u32 %87, %151 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    waveasm.v_cmp_ge_u32 %151, %87 : !waveasm.vreg, !waveasm.vreg
    %154 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    %155 = waveasm.v_add_u32 %149, %154 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %156 = waveasm.v_cndmask_b32 %151, %153, %1 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    waveasm.v_cmp_ge_u32 %156, %87 : !waveasm.vreg, !waveasm.vreg
    %157 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    %158 = waveasm.v_add_u32 %155, %157 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %159 = waveasm.v_mul_lo_u32 %138, %158 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %160 = waveasm.v_lshrrev_b32 %9, %159 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
    %161 = waveasm.v_mul_lo_u32 %160, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %162 = waveasm.v_sub_u32 %138, %161 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    waveasm.v_cmp_ge_u32 %162, %87 : !waveasm.vreg, !waveasm.vreg
    %163 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    %164 = waveasm.v_sub_u32 %160, %163 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %165 = waveasm.v_mul_lo_u32 %66, %125 : !waveasm.sreg, !waveasm.imm<192> -> !waveasm.vreg
    %166 = waveasm.v_add_u32 %164, %165 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %167 = waveasm.constant 2863311531 : <2863311531>
    %168 = waveasm.v_mul_hi_u32 %92, %167 : !waveasm.vreg, !waveasm.imm<2863311531> -> !waveasm.vreg
    %169 = waveasm.v_lshrrev_b32 %94, %168 : !waveasm.imm<7>, !waveasm.vreg -> !waveasm.vreg
    %170 = waveasm.v_mul_lo_u32 %169, %125 : !waveasm.vreg, !waveasm.imm<192> -> !waveasm.vreg
    %171 = waveasm.v_sub_u32 %92, %170 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %172 = waveasm.constant 4294967280 : <4294967280>
    %173 = waveasm.v_and_b32 %172, %171 : !waveasm.imm<4294967280>, !waveasm.vreg -> !waveasm.vreg
    %174 = waveasm.v_add_u32 %166, %173 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    waveasm.v_cmp_ne_u32 %163, %1 : !waveasm.vreg, !waveasm.imm<0>
    %175 = waveasm.v_cndmask_b32 %1, %87, %163 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %176 = waveasm.v_add_u32 %162, %175 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %177 = waveasm.v_mul_lo_u32 %174, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %178 = waveasm.v_add_u32 %177, %176 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %179 = waveasm.precolored.sreg 28, 4 : !waveasm.sreg<4, 4>
    %180 = waveasm.extract %179[0] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %181 = waveasm.extract %179[1] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %182 = waveasm.extract %179[2] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %183 = waveasm.s_mov_b32 %180 : !waveasm.sreg -> !waveasm.sreg
    %dst_18, %scc_19 = waveasm.s_and_b32 %181, %106 : !waveasm.sreg, !waveasm.imm<65535> -> !waveasm.sreg, !waveasm.scc
    %dst_20, %scc_21 = waveasm.s_or_b32 %dst_18, %107 : !waveasm.sreg, !waveasm.imm<1073741824> -> !waveasm.sreg, !waveasm.scc
    %184 = waveasm.s_mov_b32 %182 : !waveasm.sreg -> !waveasm.sreg
    %185 = waveasm.pack %183, %dst_20, %184, %110 : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
    %dst_22, %scc_23 = waveasm.s_lshl_b32 %132, %94 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.sreg, !waveasm.scc
    %dst_24, %scc_25 = waveasm.s_add_u32 %dst_22, %74 : !waveasm.sreg, !waveasm.imm<24576> -> !waveasm.sreg, !waveasm.scc
    waveasm.s_mov_b32_m0 %dst_24 : !waveasm.sreg
    waveasm.buffer_load_dwordx4_lds %178, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
    %186 = waveasm.v_add_u32 %82, %18 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
    %187 = waveasm.v_readfirstlane_b32 %186 : !waveasm.vreg -> !waveasm.sreg
    %188 = waveasm.v_add_u32 %166, %77 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %189 = waveasm.v_and_b32 %172, %90 : !waveasm.imm<4294967280>, !waveasm.vreg -> !waveasm.vreg
    %190 = waveasm.v_add_u32 %188, %189 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %191 = waveasm.v_add_u32 %190, %18 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
    %192 = waveasm.v_mul_lo_u32 %191, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %193 = waveasm.v_add_u32 %192, %176 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %dst_26, %scc_27 = waveasm.s_lshl_b32 %187, %94 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.sreg, !waveasm.scc
    %dst_28, %scc_29 = waveasm.s_add_u32 %dst_26, %74 : !waveasm.sreg, !waveasm.imm<24576> -> !waveasm.sreg, !waveasm.scc
    waveasm.s_mov_b32_m0 %dst_28 : !waveasm.sreg
    waveasm.buffer_load_dwordx4_lds %193, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
    %194 = waveasm.v_mul_hi_u32 %117, %167 : !waveasm.vreg, !waveasm.imm<2863311531> -> !waveasm.vreg
    %195 = waveasm.v_lshrrev_b32 %61, %194 : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
    %196 = waveasm.v_mul_lo_u32 %195, %131 : !waveasm.vreg, !waveasm.imm<-192> -> !waveasm.vreg
    %197 = waveasm.v_add_u32 %82, %196 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %198 = waveasm.v_add_u32 %197, %118 : !waveasm.vreg, !waveasm.imm<128> -> !waveasm.vreg
    %199 = waveasm.v_readfirstlane_b32 %198 : !waveasm.vreg -> !waveasm.sreg
    %200 = waveasm.v_mul_hi_u32 %121, %167 : !waveasm.vreg, !waveasm.imm<2863311531> -> !waveasm.vreg
    %201 = waveasm.v_lshrrev_b32 %94, %200 : !waveasm.imm<7>, !waveasm.vreg -> !waveasm.vreg
    %202 = waveasm.v_mul_lo_u32 %201, %131 : !waveasm.vreg, !waveasm.imm<-192> -> !waveasm.vreg
    %203 = waveasm.v_add_u32 %190, %202 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %204 = waveasm.v_add_u32 %203, %118 : !waveasm.vreg, !waveasm.imm<128> -> !waveasm.vreg
    %205 = waveasm.v_mul_lo_u32 %204, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %206 = waveasm.v_add_u32 %205, %176 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %dst_30, %scc_31 = waveasm.s_lshl_b32 %199, %94 : !waveasm.sreg, !waveasm.imm<7> -> !waveasm.sreg, !waveasm.scc
    %dst_32, %scc_33 = waveasm.s_add_u32 %dst_30, %74 : !waveasm.sreg, !waveasm.imm<24576> -> !waveasm.sreg, !waveasm.scc
    waveasm.s_mov_b32_m0 %dst_32 : !waveasm.sreg
    waveasm.buffer_load_dwordx4_lds %206, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
    %207 = waveasm.v_add_u32 %57, %62 : !waveasm.vreg, !waveasm.imm<4294967295> -> !waveasm.vreg
    %208 = waveasm.v_cvt_f32_u32 %57 : !waveasm.vreg -> !waveasm.vreg
    %209 = waveasm.v_rcp_f32 %208 : !waveasm.vreg -> !waveasm.vreg
    %210 = waveasm.v_mul_f32 %142, %209 : !waveasm.imm<1333788670>, !waveasm.vreg -> !waveasm.vreg
    %211 = waveasm.v_cvt_u32_f32 %210 : !waveasm.vreg -> !waveasm.vreg
    %212 = waveasm.v_sub_u32 %1, %57 : !waveasm.imm<0>, !waveasm.vreg -> !waveasm.vreg
    %213 = waveasm.v_mul_lo_u32 %212, %211 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %214 = waveasm.v_mul_hi_u32 %211, %213 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %215 = waveasm.v_add_u32 %211, %214 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %216 = waveasm.v_mul_hi_u32 %207, %215 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %217 = waveasm.v_mul_lo_u32 %216, %57 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %218 = waveasm.v_sub_u32 %207, %217 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %219 = waveasm.v_subrev_u32 %57, %218 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    waveasm.v_cmp_ge_u32 %218, %57 : !waveasm.vreg, !waveasm.vreg
    %220 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    %221 = waveasm.v_add_u32 %216, %220 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %222 = waveasm.v_cndmask_b32 %218, %219, %1 : !waveasm.vreg, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    waveasm.v_cmp_ge_u32 %222, %57 : !waveasm.vreg, !waveasm.vreg
    %223 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    %224 = waveasm.v_add_u32 %221, %223 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %225 = waveasm.v_lshlrev_b32 %94, %69 : !waveasm.imm<7>, !waveasm.vreg -> !waveasm.vreg
    %226 = waveasm.constant 63 : <63>
    %227 = waveasm.v_and_b32 %69, %226 : !waveasm.vreg, !waveasm.imm<63> -> !waveasm.vreg
    %228 = waveasm.v_lshrrev_b32 %61, %227 : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
    %229 = waveasm.constant 2048 : <2048>
    %230 = waveasm.constant 11 : <11>
    %231 = waveasm.v_lshlrev_b32 %230, %228 : !waveasm.imm<11>, !waveasm.vreg -> !waveasm.vreg
    %232 = waveasm.v_add_u32 %225, %231 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %233 = waveasm.v_lshrrev_b32 %61, %69 : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
    %234 = waveasm.v_lshlrev_b32 %230, %233 : !waveasm.imm<11>, !waveasm.vreg -> !waveasm.vreg
    %235 = waveasm.v_sub_u32 %232, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %236 = waveasm.v_mul_lo_u32 %235, %224 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %237 = waveasm.v_lshrrev_b32 %9, %236 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
    %238 = waveasm.v_mul_lo_u32 %237, %57 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %239 = waveasm.v_sub_u32 %235, %238 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    waveasm.v_cmp_ge_u32 %239, %57 : !waveasm.vreg, !waveasm.vreg
    %240 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    %241 = waveasm.v_sub_u32 %237, %240 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %242 = waveasm.constant 4294967232 : <4294967232>
    %243 = waveasm.v_and_b32 %242, %69 : !waveasm.imm<4294967232>, !waveasm.vreg -> !waveasm.vreg
    %244 = waveasm.v_add_u32 %241, %243 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %245 = waveasm.v_sub_u32 %225, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %246 = waveasm.v_add_u32 %245, %231 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %247 = waveasm.v_mul_lo_u32 %246, %224 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %248 = waveasm.v_lshrrev_b32 %9, %247 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
    %249 = waveasm.v_mul_lo_u32 %248, %57 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %250 = waveasm.v_sub_u32 %246, %249 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    waveasm.v_cmp_ge_u32 %250, %57 : !waveasm.vreg, !waveasm.vreg
    %251 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    waveasm.v_cmp_ne_u32 %251, %1 : !waveasm.vreg, !waveasm.imm<0>
    %252 = waveasm.v_cndmask_b32 %1, %57, %251 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %253 = waveasm.v_add_u32 %250, %252 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %254 = waveasm.v_lshrrev_b32 %73, %253 : !waveasm.imm<5>, !waveasm.vreg -> !waveasm.vreg
    %255 = waveasm.v_mul_lo_u32 %88, %58 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %256 = waveasm.v_mul_lo_u32 %244, %58 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %257 = waveasm.v_add_u32 %256, %254 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %258 = waveasm.extract %34[0] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %259 = waveasm.extract %34[1] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %260 = waveasm.v_readfirstlane_b32 %255 : !waveasm.vreg -> !waveasm.sreg
    %261 = waveasm.s_mul_hi_i32 %260, %64 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg
    %262 = waveasm.s_mul_i32 %260, %64 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg
    %dst_34, %scc_35 = waveasm.s_add_u32 %258, %262 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %dst_36, %scc_37 = waveasm.s_addc_u32 %scc_35, %259, %261 : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %263 = waveasm.s_mov_b32 %30 : !waveasm.imm<2147483646> -> !waveasm.sreg
    %264 = waveasm.s_mov_b32 %32 : !waveasm.imm<131072> -> !waveasm.sreg
    %265 = waveasm.pack %dst_34, %dst_36, %263, %264 : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
    %266 = waveasm.buffer_load_dword %265, %257, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    %267 = waveasm.v_add_u32 %244, %9 : !waveasm.vreg, !waveasm.imm<32> -> !waveasm.vreg
    %268 = waveasm.v_mul_lo_u32 %267, %58 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %269 = waveasm.v_add_u32 %268, %254 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %270 = waveasm.buffer_load_dword %265, %269, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    %271 = waveasm.v_mul_lo_u32 %72, %26 : !waveasm.vreg, !waveasm.imm<96> -> !waveasm.vreg
    %272 = waveasm.v_add_u32 %241, %271 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %273 = waveasm.v_mul_lo_u32 %165, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %274 = waveasm.v_mul_lo_u32 %272, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %275 = waveasm.v_add_u32 %274, %254 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %276 = waveasm.extract %43[0] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %277 = waveasm.extract %43[1] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %278 = waveasm.v_readfirstlane_b32 %273 : !waveasm.vreg -> !waveasm.sreg
    %279 = waveasm.s_mul_hi_i32 %278, %64 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg
    %280 = waveasm.s_mul_i32 %278, %64 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg
    %dst_38, %scc_39 = waveasm.s_add_u32 %276, %280 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %dst_40, %scc_41 = waveasm.s_addc_u32 %scc_39, %277, %279 : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %281 = waveasm.pack %dst_38, %dst_40, %263, %264 : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
    %282 = waveasm.buffer_load_dword %281, %275, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    %283 = waveasm.v_add_u32 %272, %9 : !waveasm.vreg, !waveasm.imm<32> -> !waveasm.vreg
    %284 = waveasm.v_mul_lo_u32 %283, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %285 = waveasm.v_add_u32 %284, %254 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %286 = waveasm.buffer_load_dword %281, %285, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    %287 = waveasm.v_add_u32 %272, %18 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
    %288 = waveasm.v_mul_lo_u32 %287, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %289 = waveasm.v_add_u32 %288, %254 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %290 = waveasm.buffer_load_dword %281, %289, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    waveasm.s_waitcnt_vmcnt 5
    waveasm.s_barrier
    %291 = waveasm.v_readfirstlane_b32 %83 : !waveasm.vreg -> !waveasm.sreg
    %292 = waveasm.s_cmp_ge_i32 %291, %61 : !waveasm.sreg, !waveasm.imm<4> -> !waveasm.scc
    %293 = waveasm.s_cmp_lt_i32 %291, %61 : !waveasm.sreg, !waveasm.imm<4> -> !waveasm.scc
    waveasm.if %292 {
      waveasm.s_barrier
      waveasm.yield
    }
    %294 = waveasm.v_lshrrev_b32 %3, %57 : !waveasm.imm<8>, !waveasm.vreg -> !waveasm.vreg
    %295 = waveasm.constant 255 : <255>
    %296 = waveasm.v_and_b32 %295, %57 : !waveasm.imm<255>, !waveasm.vreg -> !waveasm.vreg
    waveasm.v_cmp_ne_u32 %296, %1 : !waveasm.vreg, !waveasm.imm<0>
    %297 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
    %298 = waveasm.v_add_u32 %294, %297 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %299 = waveasm.constant -1 : <-1>
    %300 = waveasm.v_add_u32 %298, %299 : !waveasm.vreg, !waveasm.imm<-1> -> !waveasm.vreg
    %301 = waveasm.v_and_b32 %300, %64 : !waveasm.vreg, !waveasm.imm<1> -> !waveasm.vreg
    %302 = waveasm.v_sub_u32 %300, %301 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %303 = waveasm.v_xor_b32 %228, %96 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %304 = waveasm.v_lshlrev_b32 %61, %303 : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
    %305 = waveasm.v_add_u32 %225, %304 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %306 = waveasm.constant 8192 : <8192>
    %307 = waveasm.constant 13 : <13>
    %308 = waveasm.v_lshlrev_b32 %307, %79 : !waveasm.imm<13>, !waveasm.vreg -> !waveasm.vreg
    %309 = waveasm.v_add_u32 %305, %308 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %310 = waveasm.v_sub_u32 %309, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %311 = waveasm.constant 12288 : <12288>
    %312 = waveasm.v_mul_lo_u32 %72, %311 : !waveasm.vreg, !waveasm.imm<12288> -> !waveasm.vreg
    %313 = waveasm.v_add_u32 %312, %225 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %314 = waveasm.v_add_u32 %313, %304 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %315 = waveasm.v_sub_u32 %314, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %316 = waveasm.v_or_b32 %228, %61 : !waveasm.vreg, !waveasm.imm<4> -> !waveasm.vreg
    %317 = waveasm.v_xor_b32 %316, %96 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %318 = waveasm.v_lshlrev_b32 %61, %317 : !waveasm.imm<4>, !waveasm.vreg -> !waveasm.vreg
    %319 = waveasm.v_add_u32 %225, %318 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %320 = waveasm.v_add_u32 %319, %308 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %321 = waveasm.v_sub_u32 %320, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %322 = waveasm.v_add_u32 %313, %318 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %323 = waveasm.v_sub_u32 %322, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %324 = waveasm.s_mov_b32 %1 : !waveasm.imm<0> -> !waveasm.sreg
    %325 = waveasm.v_mov_b32 %1 : !waveasm.imm<0> -> !waveasm.areg<4, 4>
    %326 = waveasm.v_readfirstlane_b32 %302 : !waveasm.vreg -> !waveasm.sreg
    %327 = waveasm.v_lshl_add_u32 %324, %94, %98 : !waveasm.sreg, !waveasm.imm<7>, !waveasm.vreg -> !waveasm.vreg
    %328 = waveasm.v_add_u32 %327, %118 : !waveasm.vreg, !waveasm.imm<128> -> !waveasm.vreg
    %329 = waveasm.v_add_u32 %99, %328 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %330 = waveasm.v_add_u32 %115, %328 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %331 = waveasm.v_add_u32 %123, %328 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %332 = waveasm.v_add_u32 %129, %328 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %333 = waveasm.v_add_u32 %324, %64 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.vreg
    %334 = waveasm.v_lshl_add_u32 %333, %94, %98 : !waveasm.vreg, !waveasm.imm<7>, !waveasm.vreg -> !waveasm.vreg
    %335 = waveasm.v_add_u32 %334, %118 : !waveasm.vreg, !waveasm.imm<128> -> !waveasm.vreg
    %336 = waveasm.v_add_u32 %99, %335 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %337 = waveasm.v_add_u32 %115, %335 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %338 = waveasm.v_add_u32 %123, %335 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %339 = waveasm.v_add_u32 %129, %335 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %340:31 = waveasm.loop (%arg0 = %324, %arg1 = %325, %arg2 = %325, %arg3 = %325, %arg4 = %325, %arg5 = %325, %arg6 = %325, %arg7 = %325, %arg8 = %325, %arg9 = %325, %arg10 = %325, %arg11 = %325, %arg12 = %325, %arg13 = %325, %arg14 = %325, %arg15 = %325, %arg16 = %325, %arg17 = %325, %arg18 = %325, %arg19 = %325, %arg20 = %325, %arg21 = %325, %arg22 = %325, %arg23 = %325, %arg24 = %325, %arg25 = %266, %arg26 = %270, %arg27 = %282, %arg28 = %286, %arg29 = %290, %arg30 = %324) : (!waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.sreg) -> (!waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.sreg) {
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_waitcnt_vmcnt 5
      waveasm.s_barrier
      %dst_46, %scc_47 = waveasm.s_add_u32 %dst_2, %75 : !waveasm.sreg, !waveasm.imm<49152> -> !waveasm.sreg, !waveasm.scc
      waveasm.s_mov_b32_m0 %dst_46 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %329, %111, %arg30 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      %dst_48, %scc_49 = waveasm.s_add_u32 %dst_6, %75 : !waveasm.sreg, !waveasm.imm<49152> -> !waveasm.sreg, !waveasm.scc
      waveasm.s_mov_b32_m0 %dst_48 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %330, %111, %arg30 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      %dst_50, %scc_51 = waveasm.s_add_u32 %dst_10, %75 : !waveasm.sreg, !waveasm.imm<49152> -> !waveasm.sreg, !waveasm.scc
      waveasm.s_mov_b32_m0 %dst_50 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %331, %111, %arg30 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      %dst_52, %scc_53 = waveasm.s_add_u32 %dst_14, %75 : !waveasm.sreg, !waveasm.imm<49152> -> !waveasm.sreg, !waveasm.scc
      waveasm.s_mov_b32_m0 %dst_52 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %332, %111, %arg30 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      %708 = waveasm.v_lshl_add_u32 %arg0, %230, %133 : !waveasm.sreg, !waveasm.imm<11>, !waveasm.vreg -> !waveasm.vreg
      %709 = waveasm.v_add_u32 %708, %134 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %710 = waveasm.v_sub_u32 %709, %137 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %711 = waveasm.v_add_u32 %710, %229 : !waveasm.vreg, !waveasm.imm<2048> -> !waveasm.vreg
      %712 = waveasm.v_mul_lo_u32 %711, %158 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %713 = waveasm.v_lshrrev_b32 %9, %712 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
      %714 = waveasm.v_mul_lo_u32 %713, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %715 = waveasm.v_sub_u32 %711, %714 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ge_u32 %715, %87 : !waveasm.vreg, !waveasm.vreg
      %716 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %717 = waveasm.v_sub_u32 %713, %716 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %718 = waveasm.v_add_u32 %717, %165 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %719 = waveasm.v_add_u32 %718, %173 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ne_u32 %716, %1 : !waveasm.vreg, !waveasm.imm<0>
      %720 = waveasm.v_cndmask_b32 %1, %87, %716 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %721 = waveasm.v_add_u32 %715, %720 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %722 = waveasm.v_mul_lo_u32 %719, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %723 = waveasm.v_add_u32 %722, %721 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.s_mov_b32_m0 %dst_22 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %723, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
      %724 = waveasm.v_add_u32 %718, %77 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %725 = waveasm.v_add_u32 %724, %189 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %726 = waveasm.v_add_u32 %725, %18 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
      %727 = waveasm.v_mul_lo_u32 %726, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %728 = waveasm.v_add_u32 %727, %721 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.s_mov_b32_m0 %dst_26 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %728, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
      %729 = waveasm.v_add_u32 %725, %202 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %730 = waveasm.v_add_u32 %729, %118 : !waveasm.vreg, !waveasm.imm<128> -> !waveasm.vreg
      %731 = waveasm.v_mul_lo_u32 %730, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %732 = waveasm.v_add_u32 %731, %721 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.s_mov_b32_m0 %dst_30 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %732, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
      waveasm.comment "unhandled: rocdl.sched.barrier"
      %733 = waveasm.v_add_u32 %76, %310 : !waveasm.imm<81920>, !waveasm.vreg -> !waveasm.vreg
      %734 = waveasm.ds_read_b128 %733 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %735 = waveasm.constant 83968 : <83968>
      %736 = waveasm.v_add_u32 %735, %310 : !waveasm.imm<83968>, !waveasm.vreg -> !waveasm.vreg
      %737 = waveasm.ds_read_b128 %736 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %738 = waveasm.constant 86016 : <86016>
      %739 = waveasm.v_add_u32 %738, %310 : !waveasm.imm<86016>, !waveasm.vreg -> !waveasm.vreg
      %740 = waveasm.ds_read_b128 %739 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %741 = waveasm.constant 88064 : <88064>
      %742 = waveasm.v_add_u32 %741, %310 : !waveasm.imm<88064>, !waveasm.vreg -> !waveasm.vreg
      %743 = waveasm.ds_read_b128 %742 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %744 = waveasm.ds_read_b128 %315 {offset = 24576 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %745 = waveasm.ds_read_b128 %315 {offset = 26624 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %746 = waveasm.ds_read_b128 %315 {offset = 28672 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %747 = waveasm.ds_read_b128 %315 {offset = 30720 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %748 = waveasm.ds_read_b128 %315 {offset = 32768 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %749 = waveasm.ds_read_b128 %315 {offset = 34816 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_barrier
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_setprio 1
      %750 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %744, %arg1, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %751 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %745, %arg2, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %752 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %746, %arg3, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %753 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %747, %arg4, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %754 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %748, %arg5, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %755 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %749, %arg6, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %756 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %737, %744, %arg7, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %757 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %737, %745, %arg8, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %758 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %737, %746, %arg9, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %759 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %737, %747, %arg10, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %760 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %737, %748, %arg11, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %761 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %737, %749, %arg12, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %762 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %740, %744, %arg13, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %763 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %740, %745, %arg14, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %764 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %740, %746, %arg15, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %765 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %740, %747, %arg16, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %766 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %740, %748, %arg17, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %767 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %740, %749, %arg18, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %768 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %743, %744, %arg19, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %769 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %743, %745, %arg20, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %770 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %743, %746, %arg21, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %771 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %743, %747, %arg22, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %772 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %743, %748, %arg23, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %773 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %743, %749, %arg24, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      waveasm.s_setprio 0
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_barrier
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.comment "unhandled: rocdl.sched.barrier"
      %774 = waveasm.v_lshl_add_u32 %arg0, %307, %225 : !waveasm.sreg, !waveasm.imm<13>, !waveasm.vreg -> !waveasm.vreg
      %775 = waveasm.v_add_u32 %774, %231 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %776 = waveasm.v_sub_u32 %775, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %777 = waveasm.v_add_u32 %776, %306 : !waveasm.vreg, !waveasm.imm<8192> -> !waveasm.vreg
      %778 = waveasm.v_mul_lo_u32 %777, %224 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %779 = waveasm.v_lshrrev_b32 %9, %778 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
      %780 = waveasm.v_mul_lo_u32 %779, %57 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %781 = waveasm.v_sub_u32 %777, %780 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ge_u32 %781, %57 : !waveasm.vreg, !waveasm.vreg
      %782 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %783 = waveasm.v_sub_u32 %779, %782 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %784 = waveasm.v_add_u32 %783, %243 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %785 = waveasm.v_sub_u32 %774, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %786 = waveasm.v_add_u32 %785, %231 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %787 = waveasm.v_add_u32 %786, %306 : !waveasm.vreg, !waveasm.imm<8192> -> !waveasm.vreg
      %788 = waveasm.v_mul_lo_u32 %787, %224 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %789 = waveasm.v_lshrrev_b32 %9, %788 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
      %790 = waveasm.v_mul_lo_u32 %789, %57 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %791 = waveasm.v_sub_u32 %787, %790 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ge_u32 %791, %57 : !waveasm.vreg, !waveasm.vreg
      %792 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      waveasm.v_cmp_ne_u32 %792, %1 : !waveasm.vreg, !waveasm.imm<0>
      %793 = waveasm.v_cndmask_b32 %1, %57, %792 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %794 = waveasm.v_add_u32 %791, %793 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %795 = waveasm.v_lshrrev_b32 %73, %794 : !waveasm.imm<5>, !waveasm.vreg -> !waveasm.vreg
      %796 = waveasm.v_mul_lo_u32 %784, %58 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %797 = waveasm.v_add_u32 %796, %795 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %798 = waveasm.buffer_load_dword %265, %797, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %799 = waveasm.v_add_u32 %784, %9 : !waveasm.vreg, !waveasm.imm<32> -> !waveasm.vreg
      %800 = waveasm.v_mul_lo_u32 %799, %58 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %801 = waveasm.v_add_u32 %800, %795 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %802 = waveasm.buffer_load_dword %265, %801, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %803 = waveasm.v_add_u32 %783, %271 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %804 = waveasm.v_mul_lo_u32 %803, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %805 = waveasm.v_add_u32 %804, %795 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %806 = waveasm.buffer_load_dword %281, %805, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %807 = waveasm.v_add_u32 %803, %9 : !waveasm.vreg, !waveasm.imm<32> -> !waveasm.vreg
      %808 = waveasm.v_mul_lo_u32 %807, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %809 = waveasm.v_add_u32 %808, %795 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %810 = waveasm.buffer_load_dword %281, %809, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %811 = waveasm.v_add_u32 %803, %18 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
      %812 = waveasm.v_mul_lo_u32 %811, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %813 = waveasm.v_add_u32 %812, %795 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %814 = waveasm.buffer_load_dword %281, %813, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %815 = waveasm.v_add_u32 %76, %321 : !waveasm.imm<81920>, !waveasm.vreg -> !waveasm.vreg
      %816 = waveasm.ds_read_b128 %815 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %817 = waveasm.v_add_u32 %735, %321 : !waveasm.imm<83968>, !waveasm.vreg -> !waveasm.vreg
      %818 = waveasm.ds_read_b128 %817 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %819 = waveasm.v_add_u32 %738, %321 : !waveasm.imm<86016>, !waveasm.vreg -> !waveasm.vreg
      %820 = waveasm.ds_read_b128 %819 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %821 = waveasm.v_add_u32 %741, %321 : !waveasm.imm<88064>, !waveasm.vreg -> !waveasm.vreg
      %822 = waveasm.ds_read_b128 %821 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %823 = waveasm.ds_read_b128 %323 {offset = 24576 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %824 = waveasm.ds_read_b128 %323 {offset = 26624 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %825 = waveasm.ds_read_b128 %323 {offset = 28672 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %826 = waveasm.ds_read_b128 %323 {offset = 30720 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %827 = waveasm.ds_read_b128 %323 {offset = 32768 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %828 = waveasm.ds_read_b128 %323 {offset = 34816 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_waitcnt_vmcnt 7
      waveasm.s_barrier
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_setprio 1
      %829 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %816, %823, %750, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %830 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %816, %824, %751, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %831 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %816, %825, %752, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %832 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %816, %826, %753, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %833 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %816, %827, %754, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %834 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %816, %828, %755, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %835 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %818, %823, %756, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %836 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %818, %824, %757, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %837 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %818, %825, %758, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %838 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %818, %826, %759, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %839 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %818, %827, %760, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %840 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %818, %828, %761, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %841 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %820, %823, %762, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %842 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %820, %824, %763, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %843 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %820, %825, %764, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %844 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %820, %826, %765, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %845 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %820, %827, %766, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %846 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %820, %828, %767, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %847 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %822, %823, %768, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %848 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %822, %824, %769, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %849 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %822, %825, %770, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %850 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %822, %826, %771, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %851 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %822, %827, %772, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %852 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %822, %828, %773, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      waveasm.s_setprio 0
      waveasm.comment "unhandled: rocdl.sched.barrier"
      %853 = waveasm.v_add_u32 %arg0, %64 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.vreg
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_waitcnt_vmcnt 5
      waveasm.s_barrier
      waveasm.s_mov_b32_m0 %dst_4 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %336, %111, %arg30 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      waveasm.s_mov_b32_m0 %dst_8 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %337, %111, %arg30 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      waveasm.s_mov_b32_m0 %dst_12 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %338, %111, %arg30 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      waveasm.s_mov_b32_m0 %dst_16 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %339, %111, %arg30 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      %854 = waveasm.v_lshl_add_u32 %853, %230, %133 : !waveasm.vreg, !waveasm.imm<11>, !waveasm.vreg -> !waveasm.vreg
      %855 = waveasm.v_add_u32 %854, %134 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %856 = waveasm.v_sub_u32 %855, %137 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %857 = waveasm.v_add_u32 %856, %229 : !waveasm.vreg, !waveasm.imm<2048> -> !waveasm.vreg
      %858 = waveasm.v_mul_lo_u32 %857, %158 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %859 = waveasm.v_lshrrev_b32 %9, %858 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
      %860 = waveasm.v_mul_lo_u32 %859, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %861 = waveasm.v_sub_u32 %857, %860 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ge_u32 %861, %87 : !waveasm.vreg, !waveasm.vreg
      %862 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %863 = waveasm.v_sub_u32 %859, %862 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %864 = waveasm.v_add_u32 %863, %165 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %865 = waveasm.v_add_u32 %864, %173 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ne_u32 %862, %1 : !waveasm.vreg, !waveasm.imm<0>
      %866 = waveasm.v_cndmask_b32 %1, %87, %862 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %867 = waveasm.v_add_u32 %861, %866 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %868 = waveasm.v_mul_lo_u32 %865, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %869 = waveasm.v_add_u32 %868, %867 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.s_mov_b32_m0 %dst_24 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %869, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
      %870 = waveasm.v_add_u32 %864, %77 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %871 = waveasm.v_add_u32 %870, %189 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %872 = waveasm.v_add_u32 %871, %18 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
      %873 = waveasm.v_mul_lo_u32 %872, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %874 = waveasm.v_add_u32 %873, %867 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.s_mov_b32_m0 %dst_28 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %874, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
      %875 = waveasm.v_add_u32 %871, %202 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %876 = waveasm.v_add_u32 %875, %118 : !waveasm.vreg, !waveasm.imm<128> -> !waveasm.vreg
      %877 = waveasm.v_mul_lo_u32 %876, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %878 = waveasm.v_add_u32 %877, %867 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.s_mov_b32_m0 %dst_32 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %878, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
      waveasm.comment "unhandled: rocdl.sched.barrier"
      %879 = waveasm.ds_read_b128 %310 {offset = 49152 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %880 = waveasm.ds_read_b128 %310 {offset = 51200 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %881 = waveasm.ds_read_b128 %310 {offset = 53248 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %882 = waveasm.ds_read_b128 %310 {offset = 55296 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %883 = waveasm.ds_read_b128 %315 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %884 = waveasm.ds_read_b128 %315 {offset = 2048 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %885 = waveasm.ds_read_b128 %315 {offset = 4096 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %886 = waveasm.ds_read_b128 %315 {offset = 6144 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %887 = waveasm.ds_read_b128 %315 {offset = 8192 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %888 = waveasm.ds_read_b128 %315 {offset = 10240 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_barrier
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_setprio 1
      %889 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %879, %883, %829, %798, %806 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %890 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %879, %884, %830, %798, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %891 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %879, %885, %831, %798, %810 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %892 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %879, %886, %832, %798, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %893 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %879, %887, %833, %798, %814 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %894 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %879, %888, %834, %798, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %895 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %880, %883, %835, %798, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %896 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %880, %884, %836, %798, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %897 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %880, %885, %837, %798, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %898 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %880, %886, %838, %798, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %899 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %880, %887, %839, %798, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %900 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %880, %888, %840, %798, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %901 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %881, %883, %841, %802, %806 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %902 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %881, %884, %842, %802, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %903 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %881, %885, %843, %802, %810 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %904 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %881, %886, %844, %802, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %905 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %881, %887, %845, %802, %814 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %906 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %881, %888, %846, %802, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %907 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %882, %883, %847, %802, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %908 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %882, %884, %848, %802, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %909 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %882, %885, %849, %802, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %910 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %882, %886, %850, %802, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %911 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %882, %887, %851, %802, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %912 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %882, %888, %852, %802, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      waveasm.s_setprio 0
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_barrier
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.comment "unhandled: rocdl.sched.barrier"
      %913 = waveasm.v_lshl_add_u32 %853, %307, %225 : !waveasm.vreg, !waveasm.imm<13>, !waveasm.vreg -> !waveasm.vreg
      %914 = waveasm.v_add_u32 %913, %231 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %915 = waveasm.v_sub_u32 %914, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %916 = waveasm.v_add_u32 %915, %306 : !waveasm.vreg, !waveasm.imm<8192> -> !waveasm.vreg
      %917 = waveasm.v_mul_lo_u32 %916, %224 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %918 = waveasm.v_lshrrev_b32 %9, %917 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
      %919 = waveasm.v_mul_lo_u32 %918, %57 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %920 = waveasm.v_sub_u32 %916, %919 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ge_u32 %920, %57 : !waveasm.vreg, !waveasm.vreg
      %921 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %922 = waveasm.v_sub_u32 %918, %921 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %923 = waveasm.v_add_u32 %922, %243 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %924 = waveasm.v_sub_u32 %913, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %925 = waveasm.v_add_u32 %924, %231 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %926 = waveasm.v_add_u32 %925, %306 : !waveasm.vreg, !waveasm.imm<8192> -> !waveasm.vreg
      %927 = waveasm.v_mul_lo_u32 %926, %224 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %928 = waveasm.v_lshrrev_b32 %9, %927 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
      %929 = waveasm.v_mul_lo_u32 %928, %57 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %930 = waveasm.v_sub_u32 %926, %929 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ge_u32 %930, %57 : !waveasm.vreg, !waveasm.vreg
      %931 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      waveasm.v_cmp_ne_u32 %931, %1 : !waveasm.vreg, !waveasm.imm<0>
      %932 = waveasm.v_cndmask_b32 %1, %57, %931 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %933 = waveasm.v_add_u32 %930, %932 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %934 = waveasm.v_lshrrev_b32 %73, %933 : !waveasm.imm<5>, !waveasm.vreg -> !waveasm.vreg
      %935 = waveasm.v_mul_lo_u32 %923, %58 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %936 = waveasm.v_add_u32 %935, %934 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %937 = waveasm.buffer_load_dword %265, %936, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %938 = waveasm.v_add_u32 %923, %9 : !waveasm.vreg, !waveasm.imm<32> -> !waveasm.vreg
      %939 = waveasm.v_mul_lo_u32 %938, %58 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %940 = waveasm.v_add_u32 %939, %934 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %941 = waveasm.buffer_load_dword %265, %940, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %942 = waveasm.v_add_u32 %922, %271 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %943 = waveasm.v_mul_lo_u32 %942, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %944 = waveasm.v_add_u32 %943, %934 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %945 = waveasm.buffer_load_dword %281, %944, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %946 = waveasm.v_add_u32 %942, %9 : !waveasm.vreg, !waveasm.imm<32> -> !waveasm.vreg
      %947 = waveasm.v_mul_lo_u32 %946, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %948 = waveasm.v_add_u32 %947, %934 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %949 = waveasm.buffer_load_dword %281, %948, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %950 = waveasm.v_add_u32 %942, %18 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
      %951 = waveasm.v_mul_lo_u32 %950, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %952 = waveasm.v_add_u32 %951, %934 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %953 = waveasm.buffer_load_dword %281, %952, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %954 = waveasm.ds_read_b128 %321 {offset = 49152 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %955 = waveasm.ds_read_b128 %321 {offset = 51200 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %956 = waveasm.ds_read_b128 %321 {offset = 53248 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %957 = waveasm.ds_read_b128 %321 {offset = 55296 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %958 = waveasm.ds_read_b128 %323 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %959 = waveasm.ds_read_b128 %323 {offset = 2048 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %960 = waveasm.ds_read_b128 %323 {offset = 4096 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %961 = waveasm.ds_read_b128 %323 {offset = 6144 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %962 = waveasm.ds_read_b128 %323 {offset = 8192 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %963 = waveasm.ds_read_b128 %323 {offset = 10240 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_waitcnt_vmcnt 7
      waveasm.s_barrier
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_setprio 1
      %964 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %954, %958, %889, %798, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %965 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %954, %959, %890, %798, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %966 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %954, %960, %891, %798, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %967 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %954, %961, %892, %798, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %968 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %954, %962, %893, %798, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %969 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %954, %963, %894, %798, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %970 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %955, %958, %895, %798, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %971 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %955, %959, %896, %798, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %972 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %955, %960, %897, %798, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %973 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %955, %961, %898, %798, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %974 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %955, %962, %899, %798, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %975 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %955, %963, %900, %798, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %976 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %956, %958, %901, %802, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %977 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %956, %959, %902, %802, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %978 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %956, %960, %903, %802, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %979 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %956, %961, %904, %802, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %980 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %956, %962, %905, %802, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %981 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %956, %963, %906, %802, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %982 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %957, %958, %907, %802, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %983 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %957, %959, %908, %802, %806 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %984 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %957, %960, %909, %802, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %985 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %957, %961, %910, %802, %810 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %986 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %957, %962, %911, %802, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %987 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %957, %963, %912, %802, %814 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      waveasm.s_setprio 0
      waveasm.comment "unhandled: rocdl.sched.barrier"
      %dst_54, %scc_55 = waveasm.s_add_u32 %arg0, %63 : !waveasm.sreg, !waveasm.imm<2> -> !waveasm.sreg, !waveasm.scc
      %988 = waveasm.constant 256 : <256>
      %dst_56, %scc_57 = waveasm.s_add_u32 %arg30, %988 : !waveasm.sreg, !waveasm.imm<256> -> !waveasm.sreg, !waveasm.scc
      %989 = waveasm.s_cmp_lt_u32 %dst_54, %326 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
      waveasm.condition %989 : !waveasm.scc iter_args(%dst_54, %964, %965, %966, %967, %968, %969, %970, %971, %972, %973, %974, %975, %976, %977, %978, %979, %980, %981, %982, %983, %984, %985, %986, %987, %937, %941, %945, %949, %953, %dst_56) : !waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.sreg
    }
    %341 = waveasm.s_mov_b32 %76 : !waveasm.imm<81920> -> !waveasm.sreg
    %342 = waveasm.s_mov_b32 %75 : !waveasm.imm<49152> -> !waveasm.sreg
    %343 = waveasm.s_mov_b32 %74 : !waveasm.imm<24576> -> !waveasm.sreg
    %344 = waveasm.v_readfirstlane_b32 %300 : !waveasm.vreg -> !waveasm.sreg
    %345 = waveasm.v_lshl_add_u32 %326, %94, %98 : !waveasm.sreg, !waveasm.imm<7>, !waveasm.vreg -> !waveasm.vreg
    %346 = waveasm.v_add_u32 %345, %118 : !waveasm.vreg, !waveasm.imm<128> -> !waveasm.vreg
    %347 = waveasm.v_add_u32 %99, %346 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %348 = waveasm.v_add_u32 %115, %346 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %349 = waveasm.v_add_u32 %123, %346 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %350 = waveasm.v_add_u32 %129, %346 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %351 = waveasm.v_add_u32 %310, %341 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %352 = waveasm.v_add_u32 %310, %342 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %353 = waveasm.v_add_u32 %315, %343 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %354 = waveasm.v_add_u32 %315, %324 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %355 = waveasm.v_add_u32 %321, %341 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %356 = waveasm.v_add_u32 %321, %342 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %357 = waveasm.v_add_u32 %323, %343 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %358 = waveasm.v_add_u32 %323, %324 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %359:43 = waveasm.loop (%arg0 = %326, %arg1 = %340#1, %arg2 = %340#2, %arg3 = %340#3, %arg4 = %340#4, %arg5 = %340#5, %arg6 = %340#6, %arg7 = %340#7, %arg8 = %340#8, %arg9 = %340#9, %arg10 = %340#10, %arg11 = %340#11, %arg12 = %340#12, %arg13 = %340#13, %arg14 = %340#14, %arg15 = %340#15, %arg16 = %340#16, %arg17 = %340#17, %arg18 = %340#18, %arg19 = %340#19, %arg20 = %340#20, %arg21 = %340#21, %arg22 = %340#22, %arg23 = %340#23, %arg24 = %340#24, %arg25 = %340#25, %arg26 = %340#26, %arg27 = %340#27, %arg28 = %340#28, %arg29 = %340#29, %arg30 = %341, %arg31 = %342, %arg32 = %343, %arg33 = %324, %arg34 = %324, %arg35 = %351, %arg36 = %352, %arg37 = %353, %arg38 = %354, %arg39 = %355, %arg40 = %356, %arg41 = %357, %arg42 = %358) : (!waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg) -> (!waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg) {
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_waitcnt_vmcnt 5
      waveasm.s_barrier
      %dst_46, %scc_47 = waveasm.s_add_u32 %arg31, %dst_2 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
      waveasm.s_mov_b32_m0 %dst_46 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %347, %111, %arg34 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      %dst_48, %scc_49 = waveasm.s_add_u32 %arg31, %dst_6 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
      waveasm.s_mov_b32_m0 %dst_48 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %348, %111, %arg34 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      %dst_50, %scc_51 = waveasm.s_add_u32 %arg31, %dst_10 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
      waveasm.s_mov_b32_m0 %dst_50 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %349, %111, %arg34 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      %dst_52, %scc_53 = waveasm.s_add_u32 %arg31, %dst_14 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
      waveasm.s_mov_b32_m0 %dst_52 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %350, %111, %arg34 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.sreg
      %708 = waveasm.v_lshl_add_u32 %arg0, %230, %133 : !waveasm.sreg, !waveasm.imm<11>, !waveasm.vreg -> !waveasm.vreg
      %709 = waveasm.v_add_u32 %708, %134 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %710 = waveasm.v_sub_u32 %709, %137 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %711 = waveasm.v_add_u32 %710, %229 : !waveasm.vreg, !waveasm.imm<2048> -> !waveasm.vreg
      %712 = waveasm.v_mul_lo_u32 %711, %158 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %713 = waveasm.v_lshrrev_b32 %9, %712 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
      %714 = waveasm.v_mul_lo_u32 %713, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %715 = waveasm.v_sub_u32 %711, %714 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ge_u32 %715, %87 : !waveasm.vreg, !waveasm.vreg
      %716 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %717 = waveasm.v_sub_u32 %713, %716 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %718 = waveasm.v_add_u32 %717, %165 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %719 = waveasm.v_add_u32 %718, %173 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ne_u32 %716, %1 : !waveasm.vreg, !waveasm.imm<0>
      %720 = waveasm.v_cndmask_b32 %1, %87, %716 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %721 = waveasm.v_add_u32 %715, %720 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %722 = waveasm.v_mul_lo_u32 %719, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %723 = waveasm.v_add_u32 %722, %721 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %dst_54, %scc_55 = waveasm.s_add_u32 %arg33, %dst_22 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
      waveasm.s_mov_b32_m0 %dst_54 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %723, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
      %724 = waveasm.v_add_u32 %718, %77 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %725 = waveasm.v_add_u32 %724, %189 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %726 = waveasm.v_add_u32 %725, %18 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
      %727 = waveasm.v_mul_lo_u32 %726, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %728 = waveasm.v_add_u32 %727, %721 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %dst_56, %scc_57 = waveasm.s_add_u32 %arg33, %dst_26 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
      waveasm.s_mov_b32_m0 %dst_56 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %728, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
      %729 = waveasm.v_add_u32 %725, %202 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %730 = waveasm.v_add_u32 %729, %118 : !waveasm.vreg, !waveasm.imm<128> -> !waveasm.vreg
      %731 = waveasm.v_mul_lo_u32 %730, %87 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %732 = waveasm.v_add_u32 %731, %721 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %dst_58, %scc_59 = waveasm.s_add_u32 %arg33, %dst_30 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
      waveasm.s_mov_b32_m0 %dst_58 : !waveasm.sreg
      waveasm.buffer_load_dwordx4_lds %732, %185, %1 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.imm<0>
      waveasm.comment "unhandled: rocdl.sched.barrier"
      %733 = waveasm.ds_read_b128 %arg35 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %734 = waveasm.ds_read_b128 %arg35 {offset = 2048 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %735 = waveasm.ds_read_b128 %arg35 {offset = 4096 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %736 = waveasm.ds_read_b128 %arg35 {offset = 6144 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %737 = waveasm.ds_read_b128 %arg37 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %738 = waveasm.ds_read_b128 %arg37 {offset = 2048 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %739 = waveasm.ds_read_b128 %arg37 {offset = 4096 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %740 = waveasm.ds_read_b128 %arg37 {offset = 6144 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %741 = waveasm.ds_read_b128 %arg37 {offset = 8192 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %742 = waveasm.ds_read_b128 %arg37 {offset = 10240 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_barrier
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_setprio 1
      %743 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %733, %737, %arg1, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %744 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %733, %738, %arg2, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %745 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %733, %739, %arg3, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %746 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %733, %740, %arg4, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %747 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %733, %741, %arg5, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %748 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %733, %742, %arg6, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %749 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %737, %arg7, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %750 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %738, %arg8, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %751 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %739, %arg9, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %752 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %740, %arg10, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %753 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %741, %arg11, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %754 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %734, %742, %arg12, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %755 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %735, %737, %arg13, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %756 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %735, %738, %arg14, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %757 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %735, %739, %arg15, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %758 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %735, %740, %arg16, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %759 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %735, %741, %arg17, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %760 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %735, %742, %arg18, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %761 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %736, %737, %arg19, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %762 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %736, %738, %arg20, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %763 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %736, %739, %arg21, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %764 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %736, %740, %arg22, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %765 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %736, %741, %arg23, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %766 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %736, %742, %arg24, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      waveasm.s_setprio 0
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_barrier
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.comment "unhandled: rocdl.sched.barrier"
      %767 = waveasm.v_lshl_add_u32 %arg0, %307, %225 : !waveasm.sreg, !waveasm.imm<13>, !waveasm.vreg -> !waveasm.vreg
      %768 = waveasm.v_add_u32 %767, %231 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %769 = waveasm.v_sub_u32 %768, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %770 = waveasm.v_add_u32 %769, %306 : !waveasm.vreg, !waveasm.imm<8192> -> !waveasm.vreg
      %771 = waveasm.v_mul_lo_u32 %770, %224 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %772 = waveasm.v_lshrrev_b32 %9, %771 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
      %773 = waveasm.v_mul_lo_u32 %772, %57 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %774 = waveasm.v_sub_u32 %770, %773 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ge_u32 %774, %57 : !waveasm.vreg, !waveasm.vreg
      %775 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %776 = waveasm.v_sub_u32 %772, %775 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %777 = waveasm.v_add_u32 %776, %243 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %778 = waveasm.v_sub_u32 %767, %234 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %779 = waveasm.v_add_u32 %778, %231 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %780 = waveasm.v_add_u32 %779, %306 : !waveasm.vreg, !waveasm.imm<8192> -> !waveasm.vreg
      %781 = waveasm.v_mul_lo_u32 %780, %224 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %782 = waveasm.v_lshrrev_b32 %9, %781 : !waveasm.imm<32>, !waveasm.vreg -> !waveasm.vreg
      %783 = waveasm.v_mul_lo_u32 %782, %57 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %784 = waveasm.v_sub_u32 %780, %783 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      waveasm.v_cmp_ge_u32 %784, %57 : !waveasm.vreg, !waveasm.vreg
      %785 = waveasm.v_cndmask_b32 %1, %152, %1 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      waveasm.v_cmp_ne_u32 %785, %1 : !waveasm.vreg, !waveasm.imm<0>
      %786 = waveasm.v_cndmask_b32 %1, %57, %785 : !waveasm.imm<0>, !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %787 = waveasm.v_add_u32 %784, %786 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %788 = waveasm.v_lshrrev_b32 %73, %787 : !waveasm.imm<5>, !waveasm.vreg -> !waveasm.vreg
      %789 = waveasm.v_mul_lo_u32 %777, %58 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %790 = waveasm.v_add_u32 %789, %788 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %791 = waveasm.buffer_load_dword %265, %790, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %792 = waveasm.v_add_u32 %777, %9 : !waveasm.vreg, !waveasm.imm<32> -> !waveasm.vreg
      %793 = waveasm.v_mul_lo_u32 %792, %58 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %794 = waveasm.v_add_u32 %793, %788 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %795 = waveasm.buffer_load_dword %265, %794, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %796 = waveasm.v_add_u32 %776, %271 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %797 = waveasm.v_mul_lo_u32 %796, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %798 = waveasm.v_add_u32 %797, %788 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %799 = waveasm.buffer_load_dword %281, %798, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %800 = waveasm.v_add_u32 %796, %9 : !waveasm.vreg, !waveasm.imm<32> -> !waveasm.vreg
      %801 = waveasm.v_mul_lo_u32 %800, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %802 = waveasm.v_add_u32 %801, %788 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %803 = waveasm.buffer_load_dword %281, %802, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %804 = waveasm.v_add_u32 %796, %18 : !waveasm.vreg, !waveasm.imm<64> -> !waveasm.vreg
      %805 = waveasm.v_mul_lo_u32 %804, %59 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %806 = waveasm.v_add_u32 %805, %788 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
      %807 = waveasm.buffer_load_dword %281, %806, %1 : !waveasm.sreg<4, 4>, !waveasm.vreg, !waveasm.imm<0> -> !waveasm.vreg
      %808 = waveasm.ds_read_b128 %arg39 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %809 = waveasm.ds_read_b128 %arg39 {offset = 2048 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %810 = waveasm.ds_read_b128 %arg39 {offset = 4096 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %811 = waveasm.ds_read_b128 %arg39 {offset = 6144 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %812 = waveasm.ds_read_b128 %arg41 : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %813 = waveasm.ds_read_b128 %arg41 {offset = 2048 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %814 = waveasm.ds_read_b128 %arg41 {offset = 4096 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %815 = waveasm.ds_read_b128 %arg41 {offset = 6144 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %816 = waveasm.ds_read_b128 %arg41 {offset = 8192 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      %817 = waveasm.ds_read_b128 %arg41 {offset = 10240 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_waitcnt_vmcnt 7
      waveasm.s_barrier
      waveasm.comment "unhandled: rocdl.sched.barrier"
      waveasm.s_setprio 1
      %818 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %808, %812, %743, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %819 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %808, %813, %744, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %820 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %808, %814, %745, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %821 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %808, %815, %746, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %822 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %808, %816, %747, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %823 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %808, %817, %748, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %824 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %809, %812, %749, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %825 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %809, %813, %750, %arg25, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %826 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %809, %814, %751, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %827 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %809, %815, %752, %arg25, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %828 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %809, %816, %753, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %829 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %809, %817, %754, %arg25, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %830 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %810, %812, %755, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %831 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %810, %813, %756, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %832 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %810, %814, %757, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %833 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %810, %815, %758, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %834 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %810, %816, %759, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %835 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %810, %817, %760, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %836 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %811, %812, %761, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %837 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %811, %813, %762, %arg26, %arg27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %838 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %811, %814, %763, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %839 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %811, %815, %764, %arg26, %arg28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %840 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %811, %816, %765, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      %841 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %811, %817, %766, %arg26, %arg29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
      waveasm.s_setprio 0
      waveasm.comment "unhandled: rocdl.sched.barrier"
      %dst_60, %scc_61 = waveasm.s_add_u32 %arg0, %64 : !waveasm.sreg, !waveasm.imm<1> -> !waveasm.sreg, !waveasm.scc
      %dst_62, %scc_63 = waveasm.s_add_u32 %arg34, %118 : !waveasm.sreg, !waveasm.imm<128> -> !waveasm.sreg, !waveasm.scc
      %842 = waveasm.s_cmp_lt_u32 %dst_60, %344 : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc
      waveasm.condition %842 : !waveasm.scc iter_args(%dst_60, %818, %819, %820, %821, %822, %823, %824, %825, %826, %827, %828, %829, %830, %831, %832, %833, %834, %835, %836, %837, %838, %839, %840, %841, %791, %795, %799, %803, %807, %arg31, %arg30, %arg33, %arg32, %dst_62, %arg36, %arg35, %arg38, %arg37, %arg40, %arg39, %arg42, %arg41) : !waveasm.sreg, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg, !waveasm.vreg
    }
    waveasm.if %293 {
      waveasm.s_barrier
      waveasm.yield
    }
    waveasm.s_waitcnt_lgkmcnt 0
    waveasm.s_barrier
    %360 = waveasm.v_add_u32 %315, %359#32 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %361 = waveasm.ds_read_b128 %360 : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %362 = waveasm.v_add_u32 %323, %359#32 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %363 = waveasm.ds_read_b128 %362 : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %364 = waveasm.ds_read_b128 %360 {offset = 2048 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %365 = waveasm.ds_read_b128 %362 {offset = 2048 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %366 = waveasm.ds_read_b128 %360 {offset = 4096 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %367 = waveasm.ds_read_b128 %362 {offset = 4096 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %368 = waveasm.ds_read_b128 %360 {offset = 6144 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %369 = waveasm.ds_read_b128 %362 {offset = 6144 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %370 = waveasm.ds_read_b128 %360 {offset = 8192 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %371 = waveasm.ds_read_b128 %362 {offset = 8192 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %372 = waveasm.ds_read_b128 %360 {offset = 10240 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %373 = waveasm.ds_read_b128 %362 {offset = 10240 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %374 = waveasm.v_add_u32 %310, %359#30 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %375 = waveasm.ds_read_b128 %374 : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %376 = waveasm.v_add_u32 %321, %359#30 : !waveasm.vreg, !waveasm.sreg -> !waveasm.vreg
    %377 = waveasm.ds_read_b128 %376 : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %378 = waveasm.ds_read_b128 %374 {offset = 2048 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %379 = waveasm.ds_read_b128 %376 {offset = 2048 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %380 = waveasm.ds_read_b128 %374 {offset = 4096 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %381 = waveasm.ds_read_b128 %376 {offset = 4096 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %382 = waveasm.ds_read_b128 %374 {offset = 6144 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %383 = waveasm.ds_read_b128 %376 {offset = 6144 : i64} : !waveasm.vreg -> !waveasm.vreg<4, 4>
    %384 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %375, %361, %359#1, %359#25, %359#27 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %385 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %377, %363, %384, %359#25, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %386 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %375, %364, %359#2, %359#25, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %387 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %377, %365, %386, %359#25, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %388 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %375, %366, %359#3, %359#25, %359#28 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %389 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %377, %367, %388, %359#25, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %390 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %375, %368, %359#4, %359#25, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %391 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %377, %369, %390, %359#25, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %392 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %375, %370, %359#5, %359#25, %359#29 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %393 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %377, %371, %392, %359#25, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %394 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %375, %372, %359#6, %359#25, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %395 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %377, %373, %394, %359#25, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %396 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %378, %361, %359#7, %359#25, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %397 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %379, %363, %396, %359#25, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %398 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %378, %364, %359#8, %359#25, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %399 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %379, %365, %398, %359#25, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %400 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %378, %366, %359#9, %359#25, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %401 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %379, %367, %400, %359#25, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %402 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %378, %368, %359#10, %359#25, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %403 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %379, %369, %402, %359#25, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %404 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %378, %370, %359#11, %359#25, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %405 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %379, %371, %404, %359#25, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %406 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %378, %372, %359#12, %359#25, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %407 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %379, %373, %406, %359#25, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %408 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %380, %361, %359#13, %359#26, %359#27 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %409 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %381, %363, %408, %359#26, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %410 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %380, %364, %359#14, %359#26, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %411 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %381, %365, %410, %359#26, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %412 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %380, %366, %359#15, %359#26, %359#28 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %413 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %381, %367, %412, %359#26, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %414 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %380, %368, %359#16, %359#26, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %415 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %381, %369, %414, %359#26, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %416 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %380, %370, %359#17, %359#26, %359#29 {blgp = 4 : i32, cbsz = 4 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %417 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %381, %371, %416, %359#26, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %418 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %380, %372, %359#18, %359#26, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 0 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %419 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %381, %373, %418, %359#26, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 2 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %420 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %382, %361, %359#19, %359#26, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %421 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %383, %363, %420, %359#26, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %422 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %382, %364, %359#20, %359#26, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %423 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %383, %365, %422, %359#26, %359#27 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %424 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %382, %366, %359#21, %359#26, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %425 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %383, %367, %424, %359#26, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %426 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %382, %368, %359#22, %359#26, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %427 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %383, %369, %426, %359#26, %359#28 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %428 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %382, %370, %359#23, %359#26, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 0 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %429 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %383, %371, %428, %359#26, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 2 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %430 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %382, %372, %359#24, %359#26, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 1 : i32, op_sel_b = 1 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %431 = waveasm.v_mfma_scale_f32_16x16x128_f8f6f4 %383, %373, %430, %359#26, %359#29 {blgp = 4 : i32, cbsz = 4 : i32, op_sel_a = 3 : i32, op_sel_b = 3 : i32} : !waveasm.vreg<4, 4>, !waveasm.vreg<4, 4>, !waveasm.areg<4, 4>, !waveasm.vreg, !waveasm.vreg -> !waveasm.areg<4, 4>
    %432 = waveasm.v_mul_lo_u32 %88, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %433 = waveasm.v_add_u32 %432, %165 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %434 = waveasm.extract %52[0] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %435 = waveasm.extract %52[1] : !waveasm.sreg<4, 4> -> !waveasm.sreg
    %436 = waveasm.v_readfirstlane_b32 %433 : !waveasm.vreg -> !waveasm.sreg
    %437 = waveasm.s_mul_hi_i32 %436, %61 : !waveasm.sreg, !waveasm.imm<4> -> !waveasm.sreg
    %438 = waveasm.s_mul_i32 %436, %61 : !waveasm.sreg, !waveasm.imm<4> -> !waveasm.sreg
    %dst_42, %scc_43 = waveasm.s_add_u32 %434, %438 : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %dst_44, %scc_45 = waveasm.s_addc_u32 %scc_43, %435, %437 : !waveasm.scc, !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, !waveasm.scc
    %439 = waveasm.pack %dst_42, %dst_44, %263, %264 : (!waveasm.sreg, !waveasm.sreg, !waveasm.sreg, !waveasm.sreg) -> !waveasm.sreg<4, 4>
    %440 = waveasm.v_lshl_add_u32 %228, %63, %243 : !waveasm.vreg, !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %441 = waveasm.v_add_u32 %440, %64 : !waveasm.vreg, !waveasm.imm<1> -> !waveasm.vreg
    %442 = waveasm.v_add_u32 %440, %63 : !waveasm.vreg, !waveasm.imm<2> -> !waveasm.vreg
    %443 = waveasm.v_add_u32 %440, %80 : !waveasm.vreg, !waveasm.imm<3> -> !waveasm.vreg
    %444 = waveasm.v_add_u32 %440, %5 : !waveasm.vreg, !waveasm.imm<16> -> !waveasm.vreg
    %445 = waveasm.constant 17 : <17>
    %446 = waveasm.v_add_u32 %440, %445 : !waveasm.vreg, !waveasm.imm<17> -> !waveasm.vreg
    %447 = waveasm.constant 18 : <18>
    %448 = waveasm.v_add_u32 %440, %447 : !waveasm.vreg, !waveasm.imm<18> -> !waveasm.vreg
    %449 = waveasm.constant 19 : <19>
    %450 = waveasm.v_add_u32 %440, %449 : !waveasm.vreg, !waveasm.imm<19> -> !waveasm.vreg
    %451 = waveasm.v_add_u32 %440, %9 : !waveasm.vreg, !waveasm.imm<32> -> !waveasm.vreg
    %452 = waveasm.constant 33 : <33>
    %453 = waveasm.v_add_u32 %440, %452 : !waveasm.vreg, !waveasm.imm<33> -> !waveasm.vreg
    %454 = waveasm.constant 34 : <34>
    %455 = waveasm.v_add_u32 %440, %454 : !waveasm.vreg, !waveasm.imm<34> -> !waveasm.vreg
    %456 = waveasm.constant 35 : <35>
    %457 = waveasm.v_add_u32 %440, %456 : !waveasm.vreg, !waveasm.imm<35> -> !waveasm.vreg
    %458 = waveasm.v_add_u32 %440, %14 : !waveasm.vreg, !waveasm.imm<48> -> !waveasm.vreg
    %459 = waveasm.constant 49 : <49>
    %460 = waveasm.v_add_u32 %440, %459 : !waveasm.vreg, !waveasm.imm<49> -> !waveasm.vreg
    %461 = waveasm.constant 50 : <50>
    %462 = waveasm.v_add_u32 %440, %461 : !waveasm.vreg, !waveasm.imm<50> -> !waveasm.vreg
    %463 = waveasm.constant 51 : <51>
    %464 = waveasm.v_add_u32 %440, %463 : !waveasm.vreg, !waveasm.imm<51> -> !waveasm.vreg
    %465 = waveasm.v_add_u32 %69, %271 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %466 = waveasm.v_and_b32 %172, %69 : !waveasm.imm<4294967280>, !waveasm.vreg -> !waveasm.vreg
    %467 = waveasm.v_sub_u32 %465, %466 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %468 = waveasm.extract %385[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %469 = waveasm.v_mul_lo_u32 %440, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %470 = waveasm.v_add_u32 %469, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %471 = waveasm.v_lshlrev_b32 %63, %470 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %472 = waveasm.v_accvgpr_read_b32 %468 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %472, %439, %471 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %473 = waveasm.extract %385[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %474 = waveasm.v_mul_lo_u32 %441, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %475 = waveasm.v_add_u32 %474, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %476 = waveasm.v_lshlrev_b32 %63, %475 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %477 = waveasm.v_accvgpr_read_b32 %473 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %477, %439, %476 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %478 = waveasm.extract %385[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %479 = waveasm.v_mul_lo_u32 %442, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %480 = waveasm.v_add_u32 %479, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %481 = waveasm.v_lshlrev_b32 %63, %480 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %482 = waveasm.v_accvgpr_read_b32 %478 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %482, %439, %481 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %483 = waveasm.extract %385[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %484 = waveasm.v_mul_lo_u32 %443, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %485 = waveasm.v_add_u32 %484, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %486 = waveasm.v_lshlrev_b32 %63, %485 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %487 = waveasm.v_accvgpr_read_b32 %483 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %487, %439, %486 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %488 = waveasm.extract %387[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %489 = waveasm.v_accvgpr_read_b32 %488 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %489, %439, %471 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %490 = waveasm.extract %387[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %491 = waveasm.v_accvgpr_read_b32 %490 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %491, %439, %476 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %492 = waveasm.extract %387[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %493 = waveasm.v_accvgpr_read_b32 %492 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %493, %439, %481 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %494 = waveasm.extract %387[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %495 = waveasm.v_accvgpr_read_b32 %494 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %495, %439, %486 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %496 = waveasm.extract %389[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %497 = waveasm.v_accvgpr_read_b32 %496 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %497, %439, %471 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %498 = waveasm.extract %389[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %499 = waveasm.v_accvgpr_read_b32 %498 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %499, %439, %476 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %500 = waveasm.extract %389[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %501 = waveasm.v_accvgpr_read_b32 %500 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %501, %439, %481 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %502 = waveasm.extract %389[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %503 = waveasm.v_accvgpr_read_b32 %502 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %503, %439, %486 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %504 = waveasm.extract %391[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %505 = waveasm.v_accvgpr_read_b32 %504 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %505, %439, %471 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %506 = waveasm.extract %391[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %507 = waveasm.v_accvgpr_read_b32 %506 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %507, %439, %476 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %508 = waveasm.extract %391[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %509 = waveasm.v_accvgpr_read_b32 %508 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %509, %439, %481 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %510 = waveasm.extract %391[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %511 = waveasm.v_accvgpr_read_b32 %510 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %511, %439, %486 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %512 = waveasm.extract %393[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %513 = waveasm.v_accvgpr_read_b32 %512 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %513, %439, %471 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %514 = waveasm.extract %393[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %515 = waveasm.v_accvgpr_read_b32 %514 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %515, %439, %476 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %516 = waveasm.extract %393[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %517 = waveasm.v_accvgpr_read_b32 %516 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %517, %439, %481 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %518 = waveasm.extract %393[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %519 = waveasm.v_accvgpr_read_b32 %518 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %519, %439, %486 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %520 = waveasm.extract %395[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %521 = waveasm.v_accvgpr_read_b32 %520 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %521, %439, %471 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %522 = waveasm.extract %395[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %523 = waveasm.v_accvgpr_read_b32 %522 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %523, %439, %476 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %524 = waveasm.extract %395[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %525 = waveasm.v_accvgpr_read_b32 %524 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %525, %439, %481 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %526 = waveasm.extract %395[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %527 = waveasm.v_accvgpr_read_b32 %526 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %527, %439, %486 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %528 = waveasm.extract %397[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %529 = waveasm.v_mul_lo_u32 %444, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %530 = waveasm.v_add_u32 %529, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %531 = waveasm.v_lshlrev_b32 %63, %530 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %532 = waveasm.v_accvgpr_read_b32 %528 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %532, %439, %531 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %533 = waveasm.extract %397[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %534 = waveasm.v_mul_lo_u32 %446, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %535 = waveasm.v_add_u32 %534, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %536 = waveasm.v_lshlrev_b32 %63, %535 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %537 = waveasm.v_accvgpr_read_b32 %533 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %537, %439, %536 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %538 = waveasm.extract %397[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %539 = waveasm.v_mul_lo_u32 %448, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %540 = waveasm.v_add_u32 %539, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %541 = waveasm.v_lshlrev_b32 %63, %540 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %542 = waveasm.v_accvgpr_read_b32 %538 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %542, %439, %541 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %543 = waveasm.extract %397[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %544 = waveasm.v_mul_lo_u32 %450, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %545 = waveasm.v_add_u32 %544, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %546 = waveasm.v_lshlrev_b32 %63, %545 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %547 = waveasm.v_accvgpr_read_b32 %543 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %547, %439, %546 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %548 = waveasm.extract %399[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %549 = waveasm.v_accvgpr_read_b32 %548 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %549, %439, %531 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %550 = waveasm.extract %399[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %551 = waveasm.v_accvgpr_read_b32 %550 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %551, %439, %536 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %552 = waveasm.extract %399[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %553 = waveasm.v_accvgpr_read_b32 %552 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %553, %439, %541 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %554 = waveasm.extract %399[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %555 = waveasm.v_accvgpr_read_b32 %554 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %555, %439, %546 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %556 = waveasm.extract %401[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %557 = waveasm.v_accvgpr_read_b32 %556 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %557, %439, %531 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %558 = waveasm.extract %401[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %559 = waveasm.v_accvgpr_read_b32 %558 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %559, %439, %536 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %560 = waveasm.extract %401[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %561 = waveasm.v_accvgpr_read_b32 %560 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %561, %439, %541 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %562 = waveasm.extract %401[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %563 = waveasm.v_accvgpr_read_b32 %562 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %563, %439, %546 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %564 = waveasm.extract %403[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %565 = waveasm.v_accvgpr_read_b32 %564 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %565, %439, %531 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %566 = waveasm.extract %403[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %567 = waveasm.v_accvgpr_read_b32 %566 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %567, %439, %536 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %568 = waveasm.extract %403[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %569 = waveasm.v_accvgpr_read_b32 %568 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %569, %439, %541 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %570 = waveasm.extract %403[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %571 = waveasm.v_accvgpr_read_b32 %570 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %571, %439, %546 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %572 = waveasm.extract %405[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %573 = waveasm.v_accvgpr_read_b32 %572 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %573, %439, %531 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %574 = waveasm.extract %405[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %575 = waveasm.v_accvgpr_read_b32 %574 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %575, %439, %536 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %576 = waveasm.extract %405[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %577 = waveasm.v_accvgpr_read_b32 %576 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %577, %439, %541 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %578 = waveasm.extract %405[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %579 = waveasm.v_accvgpr_read_b32 %578 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %579, %439, %546 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %580 = waveasm.extract %407[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %581 = waveasm.v_accvgpr_read_b32 %580 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %581, %439, %531 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %582 = waveasm.extract %407[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %583 = waveasm.v_accvgpr_read_b32 %582 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %583, %439, %536 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %584 = waveasm.extract %407[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %585 = waveasm.v_accvgpr_read_b32 %584 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %585, %439, %541 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %586 = waveasm.extract %407[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %587 = waveasm.v_accvgpr_read_b32 %586 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %587, %439, %546 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %588 = waveasm.extract %409[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %589 = waveasm.v_mul_lo_u32 %451, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %590 = waveasm.v_add_u32 %589, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %591 = waveasm.v_lshlrev_b32 %63, %590 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %592 = waveasm.v_accvgpr_read_b32 %588 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %592, %439, %591 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %593 = waveasm.extract %409[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %594 = waveasm.v_mul_lo_u32 %453, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %595 = waveasm.v_add_u32 %594, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %596 = waveasm.v_lshlrev_b32 %63, %595 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %597 = waveasm.v_accvgpr_read_b32 %593 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %597, %439, %596 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %598 = waveasm.extract %409[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %599 = waveasm.v_mul_lo_u32 %455, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %600 = waveasm.v_add_u32 %599, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %601 = waveasm.v_lshlrev_b32 %63, %600 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %602 = waveasm.v_accvgpr_read_b32 %598 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %602, %439, %601 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %603 = waveasm.extract %409[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %604 = waveasm.v_mul_lo_u32 %457, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %605 = waveasm.v_add_u32 %604, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %606 = waveasm.v_lshlrev_b32 %63, %605 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %607 = waveasm.v_accvgpr_read_b32 %603 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %607, %439, %606 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %608 = waveasm.extract %411[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %609 = waveasm.v_accvgpr_read_b32 %608 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %609, %439, %591 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %610 = waveasm.extract %411[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %611 = waveasm.v_accvgpr_read_b32 %610 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %611, %439, %596 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %612 = waveasm.extract %411[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %613 = waveasm.v_accvgpr_read_b32 %612 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %613, %439, %601 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %614 = waveasm.extract %411[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %615 = waveasm.v_accvgpr_read_b32 %614 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %615, %439, %606 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %616 = waveasm.extract %413[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %617 = waveasm.v_accvgpr_read_b32 %616 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %617, %439, %591 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %618 = waveasm.extract %413[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %619 = waveasm.v_accvgpr_read_b32 %618 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %619, %439, %596 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %620 = waveasm.extract %413[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %621 = waveasm.v_accvgpr_read_b32 %620 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %621, %439, %601 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %622 = waveasm.extract %413[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %623 = waveasm.v_accvgpr_read_b32 %622 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %623, %439, %606 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %624 = waveasm.extract %415[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %625 = waveasm.v_accvgpr_read_b32 %624 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %625, %439, %591 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %626 = waveasm.extract %415[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %627 = waveasm.v_accvgpr_read_b32 %626 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %627, %439, %596 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %628 = waveasm.extract %415[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %629 = waveasm.v_accvgpr_read_b32 %628 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %629, %439, %601 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %630 = waveasm.extract %415[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %631 = waveasm.v_accvgpr_read_b32 %630 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %631, %439, %606 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %632 = waveasm.extract %417[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %633 = waveasm.v_accvgpr_read_b32 %632 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %633, %439, %591 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %634 = waveasm.extract %417[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %635 = waveasm.v_accvgpr_read_b32 %634 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %635, %439, %596 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %636 = waveasm.extract %417[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %637 = waveasm.v_accvgpr_read_b32 %636 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %637, %439, %601 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %638 = waveasm.extract %417[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %639 = waveasm.v_accvgpr_read_b32 %638 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %639, %439, %606 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %640 = waveasm.extract %419[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %641 = waveasm.v_accvgpr_read_b32 %640 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %641, %439, %591 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %642 = waveasm.extract %419[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %643 = waveasm.v_accvgpr_read_b32 %642 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %643, %439, %596 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %644 = waveasm.extract %419[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %645 = waveasm.v_accvgpr_read_b32 %644 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %645, %439, %601 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %646 = waveasm.extract %419[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %647 = waveasm.v_accvgpr_read_b32 %646 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %647, %439, %606 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %648 = waveasm.extract %421[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %649 = waveasm.v_mul_lo_u32 %458, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %650 = waveasm.v_add_u32 %649, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %651 = waveasm.v_lshlrev_b32 %63, %650 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %652 = waveasm.v_accvgpr_read_b32 %648 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %652, %439, %651 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %653 = waveasm.extract %421[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %654 = waveasm.v_mul_lo_u32 %460, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %655 = waveasm.v_add_u32 %654, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %656 = waveasm.v_lshlrev_b32 %63, %655 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %657 = waveasm.v_accvgpr_read_b32 %653 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %657, %439, %656 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %658 = waveasm.extract %421[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %659 = waveasm.v_mul_lo_u32 %462, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %660 = waveasm.v_add_u32 %659, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %661 = waveasm.v_lshlrev_b32 %63, %660 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %662 = waveasm.v_accvgpr_read_b32 %658 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %662, %439, %661 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %663 = waveasm.extract %421[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %664 = waveasm.v_mul_lo_u32 %464, %60 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %665 = waveasm.v_add_u32 %664, %467 : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg
    %666 = waveasm.v_lshlrev_b32 %63, %665 : !waveasm.imm<2>, !waveasm.vreg -> !waveasm.vreg
    %667 = waveasm.v_accvgpr_read_b32 %663 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %667, %439, %666 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %668 = waveasm.extract %423[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %669 = waveasm.v_accvgpr_read_b32 %668 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %669, %439, %651 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %670 = waveasm.extract %423[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %671 = waveasm.v_accvgpr_read_b32 %670 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %671, %439, %656 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %672 = waveasm.extract %423[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %673 = waveasm.v_accvgpr_read_b32 %672 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %673, %439, %661 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %674 = waveasm.extract %423[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %675 = waveasm.v_accvgpr_read_b32 %674 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %675, %439, %666 offset : 64 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %676 = waveasm.extract %425[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %677 = waveasm.v_accvgpr_read_b32 %676 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %677, %439, %651 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %678 = waveasm.extract %425[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %679 = waveasm.v_accvgpr_read_b32 %678 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %679, %439, %656 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %680 = waveasm.extract %425[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %681 = waveasm.v_accvgpr_read_b32 %680 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %681, %439, %661 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %682 = waveasm.extract %425[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %683 = waveasm.v_accvgpr_read_b32 %682 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %683, %439, %666 offset : 128 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %684 = waveasm.extract %427[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %685 = waveasm.v_accvgpr_read_b32 %684 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %685, %439, %651 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %686 = waveasm.extract %427[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %687 = waveasm.v_accvgpr_read_b32 %686 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %687, %439, %656 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %688 = waveasm.extract %427[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %689 = waveasm.v_accvgpr_read_b32 %688 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %689, %439, %661 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %690 = waveasm.extract %427[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %691 = waveasm.v_accvgpr_read_b32 %690 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %691, %439, %666 offset : 192 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %692 = waveasm.extract %429[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %693 = waveasm.v_accvgpr_read_b32 %692 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %693, %439, %651 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %694 = waveasm.extract %429[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %695 = waveasm.v_accvgpr_read_b32 %694 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %695, %439, %656 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %696 = waveasm.extract %429[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %697 = waveasm.v_accvgpr_read_b32 %696 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %697, %439, %661 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %698 = waveasm.extract %429[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %699 = waveasm.v_accvgpr_read_b32 %698 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %699, %439, %666 offset : 256 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %700 = waveasm.extract %431[0] : !waveasm.areg<4, 4> -> !waveasm.areg
    %701 = waveasm.v_accvgpr_read_b32 %700 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %701, %439, %651 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %702 = waveasm.extract %431[1] : !waveasm.areg<4, 4> -> !waveasm.areg
    %703 = waveasm.v_accvgpr_read_b32 %702 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %703, %439, %656 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %704 = waveasm.extract %431[2] : !waveasm.areg<4, 4> -> !waveasm.areg
    %705 = waveasm.v_accvgpr_read_b32 %704 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %705, %439, %661 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    %706 = waveasm.extract %431[3] : !waveasm.areg<4, 4> -> !waveasm.areg
    %707 = waveasm.v_accvgpr_read_b32 %706 : !waveasm.areg -> !waveasm.vreg
    waveasm.buffer_store_dword %707, %439, %666 offset : 320 : !waveasm.vreg, !waveasm.sreg<4, 4>, !waveasm.vreg
    waveasm.s_endpgm
  }
}
