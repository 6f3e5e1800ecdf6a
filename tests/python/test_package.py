import ast
import doctest
import inspect
import json
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from types import ModuleType

import pytest

import doithoai
from doithoai import _core, finding, records

ROOT = Path(__file__).resolve().parents[2]
MODULES = [
    doithoai,
    *(pkgutil.resolve_name(f"doithoai.{each.name}") for each in pkgutil.iter_modules(doithoai.__path__)),
]
PYTHON_MODULES = [module for module in MODULES if module is not _core]
NAMES = {module.__name__ for module in MODULES}


@pytest.mark.parametrize("module", PYTHON_MODULES, ids=lambda module: str(module.__name__))
def test_doctests(module: ModuleType) -> None:
    failed, _ = doctest.testmod(module, optionflags=doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL)
    assert failed == 0


def hand_written() -> Iterator[tuple[str, object]]:
    """Every public class, method and function that is not generated, once."""
    for module in PYTHON_MODULES:
        if module.__name__.rpartition(".")[2].startswith("_") or module in (finding, records):
            continue
        for name in module.__all__:
            thing = getattr(module, name)
            if getattr(thing, "__module__", None) != module.__name__:
                continue
            yield f"{module.__name__}.{name}", thing
            if inspect.isclass(thing):
                for member, value in vars(thing).items():
                    if not member.startswith("_") and (callable(value) or isinstance(value, property | classmethod)):
                        yield f"{module.__name__}.{name}.{member}", value


@pytest.mark.parametrize(("name", "thing"), [pytest.param(*each, id=each[0]) for each in hand_written()])
def test_every_public_thing_is_documented_by_an_example(name: str, thing: object) -> None:
    exceptions = (doithoai.InvalidArgument, doithoai.NotCovered, doithoai.Rejected)
    assert thing.__doc__, name
    assert ">>>" in thing.__doc__ or thing in exceptions


def test_the_package_exports_what_it_says() -> None:
    assert sorted(doithoai.__all__) == sorted(set(doithoai.__all__))
    assert all(hasattr(doithoai, name) for name in doithoai.__all__)
    assert doithoai.__version__ == _core.version


def imported(source: str) -> set[str]:
    """The package's modules that a source imports, within functions and for the type checker too."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole module"
            inner = {f"{node.module}.{each.name}" for each in node.names} & NAMES
            found |= inner or {str(node.module)}
    return found & NAMES


def test_imports_are_found_wherever_they_stand() -> None:
    hidden = "def f():\n    from doithoai import records\nif TYPE_CHECKING:\n    import doithoai.table as t"
    assert imported(hidden) == {"doithoai.records", "doithoai.table"}
    assert imported("from doithoai import Ledger\nfrom doithoai.table import Table") == {"doithoai", "doithoai.table"}


def test_modules_import_one_another_one_way() -> None:
    sources = {module.__name__: Path(str(module.__file__)).read_text(encoding="utf-8") for module in PYTHON_MODULES}
    order = TopologicalSorter({name: imported(source) for name, source in sources.items()})
    try:
        order.prepare()
    except CycleError as circle:
        pytest.fail(" -> ".join(reversed(circle.args[1])))


def run(code: str) -> dict[str, object]:
    done = subprocess.run([sys.executable, "-X", "importtime", "-c", code], capture_output=True, check=True, text=True)
    return dict(json.loads(done.stdout))


def test_import_brings_little_and_leaves_nothing_behind() -> None:
    seen = run(
        "import gc, json, locale, os, sys, threading, warnings\n"
        "def look():\n"
        "    return (dict(os.environ), locale.setlocale(locale.LC_ALL), sys.getswitchinterval(),\n"
        "            list(warnings.filters), sys.excepthook, sys.displayhook, threading.active_count())\n"
        "before = look()\n"
        "modules = set(sys.modules); names = set(vars(__builtins__))\n"
        "import doithoai\n"
        "new = {m.partition('.')[0] for m in set(sys.modules) - modules}\n"
        "third = new - set(sys.stdlib_module_names) - {'doithoai'}\n"
        "print(json.dumps({'same': before == look(), 'third': sorted(third),\n"
        "                  'slow': sorted(new & {'asyncio', 'ctypes', 'email', 'http', 'multiprocessing', 'unittest',\n"
        "                                        'xml'}),\n"
        "                  'names': sorted(set(vars(__builtins__)) - names)}))"
    )
    assert seen["same"]
    assert seen["names"] == []
    assert [name for name in list(seen["third"]) if not str(name).startswith("__")] == []  # type: ignore[call-overload]
    assert seen["slow"] == []


def test_a_ledger_leaves_no_objects_behind() -> None:
    seen = run(
        "import gc, json, datetime, doithoai\n"
        "when = datetime.datetime.fromisoformat('2020-01-02T08:00:00+07:00')\n"
        "def once():\n"
        "    ledger = doithoai.Ledger()\n"
        "    ledger.load_rules({}, happened_on=when.date(), recorded_at=when, by='x')\n"
        "    ledger.table('issues', as_of=when.date()).column('issue')\n"
        "    try:\n"
        "        ledger.load_json('{')\n"
        "    except doithoai.InvalidArgument:\n"
        "        pass\n"
        "once(); once(); gc.collect(); before = len(gc.get_objects())\n"
        "for _ in range(20): once()\n"
        "gc.collect(); print(json.dumps({'more': len(gc.get_objects()) - before}))"
    )
    assert int(str(seen["more"])) < 20


# The stub is written by hand, and no checker of stubs sees the signatures that pybind11 gives: they stand in the first
# line of each docstring.


def stub() -> dict[str, ast.FunctionDef]:
    tree = ast.parse((ROOT / "python" / "doithoai" / "_core.pyi").read_text(encoding="utf-8"))
    functions = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            functions[node.name] = node
        if isinstance(node, ast.ClassDef):
            functions |= {f"{node.name}.{f.name}": f for f in node.body if isinstance(f, ast.FunctionDef)}
    return functions


def core() -> dict[str, ast.FunctionDef]:
    functions = {}
    for owner, prefix in ((_core, ""), *((getattr(_core, name), f"{name}.") for name in classes())):
        for name, value in vars(owner).items():
            is_public = not name.startswith("_") or name in ("__init__", "__len__")
            if is_public and type(value).__name__ in ("builtin_function_or_method", "instancemethod"):
                functions[prefix + name] = signature(value)
    return functions


def classes() -> list[str]:
    return [name for name, value in vars(_core).items() if inspect.isclass(value)]


def signature(function: object) -> ast.FunctionDef:
    first = (function.__doc__ or "").splitlines()[0].replace("doithoai._core.", "")
    (node,) = ast.parse(f"def {first}: ...").body
    assert isinstance(node, ast.FunctionDef)
    return node


def described(node: ast.FunctionDef) -> dict[str, object]:
    """Names, order, marks and types; the object itself is left out."""
    arguments = node.args
    everything = [(a.arg, "position only", a.annotation) for a in arguments.posonlyargs]
    everything += [(a.arg, "position or name", a.annotation) for a in arguments.args]
    everything += [(a.arg, "name only", a.annotation) for a in arguments.kwonlyargs]
    return {
        "arguments": [(name, how, written(kind)) for name, how, kind in everything if name != "self"],
        "defaults": len(arguments.defaults) + sum(default is not None for default in arguments.kw_defaults),
        "returns": written(node.returns),
    }


def written(kind: ast.expr | None) -> str:
    # pybind11 calls what a list holds by what it makes of each: object for what has no type, and for what a given
    # function makes. From 3.12 on Python has a Buffer of its own.
    text = "" if kind is None else ast.unparse(kind).replace("'", "")
    return text.replace("collections.abc.Buffer", "typing_extensions.Buffer").replace("_Made", "object")


def test_the_stub_names_all_of_the_core() -> None:
    assert sorted(stub()) == sorted(core())
    tree = ast.parse((ROOT / "python" / "doithoai" / "_core.pyi").read_text(encoding="utf-8"))
    assert sorted(node.name for node in tree.body if isinstance(node, ast.ClassDef)) == sorted(classes())


@pytest.mark.parametrize("name", sorted(stub()))
def test_the_stub_agrees_with_the_core(name: str) -> None:
    assert described(stub()[name]) == described(core()[name])
