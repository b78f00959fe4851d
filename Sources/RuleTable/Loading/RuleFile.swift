internal import FoundationEssentials

/// One YAML file of a rule table, read and parsed, not yet decoded.
struct RuleFile {
    /// The most bytes that a file may have.
    static let sizeLimit = 1 << 20

    var path: String
    /// The name of the product's folder that it lies in, or nil where it lies in the given folder itself.
    var folder: String?
    /// The file's name without `.yaml`.
    var name: String
    var root: YamlNode

    var isProduct: Bool { name == "product" }

    /// Reads every rule file of a folder: `<product>/<name>.yaml`, or `<name>.yaml` directly. Other files may lie beside them.
    ///
    /// What can't be read is a problem; the rest is given all the same.
    static func all(in directory: String, problems: inout [RuleProblem]) -> [RuleFile] {
        var found: [(path: String, folder: String?)] = []
        for name in names(in: directory, problems: &problems) {
            let path = "\(directory)/\(name)"
            if isFolder(path) {
                found += names(in: path, problems: &problems).map { ("\(path)/\($0)", name) }
            } else {
                found.append((path, nil))
            }
        }
        let candidates = found.filter { $0.path.hasSuffix(".yaml") || $0.path.hasSuffix(".yml") }
        if candidates.isEmpty {
            problems.append(RuleProblem(file: directory, place: .start, message: "expected rule files (.yaml) in this folder, found none"))
        }
        var files: [RuleFile] = []
        for candidate in candidates {
            do throws(YamlError) {
                files.append(try RuleFile(path: candidate.path, folder: candidate.folder))
            } catch {
                problems.append(RuleProblem(file: candidate.path, place: error.place, message: error.message))
            }
        }
        return files
    }

    private init(path: String, folder: String?) throws(YamlError) {
        guard path.hasSuffix(".yaml") else { throw YamlError(message: "expected the file name to end in .yaml", place: .start) }
        self.path = path
        self.folder = folder
        name = String(path.split(separator: "/").last ?? "").replacing(".yaml", with: "")
        root = try YamlTree.parse(Self.bytes(of: path))
    }

    private static func bytes(of path: String) throws(YamlError) -> [UInt8] {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        guard attributes?[.type] as? FileAttributeType == .typeRegular, let data = FileManager.default.contents(atPath: target) else {
            throw YamlError(message: "the file cannot be read", place: .start)
        }
        guard data.count <= sizeLimit else {
            throw YamlError(message: "the file has \(data.count) bytes: expected at most \(sizeLimit)", place: .start)
        }
        return Array(data)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// The names in a folder, sorted, without hidden ones.
    private static func names(in folder: String, problems: inout [RuleProblem]) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            problems.append(RuleProblem(file: folder, place: .start, message: "the folder cannot be read"))
            return []
        }
    }
}
