"""Rules such as an author may add, in any number: each matches a text that occurs in no bundle, and so costs only its search."""

LANGUAGES = "en", "es", "ja", "ko"

RULE = """\
id: dell-ome/made-up-{number}
product: dell-ome
severity: warning
basis: inferred
match:
  text: "*{text}*"
title:
{title}
diagnosis:
{title}
causes:
  - id: cause
    title:
{cause}
    explanation:
{cause}
    decidedBy:
{cause}
    steps:
      - {step}
references: [KB 000221202]
examples:
  matching:
    - |-
      [ERROR] 2024-01-25 11:10:34.735 [main] DeviceService - {text}
  quiet:
    - |-
      [ERROR] 2024-01-25 11:10:34.735 [main] DeviceService - another text
"""


def write(folder, count):
    """Writes `count` rules below the folder."""
    (folder / "dell-ome").mkdir(parents=True, exist_ok=True)
    for number in range(count):
        words = ("Inventory", "Firmware", "Discovery", "Template", "Alert", "Audit", "Warranty", "Topology")
        text = f"{words[number % 8]} operation {number * 7919 % 10007} of the made-up service was refused"

        def said(indent):
            return "\n".join(f'{indent}{language}: "{text}."' for language in LANGUAGES)

        (folder / "dell-ome" / f"made-up-{number}.yaml").write_text(
            RULE.format(number=number, text=text, title=said("  "), cause=said("      "), step=said("        ").lstrip()))
