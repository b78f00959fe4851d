import Comparison
import Diagnosis
import Terms
import Wording

/// The tries of both sides on one line of time, and the time that the logs of each side cover.
struct ComparedTimeline: Hashable, Sendable {
    /// One side: its bar, and its tries on it, at places between 0 and `width`.
    struct Lane: Hashable, Sendable {
        var side: Side
        var bar: ClosedRange<Int>
        var tries: [Mark]
    }

    struct Mark: Hashable, Sendable {
        var place: Int
        var outcome: Attempt.Outcome
        /// The time and the cause, as a tooltip.
        var text: Phrase
    }

    static let width = 1000

    let lanes: [Lane]
    let from, to: LoggedTime

    /// Nil if the logs of a side give no time.
    init?(_ report: ComparisonReport) {
        let spans = [(Side.before, report.covered.before), (.after, report.covered.after)]
        guard let from = spans.compactMap(\.1.from).min(), let to = spans.compactMap(\.1.to).max() else { return nil }
        let whole = max(1, to.milliseconds(since: from))
        func place(_ time: LoggedTime) -> Int { min(Self.width, max(0, time.milliseconds(since: from) * Self.width / whole)) }
        var lanes: [Lane] = []
        for (side, span) in spans {
            guard let first = span.from, let last = span.to else { return nil }
            let marks = report.bundles(on: side).flatMap(\.attempts).compactMap { attempt -> Mark? in
                guard let time = attempt.timestamp.flatMap({ LoggedTime($0) }) else { return nil }
                let text = [Phrase(time.wholeSecond, .quoted), attempt.cause].filter { !$0.isEmpty }.joined(" · ")
                return Mark(place: place(time), outcome: attempt.outcome, text: text)
            }
            var seen: Set<Mark> = []
            lanes.append(Lane(side: side, bar: place(first)...place(last), tries: marks.filter { seen.insert($0).inserted }))
        }
        (self.lanes, self.from, self.to) = (lanes, from, to)
    }

    func markup(_ label: Phrase) -> Markup {
        let rows = lanes.enumerated().map { index, lane -> Markup in
            let top = 12 + index * 44
            let width = max(4, lane.bar.upperBound - lane.bar.lowerBound)
            let bar: Markup = "x=\"\(lane.bar.lowerBound)\" y=\"\(top)\" width=\"\(width)\" height=\"20\" rx=\"4\""
            return "<rect class=\"\(lane.side.rawValue)\" \(bar)/>\n\(lane.tries.map { mark($0, top: top + 10) })"
        }
        return """
            <figure class="both-sides"><svg viewBox="-20 0 \(Self.width + 40) 96" role="img" aria-label="\(label.plain)">
            \(rows)
            </svg><figcaption><span>\(from.wholeSecond)</span><span>\(to.wholeSecond)</span></figcaption></figure>
            """
    }

    private func mark(_ mark: Mark, top: Int) -> Markup {
        let (tone, path): (Markup, Markup) =
            switch mark.outcome {
            case .succeeded: ("good", "m-8 0l5 6L8-7")
            case .failed: ("critical", "m-6-6l12 12m0-12l-12 12")
            case .unknown: ("info", "m-6 0a6 6 0 1 1 12 0a6 6 0 1 1-12 0z")
            }
        return "<path class=\"\(tone)\" d=\"M\(mark.place) \(top)\(path)\"><title>\(mark.text.plain)</title></path>"
    }
}
