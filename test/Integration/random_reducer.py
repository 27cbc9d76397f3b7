"""Makes a failing program small: drops ops, or puts a constant where their result is needed."""

from __future__ import annotations

from typing import Callable, List, Optional, Set

from random_ir import Imm, Op, Program, Value


def walk(block: List[Op]):
    for op in block:
        yield op
        for region in op.regions:
            yield from walk(region)


def seeds(op: Op) -> Optional[List[Op]]:
    """Ops that define the results of `op` as constants; None where there are none."""
    out = []
    for result in op.results:
        kind, words = result.type.kind, result.type.words
        if kind in "va":
            out.append(Op("v_mov_b32", [Imm(result.id % 60)], [result]))
        elif kind == "scc":
            out.append(Op("s_cmp_eq_u32", [Imm(0), Imm(result.id & 1)], [result]))
        elif words <= 2:
            out.append(Op(f"s_mov_b{32 * words}", [Imm(result.id % 60)], [result]))
        else:
            return None
    return out


def without(block: List[Op], dropped: Set[int], used: Set[int], partial: bool = False) -> List[Op]:
    """The block without the ops numbered in `dropped`, whose numbers are Python ids.

    `partial`: in an EXEC region, where a constant does not reach every lane.
    """
    out = []
    for op in block:
        if id(op) in dropped and op.name not in ("condition", "yield"):
            if any(r.id in used for r in op.results):
                whole = any(r.full and r.type.kind in "va" for r in op.results)
                replacement = None if partial and whole else seeds(op)
                out += [op] if replacement is None else replacement
            continue
        regions = [without(region, dropped, used, partial or op.name == "exec")
                   for region in op.regions]
        out.append(Op(op.name, op.operands, op.results, op.attrs, regions, op.args))
    return out


def uses(block: List[Op], skip: Set[int]) -> Set[int]:
    used: Set[int] = set()
    for op in block:
        if id(op) in skip and op.name not in ("condition", "yield"):
            continue
        for x in op.operands + [op.attrs.get("bound")]:
            if isinstance(x, Value):
                used.add(x.id)
        for region in op.regions:
            used |= uses(region, skip)
    return used


def fewer_carried(program: Program) -> List[Program]:
    """Programs with one carried value of one loop or if less."""
    out = []
    for number, op in enumerate(walk(program.body)):
        if op.name not in ("loop", "if") or not op.results:
            continue
        for k in range(len(op.results)):
            if op.name == "loop" and op.operands[k].type.kind == "s" and k == 0:
                continue
            body = [o.copy() for o in program.body]
            target = list(walk(body))[number]
            used = uses(body, set())
            if target.results[k].id in used or (target.args and target.args[k].id in uses(
                    target.regions[0][:-1], set())):
                continue
            del target.results[k]
            if target.args:
                del target.args[k], target.operands[k]
            for region in target.regions:
                del region[-1].operands[k + (op.name == "loop")]
            out.append(program._replace(body=body))
    return out


def reduce_program(program: Program, fails: Callable[[Program], bool], budget: int = 250) -> Program:
    """A smaller program that `fails` as well; `budget`: how many programs to try."""
    before = -1
    while before != (before := sum(1 for _ in walk(program.body))) and budget > 0:
        size = max(1, before // 2)
        while size >= 1 and budget > 0:
            ops = list(walk(program.body))
            start = len(ops)
            while start > 0 and budget > 0:
                start -= size
                ops = list(walk(program.body))
                chunk = {id(op) for op in ops[max(0, start):start + size]}
                smaller = program._replace(body=without(program.body, chunk,
                                                        uses(program.body, chunk)))
                if list(map(shape, walk(smaller.body))) == list(map(shape, ops)):
                    continue
                budget -= 1
                if fails(smaller):
                    program = smaller
            size //= 2
        for smaller in fewer_carried(program):
            budget -= 1
            if fails(smaller):
                program = smaller
                break
    return program


def shape(op: Op) -> tuple:
    return op.name, tuple(map(str, op.operands)), tuple(map(str, op.results))
