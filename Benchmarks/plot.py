"""Cost curves as one SVG, with a panel for each: measured points over the straight line through them."""

import html
import math

PANEL, MARGIN_LEFT, MARGIN_TOP, PLOT_WIDTH, PLOT_HEIGHT = 340, 52, 44, 260, 180


def line(points):
    """Slope and intercept of the least-squares line through (x, y) points."""
    if len(points) < 2:
        return 0.0, points[0][1] if points else 0.0
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread
    return slope, mean_y - slope * mean_x


def ticks(largest):
    """0 and up to five round numbers, the last at or above `largest`."""
    largest = largest or 1
    step = 10 ** math.floor(math.log10(largest))
    step = next(s for s in (step / 5, step / 2, step, step * 2) if largest <= 5 * s)
    return [step * index for index in range(math.ceil(largest / step) + 1)]


def panel(curve, left):
    points = [(point["x"], point["wall"]) for point in curve["points"]]
    x_ticks, y_ticks = ticks(max((x for x, _ in points), default=1)), ticks(max((y for _, y in points), default=1))

    def at(x, y):
        return left + MARGIN_LEFT + PLOT_WIDTH * x / x_ticks[-1], MARGIN_TOP + PLOT_HEIGHT * (1 - y / y_ticks[-1])

    def text(place, said, anchor, down=0.0, right=0.0):
        return f'<text x="{place[0] + right:.1f}" y="{place[1] + down:.1f}" text-anchor="{anchor}">{html.escape(said)}</text>'

    def stroke(start, end, colour):
        return f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" stroke="{colour}"/>'

    yield text((left + 8, 18), curve["name"], "start")
    yield text(at(0, y_ticks[-1]), "s", "end", down=-10, right=-6)
    yield text(at(x_ticks[-1] / 2, 0), curve["unit"], "middle", down=34)
    for y in y_ticks:
        yield stroke(at(0, y), at(x_ticks[-1], y), "#ddd")
        yield text(at(0, y), f"{y:g}", "end", down=4, right=-6)
    for x in x_ticks:
        yield text(at(x, 0), f"{x:g}", "middle", down=16)
    slope, intercept = line(points)
    last = max((x for x, _ in points), default=0)
    yield stroke(at(0, max(0, intercept)), at(last, intercept + slope * last), "#c60")
    for point in points:
        x, y = at(*point)
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="#036"/>'


def svg(curves):
    width, height = PANEL * len(curves), MARGIN_TOP + PLOT_HEIGHT + 46
    drawn = "\n".join(part for index, curve in enumerate(curves) for part in panel(curve, index * PANEL))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="11">\n'
        '<title>bundlescope: time against bundle size, number of bundles, findings and rules</title>\n'
        f'<rect width="100%" height="100%" fill="#fff"/>\n{drawn}\n</svg>\n'
    )
