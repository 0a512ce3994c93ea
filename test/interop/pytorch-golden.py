"""Writes test/fixtures/nn/: inputs, outputs and gradients of the model's layers, as PyTorch computes them.

    python test/interop/pytorch-golden.py [NAME ...]        all fixtures, or those named: linear attention ...

Inputs and parameters are short decimals, so that they are the same numbers in both programs. Results are computed in
double precision and rounded to 8 significant digits. Arrays are nested lists and so carry their shapes. Gradients are
those of loss = sum(output * dy): dy is the gradient of the loss with respect to the output.
Letters: B batch, T target length, S source length, H heads, KV key-value heads, D head width.

Every file is {"cases": [{"name", ...}]}, with in each case:

    linear          activation null | "gelu_tanh" | "relu" | "relu2", x (2, 3, 5), weight (in 5, out 4),
                    bias (4) | null, y, dy, dx, dWeight, dBias | null
    layer-norm      eps 1e-5, x (2, 3, 6), gain (6), bias (6) | null, y, dy, dx, dGain, dBias | null;
                    one row of x is constant
    rms-norm        eps 1e-6, x (2, 3, 6), gain (6), y, dy, dx, dGain; one row of x is zero
    attention       numHeads, numKeyValueHeads, causal, keyMask (B, S) of true = may attend | null,
                    alibiSlopes (H) | null (the score of query i and key j is lowered by slope * |i - j|),
                    q (B, T, H * D), k and v (B, S, KV * D), y (B, T, H * D), dy, dq, dk, dv;
                    scores are scaled by 1 / sqrt(D); query head h reads key head floor(h * KV / H)
    rotary          numHeads, base, startPosition, x (B, T, H * D), y, dy, dx; element d of a head turns together with
                    element d + D / 2
    swiglu          gate, up, y = silu(gate) * up, dy, dGate, dUp
    cross-entropy   labelSmoothing, logits (6, 7), targets (6), mask (6) of 1 or 0 (ignored; PyTorch's -100),
                    loss (mean over the positions that count), dLogits
    embedding       table (7, 4), ids (2, 3), y, dy, dTable
    adamw           betas, eps, weightDecay, maxGradNorm, parameters [{name, decayed, value}],
                    steps [{learningRate, gradients, gradNorm (before clipping), parameters (after the step)}];
                    gradients and parameters of a step stand in the order of the case's parameters
    sinusoidal      formula "m2m100": dim, firstPosition 2 (padding id + 1), table (6, dim);
                    formula "marian": dim, firstPosition 0, table (6, dim)
"""

import math

import torch
import torch.nn.functional as F
from golden_fixture import plain, random, seeded, write_fixtures


def differentiate(function, inputs, dy):
    """The output of function(*inputs), and the gradient of sum(output * dy) for each input (None for an input None)."""
    leaves = [None if x is None else x.clone().requires_grad_() for x in inputs]
    y = function(*leaves)
    (y * dy).sum().backward()
    return y, [None if leaf is None else leaf.grad for leaf in leaves]


def linear():
    activations = {
        None: lambda y: y,
        "gelu_tanh": lambda y: F.gelu(y, approximate="tanh"),
        "relu": F.relu,
        "relu2": lambda y: F.relu(y).square(),
    }
    generator = seeded(1)
    cases = []
    for activation, has_bias in [(None, True), (None, False), ("gelu_tanh", True), ("relu", True), ("relu2", True)]:
        x, weight, dy = (random(generator, *shape) for shape in [(2, 3, 5), (5, 4), (2, 3, 4)])
        bias = random(generator, 4) if has_bias else None

        def forward(x, weight, bias):
            y = x @ weight
            return activations[activation](y if bias is None else y + bias)

        y, (dx, d_weight, d_bias) = differentiate(forward, [x, weight, bias], dy)
        name = f"{activation or 'no activation'}, {'with' if has_bias else 'without'} bias"
        cases.append(
            dict(
                name=name,
                activation=activation,
                x=x,
                weight=weight,
                bias=bias,
                y=y,
                dy=dy,
                dx=dx,
                dWeight=d_weight,
                dBias=d_bias,
            )
        )
    return {"cases": cases}


def layer_norm():
    generator = seeded(2)
    cases = []
    for has_bias in (True, False):
        x, dy = random(generator, 2, 3, 6, scale=2) + 0.5, random(generator, 2, 3, 6)
        x[1, 2] = 1.25
        gain = 1 + random(generator, 6, scale=0.5)
        bias = random(generator, 6) if has_bias else None
        y, (dx, d_gain, d_bias) = differentiate(
            lambda x, gain, bias: F.layer_norm(x, (6,), gain, bias, 1e-5), [x, gain, bias], dy
        )
        cases.append(
            dict(
                name="with bias" if has_bias else "without bias",
                eps=1e-5,
                x=x,
                gain=gain,
                bias=bias,
                y=y,
                dy=dy,
                dx=dx,
                dGain=d_gain,
                dBias=d_bias,
            )
        )
    return {"cases": cases}


def rms_norm():
    generator = seeded(3)
    x, dy = random(generator, 2, 3, 6, scale=2), random(generator, 2, 3, 6)
    x[0, 1] = 0
    gain = 1 + random(generator, 6, scale=0.5)
    y, (dx, d_gain) = differentiate(lambda x, gain: F.rms_norm(x, (6,), gain, 1e-6), [x, gain], dy)
    return {"cases": [dict(name="rms norm", eps=1e-6, x=x, gain=gain, y=y, dy=dy, dx=dx, dGain=d_gain)]}


def attention():
    H, D = 4, 4
    slopes = torch.tensor([2.0 ** (-8 * i / H) for i in range(1, H + 1)], dtype=torch.float64)  # Press et al. 2022
    masked = [[True, True, True, False, False], [True, True, True, True, True]]
    settings = [
        # name, B, T, S, key-value heads, causal, key mask, ALiBi
        ("causal", 2, 5, 5, 4, True, None, False),
        ("causal, grouped heads", 2, 5, 5, 2, True, None, False),
        ("padding mask", 2, 5, 5, 4, False, masked, False),
        ("cross attention with padding mask", 2, 3, 5, 4, False, masked, False),
        ("causal ALiBi", 1, 5, 5, 4, True, None, True),
        ("bidirectional ALiBi", 1, 5, 5, 4, False, None, True),
    ]
    generator = seeded(4)
    cases = []
    for name, B, T, S, KV, causal, key_mask, alibi in settings:
        q, dy = random(generator, B, T, H * D), random(generator, B, T, H * D)
        k, v = random(generator, B, S, KV * D), random(generator, B, S, KV * D)
        bias = torch.zeros(B, H, T, S, dtype=torch.float64)
        if alibi:
            distance = (torch.arange(T)[:, None] - torch.arange(S)[None, :]).abs()
            bias = bias - slopes[:, None, None] * distance
        if causal:
            bias = bias.masked_fill(torch.ones(T, S).triu(1).bool(), -math.inf)
        if key_mask is not None:
            bias = bias.masked_fill(~torch.tensor(key_mask)[:, None, None, :], -math.inf)

        def forward(q, k, v):
            heads = lambda x: x.view(B, x.shape[1], -1, D).transpose(1, 2)
            y = F.scaled_dot_product_attention(heads(q), heads(k), heads(v), attn_mask=bias, enable_gqa=True)
            return y.transpose(1, 2).reshape(B, T, H * D)

        y, (dq, dk, dv) = differentiate(forward, [q, k, v], dy)
        cases.append(
            dict(
                name=name,
                numHeads=H,
                numKeyValueHeads=KV,
                causal=causal,
                keyMask=key_mask,
                alibiSlopes=slopes if alibi else None,
                q=q,
                k=k,
                v=v,
                y=y,
                dy=dy,
                dq=dq,
                dk=dk,
                dv=dv,
            )
        )
    return {"cases": cases}


def rotary():
    from transformers.models.llama.modeling_llama import apply_rotary_pos_emb

    B, T, H, D, base = 2, 5, 2, 4, 10000
    generator = seeded(5)
    cases = []
    for start in (0, 3):
        x, dy = random(generator, B, T, H * D), random(generator, B, T, H * D)
        frequencies = base ** -(torch.arange(0, D, 2, dtype=torch.float64) / D)
        angles = (start + torch.arange(T, dtype=torch.float64))[:, None] * frequencies
        angles = torch.cat([angles, angles], dim=-1).expand(B, T, D)

        def forward(x):
            heads = x.view(B, T, H, D).transpose(1, 2)
            turned, _ = apply_rotary_pos_emb(heads, heads, angles.cos(), angles.sin())
            return turned.transpose(1, 2).reshape(B, T, H * D)

        y, (dx,) = differentiate(forward, [x], dy)
        cases.append(
            dict(name=f"from position {start}", numHeads=H, base=base, startPosition=start, x=x, y=y, dy=dy, dx=dx)
        )
    return {"cases": cases}


def swiglu():
    generator = seeded(6)
    gate, up, dy = (random(generator, 2, 3, 5, scale=scale) for scale in (3, 1, 1))
    y, (d_gate, d_up) = differentiate(lambda gate, up: F.silu(gate) * up, [gate, up], dy)
    return {"cases": [dict(name="swiglu", gate=gate, up=up, y=y, dy=dy, dGate=d_gate, dUp=d_up)]}


def cross_entropy():
    generator = seeded(7)
    logits = random(generator, 6, 7, scale=2)
    cases = []
    for name, scale, smoothing, targets in [
        ("every position counts", 1, 0.0, [3, 0, 6, 2, 2, 5]),
        ("ignored positions", 1, 0.0, [3, -100, 6, 2, -100, 5]),
        ("ignored positions, label smoothing", 1, 0.1, [3, -100, 6, 2, -100, 5]),
        ("every position counts, label smoothing", 1, 0.1, [3, 0, 6, 2, 2, 5]),
        ("large logits, label smoothing", 60, 0.1, [3, 0, -100, 2, 2, 5]),
    ]:
        scaled = torch.round(logits * scale, decimals=2)
        loss, (d_logits,) = differentiate(
            lambda x: F.cross_entropy(x, torch.tensor(targets), ignore_index=-100, label_smoothing=smoothing),
            [scaled],
            1,
        )
        mask = [int(target != -100) for target in targets]
        cases.append(
            dict(
                name=name,
                labelSmoothing=smoothing,
                logits=scaled,
                targets=[max(target, 0) for target in targets],
                mask=mask,
                loss=loss,
                dLogits=d_logits,
            )
        )
    return {"cases": cases}


def embedding():
    generator = seeded(8)
    table, dy = random(generator, 7, 4), random(generator, 2, 3, 4)
    ids = torch.tensor([[4, 0, 4], [6, 4, 2]])
    y, (d_table,) = differentiate(lambda table: F.embedding(ids, table), [table], dy)
    return {"cases": [dict(name="embedding", table=table, ids=ids, y=y, dy=dy, dTable=d_table)]}


def adamw():
    generator = seeded(9)
    shapes = {"first": (3, 4), "second": (4, 2), "bias": (4,)}
    values = {name: random(generator, *shape, digits=3) for name, shape in shapes.items()}
    parameters = {name: torch.nn.Parameter(value.clone()) for name, value in values.items()}
    decayed, kept = [parameters["first"], parameters["second"]], [parameters["bias"]]
    optimizer = torch.optim.AdamW(
        [dict(params=decayed), dict(params=kept, weight_decay=0.0)], betas=(0.9, 0.99), eps=1e-8, weight_decay=0.1
    )
    steps = []
    for learning_rate, scale in [(1e-2, 1), (2e-2, 0.05), (5e-2, 1e-3), (1e-2, 4), (1e-3, 0.2)]:
        gradients = {name: random(generator, *shape, scale=scale, digits=5) for name, shape in shapes.items()}
        for name, parameter in parameters.items():
            parameter.grad = gradients[name].clone()
        norm = torch.nn.utils.clip_grad_norm_(parameters.values(), 1.0)
        for group in optimizer.param_groups:
            group["lr"] = learning_rate
        optimizer.step()
        steps.append(
            dict(
                learningRate=learning_rate,
                gradients=list(gradients.values()),
                gradNorm=norm,
                parameters=[plain(parameter) for parameter in parameters.values()],
            )
        )
    described = [dict(name=name, decayed=value.dim() == 2, value=value) for name, value in values.items()]
    return {
        "cases": [
            dict(
                name="clipped AdamW",
                betas=[0.9, 0.99],
                eps=1e-8,
                weightDecay=0.1,
                maxGradNorm=1.0,
                parameters=described,
                steps=steps,
            )
        ]
    }


def sinusoidal():
    from transformers.models.m2m_100.modeling_m2m_100 import M2M100SinusoidalPositionalEmbedding
    from transformers.models.marian.modeling_marian import MarianSinusoidalPositionalEmbedding

    cases = []
    for dim in (8, 10):
        table = M2M100SinusoidalPositionalEmbedding.get_embedding(2 + 6, dim, 1)[2:]
        cases.append(dict(name=f"M2M-100, width {dim}", formula="m2m100", dim=dim, firstPosition=2, table=table))
    for dim in (8, 10):
        table = MarianSinusoidalPositionalEmbedding(6, dim).create_weight()
        cases.append(dict(name=f"Marian, width {dim}", formula="marian", dim=dim, firstPosition=0, table=table))
    return {"cases": cases}


if __name__ == "__main__":
    write_fixtures(
        [linear, layer_norm, rms_norm, attention, rotary, swiglu, cross_entropy, embedding, adamw, sinusoidal]
    )
