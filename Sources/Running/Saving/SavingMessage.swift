/// A request to the process that saves evidence.
enum SavingRequest: Codable {
    /// Writes a file into the folder.
    case file(SavedFile)
    /// Gives the folder its name. No request follows.
    case commit
}

/// The reply to the start and to the commit.
enum SavingReply: Codable {
    case ready
    case committed
    /// Nothing is left behind; `reason` is the operating system's.
    case failed(SavingError)
}

/// A file in the folder of saved evidence.
public struct SavedFile: Hashable, Sendable, Codable {
    public var name: String
    public var text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// Whether the name is one of our own: no name from a bundle can be the name of a file.
    var hasSafeName: Bool {
        !name.isEmpty && name.utf8.count <= 100 && !name.hasPrefix(".")
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}

/// The reason why evidence could not be saved.
public enum SavingError: Error, Hashable, Sendable, Codable {
    /// There is something of that name already.
    case exists
    case refused(reason: String)
    /// The process that writes the files has ended.
    case writerEnded
}
