//===- Passes.td - Passes of the Conductor library -------*- tablegen -*-===//

#ifndef WAVEASM_CONDUCTOR_PASSES_TD
#define WAVEASM_CONDUCTOR_PASSES_TD

include "mlir/Pass/PassBase.td"

// These passes cross programs: tags are unique, and moves atomic, in the whole module.

def ConductorTag : Pass<"conductor-tag", "::mlir::ModuleOp"> {
  let summary = "Give every WaveASM op a name";
  let description = [{
    Names each op `<mnemonic>_<n>`, with one counter per mnemonic through the module in
    post-order, as the attribute `waveasm.tag` and as a `NameLoc` whose child is the old
    location. Existing tags stay; new ones avoid them. A tag that occurs twice, or that a
    move could not spell, is an error.

    ```mlir
    // before
    %r = waveasm.ds_read_b32 %a : !waveasm.vreg -> !waveasm.vreg
    // after
    %r = waveasm.ds_read_b32 %a {waveasm.tag = "ds_read_b32_0"} : !waveasm.vreg -> !waveasm.vreg
    ```
  }];
  let statistics = [Statistic<"numTagged", "num-tagged", "Ops that got a new tag">];
}

def ConductorApplyMoves : Pass<"conductor-apply-moves", "::mlir::ModuleOp"> {
  let summary = "Reorder tagged instructions by a list of moves";
  let description = [{
    Applies `move TAG before TAG`, `move TAG after TAG`, `swap TAG TAG`, `keep TAG` and
    `done`, one a line or separated by `;`, first those of `file`, then those of `moves`.
    All of them are one round: the first that breaks an order the program needs fails the
    pass, with what was applied, what failed, why, and the other op; the IR is then as
    it was. Names, constants and tuples come along with the op that they belong to
    (docs/Conductor.md).

    ```
    --conductor-apply-moves="moves=move ds_read_b128_2 before v_mfma_f32_16x16x16_f16_0; done"
    ```

    The value of `moves` may be quoted; otherwise it ends at ` file=`, ` memory=` or with the
    options.

    `memory=warn` lets moves break an order that is needed only if two addresses overlap, where
    nothing decides that (two accesses of memory; an access and a barrier), with a warning:
    `info` (two buffers, one of which is only read), `warn` (a read and a write of one buffer,
    writes of two) or `critical` (two writes of one buffer; past a barrier). Whether the program
    then still computes the same is up to whoever wrote the moves.
  }];
  let options = [
    Option<"moves", "moves", "std::string", "", "Commands, separated by ';'">,
    Option<"file", "file", "std::string", "", "File of commands, one a line">,
    Option<"memory", "memory", "std::string", "\"strict\"",
           "strict or warn: an order that is needed only if two addresses overlap">
  ];
  let statistics = [Statistic<"numMoves", "num-moves", "Commands applied">];
}

def ConductorLegalMoves : Pass<"conductor-legal-moves", "::mlir::ModuleOp"> {
  let summary = "Say how far an instruction may move, and what stops it";
  let description = [{
    Emits two remarks on the op with the tag: the furthest place above and below to which
    `conductor-apply-moves` would let it move, the pseudo-ops that come along, and the reason,
    with a note at the op, why no further. Of the places on the way, those where an op would clobber
    a value of SCC are refused, too.
  }];
  let options = [Option<"tag", "tag", "std::string", "", "Tag of the op">];
}

def ConductorMetrics : Pass<"conductor-metrics", "::mlir::ModuleOp"> {
  let summary = "Compile a clone of each program and attach what it costs";
  let description = [{
    Puts `waveasm.metrics = #waveasm.metrics<{...}>` on each program, whose body is unchanged, and
    writes the report to `output` if one is given (`-` is stdout). The keys are stable. A
    program that does not compile or cannot launch fails the pass with its diagnostics.
    `cycles` and the stalls are estimates (Analysis/TimingModel.h), `critical_path`,
    `resource_bound`, `lower_bound`, `min_*` and `max_occupancy` hold for every order
    (Analysis/ScheduleBounds.h); the rest is counted on the final form.
  }];
  let options = [
    Option<"format", "format", "std::string", "\"json\"", "Of the report: json or text">,
    Option<"output", "output", "std::string", "", "File of the report">,
    ListOption<"trips", "trips", "uint64_t", "Trips of each loop, in pre-order, whose count is not known">
  ];
}

def ConductorSchedule : Pass<"conductor-schedule", "::mlir::ModuleOp"> {
  let summary = "Look for a better order and leave the best one found";
  let description = [{
    Tags the module, then for each program plays rounds: the oracle proposes moves, the
    engine applies them all or none, the program is compiled on a clone and measured, and
    the round is kept if it is better. The result is never worse than the input. The moves
    that made it are the attribute `waveasm.moves`: applied to the tagged input they give the
    same order.

    The result of each program is checked against its input as `conductor-verify` does;
    a difference fails the pass.

    `oracle=search` list-schedules each block with varied policies, solves small blocks
    exactly, and then searches by small changes under a model of the cost; what looks best is
    compiled. It ends early where nothing is left to find. Its result depends on the seed and not
    on `threads`, unless `time-limit` cuts it short. `oracle=list` stops after list
    scheduling. Both break no order, whatever `memory` says. `oracle=replay` applies the moves
    of `file`, whatever they cost. `oracle=llm` asks a language model, `oracle=command` a
    program, `oracle=human` who sits at the terminal (docs/OracleProtocol.md, docs/LLM.md).

    `profile` shows the oracles what each instruction of the input order took when it ran: a report
    of `waveasm-sim --timing --format=json`, or a thread trace of rocprofv3, of exactly what the
    input compiles to (docs/OracleProtocol.md).

    The session is saved to `session` after each round; `resume` goes on from such a file.
    Ctrl-C and SIGTERM end the search, and the best order so far is the result. If the oracle
    fails, what it found before is kept, with a warning; if it found nothing, the pass fails.

    With `agents` of 2 or more, so many sessions run at the same time. Every `checkpoint`
    rounds they are ranked; the best `keep` go on, and the others go on from theirs, elsewhere.

    `objective` says what is better among feasible schedules; a feasible one always beats one
    that is not. `key,key,...` compares metrics in this order, `key:weight,key:weight,...`
    their weighted sum. Keys are the numbers of `conductor-metrics`; smaller is better, except
    for `occupancy`. `default` is
    `occupancy,cycles,peak_vgpr,s_waitcnt,s_nop,total_instructions`; `upstream` is the same
    without occupancy and cycles.
  }];
  let options = [
    Option<"oracle", "oracle", "std::string", "\"search\"", "search, list, llm, command, human or replay">,
    Option<"file", "file", "std::string", "", "Moves for oracle=replay">,
    Option<"rounds", "rounds", "unsigned", "0", "Most rounds per program; 0: 32, or with a time limit any number">,
    Option<"timeLimit", "time-limit", "double", "0", "Seconds per program; 0: no limit">,
    Option<"threads", "threads", "unsigned", "0", "Threads of the search; 0: one for each core">,
    ListOption<"trips", "trips", "uint64_t", "Trips of each loop, in pre-order, whose count is not known">,
    Option<"seed", "seed", "uint64_t", "0", "Seed of the search">,
    Option<"memory", "memory", "std::string", "\"strict\"",
           "strict or warn, for the moves of the oracle, as in conductor-apply-moves">,
    Option<"objective", "objective", "std::string", "\"default\"", "default, upstream, key,... or key:weight,...">,
    Option<"verbose", "verbose", "bool", "false", "One remark per program: before and after">,
    Option<"progress", "progress", "bool", "false", "A line on stderr for each round, and what changed at the end">,
    Option<"evaluations", "evaluations", "uint64_t", "0", "Most orders compiled per program and agent; 0: no limit">,
    Option<"session", "session", "std::string", "", "File to save the session to after each round">,
    Option<"resume", "resume", "std::string", "", "Saved session to go on from; it is saved there, too, unless `session` is given">,
    Option<"profile", "profile", "std::string", "", "Report of waveasm-sim, or file or folder of rocprofv3's thread trace">,
    Option<"log", "log", "std::string", "", "File to append what happens to, as JSON lines">,
    Option<"cache", "cache", "std::string", "\"auto\"", "on, off or auto: on for oracle=llm and oracle=command">,
    Option<"agents", "agents", "unsigned", "1", "Sessions at the same time">,
    Option<"checkpoint", "checkpoint", "unsigned", "4", "Rounds from one ranking of the agents to the next">,
    Option<"keep", "keep", "unsigned", "1", "Agents that go on after a ranking">,
    Option<"command", "command", "std::string", "", "Program for oracle=command, started by the shell">,
    Option<"answerTimeout", "answer-timeout", "double", "600", "Seconds for an answer of the command; 0: no limit">,
    Option<"provider", "provider", "std::string", "", "openrouter or openai; empty: by the environment">,
    Option<"baseURL", "base-url", "std::string", "", "Server of oracle=llm, without /chat/completions">,
    Option<"model", "model", "std::string", "", "Model of oracle=llm">,
    Option<"temperature", "temperature", "double", "-1", "Sampling temperature; negative: the model's default">,
    Option<"reasoningEffort", "reasoning-effort", "std::string", "", "low, medium, high, ...; empty: the model's default">,
    Option<"replyTokens", "reply-tokens", "unsigned", "0", "Most tokens of a reply; 0: the model's default">,
    Option<"requestTimeout", "request-timeout", "double", "120", "Seconds without a byte after which a request has failed">,
    Option<"totalTimeout", "total-timeout", "double", "900", "Seconds for a request with its retries">,
    Option<"retries", "retries", "unsigned", "5", "Times that a failed request is repeated">,
    Option<"retryDelay", "retry-delay", "double", "1", "Seconds before the first retry; it doubles each time">,
    Option<"replyBytes", "reply-bytes", "uint64_t", "16777216", "Most bytes of a reply">,
    Option<"tokens", "tokens", "uint64_t", "0", "Most tokens of all requests and replies; 0: no limit">,
    Option<"cost", "cost", "double", "0", "Most US dollars, as the provider counts them; 0: no limit">,
    Option<"viewTokens", "view-tokens", "uint64_t", "0", "Most tokens of the first view, estimated; 0: no limit">,
    Option<"contextTokens", "context-tokens", "uint64_t", "0",
           "Tokens, estimated, beyond which a conversation begins anew; 0: no limit">,
    Option<"systemPrompt", "system-prompt", "std::string", "", "File in place of the built-in instructions">,
    Option<"guide", "guide", "std::string", "", "File in place of the built-in scheduling guide">,
    Option<"record", "record", "std::string", "", "File to record the conversations to">,
    Option<"replay", "replay", "std::string", "", "Recorded conversations to play back instead of a server">
  ];
  let statistics = [
    Statistic<"numCandidates", "num-candidates", "Orders that the search looked at">,
    Statistic<"numRounds", "num-rounds", "Rounds played">,
    Statistic<"numKept", "num-kept", "Rounds that were improvements">,
    Statistic<"numMoves", "num-moves", "Moves in the result">
  ];
}

def ConductorVerify : Pass<"conductor-verify", "::mlir::ModuleOp"> {
  let summary = "Prove that a schedule is a permutation of another program that keeps its order";
  let description = [{
    Compares the module with the one in the file `reference`: every program must have the same
    ops in the same blocks, with the same operands, attributes and types, in an order that
    keeps all dependences of docs/Conductor.md. It decides on its own, not by the rules of the
    move engine, and says nothing of speed. The first difference fails the pass, as an error on
    an op of the schedule with a note at the other op. With `memory=warn`, differences that
    matter only if two addresses overlap (two accesses of memory; an access and a barrier) are
    warnings.

    Ops are matched by tag where both files have it. A `reference` without tags is tagged first,
    as `conductor-tag` does. Other ops are matched by instruction, operands, attributes
    and types; equal ones in their order.

    ```
    waveasm-opt --conductor-verify="reference=k.mlir" best.mlir -o /dev/null
    ```
  }];
  let options = [
    Option<"reference", "reference", "std::string", "", "File of the original">,
    Option<"against", "against", "std::string", "", "Another spelling of reference">,
    Option<"memory", "memory", "std::string", "\"strict\"",
           "strict or warn: orders that are needed only if two addresses overlap">
  ];
  let dependentDialects = ["::waveasm::WaveASMDialect", "::mlir::gpu::GPUDialect",
                           "::mlir::ROCDL::ROCDLDialect"];
}

#endif // WAVEASM_CONDUCTOR_PASSES_TD
