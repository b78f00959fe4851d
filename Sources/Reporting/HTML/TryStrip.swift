import Wording

/// A try, or several consecutive tries with the same end.
struct TryMark: Hashable, Sendable {
    enum Shape: Hashable, Sendable {
        case succeeded
        /// It failed with the same cause as the last one.
        case failedLikeTheLast
        /// It failed with another cause; the number distinguishes the causes.
        case failedOtherwise(Int)
        /// Its outcome is not known.
        case unknown
        /// Tries that are not shown.
        case gap
    }

    var shape: Shape
    /// The tries' numbers.
    var numbers: Phrase
    /// The text for screen readers and as a tooltip.
    var text: Phrase
}

/// The tries of a subject as a row of marks in their order, with shape and colour by outcome and cause. The table below contains the same in words.
struct TryStrip {
    let tries: [TryMark]

    func markup(_ label: Phrase) -> Markup {
        "<div class=\"strip\" role=\"img\" aria-label=\"\(label.plain)\">\n\(tries.map(markup))\n</div>"
    }

    private func markup(_ mark: TryMark) -> Markup {
        let (tone, path): (Markup, Markup) =
            switch mark.shape {
            case .succeeded: ("good", "M4 11l5 5L18 5")
            case .failedLikeTheLast: ("critical", "M5 5l12 12m0-12L5 17")
            case .failedOtherwise(let number): ("warning", Self.outlines[number % Self.outlines.count])
            case .unknown: ("info", "M7 7a4 4 0 1 1 4 5v2m0 3v1")
            case .gap: ("soft", "M4 11h1m6 0h1m5 0h1")
            }
        return """
            <span class="try" title="\(mark.text.plain)"><svg class="\(tone)" viewBox="0 0 22 22" aria-hidden="true"><path d="\(path)"/></svg>\
            <span>\(mark.numbers)</span></span>
            """
    }

    /// A circle, a triangle, a square, a diamond.
    private static let outlines: [Markup] = [
        "M11 4a7 7 0 1 1 0 14a7 7 0 1 1 0-14z", "M11 4l8 14H3z", "M4 4h14v14H4z", "M11 3l8 8l-8 8l-8-8z",
    ]
}
