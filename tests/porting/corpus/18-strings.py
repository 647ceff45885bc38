# Ported from 18-strings.ps1 by vmware-contentlibrary port.

import re

# Texts of every kind.
name = "Golden"
version = 3
single = "no $name here"
double = f'a "quoted" {name} and a tab\t, a dollar $, {name}s'
here = f"""Library: {name}
Version: {version + 1}
  "quotes" stay"""
raw = "$name stays"
joined = "one" + " " + name + str(version)
padded = f"{version:03d}|{name:>8}|{1234.567:,.1f}|{0.5:.0%}"
upper = name.upper().strip()
part = name[:4]
replaced = re.sub("gold", "Silver", name, flags=re.IGNORECASE)
clean = "a-b-c".replace("-", "_")
swapped = re.sub(r"(\w)=(\d)", r"\2=\1", "x=1")
words = re.split(r",\s*", "a, b,c")
pair = "key=value".split("=")
is_like = name.lower().startswith("gold")
is_match = (match := re.search(r"^item-(?P<number>\d+)$", "item-42", re.IGNORECASE)) is not None
if is_match:
    print("matched")
if match := re.search(r"item-(\d+)", "item-42", re.IGNORECASE):
    print(f"number {match[1]}")
is_in = "golden" in ["silver", "golden"]
empty = not here
print(f"{single} {double}")
print(here)
print(raw, joined, padded, upper, part, replaced, clean, swapped)
print(f"{'|'.join(words)} {pair[1]} {is_like} {is_in} {empty}")
