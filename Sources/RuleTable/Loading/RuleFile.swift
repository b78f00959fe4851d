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
    /// Nil if the file could not be read or parsed.
    var root: YamlNode?

    var isProduct: Bool { name == "product" }
    var isPolicy: Bool { name == "verify" }

    /// The rule files of a folder: `<product>/<name>.yaml`, or `<name>.yaml` directly. Files with other extensions are ignored.
    static func all(in directory: String, problems: inout [RuleProblem]) -> [RuleFile] {
        let before = problems.count
        var files: [RuleFile] = []
        func add(_ path: String, _ folder: String?) {
            let endings = [".yaml", ".yml"].filter(path.hasSuffix)
            guard let ending = endings.first, let name = path.split(separator: "/").last?.dropLast(ending.count) else { return }
            files.append(RuleFile(path: path, folder: folder, name: String(name), root: root(of: path, problems: &problems)))
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

    private static func root(of path: String, problems: inout [RuleProblem]) -> YamlNode? {
        do throws(YamlError) {
            guard path.hasSuffix(".yaml") else { throw YamlError(message: "expected the file name to end in .yaml", place: .start) }
            return try YamlTree.parse(bytes(of: path))
        } catch {
            problems.append(RuleProblem(file: path, place: error.place, message: error.message))
            return nil
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
