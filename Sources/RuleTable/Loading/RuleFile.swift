internal import ContentDigest
internal import FoundationEssentials

/// One YAML file of a rule table, read and parsed, not yet decoded.
struct RuleFile {
    /// The largest size accepted, in bytes.
    static let sizeLimit = 1 << 20

    var path: String
    /// The name of the product folder that contains it, or nil if it is directly in the given folder.
    var folder: String?
    /// The file's name without its extension.
    var name: String
    /// SHA-256 of the file; empty if it could not be read.
    var digest = ""
    /// Nil if the file could not be read or parsed.
    var root: YamlNode?

    /// Whether it holds a rule.
    var isRule: Bool { !isProduct && !isPolicy }
    var isProduct: Bool { name == "product" }
    var isPolicy: Bool { name == "verify" }

    /// The rule files of a folder: `<product>/<name>.yaml`, or `<name>.yaml` directly. Files with other extensions are ignored.
    static func all(in directory: String, problems: inout [RuleProblem]) -> [RuleFile] {
        let before = problems.count
        var files: [RuleFile] = []
        func add(_ path: String, _ folder: String?) {
            let endings = [".yaml", ".yml"].filter(path.hasSuffix)
            guard let ending = endings.first, let name = path.split(separator: "/").last?.dropLast(ending.count) else { return }
            var file = RuleFile(path: path, folder: folder, name: String(name))
            file.read(problems: &problems)
            files.append(file)
        }
        for name in names(in: directory, problems: &problems) {
            let path = directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
            if isFolder(path) {
                for file in names(in: path, problems: &problems) { add("\(path)/\(file)", name) }
            } else {
                add(path, nil)
            }
        }
        if files.isEmpty && problems.count == before {
            problems.append(RuleProblem(file: directory, place: .start, message: "expected rule files (.yaml) in this folder, found none"))
        }
        return files
    }

    private mutating func read(problems: inout [RuleProblem]) {
        do throws(YamlError) {
            guard path.hasSuffix(".yaml") else { throw YamlError(message: "expected the file name to end in .yaml", place: .start) }
            let bytes = try Self.bytes(of: path)
            var hash = SHA256()
            hash.update(bytes.span)
            digest = hash.hexadecimal()
            root = try YamlTree.parse(bytes)
        } catch {
            problems.append(RuleProblem(file: path, place: error.place, message: error.message))
        }
    }

    private static func bytes(of path: String) throws(YamlError) -> [UInt8] {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        guard attributes?[.type] as? FileAttributeType == .typeRegular,
            let size = attributes?[.size] as? UInt
        else {
            throw YamlError(message: "this is not a file, or it cannot be read", place: .start)
        }
        guard size <= sizeLimit else {
            throw YamlError(message: "the file has \(size) bytes: expected at most \(sizeLimit)", place: .start)
        }
        guard let data = FileManager.default.contents(atPath: target) else {
            throw YamlError(message: "the file cannot be read", place: .start)
        }
        return Array(data)
    }

    fileprivate static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// The names in a folder, sorted, without hidden ones.
    fileprivate static func names(in folder: String, problems: inout [RuleProblem]) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            problems.append(RuleProblem(file: folder, place: .start, message: "the folder cannot be read"))
            return []
        }
    }
}

extension RuleFolder {
    /// Whether a folder holds rule files. One that cannot be read may hold some.
    public static func holdsRules(_ path: String) -> Bool {
        guard RuleFile.isFolder(path) else { return false }
        var problems: [RuleProblem] = []
        let names = RuleFile.names(in: path, problems: &problems)
        func isRuleFile(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }
        return !problems.isEmpty || names.contains(where: isRuleFile)
            || names.contains { name in
                let inner = "\(path)/\(name)"
                return RuleFile.isFolder(inner)
                    && (RuleFile.names(in: inner, problems: &problems).contains(where: isRuleFile) || !problems.isEmpty)
            }
    }
}
