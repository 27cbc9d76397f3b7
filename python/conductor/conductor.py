"""Command line of Conductor: tag, move, measure, and have a language model look for moves.

    python -m conductor.conductor --metrics
    python -m conductor.conductor --tag-only
    python -m conductor.conductor --moves "swap A B" "move C after D" --metrics
    python -m conductor.conductor --moves-file moves.txt --metrics
    OPENROUTER_API_KEY=... python -m conductor.conductor --llm --max-rounds 5 --metrics
"""

from __future__ import annotations

import sys
from typing import List, Optional, Sequence

from .driver import Conductor, split_moves
from .extract_ir import add_kernel_arguments, capture_kernel_mlir, run_pre_scheduling_pipeline
from .llm import PROVIDERS, run_scheduling_loop
from .metrics import format_table
from .tools import ArgumentParser, ConductorError, run_command, write_output

__all__ = ["Conductor", "main"]


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="conductor.conductor", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--tag-only", action="store_true", help="print the IR with its tags")
    parser.add_argument("--moves", nargs="+", metavar="MOVE",
                        help='"move A before B", "move A after B" or "swap A B"')
    parser.add_argument("--moves-file", metavar="FILE", help="one move a line, # for comments")
    parser.add_argument("--metrics", action="store_true",
                        help="print metrics, with moves: before and after")
    llm = parser.add_argument_group("language model", "docs/LLM.md")
    llm.add_argument("--llm", action="store_true", help="let a language model look for moves")
    llm.add_argument("--max-rounds", type=int, default=10, metavar="N", help="(default: 10)")
    llm.add_argument("--model", metavar="NAME", help="(default: google/gemini-2.5-flash-preview)")
    llm.add_argument("--temperature", type=float, metavar="T", help="(default: the model's)")
    llm.add_argument("--reasoning-effort", metavar="low|medium|high", help="(default: the model's)")
    llm.add_argument("--provider", choices=PROVIDERS, help="(default: by the environment)")
    llm.add_argument("--base-url", metavar="URL", help="any OpenAI-compatible server")
    llm.add_argument("--session", metavar="FILE", help="save the session after each round")
    llm.add_argument("--resume", metavar="FILE", help="go on from a saved session")
    parser.add_argument("-o", "--output", metavar="FILE",
                        help="write the tagged or moved IR here (default: standard output, "
                             "nowhere with --metrics)")
    add_kernel_arguments(parser)
    return parser


def _read_moves(path: str) -> List[str]:
    try:
        with open(path, encoding="utf-8") as file:
            return split_moves(file.read())
    except OSError as error:
        raise ConductorError(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConductorError(f"cannot read {path}: it is not UTF-8 text") from error


def _run_llm(args, conductor: Conductor) -> None:
    result = run_scheduling_loop(
        conductor, max_rounds=args.max_rounds, model=args.model, temperature=args.temperature,
        reasoning_effort=args.reasoning_effort, provider=args.provider, base_url=args.base_url,
        session=args.session, resume=args.resume)
    if args.output:
        write_output(args.output, result["ir"])
    for command in result["commands"]:
        print(command)
    if args.metrics:
        sys.stdout.write(format_table([("before", result["baseline_metrics"]),
                                       ("after", result["metrics"])]))
    usage = result["usage"]
    if usage["requests"]:
        print(f"{usage['prompt_tokens']} tokens in ({usage['cached_tokens']} cached), "
              f"{usage['completion_tokens']} out, {usage['cost']:.4f} US$", file=sys.stderr)


def _run(args) -> None:
    moves = split_moves(args.moves or [])
    if args.moves_file:
        moves += _read_moves(args.moves_file)
    text, wg_size = capture_kernel_mlir(args.kernel, args.target)
    conductor = Conductor(run_pre_scheduling_pipeline(text, wg_size), wg_size)
    if args.llm:
        _run_llm(args, conductor)
        return
    tagged = conductor.tag()
    ir = conductor.apply_moves(tagged, moves)
    columns = []
    if args.metrics:
        before = conductor.measure(tagged)
        columns = [("before", before), ("after", conductor.measure(ir))] if moves else \
            [("value", before)]
    if args.output or not args.metrics:
        write_output(args.output, ir)
    sys.stdout.write(format_table(columns) if columns else "")


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Exit code 0, or 1 with one line on stderr."""
    parser = _parser()
    args = parser.parse_args(argv)
    has_moves = bool(args.moves or args.moves_file)
    if not (args.tag_only or args.metrics or has_moves or args.llm):
        parser.error("nothing to do: give --metrics, --tag-only, --moves, --moves-file or --llm")
    if args.llm and (args.tag_only or has_moves):
        parser.error("--llm goes with neither moves nor --tag-only")
    if args.tag_only and (has_moves or args.metrics):
        parser.error("--tag-only goes with neither moves nor --metrics")
    try:
        _run(args)
    except ConductorError as error:
        line = str(error)
        print(line if line.startswith("conductor:") else f"conductor: {line}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    run_command(main)
