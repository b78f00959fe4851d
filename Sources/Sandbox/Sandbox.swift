import CSandbox
import Glibc

/// What the kernel keeps from a thread that reads what strangers sent, and from all threads that it starts.
public struct Sandbox: Hashable, Sendable, CustomStringConvertible {
    /// Whether the thread is kept from other privileges than it has, whatever program it starts.
    public var noNewPrivileges: Bool
    /// Whether its system calls are filtered (seccomp).
    public var filtersCalls: Bool
    /// The version of Landlock's interface; nil where the kernel has none.
    public var landlockVersion: Int?

    /// Gives up, for good, to open files for writing, to make, change or remove any, to use the network, to start programs and to reach into other
    /// processes; takes well below a millisecond. What this kernel does not have is left out.
    ///
    /// - Parameter folders: where files can still be renamed and removed.
    @discardableResult
    public static func enter(renamingIn folders: [String] = []) -> Sandbox {
        let names = unsafe folders.map { unsafe strdup($0) }
        defer { unsafe names.forEach { unsafe free($0) } }
        let sandbox = unsafe names.map { unsafe UnsafePointer<CChar>($0) }.withUnsafeBufferPointer {
            unsafe sandbox_enter($0.baseAddress, Int32($0.count))
        }
        return Sandbox(
            noNewPrivileges: sandbox.no_new_privileges, filtersCalls: sandbox.filter,
            landlockVersion: sandbox.landlock > 0 ? Int(sandbox.landlock) : nil)
    }

    /// The names of what is in force, or `none`.
    public var description: String {
        let parts = [noNewPrivileges ? "no-new-privileges" : nil, filtersCalls ? "seccomp" : nil, landlockVersion.map { "landlock \($0)" }]
        let names = parts.compactMap(\.self).joined(separator: ", ")
        return names.isEmpty ? "none" : names
    }
}
