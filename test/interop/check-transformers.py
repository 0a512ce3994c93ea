"""Loads a checkpoint folder with transformers, and compares its logits and token ids with those tiny-gpt found.

An adapter is loaded with PEFT; adapter_config.json names its base from the folder in which this is called.

    python test/interop/check-transformers.py CHECKPOINT_DIR [--golden FILE] [--tolerance 1e-4]

FILE (default: CHECKPOINT_DIR/golden.json) is JSON:

    {"cases": [{"ids": [id], "logits": [[number]]}],         one row of logits per id
     "lines": [{"text": string, "ids": [id]}]}               encoded without special tokens

For an encoder-decoder each case also has "source": [id], and "ids" are the decoder's input. For a classifier "logits" are
one row, the scores of the labels.

Exit code 0: every logit within the tolerance and every line with equal ids. 1: not so. 2: something could not be read.
"""

import argparse
import json
import math
import pathlib
import sys

import torch
import transformers
from transformers import (
    AutoConfig,
    AutoModelForCausalLM,
    AutoModelForSeq2SeqLM,
    AutoModelForSequenceClassification,
    AutoTokenizer,
)


def load_model(folder):
    """The model in float32 without dropout, the tensors its checkpoint lacks, and those the model does not know."""
    is_encoder_decoder = AutoConfig.from_pretrained(folder).is_encoder_decoder
    auto_class = AutoModelForSeq2SeqLM if is_encoder_decoder else AutoModelForCausalLM
    model, info = auto_class.from_pretrained(
        folder, dtype=torch.float32, attn_implementation="eager", output_loading_info=True
    )
    return model.eval(), sorted(info["missing_keys"]), sorted(info["unexpected_keys"])


def load_adapter(folder):
    """The adapter on its base, whose table is made as large as the adapter's vocabulary; nothing may be missing or unknown."""
    from peft import PeftModel, load_peft_weights, set_peft_model_state_dict

    adapter = json.loads((folder / "adapter_config.json").read_text(encoding="utf-8"))
    own = json.loads((folder / "config.json").read_text(encoding="utf-8"))["tiny_gpt"]["model"]
    auto_class = {
        "CAUSAL_LM": AutoModelForCausalLM,
        "SEQ_2_SEQ_LM": AutoModelForSeq2SeqLM,
        "SEQ_CLS": AutoModelForSequenceClassification,
    }[adapter["task_type"]]
    labels = {"num_labels": len(own["labels"])} if own["labels"] else {}
    base = auto_class.from_pretrained(
        adapter["base_model_name_or_path"], dtype=torch.float32, attn_implementation="eager", **labels
    )
    base.resize_token_embeddings(own["vocabSize"])
    model = PeftModel.from_pretrained(base, folder)
    result = set_peft_model_state_dict(model, load_peft_weights(folder))
    trained = ("lora_", "modules_to_save", "trainable_tokens_delta")
    # Rows of a tied output are those of the table.
    missing = [
        name
        for name in result.missing_keys
        if any(part in name for part in trained) and not (own["tieEmbeddings"] and ".lm_head." in name)
    ]
    return model.eval(), missing, list(result.unexpected_keys)


def largest_difference(model, case):
    ids = torch.tensor([case["ids"]])
    with torch.no_grad():
        if "source" in case:
            source = torch.tensor([case["source"]])
            logits = model(input_ids=source, decoder_input_ids=ids, use_cache=False).logits[0]
        else:
            logits = model(input_ids=ids, use_cache=False).logits[0]
    expected = torch.tensor(case["logits"])
    if expected.shape != logits.shape:
        print(f"logits: expected shape {tuple(logits.shape)}, received {tuple(expected.shape)}")
        return math.inf
    difference = (logits - expected).abs().max().item()
    return math.inf if math.isnan(difference) else difference


def first_difference(own, theirs):
    pairs = zip(own + [None], theirs + [None])
    return next(i for i, (a, b) in enumerate(pairs) if a != b)


def check_cases(model, cases, tolerance):
    if not cases:
        print("logits: no cases")
        return True
    largest = max(largest_difference(model, case) for case in cases)
    print(f"logits: largest difference {largest:.3g} over {len(cases)} cases (tolerance {tolerance:g})")
    return largest <= tolerance


def check_lines(tokenizer, lines, num_shown=5):
    if not lines:
        print("token ids: no lines")
        return True
    differing = []
    for line in lines:
        theirs = tokenizer(line["text"], add_special_tokens=False).input_ids
        if theirs != line["ids"]:
            differing.append((line["text"], line["ids"], theirs))
    print(f"token ids: {len(lines) - len(differing)} of {len(lines)} lines equal")
    for text, own, theirs in differing[:num_shown]:
        start = first_difference(own, theirs)
        own_part, their_part = own[start : start + 8], theirs[start : start + 8]
        print(f"  {text!r}: from token {start} on tiny-gpt {own_part}, transformers {their_part}")
    return not differing


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=pathlib.Path, metavar="CHECKPOINT_DIR")
    parser.add_argument("--golden", type=pathlib.Path, metavar="FILE")
    parser.add_argument("--tolerance", type=float, default=1e-4)
    arguments = parser.parse_args()
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()

    if not (arguments.checkpoint / "config.json").is_file():
        parser.error(f"no config.json in {arguments.checkpoint}")
    golden_path = arguments.golden or arguments.checkpoint / "golden.json"
    try:
        golden = json.loads(golden_path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        parser.error(f"{golden_path}: {error}")
    if not golden.get("cases") and not golden.get("lines"):
        parser.error(f'{golden_path}: expected "cases" or "lines"')

    is_equal = True
    if golden.get("cases"):
        is_adapter = (arguments.checkpoint / "adapter_config.json").is_file()
        model, missing, unexpected = (load_adapter if is_adapter else load_model)(arguments.checkpoint)
        print(f"{type(model).__name__}, {model.num_parameters():,} parameters, transformers {transformers.__version__}")
        for what, names in [("lacks", missing), ("has, but the model does not know,", unexpected)]:
            if names:
                print(f"the checkpoint {what} {', '.join(names)}")
                is_equal = False
        is_equal = check_cases(model, golden["cases"], arguments.tolerance) and is_equal
    if golden.get("lines"):
        tokenizer = AutoTokenizer.from_pretrained(arguments.checkpoint)
        is_equal = check_lines(tokenizer, golden["lines"]) and is_equal
    sys.exit(0 if is_equal else 1)


if __name__ == "__main__":
    main()
