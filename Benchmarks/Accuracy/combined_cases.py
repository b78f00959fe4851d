"""Cases in which several difficulties meet. Each function makes one; `turn` counts the cases of its kind."""

import cucm
import cucm_cases
import ome
import ome_cases
import packing
import rotations
import surroundings
from history import Case
from rotations import Layout


def appliances(chance, turn):
    """Several appliances, each with a log in several parts, some of them copied, in any container."""
    case = Case("combined/appliances", "several appliances, rotations of every kind, copies of parts: each appliance's last try stands")
    count = chance.choice([1, 1, 2, 3])
    for number in range(count):
        tree = f"appliance-{number}"
        folder = f"{tree}/" if count > 1 else ome_cases.root(chance)
        rules = [chance.choice(ome.RULES) for _ in range(chance.choice([0, 1, 2, 3, 6]))]
        records = ome_cases.history(chance, rules, tree, days=chance.choice([2, 9, 40]), size=chance.choice([30, 120, 400]))
        scheme = chance.choice(list(rotations.SCHEMES))
        layout = Layout(folder + "tomcat/", "application.log", scheme, chance.choice(rotations.SCHEMES[scheme][1]), ending=chance.choice(["\n", "\n", "\r\n"]))
        cuts = rotations.between_records(chance, records, chance.choice([1, 1, 2, 3, 8]))
        parts = layout.entries(records, cuts)
        case.entries += [(path, data) for path, data, _ in parts] + surroundings.of_ome(chance, folder)
        events = [record.event for record in records if record.event]
        case.events += events
        path, data, inner = chance.choice(parts)
        if chance.random() < 0.3 and "!/" not in inner:
            copy = chance.choice([f"{path}.copy", f"{folder}copies/{path.removeprefix(folder).replace('/', '_')}"])
            case.entries.append((copy, data))
            for event in events:
                event.places += [(copy, line) for entry, line in event.places if entry == inner]
    chance.shuffle(case.entries)
    case.container = chance.choice(packing.available())
    return case


def nodes(chance, turn):
    """A cluster's nodes with operations of every kind, one file each or one after another in a log of several parts."""
    case = Case("combined/nodes", "nodes, purposes and operations of every kind: the last import of each certificate stands")
    names = chance.sample(cucm.NODES, chance.choice([1, 2, 3]))
    for node in names:
        folder = f"{node}/" if len(names) > 1 else chance.choice(cucm_cases.ROOTS)
        units = chance.sample(cucm.UNITS, 2)
        made = [an_operation(chance, time, node, units) for time in cucm_cases.moments(chance, chance.randint(1, 7))]
        if chance.random() < 0.5:
            cucm_cases.add(chance, case, made, folder=folder, suffix=chance.choice(["", "", ".gz"]))
        else:
            in_one(chance, case, made, folder)
    chance.shuffle(case.entries)
    case.container = chance.choice(packing.available())
    return case


def an_operation(chance, time, node, units):
    unit = chance.choice(units)
    kind = chance.randrange(6)
    if kind == 0:
        return cucm.operation(chance, time, node, unit, op=chance.choice(["display", "regenerate"]), tree=node)
    if kind == 1:
        return cucm.operation(chance, time, node, unit + "-trust", op=chance.choice(["import", "delete"]), name=chance.choice(["Root-CA", "Inter-CA1"]), tree=node)
    if kind == 2:
        return cucm.operation(chance, time, node, unit + "-trust", rule=chance.choice(cucm.TRUST_RULES[:2]), name=chance.choice(["Root-CA", "Inter-CA1"]), tree=node)
    return cucm.operation(chance, time, node, unit, rule=chance.choice([None, *cucm.OWN_RULES]), tree=node)


def in_one(chance, case, made, folder):
    """Adds a log with all operations, cut into parts between records or within an operation."""
    records = [record for part, _ in made for record in part]
    scheme = chance.choice(["logrotate", "log4j-minutes", "log4j2-max", "log4j2-min", "logback-window", "timestamp"])
    layout = Layout(folder + cucm_cases.LOGS, "certMgmt.log", scheme, chance.choice(["", ".gz"]))
    cuts = rotations.between_records(chance, records, chance.choice([1, 2, 3]))
    case.entries += [(path, data) for path, data, _ in layout.entries(records, cuts)] + surroundings.of_cucm(chance, folder)
    case.events += [event for _, event in made]


CASES = [appliances, nodes]
