import Foundation

/// The log blocks printed in the vendor's article (`Tests/Published`), as printed and unwrapped, inside a log with other records.
enum PublishedLog {
    /// The six blocks, wrapped as printed.
    static let blocks: [String] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Published/KB-000221202.log")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").reduce(into: [[Substring]]()) { blocks, line in
            if line.hasPrefix("[ERROR]") { blocks.append([line]) } else { blocks[blocks.count - 1].append(line) }
        }.map { $0.joined(separator: "\n") }
    }()

    /// The rules of the blocks, in order.
    static let rules = [
        "dell-ome/csr-key-mismatch", "dell-ome/chain-incomplete", "dell-ome/eku-missing", "dell-ome/key-encipherment-missing",
        "dell-ome/certificate-file-refused", "dell-ome/certificate-file-refused",
    ]

    /// A log with records of other classes around the blocks, and the line at which each block begins.
    static func log(unwrapped: Bool) -> (bytes: [UInt8], lines: [Int]) {
        var lines: [String] = []
        var starts: [Int] = []
        for (index, block) in blocks.enumerated() {
            lines.append("[INFO] 2024-01-25 10:0\(index):00.000 [main] DeviceController - device \(index) discovered")
            starts.append(lines.count + 1)
            // The article prints the last one twice; at another time it is another try.
            let block = index == blocks.count - 1 ? block.replacingOccurrences(of: "08:03:05.200", with: "08:03:06.200") : block
            if unwrapped {
                lines.append(block.replacingOccurrences(of: "\n", with: ""))
            } else {
                lines += block.split(separator: "\n").map(String.init)
            }
            lines.append("[DEBUG] 2024-01-25 10:0\(index):30.000 [main] TaskController - done")
        }
        return (Array((lines.joined(separator: "\n") + "\n").utf8), starts)
    }
}
