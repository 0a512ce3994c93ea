"""Writes test/fixtures/nn/: tiny whole models with their logits, as transformers computes them in float32.

    python test/interop/transformers-golden.py [NAME ...]       all fixtures, or those named: gpt2 llama ...

Parameters are numbers of two decimals, so that they are the same float32 in both programs; results are rounded to 8
significant digits. Letters: C width, V vocabulary. A file is one object:

    gpt2 llama qwen3    config (keys of transformers), parameters {name: array} as save_pretrained stores them,
                        tied {name: the name whose array it shares}, ids (2, 6), logits (2, 6, V),
                        loss (mean over the 5 next tokens of both rows)
    m2m100 marian       config, parameters, tied, source (2, 5) with padding at the end, sourceMask (2, 5) of 1 or 0,
                        ids (2, 4) the decoder's input, encoderOutput (2, 5, C), logits (2, 4, V),
                        labels (2, 4) with -100 ignored, loss (mean over the labels that count)
"""

import pathlib
import tempfile

import torch
import transformers
from golden_fixture import random, seeded, write_fixtures
from safetensors.torch import load_file
from transformers import (
    GPT2Config,
    GPT2LMHeadModel,
    LlamaConfig,
    LlamaForCausalLM,
    M2M100Config,
    M2M100ForConditionalGeneration,
    MarianConfig,
    MarianMTModel,
    Qwen3Config,
    Qwen3ForCausalLM,
)


def fill(model, seed):
    """Replaces the small initial weights by numbers that show a mistake; position tables stay."""
    generator = seeded(seed)
    tensors = dict(model.named_parameters())
    tensors.update({name: buffer for name, buffer in model.named_buffers() if name == "final_logits_bias"})
    for name, tensor in tensors.items():
        if "embed_positions" in name:
            continue
        is_gain = "norm" in name and name.endswith("weight") or "ln_" in name and name.endswith("weight")
        values = random(generator, *tensor.shape, scale=0.2 if is_gain else 0.4)
        tensor.data.copy_(values + 1 if is_gain else values)


def stored_parameters(model):
    """Names and values as a checkpoint folder has them, and the names left out because they share another's storage."""
    with tempfile.TemporaryDirectory() as folder:
        model.save_pretrained(folder)
        stored = load_file(pathlib.Path(folder) / "model.safetensors")
    by_pointer = {value.data_ptr(): name for name, value in model.state_dict().items() if name in stored}
    tied = {
        name: by_pointer[value.data_ptr()]
        for name, value in model.state_dict().items()
        if name not in stored and value.data_ptr() in by_pointer
    }
    # float32 stores 0.37 as 0.37000000477; the decimal that was meant is the same float32
    parameters = {name: torch.round(value.double(), decimals=2) for name, value in sorted(stored.items())}
    for name, value in parameters.items():
        assert torch.equal(value.float(), stored[name]), name
    return dict(parameters=parameters, tied=tied)


def reduced(model, keys):
    everything = {**model.config.to_dict(), "architectures": [type(model).__name__]}
    return {key: everything[key] for key in ["model_type", "architectures", *keys.split()] if key in everything}


def decoder_only(model, config_keys, ids, seed):
    fill(model.eval(), seed)
    ids = torch.tensor(ids)
    with torch.no_grad():
        result = model(input_ids=ids, labels=ids, use_cache=False)
    return dict(
        config=reduced(model, config_keys), **stored_parameters(model), ids=ids, logits=result.logits, loss=result.loss
    )


def encoder_decoder(model, config_keys, source, ids, labels, seed):
    fill(model.eval(), seed)
    source, ids, labels = torch.tensor(source), torch.tensor(ids), torch.tensor(labels)
    mask = (source != model.config.pad_token_id).long()
    with torch.no_grad():
        result = model(input_ids=source, attention_mask=mask, decoder_input_ids=ids, labels=labels, use_cache=False)
    return dict(
        config=reduced(model, config_keys),
        **stored_parameters(model),
        source=source,
        sourceMask=mask,
        ids=ids,
        encoderOutput=result.encoder_last_hidden_state,
        logits=result.logits,
        labels=labels,
        loss=result.loss,
    )


IDS = [[3, 1, 4, 1, 5, 9], [2, 6, 5, 3, 10, 8]]


def gpt2():
    config = GPT2Config(
        vocab_size=11,
        n_positions=8,
        n_embd=8,
        n_layer=2,
        n_head=2,
        activation_function="gelu_new",
        resid_pdrop=0.0,
        embd_pdrop=0.0,
        attn_pdrop=0.0,
        bos_token_id=0,
        eos_token_id=2,
        attn_implementation="eager",
    )
    keys = """vocab_size n_positions n_embd n_layer n_head n_inner activation_function layer_norm_epsilon resid_pdrop
        embd_pdrop attn_pdrop scale_attn_weights tie_word_embeddings bos_token_id eos_token_id"""
    return decoder_only(GPT2LMHeadModel(config), keys, IDS, 21)


ROTARY_SIZES = {
    "vocab_size": 11,
    "intermediate_size": 12,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "rms_norm_eps": 1e-6,
    "max_position_embeddings": 16,
    "tie_word_embeddings": False,
    "rope_parameters": {"rope_type": "default", "rope_theta": 10000.0},
    "bos_token_id": 0,
    "eos_token_id": 2,
    "attn_implementation": "eager",
}
ROTARY_KEYS = """vocab_size hidden_size intermediate_size num_hidden_layers num_attention_heads num_key_value_heads
    head_dim hidden_act rms_norm_eps rope_theta rope_parameters attention_bias mlp_bias max_position_embeddings
    tie_word_embeddings bos_token_id pad_token_id eos_token_id"""


def llama():
    return decoder_only(LlamaForCausalLM(LlamaConfig(**ROTARY_SIZES, hidden_size=8)), ROTARY_KEYS, IDS, 22)


def qwen3():
    config = Qwen3Config(**ROTARY_SIZES, hidden_size=16, head_dim=4)
    return decoder_only(Qwen3ForCausalLM(config), ROTARY_KEYS, IDS, 23)


ENCODER_DECODER_SIZES = dict(
    vocab_size=13,
    d_model=8,
    encoder_layers=2,
    decoder_layers=2,
    encoder_attention_heads=2,
    decoder_attention_heads=2,
    encoder_ffn_dim=12,
    decoder_ffn_dim=12,
    activation_function="relu",
    scale_embedding=True,
    pad_token_id=1,
    bos_token_id=0,
    eos_token_id=2,
    decoder_start_token_id=0,
    max_position_embeddings=16,
    dropout=0.0,
    attention_dropout=0.0,
    activation_dropout=0.0,
    encoder_layerdrop=0.0,
    decoder_layerdrop=0.0,
    attn_implementation="eager",
)
ENCODER_DECODER_KEYS = (
    " ".join(key for key in ENCODER_DECODER_SIZES if key != "attn_implementation") + " tie_word_embeddings"
)
SOURCE = [[7, 4, 12, 9, 2], [5, 11, 2, 1, 1]]
DECODER_IDS = [[0, 8, 3, 10], [0, 6, 4, 1]]
LABELS = [[8, 3, 10, 2], [6, 4, 2, -100]]


def m2m100():
    model = M2M100ForConditionalGeneration(M2M100Config(**ENCODER_DECODER_SIZES))
    return encoder_decoder(model, ENCODER_DECODER_KEYS, SOURCE, DECODER_IDS, LABELS, 24)


def marian():
    model = MarianMTModel(MarianConfig(**ENCODER_DECODER_SIZES, forced_eos_token_id=2))
    keys = ENCODER_DECODER_KEYS + " decoder_vocab_size share_encoder_decoder_embeddings"
    return encoder_decoder(model, keys, SOURCE, DECODER_IDS, LABELS, 25)


if __name__ == "__main__":
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    torch.manual_seed(0)
    write_fixtures([gpt2, llama, qwen3, m2m100, marian])
