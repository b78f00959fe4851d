#if ISAL
    import CIsal

    /// Unpacks deflate with ISA-L.
    ///
    /// ISA-L holds bytes back if the data end early, and delivers unchecked bytes if they are damaged. Both are corrected here, so that the
    /// output before a fault equals zlib's.
    @safe final class IsalInflater: DeflateDecoder {
        private(set) var leftover: [UInt8] = []
        private let state: UnsafeMutablePointer<inflate_state>
        /// The state before the last call. It contains no pointers except those to input and output.
        private let before: UnsafeMutablePointer<inflate_state>
        private var hasEnded = false

        init() {
            unsafe state = .allocate(capacity: 1)
            unsafe before = .allocate(capacity: 1)
            restart()
        }

        deinit {
            unsafe state.deallocate()
            unsafe before.deallocate()
        }

        func restart() {
            unsafe isal_inflate_init(state)
            leftover = []
            hasEnded = false
        }

        func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
            guard !input.isEmpty else { return decodeEnd(into: output) }
            // If a call meets damage, ever smaller calls advance to just before it.
            for size in [input.count, 4096, 64, 1] {
                while !input.isEmpty {
                    let (start, filled) = (input, output.filled)
                    unsafe before.update(from: state, count: 1)
                    let status = inflate(&input, atMost: size, into: output)
                    if status < 0, size > 1 {
                        unsafe state.update(from: before, count: 1)
                        (input, output.filled) = (start, filled)
                        break
                    }
                    if status < 0 { return .broken(.corrupt(Self.text(of: status))) }
                    if let end = memberEnd { return end }
                    if output.isFull || size >= start.count { return .goesOn }
                }
            }
            return .goesOn
        }

        private func inflate(_ input: inout LentBytes, atMost size: Int, into output: ByteBuffer) -> Int32 {
            let available = UInt32(clamping: min(input.count, size))
            let room = unsafe output.free
            unsafe state.pointee.next_in = unsafe UnsafeMutablePointer(mutating: input.pointer.bindMemory(to: UInt8.self).baseAddress)
            unsafe state.pointee.avail_in = available
            unsafe state.pointee.next_out = unsafe room.bindMemory(to: UInt8.self).baseAddress
            unsafe state.pointee.avail_out = UInt32(clamping: room.count)
            let status = unsafe isal_inflate(state)
            // After a damaged block header it may report more remaining input than there was.
            input.removeFirst(Int(available - min(available, unsafe state.pointee.avail_in)))
            output.fill(room.count - Int(unsafe state.pointee.avail_out))
            return status
        }

        /// Nil before the member's end.
        private var memberEnd: DecodeStep? {
            guard unsafe state.pointee.block_state == ISAL_BLOCK_FINISH else { return nil }
            // The whole bytes that it holds, from the lowest bits on.
            let bits = unsafe state.pointee.read_in_length
            leftover = (0..<bits / 8).map { UInt8(truncatingIfNeeded: unsafe state.pointee.read_in >> UInt64(bits % 8 + 8 * $0)) }
            unsafe state.pointee.read_in_length = 0
            return .memberEnd
        }

        /// Outputs what is held back at the end of the input.
        private func decodeEnd(into output: ByteBuffer) -> DecodeStep {
            let filled = output.filled
            var nothing = LentBytes.none
            let status = inflate(&nothing, atMost: 0, into: output)
            if status < 0 { return .broken(.corrupt(Self.text(of: status))) }
            if let end = memberEnd { return end }
            if output.filled == filled, !hasEnded {
                hasEnded = true
                giveLastLiterals(to: output)
            }
            return .goesOn
        }

        /// Outputs literals that ISA-L holds back although all their bits are present: it looks up to three up at once, so there may be one or two.
        /// They are the ones that come out whatever bits follow, which is determined by trying many.
        private func giveLastLiterals(to output: ByteBuffer) {
            guard unsafe state.pointee.block_state == ISAL_BLOCK_CODED else { return }
            unsafe before.update(from: state, count: 1)
            let trial = ByteBuffer(capacity: 2)
            var common: [UInt8]?
            for number: UInt64 in 0..<64 where common != [] {
                // Multiples of the golden ratio are evenly distributed.
                let padding = (number &* 0x9E37_79B9_7F4A_7C15).byteSwapped
                trial.clear(bound: 2)
                unsafe withUnsafeBytes(of: padding) { bytes in
                    var input = unsafe LentBytes(lending: bytes)
                    _ = inflate(&input, atMost: bytes.count, into: trial)
                }
                unsafe state.update(from: before, count: 1)
                let given = unsafe Array(trial.contents().pointer)
                common = common.map { zip($0, given).prefix { $0 == $1 }.map(\.0) } ?? given
            }
            unsafe (common ?? []).withUnsafeBytes { unsafe _ = output.append(LentBytes(lending: $0)) }
        }

        private static func text(of status: Int32) -> String {
            switch status {
            case ISAL_INVALID_BLOCK: "invalid block"
            case ISAL_INVALID_SYMBOL: "invalid code"
            case ISAL_INVALID_LOOKBACK: "invalid distance too far back"
            default: "deflate error \(status)"
            }
        }
    }
#endif
