"""Writes test/fixtures/evaluation/sacrebleu.json: what the real sacreBLEU says of the small corpora below.

    python test/interop/sacrebleu-golden.py

Keys: "sacrebleu" (its version) and "corpora", a list of
    {"name", "hypotheses": [line], "references": [line],
     "bleu": [{"tokenize", "lowercase", "smooth", "score", "precisions": [4], "brevityPenalty",
               "hypothesisLength", "referenceLength", "signature"}],
     "chrf": [{"charOrder", "wordOrder", "beta", "score", "name", "signature"}]}
All sentences were written for this file.
"""

import json
import logging
import pathlib

import sacrebleu
from sacrebleu.metrics import BLEU, CHRF

LONG_REFERENCE = (
    "When the ferry finally left the harbour, an hour and a half behind its timetable, the passengers who had been "
    "waiting on the quay since early morning had already eaten what they had brought, told each other where they were "
    "going and why, and agreed that nothing on this coast had ever left on time, and that nothing ever would."
)
LONG_HYPOTHESIS = (
    "When the ferry left the harbour at last, an hour and a half later than its timetable said, the passengers that had "
    "waited on the quay since early morning had eaten what they brought, told each other where they were going and why, "
    "and agreed that nothing on this coast ever left on time, and nothing ever would."
)

CORPORA = {
    "perfect match": (
        ["The goat ate the map.", "We walked home without it."],
        ["The goat ate the map.", "We walked home without it."],
    ),
    "one word changed": (["The goat ate the green map."], ["The goat ate the old map."]),
    "no word in common": (["Nobody listens here."], ["Every window was open"]),
    "no character in common": (["abc"], ["xyz"]),
    "one empty hypothesis of two": (
        ["", "There is soup on the stove for you."],
        ["Wake me at six.", "There is soup on the stove for you."],
    ),
    "only empty hypotheses": (["", ""], ["Wake me at six.", "Do not wake me."]),
    "one empty reference of two": (
        ["Wake me at six.", "There is soup on the stove for you."],
        ["", "There is some soup on the stove for you."],
    ),
    "both sides empty": (["", ""], ["", ""]),
    "white space only": (["   ", "\t"], ["  a b c d e", "\t"]),
    "one word, right": (["yes"], ["yes"]),
    "one word, wrong": (["yes"], ["no"]),
    "one letter": (["I"], ["I"]),
    "two words": (["good morning"], ["good evening"]),
    "three words, right": (["good morning everyone"], ["good morning everyone"]),
    "four words, right": (["good morning to everyone"], ["good morning to everyone"]),
    "short lines with one long": (
        ["no", "yes", "the third door on the left is the kitchen"],
        ["no", "no", "the third door on the right is the kitchen"],
    ),
    "hypothesis much shorter": (["The train stops"], ["The train stops at every village between here and the sea."]),
    "hypothesis much longer": (["The train stops at every village between here and the sea."], ["The train stops"]),
    "repeated words are clipped": (["the the the the the the the"], ["the cat sat on the mat"]),
    "repeated phrases": (
        ["to be or not to be or not to be", "la la la la"],
        ["to be or not to be", "la la la la la la"],
    ),
    "word order reversed": (["sea the to down ran path the"], ["the path ran down to the sea"]),
    "case differs": (["THE OLD MILL by the River"], ["The old mill by the river"]),
    "punctuation": (
        ['"Stop!" she said; then (quietly): "or don\'t..."', "a/b [c] {d} ~e` ^f_g \\h @i #j $k %l"],
        ['"Stop," she said, and then (quietly): "or don\'t."', "a / b [c] {d} ~ e` ^f _g \\ h @i #j $ k % l"],
    ),
    "punctuation already separated": (["Well , that is that ."], ["Well, that is that."]),
    "numbers": (
        ["It cost 1,000.5 in 2019, not 999,999.", "Pages 10-12 and x-ray -5 .5 5. 3.14", "At 12:30, 7/8 of 50%"],
        ["It cost 1,000.5 in 2019, not 1,000,000.", "Pages 10 - 12 and x-ray -5 0.5 5 . 3,14", "At 12.30, 7/8 of 50 %"],
    ),
    "period after a number at the end": (["She was born in 1984.", "Take 3."], ["She was born in 1985.", "Take 3 ."]),
    "hyphens and apostrophes": (
        ["The well-known baker's son-in-law isn't here - 4-5 days", "rock 'n' roll"],
        ["The well known baker's son in law is not here - 4 - 5 days", "rock'n'roll"],
    ),
    "HTML entities": (
        ["&quot;Salt &amp; pepper&quot; costs &lt; 5 &gt; 4", "fish &amp;amp; chips &apos;", "a <skipped> b"],
        ['"Salt & pepper" costs < 5 > 4', "fish &amp; chips '", "a b"],
    ),
    "accents": (
        [
            "Le garçon a mangé l'été dernier à Besançon.",
            "Müde Bären schlafen überall süß.",
            "El niño pidió piñas, ¿no?",
        ],
        ["Le garçon a mangé cet été à Besançon.", "Müde Bären schlafen überall.", "¿El niño no pidió piñas?"],
    ),
    "composed and decomposed accents": (["caf\u00e9 cr\u00e8me pour deux"], ["cafe\u0301 cre\u0300me pour deux"]),
    "typographic punctuation": (
        ["«Oui» – dit-il… “no” ‘maybe’ „ja“", "10 € is £9 or $11 ± 1 °C"],
        ["« Oui » — dit-il ... “no” ‘may be’ „ja“", "10€ is £ 9 or $ 11 ±1 °C"],
    ),
    "Chinese": (
        ["我昨天在图书馆看了一本很有意思的书。", "这个苹果3.5元，太贵了！"],
        ["昨天我在图书馆读了一本有意思的书。", "这个苹果要3.5元，有点贵！"],
    ),
    "Chinese with Latin words": (
        ["我用iPhone 12写email，速度100%", "他说：“Hello, world.”"],
        ["我用 iPhone 12 写 email，速度是100 %", "他说“Hello, world!”"],
    ),
    "rare Chinese characters": (
        ["\U00020000\U0002a6d6好㐀䶵\uf900", "⼀⺀㍿ﾊﾝ"],
        ["\U00020000好㐀\uf900", "⼀⺀㍿ハン"],
    ),
    "Japanese and Korean": (
        ["昨日、図書館で本を読みました。", "어제 도서관에서 책을 읽었어요."],
        ["昨日は図書館で本を読んだ。", "어제 도서관에서 재미있는 책을 읽었어요."],
    ),
    "Cyrillic and Greek": (
        ["Вчера мы гуляли по берегу моря, а потом пили чай.", "Ο σκύλος κοιμάται κάτω από το τραπέζι."],
        ["Вчера мы гуляли у моря, потом пили горячий чай.", "Ο σκύλος μας κοιμάται κάτω απ' το τραπέζι."],
    ),
    "Arabic and Hebrew": (
        ["ذهب الولد إلى السوق صباحا، ثم عاد.", "הילד הלך לשוק בבוקר."],
        ["ذهب الولد إلى السوق في الصباح ثم عاد.", "הילד הלך בבוקר לשוק."],
    ),
    "Devanagari and Thai": (
        ["लड़का सुबह बाज़ार गया।", "เด็กชายไปตลาดตอนเช้า"],
        ["लड़का आज सुबह बाज़ार गया।", "เด็กชายไปตลาดเมื่อเช้านี้"],
    ),
    "capitals of other scripts": (["ΟΔΟΣ ΣΟΦΙΑΣ ÉCOLE МОСКВА STRAẞE"], ["οδος σοφιας école москва straße"]),
    "emoji": (["good night 🌙😴 see you 👩‍👩‍👧 👍🏽!", "🙂🙂🙂🙂"], ["good night 🌙 see you 👩‍👧 👍🏽 !", "🙂🙃🙂🙂"]),
    "white space of several kinds": (
        ["  one\u00a0two\u2003three\u3000four \t five\x1fsix  ", "zero\u200bwidth\ufeff joins"],
        ["one two three four five six", "zero width joins"],
    ),
    "line break inside a segment": (["the long-\nest word\nof all is here"], ["the longest word of all is here"]),
    "parentheses around words": (["(hi) [there] 'you' *all*, (a) ) ok..."], ["(hi) there you all, a ok"]),
    "source code": (
        ["for (let i = 0; i < n; i++) total += x[i] * y[i];"],
        ["for (let i = 0; i < n; ++i) { total += x[i] * y[i]; }"],
    ),
    "long line": ([LONG_HYPOTHESIS], [LONG_REFERENCE]),
    "many lines": (
        [
            "The baker opens at six.",
            "A fox crossed the road.",
            "My sister plays the cello badly.",
            "It rained all week.",
            "He forgot his keys again.",
            "Their garden has two wells.",
            "Winter came early this year.",
            "The bridge is closed.",
        ],
        [
            "The baker opens at six o'clock.",
            "A fox ran across the road.",
            "My sister plays the cello badly.",
            "It has rained all week.",
            "He has forgotten his keys again.",
            "Their garden has two deep wells.",
            "Winter came early this year.",
            "The bridge is closed on Sundays.",
        ],
    ),
}

BLEU_SETTINGS = [(tokenize, False, "exp") for tokenize in ("13a", "intl", "zh", "char", "none")] + [
    ("13a", True, "exp"),
    ("13a", False, "none"),
    ("13a", False, "floor"),
    ("13a", False, "add-k"),
    ("none", True, "add-k"),
]
CHRF_SETTINGS = [(6, 0, 2), (6, 2, 2), (4, 1, 1), (3, 0, 3)]


def rounded(number):
    return float(f"{number:.8g}")


def bleu(hypotheses, references, tokenize, lowercase, smooth):
    metric = BLEU(tokenize=tokenize, lowercase=lowercase, smooth_method=smooth)
    result = metric.corpus_score(hypotheses, [references])
    return {
        "tokenize": tokenize,
        "lowercase": lowercase,
        "smooth": smooth,
        "score": rounded(result.score),
        "precisions": [rounded(p) for p in result.precisions],
        "brevityPenalty": rounded(result.bp),
        "hypothesisLength": result.sys_len,
        "referenceLength": result.ref_len,
        "signature": str(metric.get_signature()),
    }


def chrf(hypotheses, references, char_order, word_order, beta):
    metric = CHRF(char_order=char_order, word_order=word_order, beta=beta)
    result = metric.corpus_score(hypotheses, [references])
    return {
        "charOrder": char_order,
        "wordOrder": word_order,
        "beta": beta,
        "score": rounded(result.score),
        "name": result.name,
        "signature": str(metric.get_signature()),
    }


def main():
    logging.disable(logging.WARNING)  # "1 line ends in a tokenized period"
    corpora = [
        {
            "name": name,
            "hypotheses": hypotheses,
            "references": references,
            "bleu": [bleu(hypotheses, references, *setting) for setting in BLEU_SETTINGS],
            "chrf": [chrf(hypotheses, references, *setting) for setting in CHRF_SETTINGS],
        }
        for name, (hypotheses, references) in CORPORA.items()
    ]
    head = f'{{"sacrebleu": "{sacrebleu.__version__}", "corpora": [\n'
    body = ",\n".join(json.dumps(corpus, ensure_ascii=True) for corpus in corpora)
    path = pathlib.Path(__file__).parent.parent / "fixtures" / "evaluation" / "sacrebleu.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + body + "\n]}\n", encoding="utf-8")
    print(f"{path}: {len(corpora)} corpora")


if __name__ == "__main__":
    main()
