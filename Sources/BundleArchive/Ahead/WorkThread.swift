import Glibc

/// A thread that runs one closure. It is joined explicitly or when this object is released.
@safe package final class WorkThread {
    private var thread: pthread_t?

    /// Starts the work; nil if the system provides no thread.
    package init?(_ work: @escaping @Sendable () -> Void) {
        let argument = unsafe Unmanaged.passRetained(Work(work))
        var thread = pthread_t()
        let status = unsafe pthread_create(
            &thread, nil,
            { argument in
                if let argument = unsafe argument { unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, argument.toOpaque())
        guard status == 0 else {
            unsafe argument.release()
            return nil
        }
        self.thread = thread
    }

    deinit { join() }

    /// Waits until the work is done.
    package func join() {
        guard let thread else { return }
        pthread_join(thread, nil)
        self.thread = nil
    }

    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}
