"""Random inputs with few decimals, and the form in which fixtures are written: nested lists, 8 significant digits."""

import json
import pathlib
import sys

import torch

FOLDER = pathlib.Path(__file__).parent.parent / "fixtures" / "nn"
MAX_BYTES = 60_000


def random(generator, *shape, scale=1.0, digits=2):
    """Normal numbers with few decimals, in double precision."""
    values = torch.randn(*shape, generator=generator, dtype=torch.float64) * scale
    return torch.round(values, decimals=digits)


def seeded(seed):
    return torch.Generator().manual_seed(seed)


def plain(value):
    """Nested lists of numbers with 8 significant digits."""
    if isinstance(value, torch.Tensor):
        return plain(value.detach().tolist())
    if isinstance(value, float):
        return float(f"{value:.8g}")
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def write_fixtures(functions):
    """Calls the functions, or those named on the command line, and writes what they return to a file of their name."""
    named = {function.__name__.replace("_", "-"): function for function in functions}
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or named:
        text = written(plain(named[name]())) + "\n"
        assert "NaN" not in text and "Infinity" not in text, name
        assert len(text) < MAX_BYTES, f"{name}: {len(text)} bytes"
        (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")
        print(f"{name}.json: {len(text)} bytes")


def written(value, depth=0):
    """JSON with a line for each key of a case or model, and for each parameter."""
    if isinstance(value, dict) and depth < 4:
        inner = ",\n".join(f"{json.dumps(key)}:{written(item, depth + 1)}" for key, item in value.items())
        return "{\n" + inner + "\n}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[" + ",\n".join(written(item, depth + 1) for item in value) + "]"
    return json.dumps(value, separators=(",", ":"))
