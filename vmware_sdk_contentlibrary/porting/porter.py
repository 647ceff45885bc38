"""The walk over a script: each node goes to its rule, and nothing gets lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from . import comments
from .blocks import Bind, Item, Line, Suite, render
from .failures import NotCarried
from .imports import Imports
from .kinds import ANY, Kind
from .knowledge import Function, Knowledge
from .names import Names, variable_name
from .py import OR, Py, string
from .registry import EXPRESSIONS, STATEMENTS
from .result import Finding
from .tree import Node

_DEEPEST = 60
# What a rule runs into where the grammar read half a statement: a part that is not there.
_MISSHAPEN = (LookupError, ValueError, StopIteration, AttributeError, AssertionError)


@dataclass
class Scope:
    """The script itself, or a function in it.

    Attributes:
        name: The function's name in lower case; nothing for the script.
        kinds: Types that variables have at this point, by name in lower case.
        outer: Variables of the script that the function sets.
        declared: Variables that have their annotation already.
    """

    name: str = ""
    kinds: dict[str, Kind] = field(default_factory=dict)
    outer: set[str] = field(default_factory=set)
    declared: set[str] = field(default_factory=set)


class Porter:
    """One pass over a script.

    Attributes:
        before: What the pass before this one learned.
        wary: Whether each statement is tried out, because the whole did not compile.
        learned: What this pass learns.
        imports: What the result imports.
        findings: What to look at.
        items: The statements made so far, of the suite that is being made.
        scopes: The functions around the present place, the script first.
        current: What ``$_`` stands for, innermost last.
        wanted: Name of the variable that the present value is for, where it is known.
        statements: How many statements were seen.
        lost: How many of them were not carried over.
        suppressed: Whether the present statement may fail without a word.
        tables: What the tables hold that are written out and never changed, by variable.
        loops: What break and continue are about, innermost last.
        piping: Whether the body of a ForEach-Object is being made, which return goes on from.
        catching: Whether the present place is in a catch.
        error_used: Whether the error that is caught is named.
        pairs: Names of key and value of a table's entry, by the name of the entry.
        addresses: Variables that hold a URI, taken apart.
        services: Variables that hold one of the older service objects, with its name.
        inline: How many expressions around the present place have no line of their own.
        looped: Types of the names that loops were given, by scope and name.
        narrowed: Expressions that are known not to be None here.
        asking: Whether only the truth of the present expression matters.
        rounding: How many calls around the present place make a whole number of its value.
        declared: Variables, with their scope, that are annotated on a line of their own.
        flags: Facts that one statement tells another, such as ``skip_certificate_check``.
    """

    def __init__(self, tree: Node, names: Names, before: Knowledge, *, wary: bool = False) -> None:
        self.tree = tree
        self.names = names
        names.start_again()
        self.before = before
        self.wary = wary
        self.learned = Knowledge()
        self.imports = Imports()
        self.findings: list[Finding] = []
        self.items: list[Item] = []
        self.scopes = [Scope()]
        self.current: list[Py] = []
        self.wanted: str | None = None
        self.statements = 0
        self.lost = 0
        self.flags = self.learned.flags
        self.suppressed = False
        self.loops: list[str] = []
        self.piping = False
        self.catching = False
        self.error_used = False
        self.pairs: dict[str, tuple[str, str]] = {}
        self.declared: set[str] = set()
        self.rounding = 0
        self.narrowed: set[str] = set()
        self.looped: dict[str, str] = {}
        self.inline = 0
        self.asking = False
        self.addresses: dict[tuple[str, str], list[str | Py]] = {}
        self.services: dict[tuple[str, str], str] = {}
        self.tables: dict[tuple[str, str], list[tuple[str, Node]]] = {}
        self.comments = comments.Comments(tree.source)
        self._depth = 0
        self._traps: list[tuple[Node, str]] = []

    @property
    def scope(self) -> Scope:
        """The innermost function, or the script."""
        return self.scopes[-1]

    # expressions

    def expression(self, node: Node) -> Py:
        """Say an expression in Python.

        Raises:
            NotCarried: No rule can.
        """
        rule = EXPRESSIONS.get(node.kind)
        if rule is None:
            raise NotCarried(node, _unknown(node))
        unread = node.part("ERROR")
        if unread is not None:
            raise NotCarried(unread, _unknown(unread))
        self._depth += 1
        try:
            if self._depth > _DEEPEST:
                raise NotCarried(node, "it is nested too deeply")
            return rule(self, node)
        finally:
            self._depth -= 1

    def argument(self, node: Node) -> Py:
        """Say a command's argument in Python, where a bare word is a text."""
        if node.kind == "generic_token":
            return EXPRESSIONS["generic_token"](self, node)
        if node.kind in ("simple_name", "command_parameter"):
            return string(node.text)
        return self.expression(node)

    def splatted(self, node: Node) -> list[tuple[str, Node]] | None:
        """Look up what a splatted variable holds; None where only the run tells."""
        _, name = variable_name("$" + node.text[1:])
        return self.tables.get((self.scope.name, name.lower()))

    # variables

    def kind(self, name: str, *, script: bool = False) -> Kind:
        """Give the type a variable has at this point."""
        low = name.lower()
        if not script and low in self.scope.kinds:
            return self.scope.kinds[low]
        outer = self.scopes[0].kinds.get(low)
        if outer is not None:
            return outer
        return self.before.joined("", name) or ANY

    def learn(self, name: str, kind: Kind, *, script: bool = False) -> None:
        """Note that a variable is given a value of this type."""
        scope = self.scopes[0] if script else self.scope
        low = name.lower()
        scope.kinds[low] = kind
        python = self.names.variable(name)
        self.narrowed = {one for one in self.narrowed if one.split(".")[0] != python}
        self.learned.variables.setdefault((scope.name, low), []).append(kind)

    def is_bound(self, name: str) -> bool:
        """Tell whether a variable was given a value before this place."""
        return name.lower() in self.scope.kinds

    def bind(self, name: str, value: Py, *, script: bool = False) -> None:
        """Write an assignment to a variable."""
        self.learn(name, value.kind, script=script)
        python = self.names.variable(name)
        if script and len(self.scopes) > 1:
            self.scope.outer.add(python)
        scope = "" if script else self.scope.name
        self.items.append(Bind(python, value, f"{scope}\0{name.lower()}"))

    def function(self, name: str) -> Function | None:
        """Find a function of the script."""
        low = name.lower()
        return self.learned.functions.get(low) or self.before.functions.get(low)

    # statements

    def write(self, text: str) -> None:
        """Write a line."""
        self.items.append(Line(text))

    def insist(self, value: Py) -> Py:
        """Say in front of a statement that a value is there."""
        if value.kind.optional and value.text not in self.narrowed:
            self.write(f"assert {value.at(OR)} is not None")
            self.narrowed.add(value.text)
        return value.typed(value.kind.sure)

    def trap(self, node: Node, reason: str) -> None:
        """Note that Python does not do exactly what PowerShell did here."""
        if (node, reason) not in self._traps:
            self._traps.append((node, reason))

    @contextmanager
    def suite(self) -> Iterator[list[Item]]:
        """Collect the statements made inside into a list of their own."""
        outer, self.items = self.items, []
        narrowed = set(self.narrowed)
        try:
            yield self.items
        finally:
            self.items = outer
            self.narrowed = narrowed

    def body(self, block: Node | None) -> list[Item]:
        """Make the statements of a block into a list."""
        with self.suite() as items:
            if block is not None:
                listed = block if block.kind == "statement_list" else block.part("statement_list")
                self.sequence(listed.children if listed else [])
                self.comments.flush(self, block.end)
        return items

    def sequence(self, nodes: list[Node]) -> None:
        """Make statements, one after the other."""
        for node in nodes:
            if node.is_token:
                continue
            self.comments.flush(self, node.start)
            self.statement(node)
            self.comments.trail(self, node.end)

    def statement(self, node: Node) -> None:
        """Make a statement, or say in its place that it is not carried over."""
        self.statements += 1
        mark, seen = len(self.items), (self.statements, self.lost, len(self.findings))
        outer, self._traps = self._traps, []
        self.suppressed, depth = False, self._depth
        try:
            unread = node.unread()
            if unread is not None:
                raise NotCarried(unread, _unknown(unread))
            STATEMENTS.get(node.kind, STATEMENTS["*"])(self, node)
            if self.suppressed:
                self._suppress(mark)
            self._check(node, mark)
        except (NotCarried, RecursionError, *_MISSHAPEN) as problem:
            del self.items[mark:]
            self.statements, self.lost = seen[0], seen[1] + 1
            del self.findings[seen[2] :]
            self._depth, self._traps = depth, []
            where, reason = _blamed(problem, node)
            self.find(where, reason)
            self.comments.skip(node.end)
            if self.comments.help is not None:
                self.items += self.comments.give_up_help()
            self.items += [*comments.lost(node, reason), *assigned(self, node)]
        else:
            for where, reason in self._traps:
                self.find(where, reason, trap=True)
            self.items[mark:mark] = comments.traps([reason for _, reason in self._traps])
        finally:
            self._traps = outer
            self.suppressed = False

    def _check(self, node: Node, mark: int) -> None:
        """Refuse what would not compile, once the whole was found not to."""
        if not self.wary:
            return
        lines = render([Suite("def f():", [Suite("while x:", self.items[mark:])])], lambda _: "")
        try:
            compile("\n".join(lines), "ported", "exec")
        except (SyntaxError, ValueError) as problem:
            raise NotCarried(node, f"what came of it is no Python: {problem}") from None

    def find(self, node: Node, reason: str, *, trap: bool = False) -> None:
        """Enter a finding."""
        line, column = node.position
        text = node.original
        self.findings.append(Finding(line, column, text, reason, "trap" if trap else "lost"))

    def _suppress(self, mark: int) -> None:
        """Let the statements just made fail without a word, as -ErrorAction SilentlyContinue."""
        made = self.items[mark:]
        del self.items[mark:]
        for item in made:
            if isinstance(item, Bind):
                self.items.append(Bind(item.name, Py("None", Kind("none")), item.scope))
                scope, _, name = item.scope.partition("\0")
                self.learned.variables.setdefault((scope, name), []).append(Kind("none"))
        self.imports.use("contextlib", "ContentLibraryError")
        self.items.append(Suite("with contextlib.suppress(ContentLibraryError):", made))


def assigned(porter: Porter, node: Node) -> list[Item]:
    """Give the variable that a lost statement sets a value, so that the rest can name it."""
    if node.kind != "assignment_expression" or len(node.children) < 2:
        return []
    left, operator = node.children[:2]
    variables = [one for one in left.walk() if one.kind == "variable"]
    plain = {one.kind for one in left.walk()} <= {"variable", "left_assignment_expression"}
    if not plain or len(variables) != 1 or operator.text.strip() != "=":
        return []
    scope, name = variable_name(variables[0].text)
    if scope == "env" or not re.fullmatch(r"[^\W\d]\w*", name) or name == "_":
        return []
    with porter.suite() as items:
        porter.bind(name, Py("None", ANY), script=scope in ("script", "global"))
    return items


def _blamed(problem: Exception, node: Node) -> tuple[Node, str]:
    """Say where a rule gave up, and why."""
    if isinstance(problem, NotCarried):
        return problem.node, problem.reason
    if isinstance(problem, RecursionError):
        return node, "it is nested too deeply"
    return node, "it has not the shape that PowerShell gives it"


def _unknown(node: Node) -> str:
    if node.kind == "ERROR":
        return "it cannot be read as PowerShell"
    if node.kind == "pipeline":
        return "&& and || ask whether a command failed; in Python that is an exception"
    if node.kind == "label":
        return "a loop has no name in Python"
    return f"there is no rule for {node.kind.replace('_', ' ')}"
