import CProcess
import Glibc

/// How the process was started, which is known without /proc: not every chroot or sandbox has it.
enum ProcessStart {
    /// The arguments after the program's name, byte for byte.
    static let arguments: [[UInt8]] = {
        let count = Int(process_argument_count())
        return unsafe UnsafeBufferPointer(start: process_arguments(), count: count).dropFirst().map { argument in
            guard let argument = unsafe argument else { return [] }
            return unsafe Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
        }
    }()

    /// The path by which the program starts itself again. That in /proc holds even if the file has been replaced since.
    static let program: String = {
        let running = "/proc/self/exe"
        guard unsafe access(running, X_OK) != 0, let path = unsafe process_path() else { return running }
        return unsafe String(cString: path)
    }()
}
