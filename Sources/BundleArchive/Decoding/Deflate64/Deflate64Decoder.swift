/// Unpacks Deflate64 (zip method 9), which Windows uses for files over 2 GiB: deflate with a larger window and longer matches.
final class Deflate64Decoder: DeflateDecoder {
    private(set) var leftover: [UInt8] = []
    private let form: DeflateForm
    private var blocks: DeflateBlocks
    private var end: DecodeStep?

    init(_ form: DeflateForm = .deflate64) {
        self.form = form
        blocks = DeflateBlocks(form)
    }

    func restart() {
        blocks = DeflateBlocks(form)
        leftover = []
        end = nil
    }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        while true {
            blocks.history.give(to: output)
            guard blocks.history.isGiven else { return .goesOn }
            if let end { return end }
            let isUsed = unpack(&input)
            if isUsed, blocks.history.isGiven { return .goesOn }
        }
    }

    /// Unpacks some input, and returns whether it is used up and more is needed.
    private func unpack(_ input: inout LentBytes) -> Bool {
        var position = 0
        let stop = input.withSpan { bytes in
            do throws(DeflateStop) {
                try blocks.unpack(bytes, from: &position)
                return DeflateStop?.none
            } catch {
                return error
            }
        }
        input.removeFirst(position)
        switch stop {
        case .end: end = .memberEnd
        case .broken(let detail): end = .broken(.corrupt(detail))
        case .inputUsed: return true
        case nil: return false
        }
        leftover = blocks.bits.bytes
        return false
    }
}
