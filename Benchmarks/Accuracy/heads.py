"""Forms of a line's head that the product's facts do not show: what collectors, editors and other layouts of log libraries make of it."""

import json

# Each gives the line as it is written then; `number` is the number of the line. Lines that begin no record are left alone by some.
HEADS = {
    "zone-offset": lambda line, number: line.replace(" [ajp", " +0100 [ajp", 1),
    "zone-name": lambda line, number: line.replace(" [ajp", " CET [ajp", 1),
    "zone-utc": lambda line, number: line.replace(" [ajp", "Z [ajp", 1),
    "coloured-errors": lambda line, number: f"\x1b[31m{line}\x1b[0m" if line.startswith("[ERROR]") else line,
    "comma": lambda line, number: line.replace(".", ",", 1) if line.startswith("[") else line,
    "no-milliseconds": lambda line, number: line[:line.index(".")] + line[line.index(".") + 4:] if line.startswith("[") else line,
    "microseconds": lambda line, number: line[:line.index(".") + 4] + "123" + line[line.index(".") + 4:] if line.startswith("[") else line,
    "level-unbracketed": lambda line, number: line[1:].replace("] ", " ", 1) if line.startswith("[") else line,
    "iso-time": lambda line, number: line.replace(" ", "T", 2).replace("]T", "] ", 1) if line.startswith("[") else line,
    "padded-level": lambda line, number: line.replace("[ERROR]", "[ERROR ]").replace("[INFO]", "[INFO  ]").replace("[WARN]", "[WARN  ]"),
    "qualified-logger": lambda line, number: line.replace("SSLController", "com.dell.enterprise.ssl.controller.SSLController", 1) if line.startswith("[") else line,
    "line-of-source": lambda line, number: line.replace("Controller - ", "Controller:123 - ", 1),
    "lower-case-level": lambda line, number: line.replace("[ERROR]", "[error]").replace("[INFO]", "[info]"),
    "syslog": lambda line, number: f"Jan 25 10:00:00 oment tomcat[812]: {line}",
    "syslog-without-time": lambda line, number: f"oment tomcat[812]: {line}",
    "containers": lambda line, number: f"2024-01-25T10:00:00.123456789Z stdout F {line}",
    "compose": lambda line, number: f"ome_1  | {line}",
    "docker-json": lambda line, number: json.dumps({"log": line + "\n", "stream": "stdout", "time": "2024-01-25T10:00:00.1Z"}),
    "grep": lambda line, number: f"application.log:{number}:{line}",
    "numbered": lambda line, number: f"{number:6}\t{line}",
    "mail-quotation": lambda line, number: f"> {line}",
    "indented": lambda line, number: f"    {line}",
    "csv-cell": lambda line, number: '"' + line.replace('"', '""') + '"',
    "tabs": lambda line, number: line.replace(" ", "\t"),
    "no-break-spaces": lambda line, number: line.replace(" ", "\u00a0"),
    "doubled-blanks": lambda line, number: line.replace(" ", "  "),
}
# Those that are made of a line of any log.
COLLECTED = ["syslog", "syslog-without-time", "containers", "compose", "docker-json", "grep", "numbered", "mail-quotation", "indented", "csv-cell", "tabs",
             "no-break-spaces", "doubled-blanks"]
