"""Writes what docs/commands.md and docs/events.md repeat of the library's description: which commands and events there
are, and in the tables of members all columns but the last, which is written by hand and stays.

A table stands under the heading of its record. A heading that is missing is put after that of the record before it.
"""

import re
from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

HEAD = "| member | | holds | meaning |\n|---|---|---|---|\n"
TABLE = re.compile(re.escape(HEAD) + r"((?:\|.*\n)*)")
PAGES = ("commands", "plan", "calendar", "regime", "deadlines")


class Page:
    """A page as its headings, each with what stands under it down to the next heading of any level."""

    def __init__(self, text: str) -> None:
        self.parts = re.split(r"^(?=#)", text, flags=re.MULTILINE)

    def text(self) -> str:
        return "\n\n".join(part.strip("\n") for part in self.parts if part) + "\n"

    def names(self) -> list[str]:
        return [name_of(part) for part in self.parts]

    def find(self, name: str, before: str, form: Schema) -> int:
        """Where a record's part is; it is made when there is none."""
        names = self.names()
        if name not in names:
            place = names.index(before) + 1 if before in names else len(names)
            self.parts.insert(place, f"### `{name}`\n\n{title(form)}.\n\n")
            return place
        return names.index(name)

    def write_table(self, place: int, form: Schema, places: dict[str, str]) -> None:
        part = self.parts[place]
        found = TABLE.search(part)
        meanings = dict(rows(found[1])) if found else {}
        table = HEAD + "".join(write_row(name, form, meanings, places) for name in form["properties"])
        if found:
            self.parts[place] = part[: found.start()] + table + part[found.end() :]
        else:  # before the example, if there is one
            words, fence, example = part.partition("```")
            self.parts[place] = f"{words.rstrip()}\n\n{table}\n{fence}{example}"


def write(pages: dict[str, str], schemas: dict[str, Schema], taxonomy: dict[str, Any]) -> dict[str, str]:
    """The texts of commands.md and events.md, made of what they are now. `pages` are the texts of all pages by name."""
    places = {name: f"schema/{name}.json" for name in schemas}
    places |= {name: f"commands.md#{name}" for name in schemas["command"]["$defs"]}
    for page in PAGES:
        places |= {name: f"{page}.md#{name}" for name in Page(pages[page]).names()}
    return {
        "commands": write_categories(write_commands(pages["commands"], schemas, places), taxonomy),
        "events": write_events(pages["events"], schemas, places),
    }


def write_commands(text: str, schemas: dict[str, Schema], places: dict[str, str]) -> str:
    here = {name: place.removeprefix("commands.md") for name, place in places.items()}
    page, before = Page(text), ""
    page.write_table(page.names().index("Commands"), schemas["command"], here)
    for name, form in schemas["command"]["$defs"].items():
        if here[name].startswith("#"):
            page.write_table(page.find(name, before, form), form, here)
            before = name
    return page.text()


def write_categories(text: str, taxonomy: dict[str, Any]) -> str:
    """The shipped categories, under their heading."""
    page = Page(text)
    place = page.names().index("The shipped categories")
    words, _, _ = page.parts[place].partition("\n\n|")
    table = "".join(f"| `{c['code']}` | {c['vietnamese']} | {c['english']} |\n" for c in taxonomy["categories"])
    page.parts[place] = f"{words.rstrip()}\n\n| code | Vietnamese | English |\n|---|---|---|\n{table}\n"
    return page.text()


def write_events(text: str, schemas: dict[str, Schema], places: dict[str, str]) -> str:
    page, before = Page(text), "Types"
    page.write_table(page.names().index("Events"), schemas["event"], places)
    page.write_table(page.names().index("The journal"), schemas["journal"], places)
    # Events stand in the order of the commands that they come from.
    for name, command in zip(types(schemas["event"]), types(schemas["command"]), strict=True):
        form, said = schemas["event"]["$defs"][name], schemas["command"]["$defs"][command]
        place = page.find(name, before, form)
        is_said = form["properties"] == said["properties"]
        link = f"[`{command}`](commands.md#{command})"
        first = f"{title(form)}: " + (f"what {link} said." if is_said else f"what comes of {link}.")
        heading, _, rest = page.parts[place].split("\n\n", 2)
        page.parts[place] = f"{heading}\n\n{first}\n\n{rest}"
        if not is_said:
            page.write_table(place, form, places)
        before = name
    return page.text()


def name_of(part: str) -> str:
    """The record that a part is about: the heading without its backquotes."""
    heading = re.match(r"#+ (.*)", part)
    return heading[1].strip("`") if heading else ""


def types(schema: Schema) -> list[str]:
    return [each["if"]["properties"]["type"]["const"] for each in schema["allOf"]]


def title(form: Schema) -> str:
    words = f"{form['title']} ({form['x-label-vi']})"
    return words[:1].upper() + words[1:]


def rows(table: str) -> Iterator[tuple[str, str]]:
    """Each member of a table and its meaning."""
    for line in table.splitlines():
        name, _, _, meaning = line.strip("|").split("|", 3)
        yield name.strip(" `"), meaning.strip()


def write_row(name: str, form: Schema, meanings: dict[str, str], places: dict[str, str]) -> str:
    member = form["properties"][name]
    required = "required" if name in form["required"] else ""
    meaning = meanings.get(name, f"{member['title']} ({member['x-label-vi']})")
    cells = (f"`{name}`", required, holds(member, places), meaning)
    return re.sub(" +", " ", f"| {' | '.join(cells)} |\n")


def holds(form: Schema, places: dict[str, str]) -> str:
    if "items" in form:
        inner = holds(form["items"], places)
        if inner in ("id", "text", "day"):
            return f"{inner}s"
        return f"any of {inner}" if "enum" in form["items"] else f"list of {inner}"
    if "x-vocabulary" in form:
        return ", ".join(f"`{code}`" for code in form["enum"])
    if "$ref" in form:
        name = form["$ref"].rpartition("/")[2]
        return f"[`{name}`]({places[name]})"
    if "anyOf" in form:
        return "personal words"
    if form["type"] == "integer":
        lowest, highest = form["minimum"], form["maximum"]
        return f"{lowest} or more" if highest >= 2**53 - 1 else f"{lowest:,} to {highest:,}"
    if "pattern" in form:
        return "id"
    kinds = {"date": "day", "date-time": "instant", "string": "text", "boolean": "`true`, `false`", "object": "object"}
    return kinds[form["format"] if "format" in form else form["type"]]
